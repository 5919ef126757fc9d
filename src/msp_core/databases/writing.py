"""From a record to the rows of each table."""

import json
from collections.abc import Iterator
from enum import Enum
from typing import Any

from msp_core.databases.parts import RECORD, Part
from msp_core.databases.running import Row
from msp_core.model import Record

__all__ = ["rows_of"]


def rows_of(record: Record, place: Row) -> dict[str, list[Row]]:
    """Give the rows that a record becomes, by the name of the part.

    Args:
        record: A record.
        place: What every row holds: the record's key.
    """
    rows: dict[str, list[Row]] = {part.name: [] for part in RECORD.all()}
    for name, row in _rows(RECORD, record, place):
        rows[name].append(row)
    return rows


def _rows(part: Part, thing: object, place: Row) -> Iterator[tuple[str, Row]]:
    if part.holds is None:
        yield part.name, {**place, "value": _value(thing)}
        return
    own = {cell.name: _value(getattr(thing, cell.name)) for cell in part.cells}
    yield part.name, {**place, **own}
    for inner in part.parts:
        given = getattr(thing, inner.field)
        if inner.many:
            for number, each in enumerate(given):
                yield from _rows(inner, each, {**place, inner.numbers[-1]: number})
        elif given is not None:
            yield from _rows(inner, given, place)


def _value(value: Any) -> Any:  # noqa: ANN401 -- any plain value of the model
    match value:
        case Enum():
            return value.value
        case dict():
            return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        case _:
            return value
