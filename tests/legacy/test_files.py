"""Exports as they are found: workbooks, Parquet, JSON Lines, and old encodings."""

import json
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from legacy.exports import HEAD
from msp_core.extracts import ExtractError
from msp_core.legacy import Mapping, MappingReport, Why, map_extract

MAPPING = HEAD + (
    '[[column]]\nname = "Ref"\nto = "person.id"\n'
    '[[column]]\nname = "Name"\nto = "person.preferred_name"\n'
    '[[column]]\nname = "Received"\nto = "process.concern_raised_on"\n'
    '[[column]]\nname = "Kind"\nto = "process.enquiry"\n'
)
COLUMNS = ("Ref", "Name", "Received", "Kind")


def mapped(path: Path) -> tuple[list[tuple[str, date | None]], MappingReport]:
    """Map a file; give whose records they are and when the concern was raised."""
    with map_extract(path, Mapping.from_toml(MAPPING)) as records:
        found = [(each.person.id, each.process.concern_raised_on) for each in records]
    return found, records.report


def test_a_workbook_has_dates_and_formulas(tmp_path: Path) -> None:
    """Its own dates need no format; a formula is not what somebody typed, and is told."""
    book = Workbook()
    sheet = book.active
    sheet.append(COLUMNS)
    sheet.append([1001, "Mrs Pell", datetime(2026, 4, 2), "other"])  # noqa: DTZ001 -- as Excel has it
    sheet.append(["p2", '="Mr" & " Lomax"', "02/04/2026", "other"])
    path = tmp_path / "export.xlsx"
    book.save(path)
    found, report = mapped(path)

    assert [("1001", date(2026, 4, 2)), ("p2", date(2026, 4, 2))] == found
    assert {"Name": [Why.UNREADABLE]} == {name: list(at) for name, at in report.set_aside.items()}


def test_parquet_is_read(tmp_path: Path) -> None:
    """A column of dates, and one that the mapping does not mention."""
    table = {"Ref": ["p1"], "Name": [None], "Received": [date(2026, 4, 2)], "Kind": ["s42"]}
    path = tmp_path / "export.parquet"
    pq.write_table(pa.table(table | {"Ward": ["A"]}), path)
    found, report = mapped(path)

    assert [("p1", date(2026, 4, 2))] == found
    assert ("Ward",) == report.not_mentioned


def test_lines_of_json_are_read(tmp_path: Path) -> None:
    """One without a name is left out, unless the mapping says that it is read."""
    path = tmp_path / "export.jsonl"
    rows = [dict.fromkeys(COLUMNS, ""), {"Ref": "p2"}]
    path.write_text("\n".join(map(json.dumps, [rows[0] | {"Ref": "p1"}, rows[1]])), "utf-8")
    found, report = mapped(path)

    assert [("p1", None)] == found
    assert [2] == list(report.left_out[Why.RAGGED_ROW].rows)


def test_an_old_encoding_and_semicolons_are_found(tmp_path: Path) -> None:
    """As a case system on Windows writes it; a title above the header is passed over."""
    path = tmp_path / "export.csv"
    text = "Enquiries\r\nRef;Name;Received;Kind;Notes\r\np1;Zoë;02/04/2026;other;\r\n"
    path.write_bytes(text.encode("cp1252"))
    found, report = mapped(path)

    assert [("p1", date(2026, 4, 2))] == found
    assert ("Notes",) == report.not_mentioned


def test_a_name_too_long_to_be_one_is_told_by_number(tmp_path: Path) -> None:
    """It may hold words; a name that is blank is no column."""
    path = tmp_path / "export.csv"
    path.write_text(f"Ref,Name,Received,Kind,,What she wants,{'x' * 41}\np1,,,,x,,\n", "utf-8")
    _, report = mapped(path)

    assert ("What she wants", "column 7") == report.not_mentioned


def test_a_huge_cell_is_set_aside(tmp_path: Path) -> None:
    """What is longer than is read is not taken for whole."""
    path = tmp_path / "export.csv"
    path.write_text(f"Ref,Name,Received,Kind\np1,{'x' * 100_000},,\n", "utf-8")
    found, report = mapped(path)

    assert [("p1", None)] == found
    assert [Why.UNREADABLE] == list(report.set_aside["Name"])


def test_what_is_no_export_is_refused(tmp_path: Path) -> None:
    """An empty file has no rows."""
    path = tmp_path / "export.csv"
    path.write_bytes(b"")

    with pytest.raises(ExtractError, match="empty"):
        mapped(path)
