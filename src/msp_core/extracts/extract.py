"""An extract that stands open."""

from collections.abc import Callable, Iterator

import attrs

from msp_core.extracts.row import Row

__all__ = ["Extract"]


@attrs.frozen(kw_only=True)
class Extract:
    """An extract that stands open, to be read once.

    Attributes:
        kind: What it is, in words: ``CSV, cp1252, semicolons``.
        rows: Its rows, in order.
        done: Gives how much of it has been read, from 0 to 1, by its bytes or its rows;
            None where that cannot be told.
        places: Where each of the columns asked for stands, in the order asked for, counted
            from 0: two names for one column have the same.
        columns: The names of all columns that are there, in order; empty for one without.
    """

    kind: str
    rows: Iterator[Row] = attrs.field(repr=False)
    done: Callable[[], float | None] = attrs.field(repr=False)
    places: tuple[int, ...]
    columns: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Row]:
        """Give the rows that were not read yet."""
        return self.rows
