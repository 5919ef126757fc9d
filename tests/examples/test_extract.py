"""The invented legacy extract of ``examples/``."""

import csv
import io
import runpy
from pathlib import Path
from typing import Any

import pytest

from cli.records import Run
from msp_core.audit import audit_extract
from msp_core.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
FILE = EXAMPLES / "legacy_extract.csv"


@pytest.fixture(name="script", scope="module")
def _script() -> dict[str, Any]:
    return runpy.run_path(str(EXAMPLES / "make_extract.py"))


@pytest.fixture(name="run")
def _run(capsys: pytest.CaptureFixture[str]) -> Run:
    def go(*argv: str) -> tuple[int, str, str]:
        code = main(argv)
        told = capsys.readouterr()
        return code, told.out, told.err

    return go


def test_the_script_gives_the_same_bytes(script: dict[str, Any]) -> None:
    """Whoever runs it gets the file that is in the repository, to the byte."""
    assert FILE.read_bytes() == script["extract"]()


def test_another_seed_gives_another_file(script: dict[str, Any]) -> None:
    """The texts come of the seed, and are no list that is repeated."""
    assert script["extract"](1) != script["extract"](2)


def test_a_pick_always_ends(script: dict[str, Any]) -> None:
    """Where rounding leaves nothing over, the last is picked."""
    pen = script["Pen"](1)
    pen.chance = lambda: 1.0

    assert pen.weighed({"a": 1, "b": 1}) == "b"


def test_it_is_as_varied_as_an_extract(script: dict[str, Any]) -> None:
    """5,000 rows with their own references, and over a thousand wordings."""
    rows = list(csv.DictReader(io.StringIO(FILE.read_text(encoding="utf-8-sig"), newline="")))

    assert 5000 == len(rows) == len({row["Case ref"] for row in rows})
    assert len({row["Desired outcome"] for row in rows}) > 1000
    assert {row["Team"] for row in rows} == set(script["TEAMS"])
    assert {row["Month"] for row in rows} == set(script["MONTHS"])


def test_the_command_reads_it(run: Run) -> None:
    """The command of the guide runs on it, and each kind is there to be seen."""
    columns = ("--column", "Desired outcome", "--column", "Desired outcome 2")
    code, out, err = run("audit", str(FILE), *columns, "--by", "Team", "--by", "Month")

    assert (0, "") == (code, err)
    assert out.startswith("5,000 rows, ")


def test_over_two_years_the_box_gets_better() -> None:
    """There is a trend for a report to show."""
    (months,) = audit_extract(FILE, columns="Desired outcome", by="Month").groupings
    first, *_, last = months.groups.values()

    assert (first.not_outcomes.share or 0) - (last.not_outcomes.share or 0) > 0.05
