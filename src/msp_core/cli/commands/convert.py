"""``msp-core convert``: turn records into tables or FHIR, and back."""

import json
import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

import attrs

from msp_core.checking import dumps
from msp_core.cli.exits import Exit
from msp_core.cli.incoming import One, incoming, refused
from msp_core.cli.progress import Progress
from msp_core.cli.terminal import escaped
from msp_core.errors import MspError
from msp_core.fhir import BundleError, to_bundle
from msp_core.model import Record
from msp_core.optional import needed
from msp_core.sheets import written_whole
from msp_core.tables import Pseudonyms, to_arrow, to_csv, to_excel, to_parquet

__all__ = ["run"]

_TABLES = {"parquet": to_parquet, "csv": to_csv, "arrow": to_arrow, "excel": to_excel}
_IN_MEMORY = 16 * 1024 * 1024
_LONGEST_KEY = 1024 * 1024


class _NotAllError(Exception):
    """Not every record can be converted, so that nothing is to be written."""


@attrs.define
class _Sums:
    """What a run comes to, so far."""

    skips: bool
    converted: int = 0
    refused: int = 0
    unreadable: int = 0

    @property
    def exit(self) -> Exit:
        """The code that the run ends with: what could not be read weighs most."""
        if self.unreadable:
            return Exit.UNREADABLE
        return Exit.REFUSED if self.refused else Exit.ACCEPTED

    @property
    def is_written(self) -> bool:
        """Whether anything is written."""
        return self.skips or self.exit is Exit.ACCEPTED

    def add(self, one: One) -> None:
        """Count one more in."""
        self.unreadable += one.is_unreadable
        self.refused += one.record is None and not one.is_unreadable
        self.converted += one.record is not None

    def __str__(self) -> str:
        number = self.converted + self.refused
        unread = f"; {self.unreadable} could not be read" if self.unreadable else ""
        nothing = "" if self.is_written else "; nothing is written"
        hint = " (see --skip-refused)" if nothing and self.refused else ""
        records = f"{number} record" if number == 1 else f"{number} records"
        return f"{records}: {self.refused} refused{unread}{nothing}{hint}"


def run(arguments: Namespace) -> int:
    """Convert every record there is, or none if one is refused."""
    sums = _Sums(skips=arguments.skip_refused)
    try:
        _look_ahead(arguments)
        write = _writer(arguments)
        run = incoming(arguments.paths, arguments.source)
        to = _LINES.get(arguments.to)
        write(_counted(_as_lines(run, to) if to else run, sums))
    except _NotAllError:
        pass
    except BrokenPipeError:
        # Nobody reads any more, which is for the way in to end quietly.
        raise
    except (MspError, OSError, ValueError) as error:
        sys.stderr.write(f"msp-core convert: {_reason(error)}\n")
        return Exit.UNREADABLE
    sys.stderr.write(f"{sums}\n")
    return sums.exit


def _look_ahead(arguments: Namespace) -> None:
    """Find out what is wrong before the reading, which may take minutes."""
    is_tables = arguments.to in _TABLES
    if is_tables and arguments.out is None:
        raise ValueError(f"--to {arguments.to} needs --out, to say where to")
    hushes = arguments.without_words or arguments.pseudonyms_key_file is not None
    if not is_tables and hushes:
        raise ValueError("--without-words and --pseudonyms-key-file are for tables")
    if arguments.out is not None and os.path.lexists(arguments.out):
        raise ValueError(f"{escaped(arguments.out)}: it is there already, and not written over")
    if arguments.out is not None and not Path(arguments.out).parent.is_dir():
        raise ValueError(f"{escaped(arguments.out)}: there is no such folder to write it in")
    if is_tables or arguments.source not in {None, "json", "fhir"}:
        needed("pyarrow", extra="tables")
    if arguments.to == "excel":
        needed("openpyxl", extra="tables")


def _writer(arguments: Namespace) -> Callable[[Iterator[One]], None]:
    if arguments.to in _LINES:
        write = _to_stdout if arguments.out is None else _to_file
        return lambda run: write(arguments.out, (one.line for one in run))
    settings: dict[str, Any] = {"words": not arguments.without_words}
    # An empty path is a variable that was not set, and no leave to show the words.
    if arguments.pseudonyms_key_file is not None:
        settings["pseudonyms"] = _pseudonyms(arguments.pseudonyms_key_file)
    to = _TABLES[arguments.to]
    return lambda run: to(arguments.out, (one.record for one in run if one.record), **settings)


def _pseudonyms(path: str) -> Pseudonyms:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 -- Path takes an empty path for this folder
            key = file.read(_LONGEST_KEY + 1)
    except OSError as error:
        told = error.strerror
        raise ValueError(f"--pseudonyms-key-file: the key cannot be read: {told}") from None
    if len(key) > _LONGEST_KEY:
        raise ValueError("--pseudonyms-key-file: it is over 1 MiB, and so hardly a key")
    return Pseudonyms(key=key)


def _as_lines(run: Iterable[One], to: Callable[[Record], bytes]) -> Iterator[One]:
    """Write each record, since not every format can hold every record."""
    for one in run:
        if one.record is None:
            yield one
            continue
        try:
            line = to(one.record)
        except BundleError as error:
            yield refused(one, error)
        else:
            yield attrs.evolve(one, line=line + b"\n")


def _bundle(record: Record) -> bytes:
    return json.dumps(to_bundle(record), ensure_ascii=False, separators=(",", ":")).encode()


_LINES = {"jsonl": dumps, "fhir": _bundle}


def _counted(run: Iterable[One], sums: _Sums) -> Iterator[One]:
    """Give the records that can be converted, and tell of the others as they come."""
    progress = Progress(sys.stderr)
    for one in progress.counted(run):
        sums.add(one)
        if one.problems:
            progress.clear()
            sys.stderr.writelines(f"{one.place}: {problem}\n" for problem in one.problems)
        if one.record is not None:
            yield one
    progress.clear()
    if not sums.is_written:
        raise _NotAllError


def _to_file(path: str, lines: Iterable[bytes]) -> None:
    with written_whole(path) as beside, beside.open("wb") as file:
        file.writelines(lines)


def _to_stdout(_: None, lines: Iterable[bytes]) -> None:
    # Nothing is printed before it is known that every record can be.
    with SpooledTemporaryFile(_IN_MEMORY) as waiting:
        waiting.writelines(lines)
        waiting.seek(0)
        sys.stdout.flush()
        shutil.copyfileobj(waiting, sys.stdout.buffer)


def _reason(error: Exception) -> str:
    # The system's own words could repeat a path, and nothing of a record.
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
