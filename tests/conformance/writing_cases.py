"""The cases on writing: a record told in some other way, and the one way to write it."""

import json
from collections.abc import Iterator
from typing import Any

from conformance.draft import Draft, as_json, conversation, rating, record
from msp_core.testing import example_records
from msp_core.wire import to_data

__all__ = ["writing_cases"]


def writing_cases() -> Iterator[Draft]:
    """Give every case."""
    for name, (why, given) in _WAYS.items():
        yield Draft(f"way/{name}", why, given)
    for number, whole in enumerate(example_records(), start=1):
        loose = json.dumps(_turned(to_data(whole)))
        yield Draft(f"whole/{number}", "fields in their order, no spaces, no escapes", loose)


def _turned(data: Any) -> Any:
    """Give the same data with the fields of each object from last to first."""
    if isinstance(data, dict):
        return {name: _turned(each) for name, each in reversed(data.items())}
    return [_turned(each) for each in data] if isinstance(data, list) else data


_EMPTY = {"participants": [], "outcomes": [], "immediate_danger": False, "not_asked_reason": None}

_WAYS: dict[str, tuple[str, str]] = {
    "least": ("a record without anything", as_json(record())),
    "schema-first": (
        "the schema stands first",
        '{"person": {"id": "p1"}, "schema": "msp-record/1"}',
    ),
    "spaces": (
        "there are no spaces between",
        json.dumps(record(process={"enquiry": "s42"}), indent=4),
    ),
    "mark": ("a byte order mark is not written", "\ufeff" + as_json(record())),
    "defaults": ("a field at its default is left out", as_json(conversation(**_EMPTY))),
    "nulls": (
        "so is null",
        as_json(record(person={"id": "p1", "preferred_name": None}, extra=None)),
    ),
    "empty-parts": (
        "so is what holds nothing at all",
        as_json(record(conversations=[], process={})),
    ),
    "whole-number": ("3.0 in a field is 3", as_json(rating(3.0))),
    "exponent": ("and 1e1 is 10", as_json(rating(3)).replace(": 3,", ": 1e1,")),
    "escapes": (
        "characters are written as they are, save those that JSON must escape",
        json.dumps(
            record(
                person={
                    "id": "p1",
                    "preferred_name": '\u00c9 \u2028 \U0001f642 / \x7f " \\ \n\r\t\b\f\x00\x1f',
                }
            )
        ),
    ),
    "spaces-in-a-text": (
        "a text is kept as it is",
        as_json(record(person={"id": " p1 ", "preferred_name": " A  B "})),
    ),
    "not-normalised": (
        "an accent of its own stays so",
        as_json(record(person={"id": "e\u0301 \u00e9"})),
    ),
    "extra-order": (
        "an extra keeps the order of its fields",
        as_json(record(extra={"z": 1, "a": {"y": [], "b": {}}, "10": 1, "9": 2})),
    ),
    "extra-empty": ("an extra that is empty is there", as_json(record(extra={}))),
    "extra-null": (
        "null in an extra is kept",
        as_json(record(extra={"a": None, "b": [None, False]})),
    ),
    "extra-numbers": (
        "its numbers are kept",
        as_json(record(extra={"a": -3, "b": 0.5, "c": 1.25, "d": 0})),
    ),
    "extra-large": (
        "a neighbour's number is not rounded",
        as_json(record(extra={"id": 9007199254740993, "n": -12345678901234567890})),
    ),
    "extra-words": (
        "its names are kept, whatever they are",
        as_json(record(extra={"he hit me": "\u00e9", "__proto__": 1, "": 2})),
    ),
    "extra-everywhere": (
        "it stands last in its object",
        as_json(
            {
                **conversation(
                    extra={"a": 1}, participants=[{"extra": {"b": 2}, "role": "person"}]
                ),
                "extra": {"c": 3},
            }
        ),
    ),
}
