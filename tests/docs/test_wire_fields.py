"""The page of every field is in step with the schema, and with the pages that it leads to."""

import re
import runpy
from pathlib import Path
from typing import Any

import attrs
import pytest

from msp_core import json_schema
from msp_core.wire.embedding import model_classes

DOCS = Path(__file__).resolve().parents[2] / "docs"
REFERENCE = DOCS / "reference"


@pytest.fixture(scope="module", name="script")
def _script() -> dict[str, Any]:
    return runpy.run_path(str(DOCS / "write_wire_fields.py"))


@pytest.fixture(scope="module", name="rows")
def _rows(script: dict[str, Any]) -> dict[str, list[str]]:
    sections = script["page"]().split("\n## ")[1:]
    return {
        f"{section.split()[0]}.{cells[1].strip(' `')}": [cell.strip() for cell in cells[2:-1]]
        for section in sections
        for cells in (line.split("|") for line in section.splitlines() if line.startswith("| `"))
    }


def test_the_committed_page_is_the_one_that_is_written(script: dict[str, Any]) -> None:
    """If this fails, write it anew: python docs/write_wire_fields.py."""
    assert script["page"]() == script["PAGE"].read_text(encoding="utf-8")


def test_every_field_of_every_class_has_its_row(rows: dict[str, list[str]]) -> None:
    """Nothing of the model is left out, and nothing told that it has not."""
    fields = {
        f"{cls.__name__}.{field.name}" for cls in model_classes() for field in attrs.fields(cls)
    }

    assert fields | {"Record.schema"} == set(rows)


@pytest.mark.parametrize(
    ("field", "row"),
    [
        ("Person.id", ["text", "yes", "1 to 200 characters, not blank"]),
        ("Person.nhs_number", ["text", "no", "10 characters, `^[0-9]{10}$`"]),
        ("Conversation.held_on", ["day", "yes", "`YYYY-MM-DD`"]),
        ("Outcome.voiced_by", ["[Voice](vocabularies.md#voice)", "no", ""]),
        ("Outcome.themes", ["list: [OutcomeTheme](vocabularies.md#outcometheme)", "no (`[]`)", ""]),
        ("Choice.thought_unwise", ["true or false", "no (`false`)", ""]),
        ("Scale.minimum", ["whole number", "yes", "-1,000 to 1,000"]),
        ("Record.process", ["[Process](#process)", "no (`{}`)", ""]),
        ("Record.extra", ["[Extra](#extra)", "no", ""]),
        ("Record.schema", ["`msp-record/1`", "yes", ""]),
    ],
)
def test_a_row_tells_what_its_field_takes(
    rows: dict[str, list[str]], field: str, row: list[str]
) -> None:
    """What it holds, whether it must be there, and its limits."""
    assert row == rows[field][:3]


def test_every_row_tells_a_meaning(rows: dict[str, list[str]]) -> None:
    """The meaning is the schema's own description."""
    told = json_schema()["$defs"]["Review"]["properties"]["words"]["description"]

    assert all(row[3] for row in rows.values())
    assert told == rows["Review.words"][3]


def test_every_link_leads_to_a_heading(script: dict[str, Any]) -> None:
    """A vocabulary is on its page, and an object on this one."""
    page = script["page"]()
    vocabularies = (REFERENCE / "vocabularies.md").read_text(encoding="utf-8")
    there = {
        f"{name}#{heading.lower()}"
        for name, text in (("", page), ("vocabularies.md", vocabularies))
        for heading in re.findall(r"(?m)^## (\w+)$", text)
    }

    assert set(re.findall(r"\]\(([a-z.]*#\w+)\)", page)) <= there
