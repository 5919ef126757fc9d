"""Tables as a folder of Parquet or Arrow files, one for each table, and back."""

# ruff: noqa: ANN401 -- Arrow's own objects, of a library without types

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msp_core.model import Record
from msp_core.optional import needed
from msp_core.tables.arrow import arrow
from msp_core.tables.errors import TablesError
from msp_core.tables.folder import FileKind, refuse_too_many, write_folder
from msp_core.tables.layout import layout
from msp_core.tables.pseudonyms import Pseudonyms
from msp_core.tables.reading import from_tables
from msp_core.tables.shown import Shown
from msp_core.tables.writing import Tables

__all__ = ["from_arrow", "from_parquet", "read_arrow", "read_parquet", "to_arrow", "to_parquet"]

_BROKEN = "its file is broken, or of another kind than its name says"


def to_parquet(
    folder: Path | str,
    records: Iterable[Record],
    *,
    words: bool = True,
    pseudonyms: Pseudonyms | None = None,
    findings: bool = True,
) -> None:
    """Write records as a folder of Parquet files, in memory that does not grow.

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
    write_folder(folder, records, _PARQUET, Shown(words, pseudonyms), findings=findings)


def to_arrow(
    folder: Path | str,
    records: Iterable[Record],
    *,
    words: bool = True,
    pseudonyms: Pseudonyms | None = None,
    findings: bool = True,
) -> None:
    """Write records as a folder of Arrow files, as ``to_parquet`` does of Parquet files.

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
    write_folder(folder, records, _ARROW, Shown(words, pseudonyms), findings=findings)


def from_parquet(folder: Path | str) -> list[Record]:
    """Read the records of a folder that ``to_parquet`` wrote, and check them.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        OSError: If it cannot be read.
        TablesError: A file is no Parquet file; and see ``from_tables`` for what it raises.
    """
    return from_tables(read_parquet(folder))


def from_arrow(folder: Path | str) -> list[Record]:
    """Read the records of a folder that ``to_arrow`` wrote, and check them.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        OSError: If it cannot be read.
        TablesError: A file is no Arrow file; and see ``from_tables`` for what it raises.
    """
    return from_tables(read_arrow(folder))


def read_parquet(folder: Path | str) -> Tables:
    """Read the tables of a folder of Parquet files."""
    return dict(_read(Path(folder), _PARQUET, _parquet))


def read_arrow(folder: Path | str) -> Tables:
    """Read the tables of a folder of Arrow files."""
    return dict(_read(Path(folder), _ARROW, _arrow))


def _read(folder: Path, kind: FileKind, read: Callable[[Path], Any]) -> Iterator[tuple[str, Any]]:
    for table in layout():
        path = folder / f"{table.name}{kind.ending}"
        try:
            yield table.name, read(path)
        except FileNotFoundError:
            raise TablesError("its file is not in the folder", table=table.name) from None
        except (arrow().ArrowException, UnicodeError):
            raise TablesError(_BROKEN, table=table.name) from None
        except OSError as error:
            # Arrow has no other error for some broken files; those of the system have a number.
            if error.errno is not None:
                raise
            raise TablesError(_BROKEN, table=table.name) from None


@contextmanager
def _to_parquet_file(path: Path, schema: Any) -> Generator[Callable[[Any], object]]:
    with needed("pyarrow.parquet", extra="tables").ParquetWriter(path, schema) as writer:
        yield writer.write_table


def _parquet(path: Path) -> Any:
    parquet = needed("pyarrow.parquet", extra="tables")
    schema = parquet.read_schema(path)
    # Else a long text that is repeated would be held as often as it is.
    kinds = (arrow().string(), arrow().large_string())
    texts = [each.name for each in schema if each.type in kinds]
    with parquet.ParquetFile(path, read_dictionary=texts) as file:
        refuse_too_many(path.stem, file.metadata.num_rows)
        return file.read()


@contextmanager
def _to_arrow_file(path: Path, schema: Any) -> Generator[Callable[[Any], object]]:
    with arrow().ipc.new_file(path, schema) as writer:
        yield writer.write_table


def _arrow(path: Path) -> Any:
    batches: list[Any] = []
    rows = 0
    with arrow().OSFile(str(path)) as file, arrow().ipc.open_file(file) as reader:
        for place in range(reader.num_record_batches):
            batches.append(reader.get_batch(place))
            rows += batches[-1].num_rows
            refuse_too_many(path.stem, rows)
        return arrow().Table.from_batches(batches, schema=reader.schema)


_PARQUET = FileKind(ending=".parquet", opened=_to_parquet_file)
_ARROW = FileKind(ending=".arrow", opened=_to_arrow_file)
