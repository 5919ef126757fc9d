"""A request for a product is a means; the outcome is what it is for."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MERTON_SAB, SURREY_SAB
from msp_core.statements.reading import Doubt, Reading

__all__ = ["MEANS_NOT_END"]


def means_not_end(reading: Reading) -> Iterator[Mark]:
    """Mark an unclear text that asks for a product of care or process."""
    if reading.doubt is Doubt.MEANS:
        yield Mark(span=reading.span)


MEANS_NOT_END = Rule(
    code="OUT07",
    name="means-not-end",
    level=Level.QUERY,
    about=Reading,
    title="A request for a service says by what means; the outcome is what for.",
    message="This asks for a service or for help, and it is not clear what for.",
    why=(
        "The service may be given and change nothing, or the same change may be had "
        "by another way that the person likes better."
    ),
    instead=(
        'Ask the person: "What difference would that make to you?" and record the '
        "answer. The service belongs in process.responses once it is agreed."
    ),
    limits="It may ask about a request whose reason is plain to the reader.",
    sources=(SURREY_SAB, MERTON_SAB),
    marks=(
        Marked(given="Wants more hours", marks="Wants more hours"),
        Marked(given="Would like a social worker", marks="Would like a social worker"),
        Marked(given="Wants a care package", marks="Wants a care package"),
        Marked(
            given="Wants equipment for the bathroom",
            marks="Wants equipment for the bathroom",
        ),
    ),
    leaves=(
        NearMiss(
            given="I want a woman carer because I was brought up not to be seen",
            because="the reason is said",
        ),
        NearMiss(
            given="I want my passport back",
            because="a thing of the person's own",
        ),
        NearMiss(
            given="Wants to go home",
            because="a place to live, not a product of care",
        ),
        NearMiss(
            given="I don't want carers",
            because="a refusal",
        ),
    ),
    find=means_not_end,
)
