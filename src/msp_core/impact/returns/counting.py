"""Counting: what one record, which is one enquiry, adds to the returns.

The rules are those of the collection: enquiries concluded in the period. Of several conclusions
about the risk of one enquiry the last counts, so that no enquiry stands in a table twice.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from msp_core.impact.concluding import concluded
from msp_core.impact.period import Period
from msp_core.impact.returns.bands import AgeBand, age_band, is_likely
from msp_core.impact.returns.case import asked_in, judged_in
from msp_core.impact.returns.tables import IDENTIFIED, NOT_TOLD, SUPPORTED
from msp_core.impact.returns.tally import LeftOut, Noted, Place, Returns
from msp_core.model import Record
from msp_core.model.vocabulary import (
    Achievement,
    CapacityForSac,
    ConclusionKind,
    EnquiryKind,
    OutcomesAsked,
    RiskAssessmentOutcome,
    RiskOutcome,
)

__all__ = ["count", "count_all"]

_ASSESSMENTS, _OUTCOMES = frozenset(RiskAssessmentOutcome), frozenset(RiskOutcome)


@attrs.define
class _Tally:
    enquiries: Counter[EnquiryKind] = attrs.field(factory=Counter[EnquiryKind])
    cells: Counter[Place] = attrs.field(factory=Counter[Place])
    left_out: Counter[LeftOut] = attrs.field(factory=Counter[LeftOut])
    noted: Counter[Noted] = attrs.field(factory=Counter[Noted])

    def returns(self, period: Period) -> Returns:
        return Returns(
            period=period,
            enquiries=self.enquiries,
            cells=self.cells,
            left_out=self.left_out,
            noted=self.noted,
        )


def count(record: Record, period: Period) -> Returns:
    """Count one record. A record is one enquiry.

    Args:
        record: A record. Whether it would be accepted is for ``check`` to say: count
            those that are.
        period: What the return is about. An enquiry counts if it was concluded in it.

    Returns:
        What it adds, or why it was left out.

    Raises:
        ValueError: If the period has no end.
    """
    return count_all((record,), period)


def count_all(records: Iterable[Record], period: Period) -> Returns:
    """Count records as they come, and keep none of them.

    Args:
        records: Records, one for each enquiry.
        period: What the return is about. It must have an end, on which ages are taken.

    Raises:
        ValueError: If the period has no end.
    """
    if period.end == date.max:
        raise ValueError("a return needs a period that ends, to take ages on its last day")
    tally = _Tally()
    for record in records:
        _add(record, period, tally)
    return tally.returns(period)


def _add(record: Record, period: Period, tally: _Tally) -> None:
    placed = _placed(record, period)
    if isinstance(placed, LeftOut):
        tally.left_out[placed] += 1
        return
    kind, band = placed
    tally.enquiries[kind] += 1
    for table, lines in (("SG3a", _capacity(record)), ("SG4a", _personal(record, tally))):
        tally.cells.update(Place(table, kind, line, band.value) for line in lines)
    _add_risk(record, kind, tally)
    born = record.person.date_of_birth
    tally.noted[Noted.UNLIKELY_BIRTH] += born is not None and not is_likely(born, period.end)


def _placed(record: Record, period: Period) -> tuple[EnquiryKind, AgeBand] | LeftOut:
    process = record.process
    if process.concluded_on is None:
        return LeftOut.NOT_CONCLUDED
    if process.concluded_on not in period:
        return LeftOut.OUTSIDE_PERIOD
    if process.enquiry is None:
        return LeftOut.NO_ENQUIRY
    band = age_band(record.person.date_of_birth, period.end)
    return LeftOut.UNDER_18 if band is None else (process.enquiry, band)


def _add_risk(record: Record, kind: EnquiryKind, tally: _Tally) -> None:
    source = record.process.risk_source
    column = source.value if source else NOT_TOLD
    assessed = concluded(record.process, ConclusionKind.RISK_ASSESSMENT, _ASSESSMENTS)
    outcomes = concluded(record.process, ConclusionKind.RISK_OUTCOME, _OUTCOMES)
    identified = bool(assessed) and assessed[-1] in IDENTIFIED
    tally.cells.update(Place("SG2c", kind, str(line), column) for line in assessed[-1:])
    tally.cells.update(Place("SG2e", kind, str(line), column) for line in outcomes[-1:])
    tally.left_out[LeftOut.NO_RISK_ASSESSMENT] += not assessed
    tally.left_out[LeftOut.NO_RISK_OUTCOME] += identified and not outcomes
    # It counts as it was recorded, as national figures do: a finding tells how many there are.
    tally.noted[Noted.RISK_NOT_IDENTIFIED] += bool(outcomes) and not identified
    several = len(set(assessed)) > 1 or len(set(outcomes)) > 1
    tally.noted[Noted.SEVERAL_CONCLUSIONS] += several


def _capacity(record: Record) -> Iterator[str]:
    answer = record.process.lacked_capacity or CapacityForSac.NOT_RECORDED
    yield answer.value
    if answer is CapacityForSac.LACKED and record.process.supported:
        yield SUPPORTED


def _personal(record: Record, tally: _Tally) -> Iterator[str]:
    answer = asked_in(record)
    yield answer.value
    if answer is OutcomesAsked.ASKED_EXPRESSED:
        achievement, is_the_persons = judged_in(record)
        known = achievement is not Achievement.NOT_YET_KNOWN
        tally.noted[Noted.NOT_THE_PERSONS] += known and not is_the_persons
        yield achievement.value
