"""One piece of a run: a record's bytes and where they stood, or why there are none."""

from enum import StrEnum

import attrs

__all__ = ["Piece", "Place", "Trouble"]


class Trouble(StrEnum):
    """Why a piece could not be read."""

    UNREADABLE = "unreadable"
    TOO_LONG = "too_long"
    EMPTY = "empty"


@attrs.frozen
class Place:
    """Where a record stands.

    Attributes:
        file: The path as it was given, or ``-`` for standard input.
        line: The line, counted from 1; None where the whole file is one record.
    """

    file: str
    line: int | None = None


@attrs.frozen(kw_only=True)
class Piece:
    """One record's bytes, or the trouble with them.

    Attributes:
        place: Where it stands.
        data: The JSON of one record; empty where there is trouble.
        trouble: Why it could not be read, or None.
        repeated: Whether the same record was read before in this run.
    """

    place: Place
    data: bytes = attrs.field(default=b"", repr=False)
    trouble: Trouble | None = None
    repeated: bool = False
