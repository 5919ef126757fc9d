"""A folder of tables, written whole or not at all, and never over another."""

import os
from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs

from msp_core.model import Record
from msp_core.tables.errors import TablesError
from msp_core.tables.shown import Shown
from msp_core.tables.writing import schemas, to_batches

__all__ = ["MOST_ROWS", "FileKind", "refuse_too_many", "write_folder"]

MOST_ROWS = 20_000_000
"""How many rows are read of one file: a few bytes could stand for any number of them."""


@attrs.frozen(kw_only=True)
class FileKind:
    """A kind of file that a table is written to.

    Attributes:
        ending: What its name ends with.
        opened: Opens a file for tables of an Arrow schema: a context manager that gives a
            function which takes the next rows.
    """

    ending: str
    opened: Callable[[Path, Any], AbstractContextManager[Callable[[Any], object]]]


def write_folder(
    folder: Path | str, records: Iterable[Record], kind: FileKind, shown: Shown, *, findings: bool
) -> None:
    """Write records as a folder with a file for each table, all of them or none.

    Args:
        folder: Where to. Nothing may stand there; it is there once all is written.
        records: The records.
        kind: The kind of the files.
        shown: What is shown of the records.
        findings: Whether there is a table of findings.
    """
    run = to_batches(records, words=shown.words, pseudonyms=shown.pseudonyms, findings=findings)
    whole = schemas(shown, findings=findings)
    with _written_whole(folder) as beside, ExitStack() as stack:
        writes = {
            name: stack.enter_context(kind.opened(beside / f"{name}{kind.ending}", schema))
            for name, schema in whole.items()
        }
        for tables in run:
            for name, table in tables.items():
                writes[name](table)


def refuse_too_many(table: str, rows: int) -> None:
    """Refuse more rows of a table than are read.

    Raises:
        TablesError: There are more.
    """
    if rows > MOST_ROWS:
        raise TablesError(f"it has more than {MOST_ROWS:,} rows", table=table)


@contextmanager
def _written_whole(folder: Path | str) -> Generator[Path]:
    """Write a folder beside its place, which it takes when all is written.

    Args:
        folder: Where it is to stand. Nothing may stand there.

    Yields:
        The folder to write into. It is gone if anything is raised.

    Raises:
        FileExistsError: If something stands there.
    """
    goal = Path(folder)
    _refuse_if_there(goal)
    prefix = f".{goal.name[:40]}."
    with TemporaryDirectory(dir=goal.parent, prefix=prefix, ignore_cleanup_errors=True) as closed:
        # Nobody else may look into the one around it, and so into what is half written.
        beside = Path(closed, "tables")
        beside.mkdir()
        yield beside
        _refuse_if_there(goal)
        beside.rename(goal)


def _refuse_if_there(goal: Path) -> None:
    if os.path.lexists(goal):
        raise FileExistsError(17, "it is there already, and is not written over", str(goal))
