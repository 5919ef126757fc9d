"""The invented year is what its program makes, and every record of it is sound."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from msp_core import check
from msp_core.impact import ImpactReport, Measure, Period, Whose

EXAMPLES = Path(__file__).parents[2] / "examples"
YEAR = EXAMPLES / "year.jsonl.gz"


@pytest.mark.slow
def test_the_program_makes_the_same_year_again(tmp_path: Path) -> None:
    """The same seed gives the same lines, and each is checked as ``loads`` checks."""
    again = tmp_path / "again.jsonl.gz"
    program = [sys.executable, str(EXAMPLES / "make_year.py"), str(again)]
    result = subprocess.run(program, capture_output=True, check=False, encoding="utf-8")

    assert (0, "") == (result.returncode, result.stderr)
    assert gzip.decompress(YEAR.read_bytes()) == gzip.decompress(again.read_bytes())


def test_the_file_does_not_hang_on_the_clock() -> None:
    """The packed file holds no time and no name, so that it is the same bytes again."""
    header = YEAR.read_bytes()[:10]

    assert (b"\x1f\x8b\x08\x00", bytes(4)) == (header[:4], header[4:8])


def test_there_are_two_thousand_records_of_as_many_people() -> None:
    """No two are about one person."""
    with gzip.open(YEAR) as lines:
        people = [json.loads(line)["person"]["id"] for line in lines]

    assert (2000, 2000) == (len(people), len(set(people)))


def test_a_sample_of_them_is_accepted() -> None:
    """The program's test looks at all of them; this one is quick."""
    with gzip.open(YEAR) as lines:
        assert all(check(line).accepted for place, line in enumerate(lines) if place % 40 == 0)


@pytest.mark.slow
def test_the_command_measures_the_year_with_something_in_every_measure() -> None:
    """Every measure has an answer in it, and something that is left out is told."""
    command = [sys.executable, "-m", "msp_core", "impact", str(YEAR)]
    options = ["--year", "2025-26", "--format", "json", "--jobs", "2"]
    result = subprocess.run([*command, *options], capture_output=True, check=True)
    report = ImpactReport.from_data(json.loads(result.stdout))

    assert Period.year("2025-26") == report.period
    assert (2000, 42) == (report.records, report.left_out["not_concluded"])
    for measure in Measure:
        assert any(figure.denominator for figure in report.of(measure)), measure
    assert report.figure(Measure.ACHIEVED, Whose.PERSON).excluded["not_judged"] > 0
