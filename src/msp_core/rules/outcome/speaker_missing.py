"""An outcome says who voiced it."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Outcome
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import FHIR_GOAL, PACIO_ADI

__all__ = ["SPEAKER_MISSING"]


def speaker_missing(outcome: Outcome) -> Iterator[Mark]:
    """Mark an outcome that nobody is said to have voiced."""
    if outcome.voiced_by is None:
        yield Mark()


SPEAKER_MISSING = Rule(
    code="OUT10",
    name="speaker-missing",
    level=Level.REJECT,
    about=Outcome,
    title="An outcome says who voiced it: the person, or somebody for them.",
    message="It is not recorded who voiced this outcome.",
    why=(
        "An outcome is somebody's wish. Where nobody is said to have voiced it, no one can "
        "tell whether it is the person's or the service's."
    ),
    instead=(
        'Set voiced_by to whoever said it. If nobody knows, ask the person: "Is this what you'
        ' want?"'
    ),
    limits="It sees that a speaker is named, not that it was truly they who spoke.",
    sources=(
        FHIR_GOAL,
        PACIO_ADI,
    ),
    marks=(
        Marked(given='{"statement": "To feel safe at home"}', marks=""),
        Marked(
            given='{"statement": "I want my money back", "own_words": "I want my money back"}',
            marks="",
            because="own words need a speaker too",
        ),
    ),
    leaves=(
        NearMiss(
            given='{"statement": "I want to feel safe at home", "voiced_by": "person"}',
            because="the person voiced it",
        ),
        NearMiss(
            given='{"statement": "To see her sister again", "voiced_by": "representative"}',
            because="a representative voiced it for them",
        ),
    ),
    find=speaker_missing,
)
