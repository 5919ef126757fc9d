"""Laws that hold for every record, and for every way to spoil one."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from msp_core import wire
from msp_core.model import Record
from wire.strategies import RECORDS

VALIDATOR = Draft202012Validator(wire.json_schema())
GOLDEN = sorted(Path(__file__).parent.joinpath("golden").glob("*.json"))
ODD: tuple[Any, ...] = (
    None,
    True,
    3,
    3.0,
    3.9,
    -2000,
    "",
    " ",
    "start",
    "2026-02-30",
    "2026-W06-2",
    [],
    {},
    [None],
)
LAW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def places(data: Any, at: str = "") -> list[tuple[str, Any, Any]]:
    """Give every value outside an extra: its path, its container and its key."""
    found: list[tuple[str, Any, Any]] = []
    items = enumerate(data) if isinstance(data, list) else data.items()
    for key, value in items:
        found.append((f"{at}/{key}", data, key))
        if isinstance(value, list | dict) and key != "extra":
            found += places(value, f"{at}/{key}")
    return found


def is_accepted(data: Any) -> bool:
    """Say whether reading finds nothing wrong with a shape."""
    return wire.read(json.dumps(data))[0] is not None


@LAW
@given(RECORDS)
def test_what_is_written_reads_as_the_same(record: Record) -> None:
    """Reading takes back writing, and writes the same bytes again."""
    written = wire.write(record)
    again, findings = wire.read(written)

    assert () == findings
    assert record == again
    assert written == wire.write(again or record)
    assert (record, ()) == wire.read(wire.to_data(record))


@LAW
@given(RECORDS)
def test_the_schema_accepts_what_is_written(record: Record) -> None:
    """Every record that can be built has a published shape."""
    assert VALIDATOR.is_valid(json.loads(wire.write(record)))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_golden_record_keeps_its_bytes(path: Path) -> None:
    """What was written once is written so for ever."""
    given_bytes = path.read_bytes()
    record, findings = wire.read(given_bytes)

    assert () == findings
    assert record is not None
    assert given_bytes == wire.write(record)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_the_schema_accepts_exactly_what_reading_accepts(path: Path) -> None:
    """Whatever stands in whatever place, schema and reading agree on it."""
    data = json.loads(path.read_bytes())
    disagreed = []
    for place in range(len(places(data))):
        for odd in ODD:
            spoilt = copy.deepcopy(data)
            _, container, key = places(spoilt)[place]
            container[key] = odd
            if VALIDATOR.is_valid(spoilt) != is_accepted(spoilt):
                disagreed.append((place, odd))

    assert [] == disagreed


@LAW
@given(st.data())
def test_dropping_or_adding_a_field_is_judged_alike(data: st.DataObject) -> None:
    """Schema and reading agree on what is required and on what is not known."""
    whole = json.loads(data.draw(st.sampled_from(GOLDEN)).read_bytes())
    objects = [whole, *(c[k] for _, c, k in places(whole) if isinstance(c[k], dict))]
    target = data.draw(st.sampled_from([each for each in objects if each]))
    if data.draw(st.booleans()):
        del target[data.draw(st.sampled_from(sorted(target)))]
    else:
        target["neighbour"] = 1

    assert VALIDATOR.is_valid(whole) == is_accepted(whole)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_another_type_is_refused_in_its_place(path: Path) -> None:
    """A value of another JSON type is refused, and exactly there."""
    data = json.loads(path.read_bytes())
    missed = []
    for place, (at, _, _) in enumerate(places(data)):
        spoilt = copy.deepcopy(data)
        _, container, key = places(spoilt)[place]
        container[key] = 7.5 if not isinstance(container[key], dict) else "zqx"
        if [at] != [finding.path for finding in wire.read(spoilt)[1]]:
            missed.append(at)

    assert [] == missed


@LAW
@given(RECORDS)
def test_no_finding_holds_words_of_the_record(record: Record) -> None:
    """Every text is spoilt by a word of its own, and none of it comes back."""
    data = wire.to_data(record)
    for _, container, key in places(data):
        if isinstance(container[key], str):
            container[key] = {"zqx the words": "zqx"}
    _, findings = wire.read(data)

    assert findings
    assert "zqx" not in repr(findings)
