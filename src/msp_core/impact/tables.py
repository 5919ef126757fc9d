"""The report as tables, for a spreadsheet."""

from collections.abc import Iterator

from msp_core.impact.definitions import DEFINITIONS
from msp_core.impact.figure import Figure
from msp_core.impact.report import LEFT_OUT, ImpactReport
from msp_core.sheets import Cell, Percent, Sheet

__all__ = ["long_sheet", "sheets"]

_SHARES = (
    "Measure",
    "About",
    "Whose answers",
    "Answer",
    "Count",
    "Out of",
    "Share",
    "95 % interval from",
    "to",
    "Left out",
)
_ANSWERS = ("Measure", "About", "Whose answers", "Answer", "Count")
_EXCLUDED = ("Measure", "About", "Whose answers", "Left out because", "Count")
_FEEDBACK = (
    "Questionnaire",
    "Version",
    "Question",
    "Wording",
    "Whose answers",
    "Answer",
    "Count",
    "Counts as an answer",
)
_DEFINITIONS = ("Measure", "Counts", "Meaning", "Limits", "Grade")
_WHAT = "What difference safeguarding made"
_EXACT = "They are exact: small ones can tell who somebody is. Not for publication as they are."


def sheets(report: ImpactReport) -> tuple[Sheet, ...]:
    """Give the report as the sheets of a workbook. The counts are exact, and unrounded."""
    return (
        Sheet("About", ("About", "Told"), _about(report)),
        Sheet("Shares", _SHARES, (row for each in report.figures for row in _shares(each))),
        Sheet("Answers", _ANSWERS, (row for each in report.figures for row in _parts(each))),
        Sheet("Left out", _EXCLUDED, (row for each in report.figures for row in _excluded(each))),
        Sheet("Records", ("Records", "Count"), _records(report)),
        Sheet("Feedback", _FEEDBACK, _feedback(report)),
        Sheet("Definitions", _DEFINITIONS, _told()),
        Sheet("Notes", ("What to know",), ((note,) for note in report.notes)),
    )


def long_sheet(report: ImpactReport) -> Sheet:
    """Give every count of every figure in one table, for a program to read."""
    return Sheet(
        "Impact",
        ("measure", "about", "whose", "kind", "name", "count", "of", "share", "low", "high"),
        (row for each in report.figures for row in _long(each)),
    )


def _at(figure: Figure) -> tuple[str, str, str]:
    told = figure.definition
    return told.title, told.subject(figure.about), figure.whose.label.capitalize()


def _about(report: ImpactReport) -> Iterator[tuple[Cell, Cell]]:
    yield "What this is", _WHAT
    yield "Period", str(report.period) if report.period else "Every record given"
    yield "Records looked at", report.records
    yield "Records counted", report.counted
    yield "The counts", _EXACT
    yield "What to know when reading", report.notes[0]


def _shares(figure: Figure) -> Iterator[tuple[Cell, ...]]:
    for name, share in figure.shares.items():
        low, high = share.interval or (None, None)
        numbers = map(_percent, (share.share, low, high))
        label = figure.definition.share_label(name)
        yield (*_at(figure), label, share.count, share.of, *numbers, figure.excluded.total)


def _parts(figure: Figure) -> Iterator[tuple[Cell, ...]]:
    for name, count in figure.parts.items():
        yield *_at(figure), figure.definition.label(name), count


def _excluded(figure: Figure) -> Iterator[tuple[Cell, ...]]:
    for name, count in figure.excluded.items():
        yield *_at(figure), figure.definition.label(name), count


def _records(report: ImpactReport) -> Iterator[tuple[Cell, ...]]:
    yield "Looked at", report.records
    yield "Counted", report.counted
    for reason, count in report.left_out.items():
        yield f"Left out: {LEFT_OUT[reason]}", count


def _feedback(report: ImpactReport) -> Iterator[tuple[Cell, ...]]:
    for each in report.feedback:
        told = (each.questionnaire, each.version, each.question, each.wording)
        at = (*told, each.whose.label.capitalize())
        for counts, counted in ((each.parts, "Yes"), (each.excluded, "No")):
            for name, count in counts.items():
                yield *at, each.label(name), count, counted


def _told() -> Iterator[tuple[Cell, ...]]:
    for each in DEFINITIONS:
        yield each.title, each.unit, each.meaning, each.limits, each.grade.label


def _long(figure: Figure) -> Iterator[tuple[Cell, ...]]:
    at = (figure.measure.value, figure.about, figure.whose.value)
    of = figure.denominator
    for name, share in figure.shares.items():
        low, high = share.interval or (None, None)
        yield *at, "share", name, share.count, of, share.share, low, high
    for name, count in figure.parts.items():
        yield *at, "part", name, count, of, None, None, None
    for name, count in figure.excluded.items():
        yield *at, "excluded", name, count, None, None, None, None


def _percent(share: float | None) -> Percent | None:
    return None if share is None else Percent(share)
