"""A return is written as CSV and one workbook, each file whole."""

import csv
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from impact.returns.cases import IDENTIFIED, YEAR, enquiry
from msp_core.errors import MissingExtraError
from msp_core.impact.returns import Area, count, returns_sheets, write_returns
from msp_core.model.vocabulary import RiskOutcome

RETURNS = count(enquiry(IDENTIFIED, RiskOutcome.RISK_REDUCED), YEAR) * 12
NAMES = {
    "About.csv",
    "Findings.csv",
    "Left-out.csv",
    "SG2c-s42.csv",
    "SG2e-s42.csv",
    "SG3a-s42.csv",
    "SG4a-s42.csv",
    "SG2c-other.csv",
    "SG2e-other.csv",
    "SG3a-other.csv",
    "SG4a-other.csv",
    "ASCOF-4B.csv",
    "published.csv",
    "published-ascof-4b.csv",
}


def table(path: Path) -> list[list[str]]:
    """Read a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_all_that_is_told_is_written(tmp_path: Path) -> None:
    """A workbook, a CSV file for each of its tabs, and two to publish."""
    folder = tmp_path / "made" / "here"
    written = write_returns(RETURNS, str(folder))

    assert {path.name for path in written} == NAMES | {"returns.xlsx"}
    assert set(written) == set(folder.iterdir())
    assert table(folder / "SG2e-s42.csv")[2] == ["Risk reduced", "0", "0", "0", "12", "12"]


def test_the_workbook_holds_the_sheets(tmp_path: Path) -> None:
    """Its tabs are the sheets of the return, with numbers as numbers."""
    write_returns(RETURNS, tmp_path)
    book = load_workbook(tmp_path / "returns.xlsx")

    assert [sheet.title for sheet in returns_sheets(RETURNS)] == book.sheetnames
    assert book["SG2e s42"]["F3"].value == 12


def test_what_is_published_is_rounded_and_says_whose_it_is(tmp_path: Path) -> None:
    """Files whose names begin so hold no true small count."""
    few = count(enquiry(IDENTIFIED, RiskOutcome.RISK_REDUCED), YEAR) * 3
    write_returns(few, tmp_path, area=Area(la_name="Leicester"), secondary=True)

    assert {row[6] for row in table(tmp_path / "published.csv")[1:]} == {"Leicester"}
    assert {row[11] for row in table(tmp_path / "published.csv")[1:]} == {"[c]", "[x]"}
    assert table(tmp_path / "published-ascof-4b.csv")[1][2:5] == ["[c]", "[c]", "[c]"]


def test_without_the_extra_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The extra is named before anything is left behind; CSV alone needs none."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(MissingExtraError, match=r"msp-core\[tables\]"):
        write_returns(RETURNS, tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert {path.name for path in write_returns(RETURNS, tmp_path, excel=False)} == NAMES
