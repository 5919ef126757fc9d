"""What people ask for, and how often each comes true."""

from collections.abc import Iterator

from msp_core.impact.counting.counted import Counted
from msp_core.impact.counting.judged import judged, judgements_of, voiced_by
from msp_core.impact.definition import Measure
from msp_core.impact.whose import JUDGES
from msp_core.model import Outcome, Record
from msp_core.model.vocabulary import OutcomeTheme
from msp_core.rules.record.places import current_outcomes

__all__ = ["themes"]


def themes(record: Record) -> Iterator[Counted]:
    """Count each theme of each outcome that stands, and how far it came true.

    Definition, ours [I]: the themes that are recorded with an outcome, which is then counted
    once in each of them; by who said it, and by who judged it.
    """
    judgements = judgements_of(record)
    for said in current_outcomes(record):
        yield from _asked_for(said.outcome)
        for theme in set(said.outcome.themes):
            for whose in JUDGES:
                name = judged(said.outcome, whose, judgements)
                yield Counted(Measure.CAME_TRUE, theme, whose, name)


def _asked_for(outcome: Outcome) -> Iterator[Counted]:
    whose = voiced_by(outcome)
    if whose is None:
        return
    for theme in OutcomeTheme:
        name = "asked_for" if theme in outcome.themes else "something_else"
        yield Counted(Measure.ASKED_FOR, theme, whose, name if outcome.themes else "no_theme")
