"""Which tables there are, and their columns: read off the classes of the model."""

# ruff: noqa: ANN401 -- types are values here, and no checker follows them

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import attrs

from msp_core.model import Record
from msp_core.model.kind import Kind, kind_of
from msp_core.model.shape import Identifier, NhsDigits
from msp_core.tables.naming import column_name, named_thing, table_name
from msp_core.tables.table import Column, Layout
from msp_core.wire import SCHEMA, json_schema

__all__ = ["RECORD", "layout", "layouts_of"]

RECORD = "record"
"""The item of the table of records, and so the first key of every table."""

_PLAIN = (str, bool, int, date, dict)


@cache
def layout() -> tuple[Layout, ...]:
    """Give every table that a record is told in, each after the one above it."""
    return tuple(_with_parts(layouts_of(Record)))


def layouts_of(cls: type) -> Layout:
    """Lay out the tables of a class that stands alone, as a record does.

    Raises:
        TypeError: It has a field that nobody has decided about.
    """
    schema = Column(
        name="schema",
        path=("schema",),
        kind=str,
        about="The number of the format that the columns follow.",
        fixed=SCHEMA,
    )
    key = f"{RECORD}_number"
    return Layout(
        name="records",
        about="One record of one person. A person may have several.",
        item=RECORD,
        keys=(key,),
        columns=(schema, *_columns(cls)),
        parts=tuple(_parts(cls, (key,))),
    )


def _with_parts(table: Layout) -> Iterator[Layout]:
    yield table
    for part in table.parts:
        yield from _with_parts(part)


def _columns(
    cls: type, above: tuple[str, ...] = (), prefix: str = "", *, may_be_missing: bool = False
) -> Iterator[Column]:
    """Give the columns of an object, and of the single objects inside it."""
    for field in attrs.fields(cls):
        kind = kind_of(field.type)
        path = (*above, field.name)
        missing = kind.optional or may_be_missing
        if _has_own_table(cls, kind):
            continue
        if not kind.is_object:
            yield attrs.evolve(_column(cls, field, path, prefix), can_be_empty=missing)
            continue
        if kind.optional:
            yield Column(
                name=f"{prefix}{field.name}",
                path=path,
                kind=bool,
                about=f"Whether this is told: {_about(cls, field.name)}",
                is_presence=True,
            )
        yield from _columns(kind.of, path, f"{prefix}{field.name}_", may_be_missing=missing)


def _column(cls: type, field: Any, path: tuple[str, ...], prefix: str) -> Column:
    kind = kind_of(field.type)
    place = f"{cls.__name__}.{field.name}"
    return Column(
        name=f"{prefix}{column_name(place, field.name)}",
        path=path,
        kind=_class(kind),
        about=_about(cls, field.name),
        names=named_thing(place) if kind.one in (Identifier, NhsDigits) else None,
        is_hushed=field.repr is not True,
    )


def _parts(cls: type, keys: tuple[str, ...], above: tuple[str, ...] = ()) -> Iterator[Layout]:
    for field in attrs.fields(cls):
        kind = kind_of(field.type)
        path = (*above, field.name)
        if _has_own_table(cls, kind):
            yield _part(cls, field, keys, path)
        elif kind.is_object:
            yield from _parts(kind.of, keys, path)


def _part(cls: type, field: Any, keys: tuple[str, ...], path: tuple[str, ...]) -> Layout:
    place = f"{cls.__name__}.{field.name}"
    name, item = table_name(place)
    own = (*keys, f"{item}_number") if item else keys
    kind = kind_of(field.type)
    held = kind.of if kind.is_object else None
    return Layout(
        name=name,
        about=_told(held) if held else _about(cls, field.name),
        path=path,
        item=item,
        keys=own,
        columns=tuple(_columns(held)) if held else (_value(cls, field, item),),
        parts=tuple(_parts(held, own)) if held else (),
    )


def _value(cls: type, field: Any, item: str) -> Column:
    kind = kind_of(field.type)
    place = f"{cls.__name__}.{field.name}"
    return Column(
        name=column_name(place, item),
        kind=_class(kind),
        about=_about(cls, field.name),
        names=named_thing(place) if kind.one == Identifier else None,
        is_hushed=field.repr is not True,
    )


def _has_own_table(cls: type, kind: Kind) -> bool:
    """Say whether what a field holds has a table to itself: a list, and each half of a record."""
    return kind.many or (cls.__name__ == Record.__name__ and kind.is_object)


def _class(kind: Kind) -> type:
    of: type = kind.of
    if of in _PLAIN or kind.is_term:
        return of
    raise TypeError(f"nobody has decided in which column a {of.__name__} stands")


def _about(cls: type, field: str) -> str:
    told: str = _described(cls)["properties"][field]["description"]
    return told


def _told(cls: type) -> str:
    told: str = _described(cls)["description"]
    return told.partition("\n")[0]


def _described(cls: type) -> dict[str, Any]:
    whole = _schema()
    found: dict[str, Any] = whole["$defs"].get(cls.__name__, whole)
    return found


@cache
def _schema() -> dict[str, Any]:
    return json_schema()
