"""The schema and the reading accept the same: two validators against ours.

What no schema can say is left out here: text that is no JSON, or says two things, and the
bounds on the size of a whole text.
"""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from msp_core import wire
from msp_core.model import Record
from msp_core.wire.examples import example
from wire.spoiling import (
    DAYS,
    DEPTHS,
    JSON,
    LENGTHS,
    NUMBERS,
    SCHEMA,
    TEXTS,
    accepted,
    nested,
    places,
    spoilt,
)
from wire.strategies import RECORDS

PYTHON = Draft202012Validator(SCHEMA)
RUST = jsonschema_rs.Draft202012Validator(SCHEMA)
# Whether ``format`` is looked at is up to each validator; ours says nothing that it changes.
PYTHON_FORMATS = Draft202012Validator(SCHEMA, format_checker=PYTHON.FORMAT_CHECKER)
RUST_FORMATS = jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True)

GOLDEN = [
    json.loads(path.read_bytes())
    for path in sorted(Path(__file__).parent.joinpath("golden").glob("*.json"))
]
SOUND = [data for data in (example(), *GOLDEN) if data["schema"] == wire.SCHEMA]
# The names of the example's own ``extra``.
OWN = {"case_system", "episode", "team"}
LAW = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
SLOW_LAW = settings(LAW, max_examples=40)


def verdicts(data: Any) -> dict[str, bool]:
    """Give what each of them says of plain data."""
    return {
        "jsonschema": PYTHON.is_valid(data),
        "jsonschema, with formats": PYTHON_FORMATS.is_valid(data),
        "jsonschema-rs": RUST.is_valid(data),
        "jsonschema-rs, with formats": RUST_FORMATS.is_valid(data),
        "reading": wire.read(json.dumps(data))[0] is not None,
        "reading data": wire.read(data)[0] is not None,
    }


def agree(data: Any) -> bool:
    """Say what all of them say, and fail if one says otherwise."""
    said = verdicts(data)

    assert len(set(said.values())) == 1, said
    return said["reading"]


def is_of_this_schema(data: Any) -> bool:
    """Say that data names no older schema, whose shape is another."""
    return not isinstance(data, dict) or data.get("schema") not in wire.KNOWN[1:]


def rated(value: Any) -> dict[str, Any]:
    """Give a record with a number in it."""
    data = example()
    data["conversations"][1]["ratings"][0]["value"] = value
    return data


@SLOW_LAW
@given(RECORDS)
def test_whatever_can_be_built_is_accepted_by_all(record: Record) -> None:
    """What the model allows, both validators and the reading take."""
    assert agree(wire.to_data(record))


@pytest.mark.slow
@SLOW_LAW
@given(accepted(SCHEMA))
def test_whatever_the_schema_draws_is_accepted_by_all(data: Any) -> None:
    """Data made from the schema alone, by nobody who knows the model, is read."""
    assert agree(data)


@LAW
@given(spoilt(st.sampled_from(SOUND)))
def test_a_spoilt_record_is_judged_alike(data: Any) -> None:
    """Put, drop, add, swap or wrap: all of them still say the same."""
    if is_of_this_schema(data):
        agree(data)


@SLOW_LAW
@given(spoilt(RECORDS.map(wire.to_data)))
def test_any_record_spoilt_is_judged_alike(data: Any) -> None:
    """So it is for records that nobody wrote down."""
    if is_of_this_schema(data):
        agree(data)


@LAW
@given(JSON)
def test_any_json_is_judged_alike(data: Any) -> None:
    """Names and values of ours in any heap make no record, or one for all."""
    if is_of_this_schema(data):
        agree(data)


@LAW
@given(st.sampled_from(sorted(example())), JSON)
def test_any_json_in_a_record_is_judged_alike(name: str, data: Any) -> None:
    """So it is with a heap in the place of one part of a record."""
    whole = {**example(), name: data}
    if is_of_this_schema(whole):
        agree(whole)


def all_places() -> list[int]:
    """Give the number of each place in the example that is not in another system's own data."""
    return [n for n, (_, key) in enumerate(places(example())) if key not in OWN]


def at(place: int) -> tuple[dict[str, Any], Any, Any]:
    """Give the example anew, with the container and the key of one place in it."""
    data = example()
    return (data, *places(data)[place])


def test_nothing_unknown_is_let_into_any_object() -> None:
    """A neighbour's field is refused by all, in each object that a record has."""
    let_in = []
    for place in all_places():
        data, container, key = at(place)
        if isinstance(container[key], dict) and key != "extra":
            container[key]["neighbour"] = 1
            let_in += [place] if agree(data) else []

    assert [] == let_in


@pytest.mark.parametrize("spoil", ["DROP", None, "\t"], ids=repr)
def test_each_field_is_required_and_empty_alike(spoil: Any) -> None:
    """Gone, null or blank: what we make of it in each field, the quicker validator makes too."""
    disagreed = []
    for place in all_places():
        data, container, key = at(place)
        if spoil == "DROP":
            del container[key]
        else:
            container[key] = spoil
        if RUST.is_valid(data) != (wire.read(data)[0] is not None):
            disagreed.append(place)

    assert [] == disagreed


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_judged_alike(day: str) -> None:
    """A day of the calendar, written in one way, and nothing near it."""
    data = {**example(), "process": {"concluded_on": day}}

    assert (DAYS.index(day) < 6) == agree(data)


@given(st.dates().map(str) | st.from_regex(r"\A[0-9]{4}-[01][0-9]-[0-3][0-9]\Z"))
def test_any_date_is_judged_alike(day: str) -> None:
    """So it is for every day, and for what is nearly one."""
    agree({"schema": wire.SCHEMA, "person": {"id": "p1", "date_of_birth": day}})


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: repr(number)[:20])
def test_a_number_is_judged_alike(number: Any) -> None:
    """A whole number is one however it is written, and its bounds hold."""
    agree(rated(number))

    assert agree({**example(), "extra": {"number": number}})


@pytest.mark.parametrize(
    ("written", "is_accepted"),
    [
        *((each, True) for each in ("3.0", "1e3", "10E+2", "-0", "-0.0", "30e-1")),
        *((each, False) for each in ("1e-1", "1.001e3", "-1e4", "1E30")),
    ],
)
def test_a_number_is_what_it_says_and_not_how(written: str, is_accepted: bool) -> None:  # noqa: FBT001 -- a verdict
    """JSON has many ways to write a number, and the schema knows none of them."""
    text = json.dumps(rated(777)).replace("777", written)

    assert is_accepted == agree(json.loads(text))
    assert is_accepted == (wire.read(text)[0] is not None)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("field", ["id", "preferred_name", "nhs_number"])
def test_a_text_is_judged_alike(field: str, text: str) -> None:
    """Blank, odd, in other digits, or with a line's end behind it."""
    agree({"schema": wire.SCHEMA, "person": {"id": "p1", field: text}})


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("letter", ["a", "é", "e\u0301", "\U0001d4b3", "9"])
@pytest.mark.parametrize("field", ["id", "preferred_name", "nhs_number"])
def test_a_length_is_judged_alike(field: str, letter: str, length: int) -> None:
    """Length is counted in code points by all, whatever they take up."""
    text = (letter * length)[:length]
    agree({"schema": wire.SCHEMA, "person": {"id": "p1", field: text}})


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("kinds", ["[", "{", "[{", "{{["])
@pytest.mark.parametrize("inmost", [None, [], {}], ids=repr)
def test_the_depth_of_an_extra_is_judged_alike(depth: int, kinds: str, inmost: Any) -> None:
    """An extra may be 32 deep, itself counted, wherever it hangs."""
    deep = {"extra": {"deep": nested(depth, kinds, inmost)}}
    is_empty = inmost is not None
    whole = {**example(), **deep}
    hung = copy.deepcopy(example())
    hung["conversations"][1]["options"][0]["risks"][0] |= deep

    assert (1 + depth + is_empty <= 32) == agree(whole)
    assert agree(whole) == agree(hung)


@pytest.mark.parametrize("depth", [100, 300])
@pytest.mark.parametrize("name", sorted(example()))
def test_what_is_far_too_deep_is_refused_by_all(name: str, depth: int) -> None:
    """No depth brings any of them down."""
    assert not agree({**example(), name: nested(depth, "[{", None)})


def test_what_stands_twice_in_a_list_is_accepted_by_all() -> None:
    """A list is no set for any of them; that is for the rules."""
    data = example()
    data["conversations"][1]["outcomes"][0]["themes"] *= 2

    assert agree(data)
