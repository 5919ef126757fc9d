"""A table of the return as it may be published: rounded, and small counts kept back."""

from collections.abc import Iterator, Mapping

from msp_core.impact.disclosure import Published, publish_count
from msp_core.impact.returns.tables import Line, Table
from msp_core.impact.returns.tally import Returns
from msp_core.impact.suppression import Flow, kept_back
from msp_core.model.vocabulary import EnquiryKind, PublicationSymbol

__all__ = ["TOTAL", "published_table"]

TOTAL = "total"
"""The name of the line and of the column that add the others up."""

_Cell = tuple[str, str]


def published_table(
    returns: Returns, table: Table, kind: EnquiryKind, *, secondary: bool = False
) -> Mapping[_Cell, Published]:
    """Give each figure of a table, by its line and column, totals too.

    SG4a with nothing in it is given as not available, ``[x]``, as the national code does:
    a council need not fill it.

    Args:
        returns: True counts.
        table: Which table.
        kind: Which sort of enquiry.
        secondary: Keep back what else would give a small count away within this table.
    """
    flows = tuple(_flows(returns, table, kind))
    shown = {flow.name: flow.count for flow in flows if flow.shown}
    if table.reference == "SG4a" and not any(shown.values()):
        return dict.fromkeys(shown, Published(PublicationSymbol.NOT_AVAILABLE))
    hidden = kept_back(flows) if secondary else frozenset[_Cell]()
    kept = Published(PublicationSymbol.SUPPRESSED)
    return {cell: kept if cell in hidden else publish_count(count) for cell, count in shown.items()}


def _flows(returns: Returns, table: Table, kind: EnquiryKind) -> Iterator[Flow[_Cell]]:
    """Give the counts of a table, each as part of its line, its column and its whole."""
    counts = _counts(returns, table, kind)
    for line in table.answers:
        parts = tuple(part for part in table.lines if part.part_of == line.name and part.in_return)
        yield Flow((line.name, TOTAL), "all", line.name, counts[line.name, TOTAL])
        yield from _line(line, parts, table, counts)
    for column in (each.name for each in table.columns):
        yield Flow((TOTAL, column), ("column", column), "sum", counts[TOTAL, column])
    yield Flow((TOTAL, TOTAL), "sum", "all", counts[TOTAL, TOTAL])


def _line(
    line: Line, parts: tuple[Line, ...], table: Table, counts: Mapping[_Cell, int]
) -> Iterator[Flow[_Cell]]:
    """Give the cells of a line. Where it has parts, what flows in it flows in them first."""
    columns = tuple(column.name for column in table.columns)
    for column in columns:
        tail = (line.name, column) if parts else line.name
        yield Flow((line.name, column), tail, ("column", column), counts[line.name, column])
    if not parts:
        return
    for column in (*columns, TOTAL):
        for name, count, shown in _with_rest(line, parts, column, counts):
            tail, head = (line.name, name) if column == TOTAL else (name, (line.name, column))
            yield Flow((name, column), tail, head, count, shown=shown)


def _with_rest(
    line: Line, parts: tuple[Line, ...], column: str, counts: Mapping[_Cell, int]
) -> Iterator[tuple[str, int, bool]]:
    rest = counts[line.name, column]
    for part in parts:
        yield part.name, counts[part.name, column], True
        rest -= counts[part.name, column]
    yield f"rest of {line.name}", rest, False


def _counts(returns: Returns, table: Table, kind: EnquiryKind) -> dict[_Cell, int]:
    counts = {
        (line.name, column.name): returns.count(table.reference, kind, line.name, column.name)
        for line in table.lines
        for column in table.columns
    }
    for column in table.columns:
        answers = (counts[line.name, column.name] for line in table.answers)
        counts[TOTAL, column.name] = sum(answers)
    for name in (*(line.name for line in table.lines), TOTAL):
        counts[name, TOTAL] = sum(counts[name, column.name] for column in table.columns)
    return counts
