"""The verdicts on one row, as lines of CSV: safe to open in a spreadsheet."""

from collections.abc import Iterable, Iterator

from msp_core.audit.plan import Plan
from msp_core.audit.verdict import Verdict
from msp_core.extracts import Row
from msp_core.sheets import csv_row

__all__ = ["heading", "row_lines"]

_NAMES = ("row", "column", "kind", "rules", "spans")


def heading(plan: Plan) -> str:
    """Give the line of names."""
    return csv_row((*_NAMES, "words") if plan.show_words else _NAMES)


def row_lines(row: Row, plan: Plan, verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Give a line for each column of a row.

    Rules are parted by spaces, and so are spans, each ``start-end``: characters of the
    cell, counted from 0, end not included. Words stand there only where they were asked
    for.
    """
    for column, verdict in zip(plan.columns, verdicts, strict=True):
        spans = " ".join(f"{span.start}-{span.end}" for span in verdict.spans)
        cells = (row.number, column, verdict.kind.value, " ".join(verdict.rules), spans)
        if plan.show_words:
            text = row.cells[column] or ""
            words = " | ".join(text[span.start : span.end] for span in verdict.spans)
            yield csv_row((*cells, words))
        else:
            yield csv_row(cells)
