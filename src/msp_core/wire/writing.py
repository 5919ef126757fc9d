"""From a record to the wire: one way to write each record, and nothing refused."""

import json
from datetime import date
from typing import Any, cast

import attrs

from msp_core.model import Record
from msp_core.model.vocabulary import Term
from msp_core.wire.structuring import copied
from msp_core.wire.upgrades import SCHEMA

__all__ = ["plain", "to_data", "write"]


def to_data(record: Record) -> dict[str, Any]:
    """Give a record as plain data, in the order in which it is written.

    Args:
        record: Any record. Fields at their default are left out.
    """
    return {"schema": SCHEMA, **_fields(record)}


def write(record: Record) -> bytes:
    """Write a record as canonical JSON: UTF-8, and the same bytes every time.

    Args:
        record: Any record.
    """
    text = json.dumps(to_data(record), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # Half a character cannot be UTF-8; as an escape it is JSON, which reading then refuses.
    return text.encode("utf-8", "backslashreplace")


def plain(value: Any) -> Any:  # noqa: ANN401 -- any JSON value
    """Give anything of the model as plain data."""
    match value:
        case Record():
            return to_data(value)
        case Term():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return list(map(plain, cast("tuple[object, ...]", value)))
        case _:
            return _fields(value) if attrs.has(value.__class__) else copied(value)


def _fields(value: Any) -> dict[str, Any]:  # noqa: ANN401 -- any class of the model
    return {
        field.name: plain(getattr(value, field.name))
        for field in attrs.fields(value.__class__)
        if getattr(value, field.name) != field.default
    }
