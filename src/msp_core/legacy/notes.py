"""What there is to tell of a cell: where it stands, and what became of it."""

from enum import StrEnum

import attrs

from msp_core.extracts import LONGEST_CELL, Row, Trouble
from msp_core.legacy.reading_cells import Why

__all__ = ["Cell", "Event", "Note", "SetAside", "is_whole"]


def _hushed(text: str | None) -> str:
    return "None" if text is None else f"<{len(text)} characters>"


@attrs.frozen
class Cell:
    """A cell of the export.

    Attributes:
        row: The number of its row, counted from 1 under the header.
        column: The name of its column.
        text: What stands there; None where it could not be read.
    """

    row: int
    column: str
    text: str | None = attrs.field(repr=_hushed)


def is_whole(row: Row, text: str) -> bool:
    """Say whether a text of a row is all that stands in its cell."""
    return Trouble.OVERSIZE not in row.troubles or len(text) < LONGEST_CELL


class Event(StrEnum):
    """What became of a cell that went to no field of its own."""

    SET_ASIDE = "set_aside"
    RESPONSE = "service_response"
    CONCLUSION = "conclusion"
    LEFT_OUT_LABEL = "left_out_label"
    BLANK_WORD = "blank_word"
    DEFAULT = "default"


@attrs.frozen
class Note:
    """What became of one cell.

    Attributes:
        event: What.
        cell: Which.
        why: Why, where it was set aside.
    """

    event: Event
    cell: Cell
    why: Why | None = None


@attrs.frozen
class SetAside:
    """A cell that is in no record, to be kept elsewhere.

    Attributes:
        cell: The cell, with its words.
        why: Why it is in none.
    """

    cell: Cell
    why: Why
