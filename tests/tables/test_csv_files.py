"""CSV files that no spreadsheet runs, and what in one is refused."""

from pathlib import Path

import attrs
import pytest

from msp_core import Record
from msp_core.tables import TablesError, from_csv, to_csv
from msp_core.tables.csv_files import _cell
from msp_core.testing import example_records

EXAMPLES = list(example_records())


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    to_csv(tmp_path / "out", EXAMPLES)
    return tmp_path / "out"


def named(name: str) -> Record:
    """Give a record of somebody called so."""
    person = attrs.evolve(EXAMPLES[0].person, preferred_name=name)
    return attrs.evolve(EXAMPLES[0], person=person)


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "\t=1", "\uff1d1", "+44", "-x"])
def test_no_cell_is_a_formula(tmp_path: Path, name: str) -> None:
    """A spreadsheet that opens the file runs nothing."""
    to_csv(tmp_path / "out", [named(name)])
    written = (tmp_path / "out" / "persons.csv").read_text(encoding="utf-8")

    assert f"'{name}" in written


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("risks", "record_number", "zqx", "risks, record_number: this column is not there"),
        ("risks", "to_whom", "description", "risks: its first row names a column twice"),
        ("risks", "\n1,", "\nzqx,", "risks, row 1, record_number: it must be a whole number"),
        ("risks", "\n1,", "\n1.5,", "record_number: it must be a whole number"),
        ("risks", "\n1,", "\n,", "risks, row 1, record_number: it must be a whole number"),
        ("options", ",false,", ",zqx,", "options, row 1, no_change: it must be true or false"),
        ("risks", "\n1,", "\n1,zqx,", "risks, row 1: it has not as many cells as names"),
        ("risks", "\n1,", '\n"1,', "risks: its file is not CSV in UTF-8"),
        ("risks", "record_number,", "record_number;", "risks: its cells must be parted by commas"),
        ("risks", "record_number,", "record_number\t", "risks: its cells must be parted by comma"),
    ],
)
def test_a_file_that_was_changed_is_refused(
    folder: Path, table: str, old: str, new: str, message: str
) -> None:
    """The place is told, and no cell."""
    path = folder / f"{table}.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    with pytest.raises(TablesError, match=message) as refused:
        from_csv(folder)

    assert "zqx" not in str(refused.value)


def test_a_spreadsheet_may_save_it_again(folder: Path) -> None:
    """A byte order mark, other line ends and flags in capitals say the same."""
    for path in folder.iterdir():
        text = path.read_text(encoding="utf-8")
        shouted = text.replace(",true", ",TRUE").replace(",false", ",FALSE")
        path.write_bytes(b"\xef\xbb\xbf" + shouted.replace("\n", "\r\n").encode())

    assert EXAMPLES == from_csv(folder)


def test_a_very_long_cell_is_read(tmp_path: Path) -> None:
    """Another system's data may be longer than the cells that Python reads by itself."""
    told = [attrs.evolve(EXAMPLES[0], extra={"long": "x" * 300_000})]
    to_csv(tmp_path / "out", told)

    assert told == from_csv(tmp_path / "out")


def test_a_kind_of_cell_that_nobody_decided_about_is_told() -> None:
    """A column of fractions, which no table has, would need a way to be written."""
    with pytest.raises(TypeError, match="nobody has decided"):
        _cell(0.5)
