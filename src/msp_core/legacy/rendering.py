"""From the objects of a record to plain data, with a name for each that needs one."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import attrs

from msp_core.legacy.node import Node
from msp_core.model import (
    Conclusion,
    Conversation,
    Outcome,
    Representative,
    RiskOption,
    ServiceResponse,
)
from msp_core.model.kind import kind_of
from msp_core.wire import SCHEMA

__all__ = ["rendered"]

_NAMED = {
    Conversation: "c",
    Outcome: "o",
    RiskOption: "a",
    ServiceResponse: "s",
    Conclusion: "k",
    Representative: "r",
}


def rendered(record: Node) -> dict[str, Any]:
    """Give a record as plain data, its conversations in the order in which they were held.

    Args:
        record: The record; what has no ``id`` and needs one is given one.
    """
    talks = record.inside.get("conversations", {})
    held = sorted(talks.items(), key=lambda each: each[1].values.get("held_on", ""))
    if held:
        record.inside["conversations"] = dict(held)
    _name(record)
    return {"schema": SCHEMA, **_data(record)}


def _name(record: Node) -> None:
    taken = {str(node.values["id"]) for node in record.all() if "id" in node.values}
    names = {kind: _names(letter, taken) for kind, letter in _NAMED.items()}
    for node in record.all():
        if node.kind in names and "id" not in node.values:
            node.values["id"] = next(names[node.kind])


def _names(letter: str, taken: set[str]) -> Iterator[str]:
    return (name for name in (f"{letter}{number}" for number in count(1)) if name not in taken)


def _data(node: Node) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for field in attrs.fields(node.kind):
        inside = [_data(each) for each in node.inside.get(field.name, {}).values()]
        if inside:
            data[field.name] = inside if kind_of(field.type).many else inside[0]
        elif node.values.get(field.name) is not None:
            data[field.name] = _value(node.values[field.name])
    return data


def _value(value: Any) -> Any:  # noqa: ANN401 -- a JSON value, or a node
    if isinstance(value, Node):
        return value.values["id"]
    return list(map(_value, value)) if isinstance(value, list) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
