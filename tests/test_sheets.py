"""Sheets are written whole, safe to open, and with texts as texts."""

import csv
import io
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from msp_core.errors import MissingExtraError
from msp_core.sheets import Percent, Sheet, csv_row, harmless, to_csv, to_excel, written_whole

SHEET = Sheet(
    title="SG4a: what was asked",
    header=("Answer", "Count", "Share"),
    rows=[("Don't Know", 5, 12.5), ("=HYPERLINK(A1)", -3, None), ("007", 0, 100.0)],
)
TEXTS = st.text(max_size=30) | st.sampled_from(
    ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\uff1d1"]
)


def tab_of(path: Path, title: str | None = None) -> Any:
    """Give one tab of a workbook, or its first."""
    book = load_workbook(path)
    return book[title] if title else book.worksheets[0]


@pytest.fixture(name="excel")
def _excel(tmp_path: Path) -> Path:
    path = tmp_path / "sheet.xlsx"
    to_excel(path, [SHEET])
    return path


def test_a_share_is_shown_as_a_percentage(tmp_path: Path) -> None:
    """In a workbook it counts as a number still; as text it is what is shown."""
    path = tmp_path / "share.xlsx"
    to_excel(path, [Sheet("Shares", ("Share",), [(Percent(0.125),)])])
    cell = tab_of(path)["A2"]

    assert (0.125, "0.0%") == (cell.value, cell.number_format)
    assert "12.5%" == str(Percent(0.125))


def test_a_sheet_holds_rows_as_long_as_its_header() -> None:
    """A ragged table would put a figure under another's name."""
    with pytest.raises(ValueError, match="a row has 1 cells under 2 names"):
        Sheet("ragged", ("a", "b"), [("only one",)])


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_sheet_holds_finite_numbers(number: float) -> None:
    """What is not a number has a symbol of its own, and is never written as one."""
    with pytest.raises(ValueError, match="finite"):
        Sheet("odd", ("a",), [(number,)])


@pytest.mark.parametrize(
    "text", ["=1+1", "+44", "-1", "@a", "\t=1", "\r=1", "\n=1", "\uff1d1", "\uff20a"]
)
def test_a_text_that_would_run_is_made_harmless(text: str) -> None:
    """A spreadsheet shows it, and does not run it."""
    assert f"'{text}" == harmless(text)


@given(TEXTS)
def test_no_csv_cell_starts_a_formula(text: str) -> None:
    """Whatever stands in a cell, no spreadsheet takes it for a formula."""
    ((cell,),) = csv.reader(io.StringIO(csv_row([text]), newline=""))

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert text == cell.removeprefix("'" * (cell != text))


def test_csv_tells_header_and_rows(tmp_path: Path) -> None:
    """Numbers stand as numbers, nothing as nothing, and a formula as text."""
    to_csv(tmp_path / "sheet.csv", SHEET)

    expected = "Answer,Count,Share\nDon't Know,5,12.5\n'=HYPERLINK(A1),-3,\n007,0,100.0\n"
    assert expected == (tmp_path / "sheet.csv").read_text(encoding="utf-8")


def test_csv_holds_what_cannot_be_encoded(tmp_path: Path) -> None:
    """Half a surrogate pair does not stop a table."""
    to_csv(tmp_path / "odd.csv", Sheet("odd", ("a",), [("\ud800",)]))

    assert (tmp_path / "odd.csv").read_text(encoding="utf-8") == "a\n?\n"


def test_excel_keeps_texts_and_numbers(excel: Path) -> None:
    """A text is typed as a text and a number as a number, so that both can be used."""
    rows = [[(cell.value, cell.data_type) for cell in row] for row in tab_of(excel)]

    assert rows == [
        [("Answer", "s"), ("Count", "s"), ("Share", "s")],
        [("Don't Know", "s"), (5, "n"), (12.5, "n")],
        [("'=HYPERLINK(A1)", "s"), (-3, "n"), (None, "n")],
        [("007", "s"), (0, "n"), (100, "n")],
    ]


def test_excel_keeps_the_header_bold_and_in_sight(excel: Path) -> None:
    """Whoever scrolls or prints a long table still sees the names of its columns."""
    tab = tab_of(excel)

    assert [cell.font.bold for cell in tab[1]] == [True, True, True]
    assert [cell.font.bold for cell in tab[2]] == [False, False, False]
    assert tab.freeze_panes == "A2"
    assert tab.print_title_rows == "$1:$1"


def test_excel_columns_are_as_wide_as_what_they_hold(tmp_path: Path) -> None:
    """Within reason: none too narrow to read or too wide for a screen."""
    path = tmp_path / "wide.xlsx"
    to_excel(path, [Sheet("wide", ("a", "twenty characters ok", "c"), [(1, "b", "c" * 99)])])
    columns = tab_of(path).column_dimensions

    assert [columns[name].width for name in "ABC"] == [8, 22, 60]


def test_a_text_wider_than_its_column_is_wrapped(tmp_path: Path) -> None:
    """A long label is seen whole, beside a full cell too."""
    path = tmp_path / "wrapped.xlsx"
    to_excel(path, [Sheet("wrapped", ("a", "b"), [("long " * 20, "short")])])
    row = tab_of(path)[2]

    assert [bool(cell.alignment.wrap_text) for cell in row] == [True, False]


def test_excel_takes_no_text_for_an_error(tmp_path: Path) -> None:
    """A text such as #N/A stays one."""
    path = tmp_path / "errors.xlsx"
    to_excel(path, [Sheet("errors", ("a",), [("#N/A",)])])

    assert tab_of(path)["A2"].data_type == "s"


def test_excel_holds_what_xml_cannot(tmp_path: Path) -> None:
    """A stray control character is shown as unreadable, and does not stop the table."""
    path = tmp_path / "odd.xlsx"
    to_excel(path, [Sheet("odd", ("a",), [("bell\x07 half\ud800",)])])

    assert tab_of(path)["A2"].value == "bell\ufffd half\ufffd"


def test_excel_cuts_a_text_longer_than_a_cell_and_says_so(tmp_path: Path) -> None:
    """A cell of 1 MB is not cut in silence."""
    path = tmp_path / "long.xlsx"
    to_excel(path, [Sheet("long", ("a",), [("a" * 1_000_000,)])])
    text = tab_of(path)["A2"].value

    assert len(text) == 32_767
    assert text.endswith("… [cut: 1,000,000 characters]")


@pytest.mark.parametrize(
    ("title", "tab"),
    [
        ("SG4a: what was asked", "SG4a  what was asked"),
        ("a" * 40, "a" * 31),
        ("'[?]'", "Sheet"),
        ("", "Sheet"),
    ],
)
def test_a_title_becomes_a_tab(tmp_path: Path, title: str, tab: str) -> None:
    """Excel allows few characters in a tab's name, and 31 of them."""
    path = tmp_path / "tab.xlsx"
    to_excel(path, [Sheet(title, ("a",), [])])

    assert [tab] == load_workbook(path).sheetnames


def test_tabs_of_one_title_are_kept_apart(tmp_path: Path) -> None:
    """No sheet replaces another."""
    path = tmp_path / "two.xlsx"
    to_excel(path, [Sheet("same", ("a",), []), Sheet("Same", ("b",), [])])

    assert load_workbook(path).sheetnames == ["same", "Same1"]


def test_a_workbook_needs_a_sheet(tmp_path: Path) -> None:
    """Excel itself cannot open a workbook without one."""
    with pytest.raises(ValueError, match="needs a sheet"):
        to_excel(tmp_path / "none.xlsx", [])


def test_more_rows_than_excel_holds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Excel would drop the rest in silence."""
    monkeypatch.setattr("msp_core.sheets._MOST_ROWS", 2)

    to_excel(tmp_path / "fits.xlsx", [Sheet("fits", ("a",), [(1,)])])
    with pytest.raises(ValueError, match="more rows"):
        to_excel(tmp_path / "not.xlsx", [Sheet("not", ("a",), [(1,), (2,)])])


def test_without_openpyxl_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever lacks it is told what to install, and no file is left."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(MissingExtraError, match=r"msp-core\[tables\]"):
        to_excel(tmp_path / "sheet.xlsx", [SHEET])
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """Where writing fails, what stood there stands, and nothing lies beside it."""
    path = tmp_path / "kept.txt"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(KeyError), written_whole(path) as beside:  # noqa: PT012
        beside.write_text("half", encoding="utf-8")
        raise KeyError

    assert path.read_text(encoding="utf-8") == "before"
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_file_has_the_mode_it_would_have_anyway(tmp_path: Path) -> None:
    """A new file is as open as any the user makes, and a replaced one as it was."""
    plain, new = tmp_path / "plain", tmp_path / "new"
    plain.touch()
    to_csv(new, SHEET)

    assert plain.stat().st_mode == new.stat().st_mode
    new.chmod(0o600)
    to_csv(new, SHEET)
    assert new.stat().st_mode & 0o777 == 0o600
