"""From the text of a cell to the value of a field: nothing is guessed."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import attrs

from msp_core.legacy.dates import DateFormat, day_of
from msp_core.model.kind import kind_of
from msp_core.model.shape import Identifier, NhsDigits
from msp_core.model.vocabulary import Term

__all__ = ["LeftOutLabelError", "NotReadError", "Reader", "Why", "Words", "folded", "reader_of"]

Reader = Callable[[str], Any]
"""Gives a value as JSON has it; raises ``NotReadError`` or ``LeftOutLabelError``."""

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_NHS = re.compile(r"[0-9](?:[ -]?[0-9]){9}")
_TRUE, _FALSE = ("yes", "true"), ("no", "false")


class Why(StrEnum):
    """Why a cell or a row is not in a record.

    Attributes:
        UNMAPPED_LABEL: The mapping does not know the label, and it is none of ours.
        UNREADABLE: It is no date, number, yes or no as the mapping writes them; or the
            cell is a formula, too long, or bytes that are no text.
        UNNAMED: It stands under no name of a column, and was not read.
        NOT_AN_OUTCOME: The text is no outcome, and the mapping does not move it.
        NO_PLACE: It belongs to an outcome that there is not.
        BROKEN_ROW: The row cannot be split into cells.
        RAGGED_ROW: The row has more or fewer cells than the header, so they may be shifted.
        NO_KEY: A column that tells which record it belongs to is empty or was not read.
        CAME_BACK: Rows of its record stood further up, and not together as the mapping says.
        TOO_MANY_ROWS: More rows say they are one record than a record can have.
        ROWS_DISAGREE: Rows of one record, or two columns, say two things of one field.
        REFUSED: The record that it makes is refused by a rule.
    """

    UNMAPPED_LABEL = "unmapped_label"
    UNREADABLE = "unreadable"
    UNNAMED = "unnamed"
    NOT_AN_OUTCOME = "not_an_outcome"
    NO_PLACE = "no_place"
    BROKEN_ROW = "broken_row"
    RAGGED_ROW = "ragged_row"
    NO_KEY = "no_key"
    CAME_BACK = "came_back"
    TOO_MANY_ROWS = "too_many_rows"
    ROWS_DISAGREE = "rows_disagree"
    REFUSED = "refused"


class NotReadError(Exception):
    """A cell cannot be read; ``why`` says why."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(why)


class LeftOutLabelError(Exception):
    """A cell holds a label that the mapping leaves out, with its reason."""


@attrs.frozen(kw_only=True)
class Words:
    """How a mapping writes what is neither text nor a label of ours.

    Attributes:
        dates: The formats of a day.
        yes: The words for yes, folded.
        no: The words for no, folded.
        labels: What each local label means, folded; None for one that is left out.
    """

    dates: tuple[DateFormat, ...] = ()
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    labels: Mapping[str, str | None] = attrs.field(factory=dict[str, str | None])


def folded(text: str) -> str:
    """Give a label as it is compared: whatever its capitals and blanks."""
    return " ".join(text.split()).casefold()


def reader_of(kind: Any, words: Words) -> Reader:  # noqa: ANN401 -- a type form
    """Make the reader of the cells that go to one kind of field.

    Args:
        kind: The type of the field.
        words: How the mapping writes such things.
    """
    if kind == NhsDigits:
        return _nhs
    if kind == Identifier:
        return str.strip
    return _plain(kind_of(kind).of, words)


def _plain(kind: type, words: Words) -> Reader:
    if kind is str:
        return str
    if kind is date:
        return lambda text: _day(text, words.dates)
    if kind is bool:
        return lambda text: _yes_or_no(text, words)
    if kind is int:
        return _number
    return _labelled(kind, words.labels)


def _day(text: str, formats: tuple[DateFormat, ...]) -> str:
    day = day_of(text, formats)
    if day is None:
        raise NotReadError(Why.UNREADABLE)
    return day.isoformat()


def _yes_or_no(text: str, words: Words) -> bool:
    word = folded(text)
    if word in words.yes or (word in _TRUE and word not in words.no):
        return True
    if word in words.no or word in _FALSE:
        return False
    raise NotReadError(Why.UNREADABLE)


def _number(text: str) -> int:
    bare = text.strip()
    if not _WHOLE.fullmatch(bare):
        raise NotReadError(Why.UNREADABLE)
    return int(bare)


def _nhs(text: str) -> str:
    bare = text.strip()
    if not _NHS.fullmatch(bare):
        raise NotReadError(Why.UNREADABLE)
    return bare.replace(" ", "").replace("-", "")


def _labelled(kind: type[Term], labels: Mapping[str, str | None]) -> Reader:
    ours = {folded(each.label): each.value for each in kind}
    known: dict[str, str | None] = {**ours, **{each.value: each.value for each in kind}, **labels}

    def read(text: str) -> str:
        try:
            value = known[folded(text)]
        except KeyError:
            raise NotReadError(Why.UNMAPPED_LABEL) from None
        if value is None:
            raise LeftOutLabelError
        return value

    return read
