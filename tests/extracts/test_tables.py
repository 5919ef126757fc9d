"""Excel and Parquet. Nobody in them is real."""

import sys
from collections.abc import Sequence
from datetime import date, datetime, time
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from msp_core.errors import MissingExtraError
from msp_core.extracts import ExtractError, MissingColumnError, Row, Trouble, open_extract

openpyxl: Any = import_module("openpyxl")
pyarrow: Any = import_module("pyarrow")
parquet: Any = import_module("pyarrow.parquet")

WISH = "I want to go home"
OUTCOME = "Desired outcome"


def workbook(folder: Path, *sheets: Sequence[Sequence[object]]) -> Path:
    """Write a workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    path = folder / "extract.xlsx"
    book.save(path)
    return path


def read(path: Path, *columns: str) -> list[Row]:
    """Give all the rows of a file."""
    with open_extract(path, columns or (OUTCOME,)) as extract:
        return list(extract)


def test_the_sheet_with_the_columns_is_read(tmp_path: Path) -> None:
    """A cover sheet, a title and empty rows are passed over; dates are written as dates."""
    path = workbook(
        tmp_path,
        [["About this extract"]],
        [
            ["Safeguarding 2024"],
            ["Ref", OUTCOME, "Month"],
            [1, WISH, datetime(2024, 5, 1)],  # noqa: DTZ001 -- a workbook knows no zones
            [None, None, None],
            [2, None, datetime(2024, 5, 1, 9, 30)],  # noqa: DTZ001
        ],
    )
    with open_extract(path, (OUTCOME, "Month", "Ref")) as extract:
        rows = list(extract)

        assert ("Excel, sheet 2 of 2, 1 row above the header passed over", 1.0) == (
            extract.kind,
            extract.done(),
        )

    assert [
        Row(number=1, cells={OUTCOME: WISH, "Month": "2024-05-01", "Ref": "1"}),
        Row(number=3, cells={OUTCOME: "", "Month": "2024-05-01T09:30:00", "Ref": "2"}),
    ] == rows


def test_what_stands_under_no_name_is_told(tmp_path: Path) -> None:
    """Under a header that is empty, and beyond the last one; blanks are nothing."""
    rows: list[list[Any]] = [
        ["Ref", None, OUTCOME],
        [1, " ", WISH, None, ""],
        [2, "zqx", WISH],
        [3, None, WISH, None, 0],
    ]
    path = workbook(tmp_path, rows)

    assert [(), (Trouble.UNNAMED,), (Trouble.UNNAMED,)] == [row.troubles for row in read(path)]


def test_a_formula_is_told_and_never_read(tmp_path: Path) -> None:
    """What a formula shows is not what somebody typed; a text that looks like one is."""
    path = workbook(tmp_path, [["Ref", OUTCOME], [1, '=HYPERLINK("x")'], [2, "- to go home"]])

    assert [
        Row(number=1, cells={OUTCOME: None}, troubles=(Trouble.FORMULA,)),
        Row(number=2, cells={OUTCOME: "- to go home"}),
    ] == read(path)


def test_a_row_of_a_sheet_may_end_early(tmp_path: Path) -> None:
    """A row without a last cell has an empty one there, and is not ragged."""
    path = workbook(tmp_path, [["Ref", "Team", OUTCOME], [1]])

    assert [Row(number=1, cells={OUTCOME: ""})] == read(path)


def test_a_time_of_day_is_no_text(tmp_path: Path) -> None:
    """What is neither text, number nor date is told, and not judged."""
    path = workbook(tmp_path, [["Ref", OUTCOME], [1, time(9, 30)]])

    assert [Row(number=1, cells={OUTCOME: None}, troubles=(Trouble.NOT_TEXT,))] == read(path)


def test_a_workbook_without_the_column_tells_the_fullest_sheet(tmp_path: Path) -> None:
    """The names told are those of the sheet that is likeliest meant."""
    path = workbook(tmp_path, [[]], [["Cover"]], [["Ref", "Team"], [1, "North"]], [["Notes"]])

    with pytest.raises(MissingColumnError, match=r"Ref, Team$"):
        read(path)


def test_an_empty_workbook_is_told(tmp_path: Path) -> None:
    """A workbook in which nothing stands is no extract."""
    with pytest.raises(ExtractError, match="holds no rows"):
        read(workbook(tmp_path, [[]]))


def test_a_workbook_of_charts_alone_is_told(tmp_path: Path) -> None:
    """Without a sheet of cells there is nothing to read."""
    book = openpyxl.Workbook()
    book.create_chartsheet()
    book.remove(book.worksheets[0])
    path = tmp_path / "charts.xlsx"
    book.save(path)

    with pytest.raises(ExtractError, match="damaged"):
        read(path)


def test_a_workbook_that_would_burst_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small file that unpacks to more than the memory is refused before it is unpacked."""
    monkeypatch.setattr("msp_core.extracts.excel_rows._MOST_UNPACKED", 10)

    with pytest.raises(ExtractError, match="save it as CSV"):
        read(workbook(tmp_path, [[OUTCOME]]))


def test_how_far_a_sheet_is_read_may_not_be_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sheet that does not say how long it is has no share that is read."""
    sheet: Any = import_module("openpyxl.worksheet._read_only").ReadOnlyWorksheet
    monkeypatch.setattr(sheet, "max_row", None)
    with open_extract(workbook(tmp_path, [[OUTCOME], [WISH]]), OUTCOME) as extract:
        assert extract.done() is None


def test_parquet_is_read_in_batches(tmp_path: Path) -> None:
    """The columns asked for are read, a column named twice as often as it was asked for."""
    path = tmp_path / "extract.parquet"
    texts = [WISH, None, *["To be safe"] * 2000]
    days = [date(2024, 5, 1)] * len(texts)
    parquet.write_table(pyarrow.table({"Ref": range(2002), OUTCOME: texts, "Day": days}), path)
    with open_extract(path, (OUTCOME, "desired outcome", "Day")) as extract:
        rows = list(extract)

        assert ("Parquet", 1.0) == (extract.kind, extract.done())

    first = {OUTCOME: WISH, "desired outcome": WISH, "Day": "2024-05-01"}
    assert [Row(number=1, cells=first), 2002] == [rows[0], rows[-1].number]
    assert rows[1].cells[OUTCOME] == ""


def test_a_parquet_file_without_rows_is_read(tmp_path: Path) -> None:
    """No rows are no trouble, and all of them have been read."""
    path = tmp_path / "extract.parquet"
    parquet.write_table(pyarrow.table({OUTCOME: pyarrow.array([], pyarrow.string())}), path)
    with open_extract(path, OUTCOME) as extract:
        assert ([], 1.0) == (list(extract), extract.done())


def test_lists_in_parquet_are_no_text(tmp_path: Path) -> None:
    """A cell that holds a list is told, and not judged."""
    path = tmp_path / "extract.parquet"
    parquet.write_table(pyarrow.table({OUTCOME: [[WISH]]}), path)

    assert [(Trouble.NOT_TEXT,)] == [row.troubles for row in read(path)]


def test_a_missing_library_names_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has not installed what reads workbooks is told what to install."""
    path = workbook(tmp_path, [[OUTCOME], [WISH]])
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(MissingExtraError, match=r"msp-core\[tables\]"):
        read(path)
