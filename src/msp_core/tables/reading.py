"""From tables to records, or to what is wrong and in which row."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from msp_core.checking import from_data
from msp_core.errors import ReadError, RejectedError
from msp_core.model import Record
from msp_core.tables.arrow import validated, values
from msp_core.tables.errors import TablesError
from msp_core.tables.found import FINDINGS
from msp_core.tables.layout import layout
from msp_core.tables.table import Column, Layout
from msp_core.wire import SCHEMA, parse
from msp_core.wire.problems import MisshapenError

__all__ = ["from_tables", "record_data"]

_Keys = tuple[int, ...]
_Objects = dict[_Keys, Any]

_ORPHAN = "a row belongs to nothing that is there"
_NOT_THERE = {
    False: "this column is not there",
    True: "this column is not there; tables without words cannot become records again",
}


def from_tables(tables: Mapping[str, Any]) -> list[Record]:
    """Make records of the tables that ``to_tables`` gives for them, and check them.

    Rows and columns may stand in another order, and a column may be of another type that
    holds the same values. Whatever leaves a gap or is beyond what we know is refused and not
    dropped; only the table of findings is not looked at, since it says nothing new. The last
    row of a list leaves no gap: tables do not say how many there were.

    Args:
        tables: Each table by its name: Arrow tables, or anything that gives its columns as
            Arrow does (polars and pandas data frames, DuckDB relations).

    Returns:
        The records, in the order of their numbers.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        TablesError: They are not the tables of records: a table, a column or a row is
            missing, is there twice or belongs to nothing, words were left out, or the columns
            are those of another number of the format.
        ReadError: A cell holds what may not stand there (most often a ``ShapeError``); paths
            are those of the record, and a note says which record.
        RejectedError: A rule refuses what a record says; a note says which.
    """
    return [_record(number, data) for number, data in record_data(tables)]


def record_data(tables: Mapping[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the number of each record, and the record as plain data yet to be judged.

    Args:
        tables: As in ``from_tables``.

    Raises:
        TablesError: They are not the tables of records.
    """
    ours = _ours(tables)
    top = layout()[0]
    objects = {top.name: _rows(top, ours[top.name])}
    for table in layout():
        for part in table.parts:
            objects[part.name] = _rows(part, ours[part.name])
            _hang(part, objects[part.name], table, objects[table.name])
    for (number,), data in sorted(objects[top.name].items()):
        if data["schema"] != SCHEMA:
            told = f"the columns are those of {SCHEMA}; convert with the version that wrote them"
            raise TablesError(told, table=top.name, column="schema")
        yield number, data


def _record(number: int, data: dict[str, Any]) -> Record:
    try:
        return from_data(data)
    except (ReadError, RejectedError) as error:
        error.add_note(f"record {number}")
        raise


def _ours(tables: Mapping[str, Any]) -> dict[str, Any]:
    names = {table.name for table in layout()}
    if not names.issuperset(tables.keys() - {FINDINGS}):
        raise TablesError("there is a table that is none of ours, and its rows would be lost")
    for table in layout():
        if table.name not in tables:
            raise TablesError("this table is not there", table=table.name)
    return {table.name: _with_columns(table, tables[table.name]) for table in layout()}


def _with_columns(table: Layout, given: Any) -> Any:  # noqa: ANN401 -- an Arrow table
    found = validated(given, table=table.name)
    there: list[str] = found.column_names
    for name in table.header:
        if name not in there:
            raise TablesError(_NOT_THERE[name in table.words], table=table.name, column=name)
    waiting = set(table.header)
    for place, name in enumerate(there, start=1):
        if name not in waiting:
            told = f"column {place} is none of ours, or is there twice, and would be lost"
            raise TablesError(told, table=table.name)
        waiting.remove(name)
    return found


def _rows(table: Layout, given: Any) -> _Objects:  # noqa: ANN401 -- an Arrow table
    """Build the object, or give the plain value, of each row."""
    read = {name: values(given.column(name), name, table=table.name) for name in table.header}
    cells = [read[column.name] for column in table.columns]
    keys = [read[name] for name in table.keys]
    objects: _Objects = {}
    for row in range(given.num_rows):
        own = tuple(
            _number(table, row, name, numbers[row])
            for name, numbers in zip(table.keys, keys, strict=True)
        )
        if own in objects:
            raise TablesError("another row has the same keys", table=table.name, row=row + 1)
        objects[own] = _built(table, row, [each[row] for each in cells])
    return objects


def _number(table: Layout, row: int, name: str, value: object) -> int:
    # A number that may be missing is a float to some tools.
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if type(value) is not int or value < 1:
        told = "it must be a whole number, counted from 1"
        raise TablesError(told, table=table.name, row=row + 1, column=name)
    return value


def _built(table: Layout, row: int, cells: list[Any]) -> Any:  # noqa: ANN401 -- plain data
    if not table.columns[0].path:
        return cells[0]
    built: dict[str, Any] = {}
    for column, value in zip(table.columns, cells, strict=True):
        above = _above(built, column.path)
        place: dict[str, Any] = {"table": table.name, "row": row + 1, "column": column.name}
        if above is None:
            if value is not None and value is not False:
                raise TablesError("it belongs to what the row says is not there", **place)
        elif column.is_presence:
            above[column.path[-1]] = _present(value, place)
        else:
            above[column.path[-1]] = _plain(column, value, place)
    return built


def _present(value: object, place: dict[str, Any]) -> dict[str, Any] | None:
    if type(value) is not bool:
        raise TablesError("it must be true or false", **place)
    return {} if value else None


def _plain(column: Column, value: Any, place: dict[str, Any]) -> Any:  # noqa: ANN401 -- a cell
    """Give a cell as the wire writes it. What is wrong with its value is for the wire to say."""
    if column.kind is date and isinstance(value, date):
        return _day(value)
    if column.kind is dict and isinstance(value, str):
        try:
            return parse(value)
        except MisshapenError as error:
            raise TablesError(str(error), **place) from None
    return value


def _day(value: date) -> object:
    if not isinstance(value, datetime):
        return value.isoformat()
    # To some tools a day is its midnight.
    return value.date().isoformat() if value.timetz() == time() else value


def _hang(part: Layout, objects: _Objects, table: Layout, owners: _Objects) -> None:
    """Hang objects on those of the table above, each in its place."""
    step = part.path[-1]
    for keys, owner in owners.items():
        above = _above(owner, part.path)
        if above is None:
            continue
        if not part.item and keys not in objects:
            told = f"a row of {table.name} has none here"
            raise TablesError(told, table=part.name)
        above[step] = [] if part.item else objects[keys]
    if part.item:
        _list(part, objects, owners)
    elif len(objects) > len(owners):
        raise TablesError(_ORPHAN, table=part.name)


def _list(part: Layout, objects: _Objects, owners: _Objects) -> None:
    for keys in sorted(objects):
        above = _above(owners.get(keys[:-1]), part.path)
        if above is None:
            raise TablesError(_ORPHAN, table=part.name)
        listed = above[part.path[-1]]
        listed.append(objects[keys])
        if len(listed) != keys[-1]:
            raise TablesError("a row between others is missing", table=part.name)


def _above(of: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 -- plain data
    """Follow a path to what its last step stands in; None where that is not there."""
    for step in path[:-1]:
        if of is None:
            return None
        of = of.setdefault(step, {})
    return of
