"""An outcome stands by itself."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MERTON_SAB, PAN_LANCASHIRE
from msp_core.statements.advice import advice
from msp_core.statements.kind import StatementKind
from msp_core.statements.reading import Reading

__all__ = ["MIXED_STATEMENT"]


def mixed_statement(reading: Reading) -> Iterator[Mark]:
    """Mark the words that are not the person's outcome."""
    if reading.kind is StatementKind.MIXED:
        told = advice(reading.kind, reading.words)
        yield Mark(span=reading.span, message=told.message, instead=told.instead)


MIXED_STATEMENT = Rule(
    code="OUT05",
    name="mixed-statement",
    level=Level.REJECT,
    about=Reading,
    title="An outcome stands by itself, apart from what services did or found.",
    why=(
        "Where a wish and a response share a box, the response is what gets ticked "
        "off, and whether the wish came true can no longer be said."
    ),
    instead=(
        "Keep the person's part as the outcome, and move the rest to "
        'process.responses or process.conclusions; ask the person: "Is this what '
        'you want, in your own words?"'
    ),
    limits=("Where one clause holds both, it cannot be split, and no part is offered back."),
    sources=(MERTON_SAB, PAN_LANCASHIRE),
    marks=(
        Marked(
            given="Wants to go home; referral made to occupational therapy",
            marks="referral made to occupational therapy",
        ),
        Marked(
            given="I want to feel safe at home. Locks changed, IDVA referral made.",
            marks="Locks changed, IDVA referral",
        ),
        Marked(
            given="Wants to see her son. Case closed, allegation unsubstantiated.",
            marks="Case closed, allegation unsubstantiated",
        ),
        Marked(
            given="Would like his money back. Police informed and bank contacted.",
            marks="Police informed and bank contacted",
        ),
    ),
    leaves=(
        NearMiss(
            given="Wants to go home and sleep in his own bed",
            because="two wishes, and nothing that a service did",
        ),
        NearMiss(
            given="I want an apology, and I want to see my sister",
            because="two wishes",
        ),
        NearMiss(
            given="Referral made to occupational therapy",
            because="a response alone",
        ),
        NearMiss(
            given="Case closed",
            because="a conclusion alone",
        ),
    ),
    find=mixed_statement,
    affirmable=True,
)
