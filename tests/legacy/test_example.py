"""The invented export of ``examples/case_system`` and its mapping."""

import csv
import io
import runpy
from pathlib import Path
from typing import Any

import pytest

from msp_core import check
from msp_core.legacy import Mapping, MappingReport, SetAside, Why, map_extract

FOLDER = Path(__file__).parents[2] / "examples" / "case_system"
FILE = FOLDER / "export.csv"

Mapped = tuple[list[Any], MappingReport, list[SetAside]]


@pytest.fixture(name="mapped", scope="module")
def _mapped() -> Mapped:
    aside: list[SetAside] = []
    with map_extract(FILE, Mapping.from_toml(FOLDER / "mapping.toml"), keep=aside.append) as found:
        records = list(found)
    return records, found.report, aside


def test_the_script_gives_the_same_bytes() -> None:
    """Whoever runs it gets the file that is in the repository, to the byte."""
    script = runpy.run_path(str(FOLDER / "make_export.py"))

    assert FILE.read_bytes() == script["export"]()
    assert script["export"](1) != script["export"](2)


def test_most_of_it_becomes_records(mapped: Mapped) -> None:
    """All are accepted, and what is left to ask is told."""
    records, report, _ = mapped

    assert (160, 125, 125) == (report.rows, report.records, len(records))
    assert all(check(each).accepted for each in records)
    assert report.queried


def test_every_line_of_the_guide_is_in_the_report(mapped: Mapped) -> None:
    """Each sort of thing that can befall an export befalls this one."""
    _, report, _ = mapped

    assert {Why.REFUSED: 4, Why.ROWS_DISAGREE: 2, Why.RAGGED_ROW: 1} == {
        why: at.count for why, at in report.left_out.items()
    }
    assert {
        "missing-field": 2,
        "practitioner-speaking": 1,
        "achievement-without-outcome": 1,
        "outcomes-without-asking": 1,
    } == report.refused
    assert {"service_response": 3, "conclusion": 2} == {
        kind: at.count for kind, at in report.moved["Desired Outcome 1"].items()
    }
    assert {"Met 1": 2, "Where": 1} == {n: each.places.count for n, each in report.unmapped.items()}
    assert ("Last saved",) == report.not_mentioned


def test_no_wish_is_lost(mapped: Mapped) -> None:
    """Each text of the outcome boxes stands in a record, or in what was set aside."""
    records, _, aside = mapped
    text = FILE.read_text(encoding="cp1252")
    boxes = {
        row[f"Desired Outcome {number}"]
        for row in csv.DictReader(io.StringIO(text))
        for number in (1, 2, 3)
    } - {"", None}
    found = {
        text
        for each in records
        for text in (
            *(outcome.statement for talk in each.conversations for outcome in talk.outcomes),
            *(response.description for response in each.process.responses),
            *(conclusion.value for conclusion in each.process.conclusions),
        )
    }

    assert boxes <= found | {each.cell.text for each in aside}
