"""Records as linked tables: count with them, share them without words, and read them back.

    python examples/records_as_tables.py

It needs the extra ``tables``. With DuckDB, polars and pandas too, each counts the same.
"""

from collections import Counter
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory
from typing import Any

from msp_core import Record, RejectedError, ShapeError, loads
from msp_core.tables import Pseudonyms, Tables, from_parquet, to_parquet, to_tables

RECORDS = Path(__file__).with_name("records.jsonl")


def main() -> None:
    """Count who decided, in every tool that is here, and send the tables there and back."""
    records = [
        record for line in RECORDS.read_text(encoding="utf-8").splitlines() for record in read(line)
    ]
    tables = to_tables(records)
    print(f"{len(records)} records in {len(tables)} tables.")
    for tool, count in COUNTS.items():
        if find_spec(tool):
            print(f"Choices that the person made, by {tool}: {count(tables)}")
    with TemporaryDirectory() as folder:
        to_parquet(Path(folder, "tables"), records)
        print(f"Read back, they are the same: {from_parquet(Path(folder, 'tables')) == records}.")
    shared = to_tables(records, pseudonyms=Pseudonyms(key=token_bytes(32)))
    print(f"Shared of each outcome: {', '.join(shared['outcomes'].column_names)}.")


def read(line: str) -> list[Record]:
    """Read a record, or none where a rule refuses it."""
    try:
        return [loads(line)]
    except (RejectedError, ShapeError):
        return []


def by_arrow(tables: Tables) -> int:
    """Count with nothing but Arrow."""
    return Counter(tables["choices"].column("decided_by").to_pylist())["person"]


def by_duckdb(tables: Tables) -> int:
    """Count with SQL."""
    import duckdb  # noqa: PLC0415 -- only where it is installed

    duckdb.register("choices", tables["choices"])
    counted = duckdb.execute("select count(*) from choices where decided_by = 'person'").fetchall()
    return int(counted[0][0])


def by_polars(tables: Tables) -> int:
    """Count with a data frame of polars."""
    import polars as pl  # noqa: PLC0415 -- as above

    choices: Any = pl.from_arrow(tables["choices"])
    return int(choices.filter(pl.col("decided_by") == "person").height)


def by_pandas(tables: Tables) -> int:
    """Count with a data frame of pandas."""
    return int((tables["choices"].to_pandas()["decided_by"] == "person").sum())


COUNTS: dict[str, Callable[[Tables], int]] = {
    "pyarrow": by_arrow,
    "duckdb": by_duckdb,
    "polars": by_polars,
    "pandas": by_pandas,
}

if __name__ == "__main__":
    main()
