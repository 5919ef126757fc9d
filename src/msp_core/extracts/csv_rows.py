"""CSV, whatever its encoding and delimiter."""

import csv
import io
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msp_core.extracts.columns import Header, read_header
from msp_core.extracts.dialect import DELIMITERS, delimiter_of
from msp_core.extracts.encoding import encoding_of
from msp_core.extracts.extract import Extract
from msp_core.extracts.lines import Lines
from msp_core.extracts.row import Row, Trouble, row_of
from msp_core.extracts.source import opened

__all__ = ["open_csv"]

_SAMPLE = 64 * 1024
# A cell of this many characters can still be told from a quotation mark left open.
_LONGEST_FIELD = 2 * 1024 * 1024


@contextmanager
def open_csv(path: Path, wanted: Sequence[str]) -> Generator[Extract, None, None]:
    """Open a CSV file; it is read once for its encoding, and then row by row."""
    with opened(path) as (stream, _):
        encoding = encoding_of(stream)
    with opened(path) as (stream, done), _long_fields():
        text = io.TextIOWrapper(stream, encoding=encoding, errors=_errors(encoding), newline="")
        delimiter = delimiter_of(text.read(_SAMPLE), wanted)
        text.seek(0)
        records = _records(Lines(text), delimiter)
        header = read_header((cells for cells, _ in records if cells), wanted)
        kind = f"CSV, {encoding}, {DELIMITERS.get(delimiter, 'one column')}"
        yield Extract(
            kind=header.told(kind),
            rows=_rows(records, header, wanted),
            done=done,
            places=header.places,
            columns=header.names,
        )


def _errors(encoding: str) -> str:
    """Say what becomes of bytes that are no text: a cell that holds one is told."""
    return "surrogateescape" if encoding in {"utf-8-sig", "cp1252"} else "strict"


@contextmanager
def _long_fields() -> Generator[None, None, None]:
    before = csv.field_size_limit(_LONGEST_FIELD)
    try:
        yield
    finally:
        csv.field_size_limit(before)


_Record = tuple[list[str] | None, tuple[Trouble, ...]]


def _records(lines: Lines, delimiter: str) -> Iterator[_Record]:
    """Give the cells of each record, None where they cannot be told apart."""
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        lines.begin()
        cells: list[str] | None = None
        over = False
        try:
            cells = next(reader)
        except StopIteration:
            over = True
        except csv.Error:
            # What is left of a cell too long is no row, whatever line breaks are in it.
            closed = lines.close_quotation()
            yield None, (Trouble.BROKEN,) if closed else (Trouble.BROKEN, Trouble.UNCLOSED)
        for _ in range(lines.skipped):
            yield None, (Trouble.BROKEN,)
        if over:
            return
        if cells is not None:
            yield cells, tuple(_troubles(lines))


def _troubles(lines: Lines) -> Iterator[Trouble]:
    if lines.nul:
        yield Trouble.NUL
    # The end is met while a record is read only if its quotation mark was left open.
    if lines.ended:
        yield Trouble.UNCLOSED


def _rows(records: Iterator[_Record], header: Header, wanted: Sequence[str]) -> Iterator[Row]:
    for number, (cells, troubles) in enumerate(records, start=1):
        if cells is None:
            yield row_of(number, wanted, (Trouble.BROKEN for _ in wanted), troubles)
        elif cells:
            ragged = () if len(cells) == header.width else (Trouble.RAGGED,)
            unnamed = () if header.is_over(cells[: header.width]) else (Trouble.UNNAMED,)
            told = (*troubles, *ragged, *unnamed)
            yield row_of(number, wanted, _picked(cells, header), told)


def _picked(cells: list[str], header: Header) -> Iterator[str | Trouble]:
    for place in header.places:
        yield cells[place] if place < len(cells) else Trouble.RAGGED
