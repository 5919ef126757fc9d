"""A conversation holds what was wanted, weighed, chosen and looked back at in it."""

from datetime import date
from typing import Any

import attrs
import pytest

from msp_core.model import (
    Choice,
    Conversation,
    Feedback,
    Outcome,
    Participant,
    Rating,
    Review,
    RiskOption,
    Scale,
)
from msp_core.model.vocabulary import (
    Achievement,
    AchievementJudge,
    ConversationStage,
    DecidedBy,
    DecisionBasis,
    FeedbackMode,
    OutcomesAsked,
    ParticipantRole,
    RatingSubject,
    Voice,
)

SISTER = Participant(
    role=ParticipantRole.REPRESENTATIVE, id="r1", name="Jean Nobody", extra={"by": "phone"}
)
CONVERSATION = Conversation(
    id="c2",
    held_on=date(2026, 6, 11),
    stage=ConversationStage.DURING,
    participants=(Participant(role=ParticipantRole.PERSON), SISTER),
    outcomes_asked=OutcomesAsked.ASKED_EXPRESSED,
    not_asked_reason=None,
    outcomes=(Outcome("I want to feel safe in my own kitchen.", id="o2"),),
    options=(RiskOption(id="a", description="Her son visits with her sister there"),),
    choices=(Choice(option="a", decided_by=DecidedBy.PERSON, basis=DecisionBasis.OWN_CHOICE),),
    reviews=(
        Review(
            outcome="o1",
            achievement=Achievement.PARTIALLY_ACHIEVED,
            judged_by=AchievementJudge.PERSON,
        ),
    ),
    ratings=(
        Rating(
            of=RatingSubject.SAFETY,
            value=6,
            scale=Scale(id="ours", minimum=0, maximum=10, higher_is_better=True),
            rated_by=AchievementJudge.PERSON,
        ),
    ),
    feedback=(
        Feedback(
            respondent=Voice.PERSON,
            question_set="ours",
            version="1",
            mode=FeedbackMode.LEAD_AT_CLOSURE,
        ),
    ),
    immediate_danger=True,
    emergency_action="Rang 999 and stayed with her",
    extra={"room": "kitchen"},
)


def test_a_conversation_keeps_what_it_is_given() -> None:
    """All that was said in a conversation lives in it, in order."""
    assert CONVERSATION.outcomes[0].id == "o2"
    assert SISTER == CONVERSATION.participants[1]
    assert CONVERSATION.immediate_danger


def test_a_conversation_may_be_bare() -> None:
    """Its name, its day and its stage are all that it needs; not asking is no default."""
    bare = Conversation(id="c1", held_on=date(2026, 4, 2), stage=ConversationStage.START)

    assert bare.outcomes_asked is None
    assert () == bare.outcomes
    assert not bare.immediate_danger


def test_wanting_nothing_is_an_answer() -> None:
    """Asked, and wanted nothing: recorded without inventing an outcome."""
    asked = attrs.evolve(
        CONVERSATION, outcomes=(), outcomes_asked=OutcomesAsked.ASKED_NONE_EXPRESSED
    )

    assert OutcomesAsked.ASKED_NONE_EXPRESSED is asked.outcomes_asked
    assert () == asked.outcomes


@pytest.mark.parametrize(
    ("field", "wrong", "told"),
    [
        ("outcomes", [], "a tuple"),
        ("outcomes", ("I want to feel safe",), "an Outcome"),
        ("options", (SISTER,), "a RiskOption"),
        ("held_on", "2026-04-02", "a date"),
        ("immediate_danger", 0, "true or false"),
    ],
)
def test_only_its_own_kinds_of_thing_stand_in_it(field: str, wrong: Any, told: str) -> None:
    """A list, a text or a thing of another kind is refused by the name of the field."""
    with pytest.raises(TypeError, match=f"^Conversation.{field} must be {told}$"):
        attrs.evolve(CONVERSATION, **{field: wrong})


def test_a_participant_has_a_role() -> None:
    """Somebody takes part as something."""
    with pytest.raises(TypeError, match="role"):
        Participant()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
