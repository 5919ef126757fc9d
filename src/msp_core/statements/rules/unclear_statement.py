"""An outcome can be understood by somebody who was not there."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MERTON_SAB, STATUTORY_GUIDANCE_MSP
from msp_core.statements.reading import Doubt, Reading

__all__ = ["UNCLEAR_STATEMENT"]


def unclear_statement(reading: Reading) -> Iterator[Mark]:
    """Mark an unclear text that no other rule has a question for."""
    if reading.doubt is Doubt.UNSAID:
        yield Mark(span=reading.span)


UNCLEAR_STATEMENT = Rule(
    code="OUT09",
    name="unclear-statement",
    level=Level.QUERY,
    about=Reading,
    title=("An outcome says what the person wants so that a stranger could understand it."),
    message="It is not clear from these words what the person wants.",
    why=(
        "A word or a fragment cannot be worked towards, and nobody can say later "
        "whether it came true."
    ),
    instead=(
        'Ask the person: "What would you like to be different, and how would you '
        'know?" Record the answer in their words.'
    ),
    limits=(
        "It asks about many a text that those who were there understand well; the record stands."
    ),
    sources=(MERTON_SAB, STATUTORY_GUIDANCE_MSP),
    marks=(
        Marked(given="Safety", marks="Safety"),
        Marked(given="As above", marks="As above"),
        Marked(given="Remain at home", marks="Remain at home"),
        Marked(given="Not sure", marks="Not sure"),
        Marked(given="Dignity and respect", marks="Dignity and respect"),
        Marked(given="N/A", marks="N/A"),
    ),
    leaves=(
        NearMiss(
            given="I want to stay in my own home",
            because="a wish that can be understood",
        ),
        NearMiss(
            given="I am keeping my dog",
            because="a wish that can be understood",
        ),
        NearMiss(
            given="I want to see my sister on Sundays",
            because="a wish that can be understood",
        ),
        NearMiss(
            given="Case closed",
            because="a conclusion, which has a rule of its own",
        ),
    ),
    find=unclear_statement,
)
