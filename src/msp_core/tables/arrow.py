"""Arrow types and arrays of the columns."""

# ruff: noqa: ANN401 -- Arrow's own objects, of a library without types

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from msp_core.optional import needed
from msp_core.tables.errors import TablesError
from msp_core.tables.table import Column
from msp_core.wire import SCHEMA

__all__ = ["array", "arrow", "keys_array", "schema", "validated", "values"]

_UNNAMED_INDEX = re.compile("__index_level_[0-9]+__")


def arrow() -> Any:
    """Import pyarrow.

    Raises:
        MissingExtraError: The extra ``tables`` is not installed.
    """
    return needed("pyarrow", extra="tables")


def schema(name: str, about: str, keys: Sequence[str], columns: Iterable[Column]) -> Any:
    """Give the Arrow schema of a table, with what each column means in its metadata."""
    numbers = [_field(each, arrow().int64(), _key_about(each), null=False) for each in keys]
    told = [
        _field(each.name, _type(each), each.about, null=each.can_be_empty, of=each)
        for each in columns
    ]
    of_all = {"description": about, "msp_core.table": name, "msp_core.schema": SCHEMA}
    return arrow().schema([*numbers, *told], metadata=of_all)


def keys_array(numbers: Sequence[int]) -> Any:
    """Give the array of one key column."""
    return arrow().array(numbers, type=arrow().int64())


def array(column: Column, values: Sequence[Any]) -> Any:
    """Give the array of one column, from values of the model.

    Args:
        column: The column.
        values: Its values, one a row; None for null.
    """
    if column.terms is not None:
        places, terms = _dictionary(column)
        codes = arrow().array(
            [None if each is None else places[each] for each in values], type=arrow().int32()
        )
        return arrow().DictionaryArray.from_arrays(codes, terms)
    if column.kind is dict:
        values = [None if each is None else _json(each) for each in values]
    return arrow().array(values, type=_type(column))


def validated(given: Any, *, table: str = "") -> Any:
    """Give a table or batch whose every value can be read, or refuse it.

    Args:
        given: A table or batch of Arrow, or whatever gives its columns as Arrow does.
        table: The table of ours that it should be, if it should be one.

    Raises:
        TablesError: It is no table, or is broken.
    """
    known = (arrow().Table, arrow().RecordBatch)
    try:
        found = given if isinstance(given, known) else arrow().table(given)
        found.validate(full=True)
    except Exception:  # noqa: BLE001 -- a relation is worked out here, and any engine's error may quote a cell
        raise TablesError("it is no table, or holds what cannot be read", table=table) from None
    return found.drop_columns(list(_unnamed_indexes(found)))


def values(column: Any, name: str, *, table: str = "") -> list[Any]:
    """Give the values of a column.

    Raises:
        TablesError: One is of no value that Python has, such as a day after the year 9999.
    """
    try:
        parts = column.chunks if isinstance(column, arrow().ChunkedArray) else [column]
        return [value for part in parts for value in _values(part)]
    except (ValueError, ArithmeticError):
        raise TablesError("it holds what cannot be read", table=table, column=name) from None


def _values(part: Any) -> list[Any]:
    if not isinstance(part, arrow().DictionaryArray):
        listed: list[Any] = part.to_pylist()
        return listed
    # A few bytes can say that a long text is repeated without end: it is held once.
    terms = [*part.dictionary.to_pylist(), None]
    return [terms[-1 if place is None else place] for place in part.indices.to_pylist()]


def _unnamed_indexes(given: Any) -> Iterator[str]:
    """Give the columns that pandas adds for where a row stood before rows were sorted."""
    told: dict[str, Any] = given.schema.pandas_metadata or {}
    for name in told.get("index_columns", ()):
        if isinstance(name, str) and _UNNAMED_INDEX.fullmatch(name):
            yield name


def _key_about(name: str) -> str:
    item = name.removesuffix("_number").replace("_", " ")
    return f"Which {item} it is or belongs to, counted from 1 in the order told."


def _field(name: str, kind: Any, about: str, *, null: bool, of: Column | None = None) -> Any:
    told = {"description": about}
    if of is not None and of.terms is not None:
        told["vocabulary"] = of.terms.__name__
    return arrow().field(name, kind, nullable=null, metadata=told)


def _type(column: Column) -> Any:
    if column.terms is not None:
        return arrow().dictionary(arrow().int32(), arrow().string())
    types = {bool: "bool_", int: "int64", date: "date32"}
    # Texts of many records may be more than the offsets of Arrow's string can count.
    return getattr(arrow(), types.get(column.kind, "large_string"))()


@cache
def _dictionary(column: Column) -> tuple[dict[str, int], Any]:
    # The same whole vocabulary every time, so that no batch needs another dictionary.
    values = [term.value for term in column.terms or ()]
    places = {value: place for place, value in enumerate(values)}
    return places, arrow().array(values, type=arrow().string())


def _json(extra: Any) -> str:
    return json.dumps(extra, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
