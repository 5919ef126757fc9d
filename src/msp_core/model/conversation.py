"""A conversation: where outcomes, options and choices are talked about."""

from datetime import date

import attrs

from msp_core.model.choice import Choice
from msp_core.model.feedback import Feedback
from msp_core.model.fitting import shaped
from msp_core.model.outcome import Outcome
from msp_core.model.rating import Rating
from msp_core.model.review import Review
from msp_core.model.risk_option import RiskOption
from msp_core.model.shape import Extra, Identifier, Text
from msp_core.model.vocabulary import ConversationStage, OutcomesAsked, ParticipantRole

__all__ = ["Conversation", "Participant"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Participant:
    """Somebody who took part in a conversation.

    Attributes:
        role: As what they took part.
        id: Which of the person's representatives it was, or a local system's key.
        name: Their name.
        extra: Another system's own data, carried through untouched.
    """

    role: ParticipantRole
    id: Identifier | None = None
    name: Text | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Conversation:
    """One of the conversations that safeguarding is made of.

    What the person wants, the options they weighed, what they chose and how it turned
    out live here, in the conversation in which they said so.

    Attributes:
        id: The conversation's own name in the record.
        held_on: The day of it.
        stage: Where in the process it stands.
        participants: Who took part.
        outcomes_asked: Whether the person was asked what they want, and said.
            "Asked, and wanted nothing" is an answer.
        not_asked_reason: Why they were not asked, if they were not.
        outcomes: What the person wants.
        options: The ways forward that were talked through.
        choices: What was chosen.
        reviews: How far earlier outcomes have come true.
        ratings: The person's own numbers for how life is.
        feedback: How being safeguarded was for them.
        immediate_danger: Whether somebody was in danger there and then.
        emergency_action: What was done about that at once.
        extra: Another system's own data, carried through untouched.
    """

    id: Identifier
    held_on: date
    stage: ConversationStage
    participants: tuple[Participant, ...] = ()
    outcomes_asked: OutcomesAsked | None = None
    not_asked_reason: Text | None = None
    outcomes: tuple[Outcome, ...] = ()
    options: tuple[RiskOption, ...] = ()
    choices: tuple[Choice, ...] = ()
    reviews: tuple[Review, ...] = ()
    ratings: tuple[Rating, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    immediate_danger: bool = False
    emergency_action: Text | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)
