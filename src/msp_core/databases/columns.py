"""The columns of a table: their types, what they may hold, and whether that is anybody's words."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Boolean, Column, ColumnElement, Date, Integer, String, Text, func
from sqlalchemy.types import TypeEngine

from msp_core.databases.parts import Cell
from msp_core.model.kind import Kind
from msp_core.model.shape import Identifier, Length, NhsDigits, Private, Range

__all__ = ["column_of", "limits_of", "text_column"]

_PLAIN: dict[Any, type[TypeEngine[Any]]] = {bool: Boolean, date: Date, int: Integer}


def column_of(cell: Cell) -> Column[Any]:
    """Make the column of a value, and mark it if it holds words or tells who somebody is."""
    return Column(cell.name, _type(cell.kind), nullable=cell.kind.optional, info=_info(cell.kind))


def text_column(name: str, longest: int) -> Column[Any]:
    """Make a column of ours that always holds a text."""
    return Column(name, String(longest), nullable=False)


def limits_of(column: Column[Any], kind: Kind) -> Iterator[ColumnElement[bool]]:
    """Give what must be true of a column whose values are of a kind."""
    if kind.is_term:
        yield column.in_([each.value for each in kind.of])
    for limit in kind.limits:
        match limit:
            case Length(at_least=least, at_most=most):
                yield func.length(column).between(least, most)
            case Range(at_least=least, at_most=most):
                yield column.between(least, most)
            case _:
                pass


def _type(kind: Kind) -> TypeEngine[Any]:
    if kind.is_extra:
        # Not the database's own JSON: PostgreSQL would change the order and the numbers.
        return Text()
    if kind.of in _PLAIN:
        return _PLAIN[kind.of]()
    if kind.is_term:
        return String(max(len(each.value) for each in kind.of))
    return String(next(limit.at_most for limit in kind.limits if isinstance(limit, Length)))


def _info(kind: Kind) -> dict[str, bool]:
    said = kind.is_extra or (kind.of is str and kind.one not in {Identifier, NhsDigits})
    known = kind.one == NhsDigits or Private() in kind.limits
    return {"own_words": said, "identifies": known}
