"""Parquet files, a batch at a time."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from msp_core.extracts.columns import named
from msp_core.extracts.extract import Extract
from msp_core.extracts.row import row_of
from msp_core.optional import needed

__all__ = ["open_parquet"]

_BATCH = 1024


@contextmanager
def open_parquet(path: Path, wanted: Sequence[str]) -> Generator[Extract, None, None]:
    """Open a Parquet file, and read the columns asked for and no others."""
    parquet = needed("pyarrow.parquet", extra="tables")
    with closing(parquet.ParquetFile(path)) as file:
        there: list[str] = file.schema_arrow.names
        places = named(there, wanted)
        names = [there[place] for place in places]
        reading = _Reading(file, names)
        rows = (row_of(number, wanted, values) for number, values in enumerate(reading, start=1))
        yield Extract(
            kind="Parquet",
            rows=rows,
            done=reading.done,
            places=places,
            columns=tuple(there),
        )


class _Reading:
    """The rows of a file, with how many of them have been read."""

    def __init__(self, file: Any, names: Sequence[str]) -> None:  # noqa: ANN401
        self._file, self._names, self._read = file, names, 0

    def __iter__(self) -> Iterator[Sequence[object]]:
        columns = list(dict.fromkeys(self._names))
        for batch in self._file.iter_batches(batch_size=_BATCH, columns=columns):
            read = [batch.column(name).to_pylist() for name in self._names]
            for values in zip(*read, strict=True):
                self._read += 1
                yield values

    def done(self) -> float:
        rows: int = self._file.metadata.num_rows
        return self._read / rows if rows else 1.0
