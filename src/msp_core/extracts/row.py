"""One row of an extract, and the troubles that can befall it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum

import attrs

__all__ = ["LONGEST_CELL", "Row", "Trouble", "row_of"]

LONGEST_CELL = 32_767
"""How many characters of a cell are read: the most that a cell of Excel can hold."""


# How bytes that are no text come out of a decoder.
_NO_TEXT = re.compile("[\udc80-\udcff]")


class Trouble(StrEnum):
    """What was wrong with a row; it is told, and the row is counted all the same.

    Attributes:
        RAGGED: It has more or fewer cells than the header, or lacks a name asked for.
        BROKEN: It cannot be split into cells at all, and nothing in it was read.
        UNCLOSED: A quotation mark in it is never closed: rows after it may be inside.
        OVERSIZE: A cell is longer than ``LONGEST_CELL``; what is beyond was not read.
        NUL: It held NUL characters, which were left out.
        FORMULA: A cell is a formula or its error, and was not read.
        NOT_TEXT: A cell holds neither text nor a number nor a date, or bytes that are no
            text in the encoding of the file, and was not read.
        UNNAMED: Something stands in it under no name of a column, and was not read.
    """

    RAGGED = "ragged"
    BROKEN = "broken"
    UNCLOSED = "unclosed"
    OVERSIZE = "oversize"
    NUL = "nul"
    FORMULA = "formula"
    NOT_TEXT = "not_text"
    UNNAMED = "unnamed"


def _hushed(cells: Mapping[str, str | None]) -> str:
    return f"<{len(cells)} cells>"


@attrs.frozen(kw_only=True)
class Row:
    """One row.

    Attributes:
        number: Its place under the header, or in a file without one, counted from 1.
        cells: The text of each column asked for; empty where the cell is, and None where
            it could not be read.
        troubles: What was wrong with it, each once.
    """

    number: int
    cells: Mapping[str, str | None] = attrs.field(repr=_hushed)
    troubles: tuple[Trouble, ...] = ()


def row_of(
    number: int, columns: Iterable[str], values: Iterable[object], troubles: Iterable[Trouble] = ()
) -> Row:
    """Make a row of whatever stood in its cells.

    Args:
        number: Its place.
        columns: The names of the columns asked for.
        values: What stood in each of them; a ``Trouble`` where it could not be read.
        troubles: What was wrong with the row as a whole.
    """
    found = list(troubles)
    cells = {name: _text(value, found) for name, value in zip(columns, values, strict=True)}
    return Row(number=number, cells=cells, troubles=tuple(dict.fromkeys(found)))


def _text(value: object, troubles: list[Trouble]) -> str | None:
    if isinstance(value, Trouble):
        troubles.append(value)
        return None
    if isinstance(value, str):
        return _bounded(value, troubles)
    if value is None:
        return ""
    text = _written(value)
    if text is None:
        troubles.append(Trouble.NOT_TEXT)
    return text


def _bounded(text: str, troubles: list[Trouble]) -> str | None:
    if not text.isascii() and _NO_TEXT.search(text):
        troubles.append(Trouble.NOT_TEXT)
        return None
    if "\0" in text:
        troubles.append(Trouble.NUL)
        text = text.replace("\0", "")
    if len(text) > LONGEST_CELL:
        troubles.append(Trouble.OVERSIZE)
        text = text[:LONGEST_CELL]
    return text


def _written(value: object) -> str | None:
    """Write a number or a date as a person would look for it."""
    if isinstance(value, datetime):
        # A workbook has no dates without a time of day.
        return (value.date() if value.time() == time() else value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if isinstance(value, bool | int | float) else None
