"""Not asking the person has a reason."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Conversation
from msp_core.model.vocabulary import OutcomesAsked
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import SIX_PRINCIPLES, YORK

__all__ = ["NOT_ASKED_UNEXPLAINED"]


def not_asked_unexplained(conversation: Conversation) -> Iterator[Mark]:
    """Mark the answer "not asked" where no reason is given."""
    not_asked = conversation.outcomes_asked is OutcomesAsked.NOT_ASKED
    if not_asked and conversation.not_asked_reason is None:
        yield Mark(path="/outcomes_asked")


NOT_ASKED_UNEXPLAINED = Rule(
    code="CON04",
    name="not-asked-unexplained",
    level=Level.QUERY,
    about=Conversation,
    title="Where the person was not asked what they want, it says why.",
    message="It is not said why the person was not asked what they want.",
    why=(
        "There can be good reasons not to ask on the day. Unsaid, they cannot be told apart "
        "from having forgotten to."
    ),
    instead="Record why in not_asked_reason, and plan when to ask.",
    limits="It sees that a reason is given, not whether it is a good one.",
    sources=(
        YORK,
        SIX_PRINCIPLES,
    ),
    marks=(
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "not_asked"}'
            ),
            marks="/outcomes_asked",
        ),
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "end", '
                '"outcomes_asked": "not_asked"}'
            ),
            marks="/outcomes_asked",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "not_asked", "not_asked_reason": "Asleep after surgery"}'
            ),
            because="the reason is there",
        ),
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_none_expressed"}'
            ),
            because="they were asked",
        ),
    ),
    find=not_asked_unexplained,
)
