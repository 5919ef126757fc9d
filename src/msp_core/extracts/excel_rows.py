"""Excel workbooks: the first sheet that has the columns asked for."""

import warnings
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from msp_core.extracts.columns import Header, read_header
from msp_core.extracts.errors import ExtractError, MissingColumnError
from msp_core.extracts.extract import Extract
from msp_core.extracts.row import Row, Trouble, row_of
from msp_core.optional import needed

__all__ = ["open_excel"]

_MOST_UNPACKED = 4 * 1024**3
# How openpyxl marks a formula, and a cell that holds the error of one.
_FORMULAS = frozenset("fe")


@contextmanager
def open_excel(path: Path, wanted: Sequence[str]) -> Generator[Extract, None, None]:
    """Open a workbook, and read the first sheet with these columns, row by row.

    What a formula shows is not what somebody typed: such a cell is told, and not read.
    """
    openpyxl = needed("openpyxl", extra="tables")
    with ZipFile(path) as packed:
        if sum(part.file_size for part in packed.infolist()) > _MOST_UNPACKED:
            raise ExtractError("unpacked it is over 4 GiB: save it as CSV")
    with warnings.catch_warnings():
        # It warns of styles and forms that it leaves out, which nobody reads here.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
    with closing(book):
        reading, header, place = _found(book, wanted)
        rows = _rows(reading, header, wanted)
        sheets = len(book.worksheets)
        kind = header.told(f"Excel, sheet {place} of {sheets}" if sheets > 1 else "Excel")
        yield Extract(
            kind=kind,
            rows=rows,
            done=reading.done,
            places=header.places,
            columns=header.names,
        )


class _Reading:
    """The rows of a sheet, with how many of them have been read."""

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401
        self._last: int | None = sheet.max_row
        self._read = 0
        # What a workbook says of its own size is often wrong; it is good for an estimate.
        sheet.reset_dimensions()
        self._rows: Iterator[Sequence[Any]] = sheet.iter_rows()

    def __iter__(self) -> Iterator[Sequence[Any]]:
        return self

    def __next__(self) -> Sequence[Any]:
        row = next(self._rows)
        self._read += 1
        return row

    def done(self) -> float | None:
        return min(1.0, self._read / self._last) if self._last else None


def _found(book: Any, wanted: Sequence[str]) -> tuple[_Reading, Header, int]:  # noqa: ANN401
    """Find the sheet, read on to below its header, and say which sheet it is."""
    missing: ExtractError | None = None
    for place, sheet in enumerate(book.worksheets, start=1):
        reading = _Reading(sheet)
        try:
            header = read_header(([_name(cell) for cell in row] for row in reading), wanted)
        except ExtractError as error:
            # The sheet with the most names is told of, and an empty one only if all are.
            missing = max(missing or error, error, key=_names)
        else:
            return reading, header, place
    raise missing or ExtractError("it has no sheets")


def _names(error: ExtractError) -> int:
    return len(error.there) if isinstance(error, MissingColumnError) else 0


def _name(cell: Any) -> str:  # noqa: ANN401
    return "" if cell.value is None else str(cell.value)


def _rows(rows: Iterator[Sequence[Any]], header: Header, wanted: Sequence[str]) -> Iterator[Row]:
    for number, cells in enumerate(rows, start=1):
        # The used part of a sheet often runs on far below its last row.
        values = [cell.value for cell in cells]
        if any(value is not None for value in values):
            unnamed = () if header.is_over(values) else (Trouble.UNNAMED,)
            yield row_of(number, wanted, _picked(cells, header), unnamed)


def _picked(cells: Sequence[Any], header: Header) -> Iterator[object]:
    for place in header.places:
        # A row of a sheet ends with its last cell that is not empty.
        cell = cells[place] if place < len(cells) else None
        if cell is not None and cell.data_type in _FORMULAS:
            yield Trouble.FORMULA
        else:
            yield cell.value if cell is not None else None
