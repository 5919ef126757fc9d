"""The long layout of the national publication: one row for each figure."""

from collections.abc import Iterator

import attrs

from msp_core.impact.returns.area import Area
from msp_core.impact.returns.published import TOTAL, published_table
from msp_core.impact.returns.tables import TABLES, Table
from msp_core.impact.returns.tally import Returns
from msp_core.model.vocabulary import EnquiryKind
from msp_core.sheets import Cell, Sheet

__all__ = ["LONG_HEADER", "long_sheet"]

LONG_HEADER = (
    "GEOGRAPHY",
    "COUNCIL_TYPE",
    "REGION_CODE",
    "REGION_NAME",
    "ONS_CODE",
    "LA_CODE",
    "LA_NAME",
    "TABLE_REFERENCE",
    "ENQUIRY_TYPE",
    "CATEGORY",
    "SUBCATEGORY",
    "VALUE",
)
_TOTAL = "Total"


def long_sheet(returns: Returns, area: Area | None = None, *, secondary: bool = False) -> Sheet:
    """Give each figure in a row of its own, rounded, and small counts kept back.

    The names of the columns are those of the national file. What stands in ``CATEGORY``
    (the line's label) and ``SUBCATEGORY`` (the column's) is our own reading of it.

    Args:
        returns: True counts.
        area: Whose return it is.
        secondary: Keep back what else would give a small count away within its table.
    """
    whose = attrs.astuple(area or Area())
    rows = [
        (*whose, *row)
        for kind in EnquiryKind
        for table in TABLES.values()
        for row in _rows(returns, table, kind, secondary=secondary)
    ]
    return Sheet("Published", LONG_HEADER, rows)


def _rows(
    returns: Returns, table: Table, kind: EnquiryKind, *, secondary: bool
) -> Iterator[tuple[Cell, ...]]:
    lines = {line.name: line.label for line in table.lines} | {TOTAL: _TOTAL}
    columns = {column.name: column.label for column in table.columns} | {TOTAL: _TOTAL}
    figures = published_table(returns, table, kind, secondary=secondary)
    for line, category in lines.items():
        for column, subcategory in columns.items():
            figure = figures.get((line, column))
            if figure is not None:
                yield table.reference, kind.label, category, subcategory, figure.cell
