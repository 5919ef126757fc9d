"""From records to a report: each record adds to the counts, and is let go."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from msp_core.impact.counting import Counted, counted_in
from msp_core.impact.definition import Measure
from msp_core.impact.definitions import DEFINITIONS
from msp_core.impact.feedback import Answered, answers_in, question_figures
from msp_core.impact.figure import Figure
from msp_core.impact.period import Period
from msp_core.impact.questionnaire import FRAMEWORK, Questionnaire
from msp_core.impact.report import ImpactReport
from msp_core.impact.whose import Whose
from msp_core.model import Record

__all__ = ["Tally", "measure"]


def measure(
    records: Iterable[Record],
    period: Period | None = None,
    *,
    questionnaires: Sequence[Questionnaire] = (FRAMEWORK,),
) -> ImpactReport:
    """Say what difference was made to people, as far as their records can tell.

    A record counts in a period by the day on which its enquiry was concluded, as national
    returns count (``process.concluded_on``); the others are left out and counted, with the
    reason. Each measure is defined in ``msp_core.impact.DEFINITIONS``.

    Args:
        records: The records, each once. They are let go one by one.
        period: The days whose concluded enquiries count. None counts every record.
        questionnaires: Which questions to count the feedback of.
    """
    tally = Tally(period=period, questionnaires=tuple(questionnaires))
    for record in records:
        tally.add(record)
    return tally.report()


@attrs.define(kw_only=True)
class Tally:
    """The counts so far, for those who have records one at a time.

    Attributes:
        period: The days whose concluded enquiries count, or None.
        questionnaires: Which questions to count the feedback of.
        records: How many records there were.
        left_out: How many of them do not count, by reason.
        counted: How many units there are in each part of each figure.
        answered: How often each answer was given to each question.
    """

    period: Period | None = None
    questionnaires: tuple[Questionnaire, ...] = (FRAMEWORK,)
    records: int = 0
    left_out: Counter[str] = attrs.field(factory=Counter[str])
    counted: Counter[Counted] = attrs.field(factory=Counter[Counted])
    answered: Counter[Answered] = attrs.field(factory=Counter[Answered])

    def add(self, record: Record) -> None:
        """Count one record, or the reason why it does not count."""
        reason = self._why_not(record)
        if reason:
            self.leave_out(reason)
            return
        self.records += 1
        self.counted.update(counted_in(record))
        self.answered.update(answers_in(record, self.questionnaires))

    def leave_out(self, reason: str) -> None:
        """Count a record that is not looked into.

        Args:
            reason: One of ``msp_core.impact.LEFT_OUT``.
        """
        self.records += 1
        self.left_out[reason] += 1

    def join(self, other: "Tally") -> None:
        """Take in the counts of other records."""
        self.records += other.records
        self.left_out.update(other.left_out)
        self.counted.update(other.counted)
        self.answered.update(other.answered)

    def report(self) -> ImpactReport:
        """Give the report of what was counted."""
        by_figure: dict[tuple[Measure, str, Whose], dict[str, int]] = {}
        for (measure, about, whose, name), count in self.counted.items():
            by_figure.setdefault((measure, about, whose), {})[str(name)] = count
        return ImpactReport(
            period=self.period,
            records=self.records,
            left_out=self.left_out,
            figures=[
                Figure.of(told.measure, *at, by_figure.get((told.measure, *at), {}))
                for told in DEFINITIONS
                for at in told.figures()
            ],
            feedback=question_figures(self.questionnaires, self.answered),
        )

    def _why_not(self, record: Record) -> str:
        if self.period is None:
            return ""
        day = record.process.concluded_on
        if day is None:
            return "not_concluded"
        if day in self.period:
            return ""
        return "before_period" if day < self.period.start else "after_period"
