"""An outcome is not what a service did, does or plans to do."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import IMPACT_GURU, MERTON_SAB, PAN_LANCASHIRE
from msp_core.statements.advice import advice
from msp_core.statements.kind import StatementKind
from msp_core.statements.reading import Reading

__all__ = ["SERVICE_RESPONSE"]


def service_response(reading: Reading) -> Iterator[Mark]:
    """Mark the words that tell of a service act, plan or product."""
    if reading.kind is StatementKind.SERVICE_RESPONSE:
        told = advice(reading.kind, reading.words)
        yield Mark(span=reading.span, message=told.message, instead=told.instead)


SERVICE_RESPONSE = Rule(
    code="OUT01",
    name="service-response",
    level=Level.REJECT,
    about=Reading,
    title="An outcome names a change in the person's life, not what a service does.",
    why=(
        "A service response can be delivered in full while nothing that the person "
        "wanted has changed. Recorded as an outcome, it hides that nobody asked."
    ),
    instead=(
        'Record the words in process.responses, and ask the person: "What '
        'difference would that make to you?"'
    ),
    limits=(
        "It weighs words, and knows nothing of the person. A rare wording may pass, "
        "and a wish told only in a service's words may be refused: an affirmation "
        "then lets it stand."
    ),
    sources=(MERTON_SAB, PAN_LANCASHIRE, IMPACT_GURU),
    marks=(
        Marked(given="Increased monitoring by the home", marks="Increased monitoring by the home"),
        Marked(
            given="Referral made to the advocacy service",
            marks="Referral made to the advocacy service",
        ),
        Marked(
            given="Care package reviewed and increased to four calls a day",
            marks="Care package reviewed and increased to four calls a day",
        ),
        Marked(
            given="Staff retrained in moving and handling",
            marks="Staff retrained in moving and handling",
        ),
        Marked(
            given="Strategy meeting held with police and health",
            marks="Strategy meeting held with police and health",
        ),
        Marked(
            given="To be monitored more closely by night staff",
            marks="monitored more closely by night staff",
        ),
        Marked(given="Social worker to visit weekly", marks="Social worker to visit weekly"),
        Marked(
            given="Pendant alarm and keysafe fitted",
            marks="Pendant alarm and keysafe fitted",
        ),
    ),
    leaves=(
        NearMiss(
            given="I want to feel safe in my own kitchen",
            because="a wish about the person's own life",
        ),
        NearMiss(
            given="I want an advocate so that my voice is heard",
            because="a service wanted for a life reason",
        ),
        NearMiss(
            given="I don't want carers coming in at six in the morning",
            because="a refusal is the person's own wish",
        ),
        NearMiss(
            given="I want to know the carer was disciplined",
            because="the wish to know that something was done",
        ),
        NearMiss(
            given="Wants her door key back from her nephew",
            because="a note-taker's words for what the person wants",
        ),
    ),
    find=service_response,
    affirmable=True,
)
