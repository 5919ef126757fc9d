"""Any record of ``msp-record/0`` as plain data, drawn from its frozen shape."""

from datetime import date
from enum import Enum
from typing import Any

import attrs
from hypothesis import strategies as st

from msp_core.model.kind import kind_of
from msp_core.wire.upgrades.shape_zero import RecordZero
from wire.strategies import of


def _entries(name: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    field: Any = attrs.fields_dict(RecordZero)[name]
    entry = kind_of(field.type).one
    return st.lists(of(entry).map(_plain), max_size=3)


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(each) for each in value]
        case _ if attrs.has(type(value)):
            return {
                each.name: _plain(getattr(value, each.name)) for each in attrs.fields(type(value))
            }
        case _:
            return value


@st.composite
def records_zero(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a record whose wishes name conversations that there are."""
    record = _plain(draw(of(RecordZero)))
    record["conversations"] = draw(_entries("conversations"))
    for index, each in enumerate(record["conversations"]):
        each["id"] += f"-{index}"
    ids = [each["id"] for each in record["conversations"]]
    record["wishes"] = draw(_entries("wishes")) if ids else []
    for wish in record["wishes"]:
        wish["conversation"] = draw(st.sampled_from(ids))
        if wish["result"]:
            wish["result"]["conversation"] = draw(st.sampled_from(ids))
    return {"schema": "msp-record/0", **record}


def part_of(pattern: str, whole: type = RecordZero) -> Any:
    """Say what is held at a place of a shape, or None if it has no such place."""
    kind = kind_of(whole)
    for step in pattern.split("/")[1:]:
        if step == "*":
            kind = kind_of(kind.one)
        else:
            field: Any = attrs.fields_dict(kind.of).get(step)
            if field is None:
                return None
            kind = kind_of(field.type)
    return kind
