"""An outcome is not what somebody found, decided or closed."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MERTON_SAB, SAC_LABELS
from msp_core.statements.advice import advice
from msp_core.statements.kind import StatementKind
from msp_core.statements.reading import Reading

__all__ = ["CONCLUSION"]


def conclusion(reading: Reading) -> Iterator[Mark]:
    """Mark the words that tell of a finding, a decision or a closure."""
    if reading.kind is StatementKind.CONCLUSION:
        told = advice(reading.kind, reading.words)
        yield Mark(span=reading.span, message=told.message, instead=told.instead)


CONCLUSION = Rule(
    code="OUT02",
    name="conclusion",
    level=Level.REJECT,
    about=Reading,
    title="An outcome is what the person wanted, not what somebody found or decided.",
    why=(
        "A finding or a closure says how an enquiry ended. It says nothing of what "
        "the person hoped for, and it cannot be achieved for them."
    ),
    instead=(
        'Record the words in process.conclusions, and ask the person: "What did you '
        'want to come of this, and did it?"'
    ),
    limits=(
        "It weighs words. A finding told in unusual words may pass, and no "
        "affirmation lifts it: a person who wants to know the finding says so, and "
        "that is an outcome."
    ),
    sources=(MERTON_SAB, SAC_LABELS),
    marks=(
        Marked(given="Allegation substantiated", marks="Allegation substantiated"),
        Marked(
            given="Case closed, no further action",
            marks="Case closed, no further action",
        ),
        Marked(given="Risk reduced", marks="Risk reduced"),
        Marked(
            given="Lacks capacity to decide where to live",
            marks="Lacks capacity to decide",
        ),
        Marked(
            given="Threshold for a section 42 enquiry not met",
            marks="Threshold for a section 42 enquiry not met",
        ),
        Marked(given="Outcome: NFA", marks="NFA"),
    ),
    leaves=(
        NearMiss(
            given="I want to know whether it was found to have happened",
            because="the wish to be told the finding",
        ),
        NearMiss(
            given="I don't want the enquiry closed yet, I've not had my say",
            because="a wish about the process of closing",
        ),
        NearMiss(
            given="I want people to believe me that it happened",
            because="a wish to be believed, not a finding",
        ),
        NearMiss(
            given="To feel safer at home",
            because="a change in the person's life",
        ),
    ),
    find=conclusion,
)
