"""Danger there and then is acted on at once."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Conversation
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import OURS

__all__ = ["IMMEDIATE_DANGER"]


def immediate_danger(conversation: Conversation) -> Iterator[Mark]:
    """Mark immediate danger beside which no emergency action is recorded."""
    if conversation.immediate_danger and conversation.emergency_action is None:
        yield Mark(path="/immediate_danger")


IMMEDIATE_DANGER = Rule(
    code="CON05",
    name="immediate-danger",
    level=Level.REJECT,
    about=Conversation,
    title="Call 999 if anybody is in danger now, and record what was done about it at once.",
    message="Call 999 if anybody is in danger now; no emergency action is recorded here.",
    why=(
        "Somebody was in danger there and then, and nothing in the record shows that help was"
        " called. A life comes before any record."
    ),
    instead="If the danger is not over, call 999. Then record what was done in emergency_action.",
    limits=(
        "It sees only a danger that was recorded as immediate, not one told in the words of "
        "an option or an outcome."
    ),
    sources=(OURS,),
    marks=(
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", "immediate_danger": true}'
            ),
            marks="/immediate_danger",
        ),
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "follow_up", '
                '"immediate_danger": true, '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}]}'
            ),
            marks="/immediate_danger",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"immediate_danger": true, '
                '"emergency_action": "999 called; police came at 14:10"}'
            ),
            because="it was acted on",
        ),
        NearMiss(
            given='{"id": "c1", "held_on": "2026-04-02", "stage": "start"}',
            because="no immediate danger",
        ),
    ),
    find=immediate_danger,
    urgent=True,
)
