"""The impact report: every figure of a period, with what is left out, and no words."""

from collections.abc import Iterable, Mapping
from typing import Any, Self

import attrs

from msp_core.impact.counts import Counts
from msp_core.impact.definition import Measure
from msp_core.impact.definitions import DEFINITIONS
from msp_core.impact.errors import MixedError
from msp_core.impact.feedback import QuestionFigure
from msp_core.impact.figure import Figure
from msp_core.impact.notes import notes_on
from msp_core.impact.period import Period
from msp_core.impact.reading import read_report
from msp_core.impact.whose import Whose

__all__ = ["FORMAT", "LEFT_OUT", "ImpactReport"]

FORMAT = "msp-impact/1"
"""The name and number of the format that ``to_data`` writes."""

LEFT_OUT = {
    "not_concluded": "The enquiry has no day of conclusion, so it falls in no period",
    "before_period": "The enquiry was concluded before the period",
    "after_period": "The enquiry was concluded after the period",
    "refused": "A rule refuses the record",
    "unreadable": "It could not be read as a record",
    "repeated": "The very same record was counted before",
}
"""Why a record counts in no figure."""


def _left_out(given: Mapping[str, int]) -> Counts:
    return Counts({reason: given.get(reason, 0) for reason in LEFT_OUT})


def _complete(given: Iterable[Figure]) -> tuple[Figure, ...]:
    """Give every figure there is, in order: one that was not given is zero throughout."""
    found = {figure.key: figure for figure in given}
    return tuple(
        found.get((told.measure, *at)) or Figure.of(told.measure, *at, {})
        for told in DEFINITIONS
        for at in told.figures()
    )


def _in_order(given: Iterable[QuestionFigure]) -> tuple[QuestionFigure, ...]:
    return tuple(sorted(given, key=lambda each: each.key))


@attrs.frozen(kw_only=True)
class ImpactReport:
    """What difference was made to people, as far as their records can tell.

    It holds counts only. Reports of parts that share no record add up: ``a + b`` is the
    report of both, in whatever order, and ``ImpactReport(period=p)`` adds nothing.

    Attributes:
        period: The days whose concluded enquiries count; None counts every record, those
            of enquiries that are still open among them.
        records: How many records were looked at.
        left_out: How many of them count in no figure, for each reason of ``LEFT_OUT``.
        figures: Every figure, in the order of ``DEFINITIONS``.
        feedback: The answers to each question of the questionnaires.
    """

    period: Period | None = None
    records: int = 0
    left_out: Counts = attrs.field(factory=Counts, converter=_left_out)
    figures: tuple[Figure, ...] = attrs.field(default=(), repr=False, converter=_complete)
    feedback: tuple[QuestionFigure, ...] = attrs.field(default=(), converter=_in_order)

    @property
    def _by_key(self) -> dict[tuple[Measure, str, Whose], Figure]:
        return {figure.key: figure for figure in self.figures}

    @property
    def counted(self) -> int:
        """How many records count."""
        return self.records - self.left_out.total

    @property
    def affirmed(self) -> int:
        """How many outcomes stand because somebody confirmed them with the person."""
        return self.figure(Measure.AFFIRMED, Whose.RECORD).numerator

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know: first, that association is not causation."""
        return tuple(notes_on(self.period, self.records, self.left_out.total, self.affirmed))

    def figure(self, measure: Measure | str, whose: Whose | str, about: str = "") -> Figure:
        """Give one figure.

        Args:
            measure: Which measure.
            whose: Whose answers.
            about: The subject or theme, where the measure has one for each.

        Raises:
            KeyError: If the measure has no figure of that.
            ValueError: If there is no such measure, or nobody of that name.
        """
        return self._by_key[Measure(measure), about, Whose(whose)]

    def of(self, measure: Measure | str) -> tuple[Figure, ...]:
        """Give every figure of one measure, in order."""
        return tuple(each for each in self.figures if each.measure == measure)

    def __add__(self, other: Self) -> Self:
        """Add the report of records that are not in this one.

        Raises:
            MixedError: If it is of another period.
        """
        if self.period != other.period:
            raise MixedError
        return attrs.evolve(
            self,
            records=self.records + other.records,
            left_out=self.left_out + other.left_out,
            figures=[one + two for one, two in zip(self.figures, other.figures, strict=True)],
            feedback=_joined((*self.feedback, *other.feedback)),
        )

    def to_data(self) -> dict[str, Any]:
        """Give it as plain data for JSON, which ``from_data`` reads."""
        return {
            "format": FORMAT,
            "period": _days(self.period),
            "records": self.records,
            "counted": self.counted,
            "left_out": dict(self.left_out),
            "figures": [figure.to_data() for figure in self.figures],
            "feedback": [figure.to_data() for figure in self.feedback],
            "notes": list(self.notes),
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Read what ``to_data`` gave; shares and notes are worked out anew.

        Raises:
            NotAnImpactReportError: If it is something else.
        """
        return cls(**read_report(data, FORMAT))


def _days(period: Period | None) -> dict[str, str] | None:
    if period is None:
        return None
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _joined(given: Iterable[QuestionFigure]) -> Iterable[QuestionFigure]:
    found: dict[object, QuestionFigure] = {}
    for each in given:
        found[each.key] = found[each.key] + each if each.key in found else each
    return found.values()
