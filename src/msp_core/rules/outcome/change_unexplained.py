"""A changed outcome says why it changed."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Outcome
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import JERSEY, OURS

__all__ = ["CHANGE_UNEXPLAINED"]


def change_unexplained(outcome: Outcome) -> Iterator[Mark]:
    """Mark the earlier outcome that this one replaces without saying why."""
    if outcome.revises is not None and outcome.revised_because is None:
        yield Mark(path="/revises")


CHANGE_UNEXPLAINED = Rule(
    code="OUT15",
    name="change-unexplained",
    level=Level.QUERY,
    about=Outcome,
    title="An outcome that takes the place of an earlier one says why it changed.",
    message="It is not said why this outcome takes the place of an earlier one.",
    why=(
        "What a person wants may change, and often does. Without the reason, a change of "
        "heart looks the same as a wish that was talked away."
    ),
    instead='Record why in revised_because. Ask the person: "What has changed for you?"',
    limits=(
        "It sees only a change recorded as one, with revises. When it changed is the day of "
        "the conversation."
    ),
    sources=(
        JERSEY,
        OURS,
    ),
    marks=(
        Marked(
            given=(
                '{"statement": "I want to feel safe at home", "voiced_by": "person", '
                '"id": "o2", "revises": "o1"}'
            ),
            marks="/revises",
        ),
        Marked(
            given=(
                '{"statement": "To move nearer my sister", "voiced_by": "person", '
                '"revises": "o1", "own_words": "Nearer Jean"}'
            ),
            marks="/revises",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"statement": "I want to feel safe at home", "voiced_by": "person", '
                '"id": "o2", "revises": "o1", "revised_because": "He has moved away"}'
            ),
            because="why is said",
        ),
        NearMiss(
            given=(
                '{"statement": "I want to feel safe at home", "voiced_by": "person", "id": "o2"}'
            ),
            because="a new outcome, in nobody's place",
        ),
    ),
    find=change_unexplained,
)
