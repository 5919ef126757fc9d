"""Laws of tables: nothing is lost, whatever the tables pass through."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msp_core import Record, wire
from msp_core.model.reading import read_first
from msp_core.tables import (
    from_arrow,
    from_csv,
    from_parquet,
    from_tables,
    to_arrow,
    to_batches,
    to_csv,
    to_parquet,
    to_tables,
)
from msp_core.tables.csv_files import read_csv
from msp_core.tables.reading import record_data
from msp_core.testing import example_records, records
from wire.strategies import RECORDS

LAW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
MANY = st.lists(records(), max_size=2)
EXAMPLES = list(example_records())
FOLDERS: dict[str, tuple[Callable[..., None], Callable[..., list[Record]]]] = {
    "parquet": (to_parquet, from_parquet),
    "arrow": (to_arrow, from_arrow),
    "csv": (to_csv, from_csv),
}
TRIPS = (
    "'quoted",
    "''twice",
    "=1+1",
    "'=1+1",
    "\x00",
    "a\r\nb",
    "\r",
    '",',
    "\ufeffx",
    "\t=",
    "NULL",
)
AWKWARD = st.text(st.sampled_from("'=+-@\t\r\n\x00\",;x\ufeff\u2028\x85 "), max_size=6)


def oddly_named(record: Record, odd: str) -> Record:
    """Put a text where names and other systems' data stand."""
    person = attrs.evolve(record.person, preferred_name=f"{odd}x")
    return attrs.evolve(record, person=person, extra={"": odd, "none": None})


@LAW
@given(MANY)
def test_from_tables_undoes_to_tables(told: list[Record]) -> None:
    """Any records that are accepted come back the same, and in order."""
    assert told == from_tables(to_tables(told))


@LAW
@given(st.lists(RECORDS, max_size=2))
def test_no_field_is_lost_of_any_record(told: list[Record]) -> None:
    """Records that no rule has judged come back the same, with every field drawn."""
    tables = to_tables(told, findings=False)

    assert told == [wire.read(data)[0] for _, data in record_data(tables)]


@LAW
@given(st.lists(RECORDS, max_size=2), AWKWARD)
def test_csv_is_exact(
    tmp_path_factory: pytest.TempPathFactory, told: list[Record], odd: str
) -> None:
    """What trips CSV and spreadsheets comes back as it was, and so does its absence."""
    with read_first():
        told = [oddly_named(each, odd) for each in told]
    folder = tmp_path_factory.mktemp("csv") / "tables"
    to_csv(folder, told, findings=False)

    assert told == [wire.read(data)[0] for _, data in record_data(read_csv(folder))]


@pytest.mark.parametrize("odd", TRIPS)
def test_each_known_trip_of_csv_is_exact(tmp_path: Path, odd: str) -> None:
    """A guard against formulas is undone exactly, and an apostrophe of the text stays."""
    told = [oddly_named(EXAMPLES[0], odd)]
    to_csv(tmp_path / "tables", told)

    assert told == from_csv(tmp_path / "tables")


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_folder_gives_back_the_records_written(tmp_path: Path, kind: str) -> None:
    """Each kind of folder holds all, in order; so does one of no record."""
    to, back = FOLDERS[kind]
    to(tmp_path / "all", EXAMPLES)
    to(tmp_path / "none", [])

    assert (EXAMPLES, []) == (back(tmp_path / "all"), back(tmp_path / "none"))


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_batches_are_the_same_tables_in_parts(size: int) -> None:
    """However many records are told at once, the rows are those of all of them."""
    whole = to_tables(EXAMPLES)
    parts = list(to_batches(iter(EXAMPLES), size))

    assert {name: table.to_pylist() for name, table in whole.items()} == {
        name: [row for part in parts for row in part[name].to_pylist()] for name in whole
    }


def test_each_batch_alone_is_records_again() -> None:
    """The numbers go on, and a part of the records can be read without the rest."""
    parts = [from_tables(part) for part in to_batches(EXAMPLES, 5)]

    assert EXAMPLES == [record for part in parts for record in part]


def test_batches_come_as_they_are_asked_for() -> None:
    """Memory holds one batch, however many records there are."""
    asked: list[int] = []

    def endless() -> Iterator[Record]:
        while True:
            asked.append(1)
            yield EXAMPLES[0]

    run = to_batches(endless(), 3, findings=False)
    next(run)
    numbers = next(run)["records"].column("record_number").to_pylist()

    assert ([4, 5, 6], 6) == (numbers, len(asked))


def test_a_batch_must_hold_something() -> None:
    """No batch size below one makes sense, and it is said at once."""
    with pytest.raises(ValueError, match="at least one"):
        to_batches(EXAMPLES, 0)


def test_the_order_of_rows_and_columns_says_nothing() -> None:
    """An engine may give rows and columns in any order: the numbers hold the order."""
    tables = {name: _turned(table) for name, table in to_tables(EXAMPLES).items()}

    assert EXAMPLES == from_tables(tables)


def _turned(table: Any) -> Any:
    backwards = import_module("pyarrow").array(range(table.num_rows - 1, -1, -1), "int64")
    return table.take(backwards).select(table.column_names[::-1])


def test_several_records_of_one_person_stay_apart() -> None:
    """Keys are numbers and not a person's id, which several records may share."""
    told = [EXAMPLES[0], EXAMPLES[0], EXAMPLES[1]]

    assert told == from_tables(to_tables(told))
