"""Records to convert, from whatever holds them, each with why it cannot be."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from msp_core.checking import from_data, loads
from msp_core.cli.piece import Trouble
from msp_core.cli.reading import STDIN, pieces
from msp_core.cli.terminal import escaped
from msp_core.errors import MspError, NotJsonError, ReadError, RejectedError
from msp_core.fhir import BundleError, from_bundle
from msp_core.findings import Finding
from msp_core.model import Record
from msp_core.tables import Tables, TablesError
from msp_core.tables.csv_files import read_csv
from msp_core.tables.files import read_arrow, read_parquet
from msp_core.tables.reading import record_data

__all__ = ["One", "folder_kind", "incoming", "refused"]

_FOLDERS: dict[str, Callable[[Path | str], Tables]] = {
    "parquet": read_parquet,
    "csv": read_csv,
    "arrow": read_arrow,
}
_READ: dict[str, Callable[[bytes], Record]] = {"json": loads, "fhir": from_bundle}
_NOT_READ = {
    **{f".{kind}": "it is one table of several: give the folder it is in" for kind in _FOLDERS},
    ".xlsx": "a workbook cannot be read back",
}
_TROUBLES = {
    Trouble.UNREADABLE: "it cannot be read",
    Trouble.TOO_LONG: "it is over 64 MiB, and was not read",
    Trouble.EMPTY: "there is no record in it",
}


@attrs.frozen(kw_only=True)
class One:
    """One record, or why there is none.

    Attributes:
        place: Where it stands.
        record: The record, if it was accepted.
        line: The record as it is written, where it is written on a line.
        problems: What is wrong with it, in words that quote nothing of it.
        is_unreadable: Whether there is nothing there that could be a record.
    """

    place: str
    record: Record | None = attrs.field(default=None, repr=False)
    line: bytes = attrs.field(default=b"", repr=False)
    problems: tuple[str, ...] = ()
    is_unreadable: bool = False


def incoming(paths: Sequence[str], kind: str | None) -> Iterator[One]:
    """Read the records of files and folders, one by one.

    Args:
        paths: Paths as a person gives them; ``-`` is standard input.
        kind: What is read; None to take a folder of tables for such, and all else for JSON.
    """
    for path in paths:
        found = kind or folder_kind(path) or "json"
        if found in _FOLDERS:
            yield from _of_tables(path, found)
        elif kind is None and Path(path).suffix in _NOT_READ:
            yield _unread(One(place=escaped(path)), _NOT_READ[Path(path).suffix])
        else:
            yield from _of_pieces(path, found)


def folder_kind(path: str) -> str | None:
    """Say which kind of tables a folder holds, if it holds any."""
    if path == STDIN:
        return None
    there = (kind for kind in _FOLDERS if Path(path, f"records.{kind}").is_file())
    return next(there, None)


def refused(one: One, error: MspError) -> One:
    """Give what cannot be converted, with what an error says of it."""
    return attrs.evolve(
        one,
        record=None,
        problems=_problems(error),
        is_unreadable=isinstance(error, NotJsonError | TablesError),
    )


def _of_pieces(path: str, kind: str) -> Iterator[One]:
    for piece in pieces([path]):
        line = f":{piece.place.line}" if piece.place.line else ""
        one = One(place=f"{escaped(piece.place.file)}{line}")
        if piece.trouble is not None:
            yield _unread(one, _TROUBLES[piece.trouble])
        else:
            yield _read(one, _READ[kind], piece.data)


def _of_tables(path: str, kind: str) -> Iterator[One]:
    place = escaped(path)
    try:
        for number, data in record_data(_FOLDERS[kind](path)):
            yield _read(One(place=f"{place}: record {number}"), from_data, data)
    except TablesError as error:
        yield refused(One(place=place), error)
    except OSError:
        yield _unread(One(place=place), _TROUBLES[Trouble.UNREADABLE])


def _unread(one: One, problem: str) -> One:
    return attrs.evolve(one, problems=(problem,), is_unreadable=True)


def _read(one: One, read: Callable[[Any], Record], source: object) -> One:
    try:
        return attrs.evolve(one, record=read(source))
    except (ReadError, RejectedError, BundleError) as error:
        return refused(one, error)


def _problems(error: MspError) -> tuple[str, ...]:
    match error:
        case ReadError():
            return tuple(map(_told, error.findings))
        case RejectedError():
            return tuple(map(_told, error.report.rejections))
        case _:
            return (str(error),)


def _told(finding: Finding) -> str:
    return f"{finding.path or 'record'}: {finding.rule} ({finding.code})"
