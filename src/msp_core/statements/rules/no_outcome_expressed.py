"""Asked, and wanted nothing, is an answer and not an outcome."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import SAC_LABELS, SURREY_SAB
from msp_core.statements.reading import Doubt, Reading

__all__ = ["NO_OUTCOME_EXPRESSED"]


def no_outcome_expressed(reading: Reading) -> Iterator[Mark]:
    """Mark a text that says no more than that none was expressed."""
    if reading.doubt is Doubt.NONE_EXPRESSED:
        yield Mark(span=reading.span)


NO_OUTCOME_EXPRESSED = Rule(
    code="OUT06",
    name="no-outcome-expressed",
    level=Level.QUERY,
    about=Reading,
    title=("That the person was asked and voiced no outcome is an answer, not an outcome."),
    message="This reads as the answer that no outcome was voiced, and not as an outcome.",
    why=(
        "Stored as an outcome it is counted as one, and both parts of the national "
        "table on making safeguarding personal come out wrong."
    ),
    instead=(
        "Record it as the conversation's outcomes_asked, and leave the outcomes "
        'empty. Ask again at the next conversation: "Is there anything you would '
        'like to come of this?"'
    ),
    limits="It knows a list of wordings, matched whole.",
    sources=(SAC_LABELS, SURREY_SAB),
    marks=(
        Marked(given="None expressed", marks="None expressed"),
        Marked(given="Asked, no outcomes expressed", marks="Asked, no outcomes expressed"),
        Marked(
            given="Yes they were asked but no outcomes were expressed",
            marks="Yes they were asked but no outcomes were expressed",
        ),
        Marked(given="No desired outcomes", marks="No desired outcomes"),
    ),
    leaves=(
        NearMiss(
            given="I want nothing more to do with him",
            because="to want nothing to do with somebody is a wish",
        ),
        NearMiss(
            given="I want to be left alone",
            because="to be left alone is a wish",
        ),
        NearMiss(
            given="Safety",
            because="a word that has to be asked about",
        ),
        NearMiss(
            given="I don't want anybody to get into trouble",
            because="a wish for others",
        ),
    ),
    find=no_outcome_expressed,
)
