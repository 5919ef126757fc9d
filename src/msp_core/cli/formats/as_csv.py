"""A run as CSV: one row for each finding, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator

from msp_core.cli.checked import Checked, Tally
from msp_core.findings import Finding

__all__ = ["as_csv"]

_HEADINGS = (
    "file",
    "line",
    "level",
    "rule",
    "code",
    "path",
    "start",
    "end",
    "message",
    "instead",
    "words",
)
# A spreadsheet takes a cell that begins so for a formula, and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(run: Iterable[Checked], _: Tally) -> Iterator[str]:
    """Tell a run as CSV. The column of words is empty unless they were asked for."""
    yield _row(_HEADINGS)
    for one in run:
        for finding, words in one.told:
            yield _row(_cells(one, finding, words))


def _cells(one: Checked, finding: Finding, words: str | None) -> Iterator[object]:
    span = finding.span
    yield from (one.place.file, one.place.line, finding.level.value, finding.rule, finding.code)
    yield from (finding.path, span.start if span else None, span.end if span else None)
    yield from (finding.message, finding.instead, words)


def _row(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(map(_harmless, cells))
    return line.getvalue()


def _harmless(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
