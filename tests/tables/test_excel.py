"""A workbook to look at: one way, and it says where it cannot hold a text."""

from pathlib import Path
from typing import Any

import attrs
from openpyxl import load_workbook

from msp_core.tables import Pseudonyms, to_excel, to_tables
from msp_core.testing import example_records

EXAMPLES = list(example_records())


def rows(path: Path, tab: str) -> list[tuple[Any, ...]]:
    """Read the cells of a tab."""
    return list(load_workbook(path, read_only=True)[tab].iter_rows(values_only=True))


def test_each_table_is_a_tab(tmp_path: Path) -> None:
    """Whoever opens it finds the tables by their names, with a header and every row."""
    to_excel(tmp_path / "out.xlsx", EXAMPLES)
    tables = to_tables(EXAMPLES)
    (header, *reviews) = rows(tmp_path / "out.xlsx", "reviews")

    assert list(tables) == load_workbook(tmp_path / "out.xlsx").sheetnames
    assert tables["reviews"].column_names == list(header)
    assert tables["reviews"].num_rows == len(reviews)


def test_days_flags_and_formulas(tmp_path: Path) -> None:
    """A day is ISO 8601, a flag is one of Excel's, and a text that would run is guarded."""
    person = attrs.evolve(EXAMPLES[0].person, preferred_name="=1+1")
    to_excel(tmp_path / "out.xlsx", [attrs.evolve(EXAMPLES[0], person=person)])
    (_, who) = rows(tmp_path / "out.xlsx", "persons")
    (header, talk, *_) = rows(tmp_path / "out.xlsx", "conversations")
    first = dict(zip(header, talk, strict=False))

    assert "'=1+1" in who
    assert EXAMPLES[0].conversations[0].held_on.isoformat() == first["held_on"]
    assert EXAMPLES[0].conversations[0].immediate_danger is first["immediate_danger"]


def test_what_no_cell_can_hold_is_cut_and_says_so(tmp_path: Path) -> None:
    """A longer text ends with how long it was."""
    to_excel(tmp_path / "out.xlsx", [attrs.evolve(EXAMPLES[0], extra={"x": "y" * 40_000})])
    (_, (_, _, extra)) = rows(tmp_path / "out.xlsx", "records")

    assert (32_767, True) == (len(extra), extra.endswith("characters]"))


def test_a_workbook_may_hold_pseudonyms(tmp_path: Path) -> None:
    """What is not shown in tables is not shown in a workbook."""
    to_excel(tmp_path / "out.xlsx", EXAMPLES, pseudonyms=Pseudonyms(key=bytes(range(32))))
    (header, *_) = rows(tmp_path / "out.xlsx", "persons")

    assert ("record_number", "id", "nhs_number") == header
