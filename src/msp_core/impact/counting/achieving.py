"""How far what they wanted came true, by each judge apart."""

from collections.abc import Iterator

from msp_core.impact.counting.counted import Counted
from msp_core.impact.counting.judged import judged, judgements_of
from msp_core.impact.definition import Measure
from msp_core.impact.whose import JUDGES, Whose
from msp_core.model import Record
from msp_core.rules.record.places import current_outcomes, outcomes_of

__all__ = ["achieving"]


def achieving(record: Record) -> Iterator[Counted]:
    """Count each outcome, as each judge last saw it, and each affirmed wording.

    Definition, ours [I]: single outcomes and not cases, and of a revised wish its last form,
    by the judge's own last review. The categories are those of table SG4a. The person's
    figure is the one that matters; the others stand beside it.
    """
    judgements = judgements_of(record)
    current = {said.at for said in current_outcomes(record)}
    for said in outcomes_of(record):
        affirmed = "affirmed" if said.outcome.affirmation else "as_written"
        yield Counted(Measure.AFFIRMED, "", Whose.RECORD, affirmed)
        for whose in JUDGES:
            is_current = said.at in current
            name = judged(said.outcome, whose, judgements) if is_current else "since_revised"
            yield Counted(Measure.ACHIEVED, "", whose, name)
