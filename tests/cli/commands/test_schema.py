"""``msp-core schema``."""

import json
from pathlib import Path
from typing import Any

from msp_core.wire import SCHEMA, json_schema, openapi_document

COMMITTED = Path(__file__).parents[3] / "schemas"


def test_the_schema_is_printed_as_it_is_committed(run: Any) -> None:
    """What the command prints is the file to commit, byte for byte."""
    code, out, err = run("schema")
    committed = COMMITTED / f"{SCHEMA.replace('/', '-')}.json"

    assert (0, "") == (code, err)
    assert committed.read_text(encoding="utf-8") == out
    assert json_schema() == json.loads(out)


def test_the_components_are_printed_as_a_description(run: Any) -> None:
    """Another description can refer into what is printed."""
    code, out, err = run("schema", "--openapi")

    assert (0, "") == (code, err)
    assert openapi_document() == json.loads(out)
