"""Examples for the published shape: one invented record, taken to pieces by the model."""

import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

import attrs

from msp_core.model import Record
from msp_core.model.kind import Kind, kind_of

__all__ = ["Examples", "example", "examples"]

Examples = dict[tuple[str, str], Any]
"""A value by the name of its class and of its field; that of a whole object has no field."""


def example() -> dict[str, Any]:
    """Give one whole record as plain data. Nobody in it is real."""
    text = files("msp_core.wire").joinpath("example.json").read_bytes()
    data: dict[str, Any] = json.loads(text)
    return data


def examples() -> Examples:
    """Give an example of each class, and of each field that holds a text, a day or a number."""
    found: Examples = {}
    for place, value in _pieces(kind_of(Record), example()):
        found.setdefault(place, value)
    return found


def _pieces(kind: Kind, value: Any) -> Iterator[tuple[tuple[str, str], Any]]:  # noqa: ANN401 -- any JSON value
    if kind.many:
        for each in value:
            yield from _pieces(kind_of(kind.one), each)
    elif kind.is_extra:
        yield ("Extra", ""), value
    elif kind.is_object:
        yield (kind.of.__name__, ""), value
        yield from _in_fields(kind.of, value)


def _in_fields(cls: type, value: dict[str, Any]) -> Iterator[tuple[tuple[str, str], Any]]:
    for field in attrs.fields(cls):
        if field.name in value:
            kind = kind_of(field.type)
            if kind.limits or kind.of is date:
                yield (cls.__name__, field.name), value[field.name]
            yield from _pieces(kind, value[field.name])
