"""Tables as a folder of CSV files that no spreadsheet can run, and exactly back."""

import csv
import re
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from msp_core.model import Record
from msp_core.sheets import Cell, csv_row, harmless
from msp_core.tables.arrow import arrow
from msp_core.tables.errors import TablesError
from msp_core.tables.folder import FileKind, refuse_too_many, write_folder
from msp_core.tables.layout import layout
from msp_core.tables.pseudonyms import Pseudonyms
from msp_core.tables.reading import from_tables
from msp_core.tables.shown import Shown
from msp_core.tables.table import Layout
from msp_core.tables.writing import Tables
from msp_core.wire import MAX_BYTES

__all__ = ["from_csv", "read_csv", "to_csv"]

_WHOLE = re.compile("-?[0-9]{1,18}")
_FLAGS = {"true": True, "false": False}


def to_csv(
    folder: Path | str,
    records: Iterable[Record],
    *,
    words: bool = True,
    pseudonyms: Pseudonyms | None = None,
    findings: bool = True,
) -> None:
    """Write records as a folder of CSV files, in memory that does not grow.

    An empty cell is null: no text of a record is empty. A text that a spreadsheet would
    run as a formula has an apostrophe before it, and so has one that begins with an
    apostrophe, so that reading takes away exactly what writing put there.

    Args:
        folder: Where to. Nothing may stand there; it is there once all is written.
        records: The records.
        words: As in ``to_tables``.
        pseudonyms: As in ``to_tables``.
        findings: As in ``to_tables``.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        OSError: If it cannot be written, or something stands there.
    """
    write_folder(folder, records, _CSV, Shown(words, pseudonyms), findings=findings)


def from_csv(folder: Path | str) -> list[Record]:
    """Read the records of a folder that ``to_csv`` wrote, and check them.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        OSError: If it cannot be read.
        TablesError: A file is no such CSV file; and see ``from_tables`` for what it raises.
    """
    return from_tables(read_csv(folder))


def read_csv(folder: Path | str) -> Tables:
    """Read the tables of a folder of CSV files."""
    return {table.name: _read(table, Path(folder) / f"{table.name}.csv") for table in layout()}


@contextmanager
def _to_csv_file(path: Path, schema: Any) -> Generator[Callable[[Any], object]]:  # noqa: ANN401 -- an Arrow schema
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_row(schema.names))
        yield lambda table: file.writelines(map(csv_row, _cells(table)))


def _cells(table: Any) -> Iterator[Iterable[Cell]]:  # noqa: ANN401 -- an Arrow table
    columns = [map(_cell, column.to_pylist()) for column in table.columns]
    return zip(*columns, strict=True)


def _cell(value: object) -> Cell:
    match value:
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case str():
            return f"'{value}" if value.startswith("'") or harmless(value) != value else value
        case int() | None:
            return value
        case _:
            raise TypeError(f"nobody has decided how a {type(value).__name__} stands in CSV")


def _read(table: Layout, path: Path) -> Any:  # noqa: ANN401 -- an Arrow table
    try:
        with path.open(encoding="utf-8-sig", newline="") as file, _long_fields():
            return _table(table, csv.reader(file, strict=True))
    except FileNotFoundError:
        raise TablesError("its file is not in the folder", table=table.name) from None
    except (csv.Error, UnicodeDecodeError):
        raise TablesError("its file is not CSV in UTF-8", table=table.name) from None


@contextmanager
def _long_fields() -> Generator[None]:
    before = csv.field_size_limit(MAX_BYTES)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _table(table: Layout, rows: Iterator[list[str]]) -> Any:  # noqa: ANN401 -- an Arrow table
    header: list[str] = next(rows, list[str]())
    if header and {";", "\t"}.intersection(header[0]):
        raise TablesError("its cells must be parted by commas", table=table.name)
    if len(set(header)) < len(header):
        raise TablesError("its first row names a column twice", table=table.name)
    kinds = _kinds(table)
    columns: list[list[Any]] = [[] for _ in header]
    for row, cells in enumerate(rows, start=1):
        refuse_too_many(table.name, row)
        if len(cells) != len(header):
            raise TablesError("it has not as many cells as names", table=table.name, row=row)
        for name, cell, values in zip(header, cells, columns, strict=True):
            values.append(_value(kinds.get(name, str), cell, table, row, name))
    return arrow().table(dict(zip(header, map(_array, columns), strict=True)))


def _array(values: list[Any]) -> Any:  # noqa: ANN401 -- an Arrow array
    kind = arrow().large_string() if any(isinstance(each, str) for each in values) else None
    return arrow().array(values, type=kind)


def _kinds(table: Layout) -> dict[str, type]:
    """Say which columns are not text: the wire reads days and terms as text too."""
    plain: dict[str, type] = {
        each.name: each.kind for each in table.columns if each.kind in (bool, int)
    }
    return plain | dict.fromkeys(table.keys, int)


def _value(kind: type, cell: str, table: Layout, row: int, name: str) -> Any:  # noqa: ANN401
    if not cell:
        return None
    if kind is str:
        return cell.removeprefix("'")
    # A spreadsheet that saves the file again shouts its flags.
    flag = _FLAGS.get(cell.lower())
    if kind is bool and flag is not None:
        return flag
    if kind is int and _WHOLE.fullmatch(cell):
        return int(cell)
    told = "it must be true or false" if kind is bool else "it must be a whole number"
    raise TablesError(told, table=table.name, row=row, column=name)


_CSV = FileKind(ending=".csv", opened=_to_csv_file)
