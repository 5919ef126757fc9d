"""Opening an extract, whatever it is."""

import zlib
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import attrs

from msp_core.errors import MspError
from msp_core.extracts.csv_rows import open_csv
from msp_core.extracts.errors import ExtractError
from msp_core.extracts.excel_rows import open_excel
from msp_core.extracts.extract import Extract
from msp_core.extracts.json_rows import open_json_lines
from msp_core.extracts.parquet_rows import open_parquet
from msp_core.extracts.row import Row

__all__ = ["open_extract"]

_Opener = Callable[[Path, Sequence[str]], AbstractContextManager[Extract]]

_MAGIC: dict[bytes, _Opener] = {b"PK\x03\x04": open_excel, b"PAR1": open_parquet}
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_LINES = (".jsonl", ".ndjson", ".json")


@contextmanager
def open_extract(path: str | Path, columns: str | Sequence[str]) -> Generator[Extract, None, None]:
    """Open an extract, and read the columns asked for, row by row.

    What the file holds decides what it is: an Excel workbook, Parquet, or gzip around
    text. Text is JSON Lines where the name ends in ``.jsonl``, ``.ndjson`` or ``.json``
    (before ``.gz``), and CSV otherwise. Memory stays constant, but for a workbook, whose
    texts Excel keeps in one table that has to be held.

    Args:
        path: The file.
        columns: The names of the columns; capitals and spaces need not match.

    Yields:
        The extract. Its rows can be read once, while it stands open.

    Raises:
        MissingColumnError: If a column is not there; it names those that are.
        ExtractError: If the file cannot be read, at the start or on the way.
        MissingExtraError: If it is Excel or Parquet, and the extra ``tables`` is missing.
    """
    wanted = (columns,) if isinstance(columns, str) else tuple(columns)
    file = Path(path)
    with ExitStack() as stack:
        with _told():
            extract = stack.enter_context(_opener(file)(file, wanted))
        yield attrs.evolve(extract, rows=_safely(extract.rows))


def _opener(path: Path) -> _Opener:
    if path.exists() and not path.is_file():
        raise ExtractError("it is not a file; what comes from elsewhere has to be saved as one")
    with path.open("rb") as stream:
        start = stream.read(4)
    if not start:
        raise ExtractError("it is empty")
    if start == _OLD_EXCEL:
        raise ExtractError(
            "it is an old workbook (.xls) or one with a password: save it as .xlsx without"
        )
    name = path.name.lower().removesuffix(".gz")
    return _MAGIC.get(start) or (open_json_lines if name.endswith(_LINES) else open_csv)


def _safely(rows: Iterator[Row]) -> Iterator[Row]:
    with _told():
        yield from rows


@contextmanager
def _told() -> Generator[None, None, None]:
    """Tell in one way what goes wrong in reading; no library's message, which may quote."""
    try:
        yield
    except MspError:
        raise
    except OSError as error:
        raise ExtractError(_of_the_system(error)) from None
    except (EOFError, zlib.error):
        raise ExtractError("it ends too soon, or is damaged: it was packed by gzip") from None
    except Exception as error:  # noqa: BLE001 -- parsers of damaged files raise anything
        told = f"it is damaged, or not what it seems ({type(error).__name__})"
        raise ExtractError(told) from None


def _of_the_system(error: OSError) -> str:
    return (error.strerror or "it cannot be read").lower()
