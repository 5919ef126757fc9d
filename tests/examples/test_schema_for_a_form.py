"""``examples/schema_for_a_form.py`` makes what a form builder can show."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from msp_core import json_schema, loads

PROGRAM = Path(__file__).parents[2] / "examples" / "schema_for_a_form.py"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(PROGRAM), *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def form(*arguments: str) -> Any:
    """Run the program, and read what it prints."""
    result = run(*arguments)

    assert (0, "") == (result.returncode, result.stderr)
    return json.loads(result.stdout)


def without_extras(data: Any) -> Any:
    """Take away from a record what no form shows."""
    if isinstance(data, list):
        return [without_extras(each) for each in data]
    if not isinstance(data, dict):
        return data
    return {name: without_extras(each) for name, each in data.items() if name != "extra"}


def test_a_form_for_one_object_shows_labels_and_no_null() -> None:
    """What is left is what a person fills in."""
    schema = form("Outcome")
    text = json.dumps(schema)
    voice = schema["$defs"]["Voice"]["oneOf"][0]

    assert "Outcome" == schema["title"]
    assert "The person" == voice["title"]
    assert "extra" not in schema["properties"]
    assert '"null"' not in text
    assert "ExtraNested" not in text


def test_what_the_form_takes_the_record_takes() -> None:
    """The example fits in the form, and what was in the form is a record."""
    schema = form()
    filled = without_extras(json_schema()["examples"][0])
    validator = Draft202012Validator(schema)

    assert validator.is_valid(filled)
    assert loads(json.dumps(filled))
    assert not validator.is_valid({**filled, "person": {"id": None}})


@pytest.mark.parametrize("name", ["Shoe", "outcome"])
def test_an_object_that_is_not_there_is_told_of(name: str) -> None:
    """A slip of the fingers makes no empty form."""
    result = run(name)

    assert (2, "") == (result.returncode, result.stdout)
    assert "no such object" in result.stderr
