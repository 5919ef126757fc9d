"""Tables as an Excel workbook: for people to look at, and one way only."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from msp_core.model import Record
from msp_core.sheets import Cell, Sheet
from msp_core.sheets import to_excel as write_workbook
from msp_core.tables.pseudonyms import Pseudonyms
from msp_core.tables.writing import to_tables

__all__ = ["to_excel"]


def to_excel(
    path: Path | str,
    records: Iterable[Record],
    *,
    words: bool = True,
    pseudonyms: Pseudonyms | None = None,
    findings: bool = True,
) -> None:
    """Write records as a workbook, a tab for each table. It cannot be read back.

    A cell of Excel holds neither control characters, which are shown as ``U+FFFD``, nor
    more than 32,767 characters: what is longer is cut, and says so. A text that Excel would
    run as a formula has an apostrophe before it.

    Args:
        path: Where to. What stands there is replaced, once all is written.
        records: The records; a workbook is made in memory.
        words: As in ``to_tables``.
        pseudonyms: As in ``to_tables``.
        findings: As in ``to_tables``.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        OSError: If it cannot be written; what stood there stands.
        ValueError: If a table has more rows than a tab of Excel can hold.
    """
    tables = to_tables(records, words=words, pseudonyms=pseudonyms, findings=findings)
    sheets = [
        Sheet(title=name, header=table.column_names, rows=_rows(table))
        for name, table in tables.items()
    ]
    write_workbook(path, sheets)


def _rows(table: Any) -> Iterator[Iterable[Cell]]:  # noqa: ANN401 -- an Arrow table
    columns = [map(_cell, column.to_pylist()) for column in table.columns]
    return zip(*columns, strict=True)


def _cell(value: Any) -> Cell:  # noqa: ANN401 -- what an Arrow column holds
    return value.isoformat() if isinstance(value, date) else value
