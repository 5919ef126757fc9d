"""The records of ``examples/`` are what their README says they are."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from msp_core import SCHEMA, AbuseType, Finding, check, dumps, loads

EXAMPLES = Path(__file__).parents[2] / "examples"
LINES = (EXAMPLES / "records.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n")
ROW = re.compile(r"^\| (\d+) \|[^|]+\| (reject|query) \| ([a-z-]+) \| (\S+) \|$", re.MULTILINE)
TOLD = {
    int(line): [(level, rule, place)]
    for line, level, rule, place in ROW.findall((EXAMPLES / "README.md").read_text("utf-8"))
}


@pytest.mark.parametrize("number", range(1, 41))
def test_a_line_gives_the_findings_that_the_readme_tells(number: int) -> None:
    """The README names every finding of every record, and there are no others."""
    findings = check(LINES[number - 1]).findings

    assert TOLD.get(number, []) == [_told(finding) for finding in findings]


def test_there_are_forty_records_of_which_twelve_are_refused() -> None:
    """The README's counts are those of the file."""
    accepted = [check(line).accepted for line in LINES]

    assert (40, 12) == (len(accepted), accepted.count(False))


@pytest.mark.parametrize("line", [line for line in LINES if check(line).accepted])
def test_an_accepted_record_is_written_canonically(line: str) -> None:
    """Reading and writing a record gives the same bytes."""
    assert line.encode() == dumps(loads(line))


def test_every_type_of_abuse_is_there() -> None:
    """All of the types that national returns count occur in the records."""
    kinds = {kind for record in _data() for kind in record["process"]["abuse_types"]}

    assert set(AbuseType) == kinds


def test_every_record_has_one_to_four_conversations_and_a_person_of_its_own() -> None:
    """No record is empty, and no two are about one person."""
    records = list(_data())

    assert {1, 2, 3, 4} == {len(record["conversations"]) for record in records}
    assert len(records) == len({record["person"]["id"] for record in records})


def test_a_record_names_its_schema_first() -> None:
    """What reads the first characters of a line knows what the line is."""
    assert {("schema", SCHEMA)} == {next(iter(record.items())) for record in _data()}


def _told(finding: Finding) -> tuple[str, str, str]:
    return finding.level, finding.rule, finding.path


def _data() -> Iterator[dict[str, Any]]:
    return map(json.loads, LINES)
