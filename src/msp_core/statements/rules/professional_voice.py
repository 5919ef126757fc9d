"""An aim for the person is not yet the aim of the person."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import CARE_ACT_S1, STATUTORY_GUIDANCE_MSP
from msp_core.statements.reading import Doubt, Reading

__all__ = ["PROFESSIONAL_VOICE"]


def professional_voice(reading: Reading) -> Iterator[Mark]:
    """Mark an unclear text that tells what others are to do or want."""
    if reading.doubt is Doubt.PROFESSIONAL:
        yield Mark(span=reading.span)


PROFESSIONAL_VOICE = Rule(
    code="OUT08",
    name="professional-voice",
    level=Level.QUERY,
    about=Reading,
    title="An outcome is the person's own aim, not somebody else's aim for them.",
    message="It is not clear whether this is the person's own aim, or somebody else's for them.",
    why=(
        "What a professional wants for somebody may be right and still not be what "
        "that person would say. Safety imposed is not safety felt."
    ),
    instead=(
        'Ask the person: "Is this what you want? How would you put it?" A worker\'s '
        "own aim belongs in process.responses."
    ),
    limits=("It sees an order to others, or a worker who wants, at the start of the text."),
    sources=(STATUTORY_GUIDANCE_MSP, CARE_ACT_S1),
    marks=(
        Marked(given="Keep Mrs Y safe", marks="Keep Mrs Y safe"),
        Marked(given="Keep him safe", marks="Keep him safe"),
        Marked(given="Maintain safety and dignity", marks="Maintain safety and dignity"),
        Marked(given="Keep her safe from harm", marks="Keep her safe from harm"),
    ),
    leaves=(
        NearMiss(
            given="To feel safe in my own home",
            because="the person's own aim",
        ),
        NearMiss(
            given="Keep my son away from me",
            because="the person speaks: my son, from me",
        ),
        NearMiss(
            given="Wants to be kept safe from his nephew",
            because="a note-taker tells the person's wish",
        ),
        NearMiss(
            given="I want to keep my flat",
            because="the person speaks",
        ),
    ),
    find=professional_voice,
)
