"""From the rows of each table back to plain data, which is still to be judged."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msp_core import wire
from msp_core.databases.errors import BrokenRecordError
from msp_core.databases.layout import ROW_COUNT, WIRE_SCHEMA
from msp_core.databases.parts import RECORD, Cell, Part
from msp_core.databases.running import Row
from msp_core.wire.problems import MisshapenError

__all__ = ["data_of"]

_Grouped = dict[str, dict[tuple[Any, ...], list[Row]]]


def data_of(record: Row, rows: Mapping[str, Sequence[Row]]) -> dict[str, Any]:
    """Give one record as plain data, as far as its rows say it.

    What a column holds that it should not is handed on as it is, for strict reading to
    refuse with its place.

    Args:
        record: The row of the record itself.
        rows: Its rows in the other tables, by the name of the part, in order.

    Raises:
        BrokenRecordError: Rows are missing, or belong to nothing.
    """
    grouped = _grouped(rows)
    data = {"schema": record[WIRE_SCHEMA], **_of(RECORD, record, (), grouped)}
    for name, left in grouped.items():
        if left:
            raise BrokenRecordError(name)
    # A list that has lost its end, or all of it, has no gap that could be seen.
    if record[ROW_COUNT] != sum(map(len, rows.values())):
        raise BrokenRecordError(RECORD.name)
    return data


def _grouped(rows: Mapping[str, Sequence[Row]]) -> _Grouped:
    grouped: _Grouped = {}
    for part in RECORD.all():
        above = part.numbers[:-1] if part.many else part.numbers
        groups = grouped[part.name] = defaultdict(list)
        for row in rows.get(part.name, ()):
            groups[tuple(row[number] for number in above)].append(row)
    return grouped


def _of(part: Part, row: Row, place: tuple[int, ...], grouped: _Grouped) -> dict[str, Any]:
    held = {cell.name: _value(cell, row[cell.name]) for cell in part.cells}
    data = {name: value for name, value in held.items() if value is not None}
    for inner in part.parts:
        rows = grouped[inner.name].pop(place, [])
        if inner.many:
            data |= _listed(inner, rows, place, grouped)
        elif rows:
            data[inner.field] = _of(inner, rows[0], place, grouped)
        elif not inner.optional:
            raise BrokenRecordError(inner.name)
    return data


def _listed(
    part: Part, rows: list[Row], place: tuple[int, ...], grouped: _Grouped
) -> dict[str, list[Any]]:
    if [row[part.numbers[-1]] for row in rows] != list(range(len(rows))):
        raise BrokenRecordError(part.name)
    entries = (
        _value(part.cells[0], row["value"])
        if part.holds is None
        else _of(part, row, (*place, number), grouped)
        for number, row in enumerate(rows)
    )
    return {part.field: list(entries)} if rows else {}


def _value(cell: Cell, value: Any) -> Any:  # noqa: ANN401 -- whatever a column holds
    match value:
        case date():
            return value.isoformat()
        case 0 | 1 if cell.kind.of is bool:
            return bool(value)
        case str() if cell.kind.is_extra:
            return _parsed(value)
        case _:
            return value


def _parsed(text: str) -> Any:  # noqa: ANN401 -- any JSON value
    try:
        return wire.parse(text)
    except MisshapenError:
        return text
