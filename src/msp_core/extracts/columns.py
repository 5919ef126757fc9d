"""Finding the columns that were asked for."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import attrs

from msp_core.extracts.errors import ExtractError, MissingColumnError
from msp_core.extracts.naming import surely_names

__all__ = ["Header", "located", "named", "names_row", "read_header"]

# A sheet often has a title or two above its header.
_SEARCHED = 20


@attrs.frozen
class Header:
    """Where the columns asked for stand.

    Attributes:
        places: The place of each of them, in the order asked for, counted from 0.
        names: The names of all columns, in order.
        passed: How many rows above it were passed over, each with one cell; blank ones
            are not counted.
    """

    places: tuple[int, ...]
    names: tuple[str, ...]
    passed: int = 0
    _nameless: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Find the columns without a name, once for all rows."""
        nameless = tuple(place for place, name in enumerate(self.names) if not name)
        object.__setattr__(self, "_nameless", nameless)

    @property
    def width(self) -> int:
        """How many columns there are in all."""
        return len(self.names)

    def is_over(self, cells: Sequence[object]) -> bool:
        """Say whether a column with a name is over all that stands in a row."""
        unnamed = [cells[place] for place in self._nameless if place < len(cells)]
        return all(_is_empty(cell) for cell in (*unnamed, *cells[self.width :]))

    def told(self, kind: str) -> str:
        """Say what kind of file it heads, and what was passed over above it."""
        if not self.passed:
            return kind
        rows = "1 row" if self.passed == 1 else f"{self.passed} rows"
        return f"{kind}, {rows} above the header passed over"


def located(there: Sequence[str], wanted: Iterable[str]) -> tuple[int | None, ...]:
    """Find columns by name: as written, or else whatever the capitals and spaces.

    Returns:
        The place of each; None for one that is not there.

    Raises:
        ExtractError: If a name stands there more than once.
    """
    return tuple(_place(there, name) for name in wanted)


def names_row(rows: Iterable[Sequence[str]], wanted: Sequence[str]) -> tuple[Sequence[str], int]:
    """Find the row that has to be the header, and how many rows stand above it.

    It is the first that is not blank, but for titles: rows of one cell above a header of
    more. A later row that happens to hold a name is never taken for it.

    Returns:
        The row, which may lack the columns asked for; empty if there is none.
    """
    first: Sequence[str] = ()
    passed = 0
    for row in islice(rows, _SEARCHED):
        filled = _filled(row)
        if filled > 1 or (filled and not passed and None not in located(row, wanted)):
            return row, passed
        first = first or (row if filled else ())
        passed += bool(filled)
    return first, 0


def read_header(rows: Iterator[Sequence[str]], wanted: Sequence[str]) -> Header:
    """Read on to below the header.

    Args:
        rows: The rows, from the first.
        wanted: The names asked for.

    Raises:
        MissingColumnError: If the header does not name them.
        ExtractError: If there are no rows, or a name stands there twice.
    """
    row, passed = names_row(rows, wanted)
    if not row:
        raise ExtractError("it holds no rows")
    try:
        return Header(named(row, wanted), tuple(name.strip() for name in row), passed)
    except MissingColumnError as error:
        sure = surely_names(row, islice(rows, _SEARCHED), wanted)
        raise MissingColumnError(error.missing, row, sure=sure) from None


def named(there: Sequence[str], wanted: Sequence[str]) -> tuple[int, ...]:
    """Find the place of each column asked for among names that are surely names.

    Raises:
        MissingColumnError: If one is not there.
        ExtractError: If a name stands there twice.
    """
    places = located(there, wanted)
    missing = [name for name, place in zip(wanted, places, strict=True) if place is None]
    if missing:
        raise MissingColumnError(missing, there)
    return tuple(place for place in places if place is not None)


def _place(there: Sequence[str], name: str) -> int | None:
    for same in (str.strip, _plain):
        places = [place for place, each in enumerate(there) if same(each) == same(name)]
        if len(places) > 1:
            raise ExtractError(f'more than one column is named "{name}": rename all but one')
        if places:
            return places[0]
    return None


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _filled(row: Sequence[str]) -> int:
    return sum(bool(name.strip()) for name in row)
