"""Sheets: a table as CSV or in an Excel workbook, which can never run as a formula."""

import csv
import io
import os
import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import isfinite
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING, Any

import attrs

from msp_core.errors import MissingExtraError

if TYPE_CHECKING:
    from openpyxl import Workbook

__all__ = ["Cell", "Percent", "Sheet", "csv_row", "harmless", "to_csv", "to_excel", "written_whole"]

Cell = str | int | float | None
"""What one cell can hold: a text, a number, or nothing."""


class Percent(float):
    """A share from 0 to 1, which a workbook shows as a percentage with one decimal."""

    __slots__ = ()

    def __str__(self) -> str:
        """Give it as it is shown."""
        return f"{float(self):.1%}"


# A spreadsheet takes a cell that begins so for a formula, and runs it. The wide forms are
# what some turn into the plain ones.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# XML, which a workbook is made of, cannot hold these at all.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_TAB = re.compile(r"[\\*?:/\[\]\x00-\x1f]")
_LONGEST_TAB = 31
_LONGEST_CELL = 32_767
_MOST_ROWS = 1_048_576
_NARROWEST, _WIDEST = 8, 60


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _rows(rows: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(map(tuple, rows))


@attrs.frozen
class Sheet:
    """A table with a title.

    Attributes:
        title: What it shows; the name of its tab in a workbook.
        header: The name of each column.
        rows: The cells of each row. A text stays a text, and a number a number.

    Raises:
        ValueError: If a row has not as many cells as the header, or a number is not
            finite.
    """

    title: str
    header: tuple[str, ...] = attrs.field(converter=_names)
    rows: tuple[tuple[Cell, ...], ...] = attrs.field(converter=_rows)

    def __attrs_post_init__(self) -> None:
        """Refuse a row that does not fit the header, and what is not a number."""
        for row in self.rows:
            if len(row) != len(self.header):
                raise ValueError(f"a row has {len(row)} cells under {len(self.header)} names")
            if any(isinstance(cell, float) and not isfinite(cell) for cell in row):
                raise ValueError("a number must be finite")


def harmless(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_row(cells: Iterable[Cell]) -> str:
    """Give one row as CSV, with its line end, for those who write as they go."""
    line = io.StringIO()
    # Only characters of the line end are sure to be quoted inside a cell on older Pythons.
    csv.writer(line, lineterminator="\r\n").writerow(map(_in_csv, cells))
    return line.getvalue().removesuffix("\r\n") + "\n"


def to_csv(path: Path | str, sheet: Sheet) -> None:
    """Write a sheet as CSV: UTF-8, a header, a comma between cells.

    Args:
        path: Where to. What stands there is replaced, once all is written.
        sheet: What to write. Its title is not in the file.

    Raises:
        OSError: If it cannot be written; what stood there stands.
    """
    with (
        written_whole(path) as beside,
        beside.open("w", encoding="utf-8", errors="replace", newline="") as file,
    ):
        file.writelines(map(csv_row, (sheet.header, *sheet.rows)))


def to_excel(path: Path | str, sheets: Sequence[Sheet]) -> None:
    """Write sheets as an Excel workbook, one tab each, the header bold and kept in sight.

    A text longer than a cell can hold (32,767 characters) is cut, and says so.

    Args:
        path: Where to. What stands there is replaced, once all is written.
        sheets: What to write; at least one.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        OSError: If it cannot be written; what stood there stands.
        ValueError: If there is no sheet, or one has more rows than Excel can hold.
    """
    if not sheets:
        raise ValueError("a workbook needs a sheet")
    book = _workbook()
    for sheet in sheets:
        _add(book, sheet)
    with written_whole(path) as beside:
        book.save(beside)


@contextmanager
def written_whole(path: Path | str) -> Generator[Path]:
    """Write a file whole or not at all: to one beside it, which then takes its place.

    Args:
        path: Where the file is to stand.

    Yields:
        Where to write it. It is gone if anything is raised.
    """
    goal = Path(path)
    handle, name = mkstemp(dir=goal.parent, prefix=f".{goal.name[:40]}.", suffix=goal.suffix)
    os.close(handle)
    beside = Path(name)
    try:
        yield beside
        beside.chmod(_usual_mode(goal))
        beside.replace(goal)
    finally:
        beside.unlink(missing_ok=True)


def _usual_mode(goal: Path) -> int:
    """Give the mode that the file has or, made anew, would have: mkstemp's own is closed."""
    if goal.exists():
        return goal.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _in_csv(cell: Cell) -> Cell:
    return harmless(cell) if isinstance(cell, str) else cell


def _workbook() -> "Workbook":
    try:
        from openpyxl import Workbook  # noqa: PLC0415 -- only whoever asks for Excel pays for it
    except ImportError as error:
        raise MissingExtraError("tables") from error
    return Workbook(write_only=True)


def _add(book: "Workbook", sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    if len(sheet.rows) >= _MOST_ROWS:
        raise ValueError("there are more rows than an Excel sheet can hold")
    tab: Any = book.create_sheet(_tab(sheet.title))
    tab.freeze_panes = "A2"
    tab.print_title_rows = "1:1"
    for place, width in enumerate(_widths(sheet), start=1):
        tab.column_dimensions[get_column_letter(place)].width = width
    tab.append([_cell(tab, name, bold=True) for name in sheet.header])
    for row in sheet.rows:
        tab.append([_cell(tab, cell) for cell in row])


def _cell(tab: Any, value: Cell, *, bold: bool = False) -> Any:  # noqa: ANN401 -- openpyxl's own
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    if isinstance(value, Percent):
        shown: Any = WriteOnlyCell(tab, float(value))
        shown.number_format = "0.0%"
        return shown
    if not isinstance(value, str):
        return value
    cell: Any = WriteOnlyCell(tab, _in_excel(value))
    # Left to itself, it takes "#N/A" for an error.
    cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    if len(value) > _WIDEST:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _in_excel(text: str) -> str:
    text = _UNWRITABLE.sub("\ufffd", harmless(text))
    if len(text) <= _LONGEST_CELL:
        return text
    told = f"… [cut: {len(text):,} characters]"
    return text[: _LONGEST_CELL - len(told)] + told


def _tab(title: str) -> str:
    return _NOT_IN_TAB.sub(" ", title).strip(" '")[:_LONGEST_TAB].strip(" '") or "Sheet"


def _widths(sheet: Sheet) -> Iterator[int]:
    for column in zip(sheet.header, *sheet.rows, strict=True):
        longest = max(len(str(cell)) for cell in column if cell is not None)
        yield min(max(longest + 2, _NARROWEST), _WIDEST)
