"""Which rows are one record."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

import attrs

from msp_core.extracts import Row, Trouble
from msp_core.legacy.mapping import Mapping
from msp_core.legacy.notes import is_whole
from msp_core.legacy.reading_cells import Why

__all__ = ["MOST_ROWS", "Group", "grouped"]

MOST_ROWS = 1_000
"""How many rows one record may have."""

_UNSURE = {Trouble.BROKEN, Trouble.UNCLOSED}

LeaveOut = Callable[[Row, Why], None]
"""Hears of a row that is left out, and why."""

_Key = tuple[str, ...]


@attrs.define
class Group:
    """The rows of one record, in order; none is kept of too many."""

    rows: list[Row] = attrs.field(factory=list[Row])
    overfull: bool = False

    def take(self, row: Row, leave_out: LeaveOut) -> None:
        """Take one row more; once there are too many, all are left out."""
        self.rows.append(row)
        if len(self.rows) > MOST_ROWS or self.overfull:
            self.overfull = True
            for each in self.rows:
                leave_out(each, Why.TOO_MANY_ROWS)
            self.rows = []


def grouped(rows: Iterable[Row], mapping: Mapping, leave_out: LeaveOut) -> Iterator[list[Row]]:
    """Give the rows of each record.

    Memory stays that of one record where the mapping says that its rows stand together,
    or that each row is a record, but for 16 bytes kept of each key. Otherwise all rows are
    held.

    Args:
        rows: The rows of the export.
        mapping: Which columns tell one record from another.
        leave_out: Hears of each row that belongs to none.
    """
    fit = _filled(_fit(rows, mapping, leave_out), mapping.fill_down)
    if not mapping.key:
        return ([row] for row in fit)
    keyed = _keyed(fit, mapping.key, leave_out)
    return (_together if mapping.together else _scattered)(keyed, leave_out)


def _fit(rows: Iterable[Row], mapping: Mapping, leave_out: LeaveOut) -> Iterator[Row]:
    for row in rows:
        if _UNSURE & set(row.troubles):
            leave_out(row, Why.BROKEN_ROW)
        elif Trouble.RAGGED not in row.troubles:
            yield row
        elif not mapping.ragged:
            leave_out(row, Why.RAGGED_ROW)
        elif set(row.troubles) <= {Trouble.RAGGED, Trouble.UNNAMED}:
            # A cell that is not there is taken for an empty one.
            yield attrs.evolve(row, cells={name: text or "" for name, text in row.cells.items()})
        else:
            yield row


def _filled(rows: Iterable[Row], columns: tuple[str, ...]) -> Iterator[Row]:
    above: dict[str, str | None] = {}
    for row in rows:
        cells = dict(row.cells)
        for column in columns:
            text = cells[column]
            # What could not be read above is not known here either.
            cells[column] = above.get(column, "") if text is not None and not text.strip() else text
            filled = cells[column]
            above[column] = filled if filled is None or is_whole(row, filled) else None
        yield attrs.evolve(row, cells=cells) if columns else row


def _keyed(
    rows: Iterable[Row], columns: tuple[str, ...], leave_out: LeaveOut
) -> Iterator[tuple[_Key, Row]]:
    for row in rows:
        key = tuple(_key_cell(row, row.cells[column]) for column in columns)
        if all(key):
            yield key, row
        else:
            leave_out(row, Why.NO_KEY)


def _key_cell(row: Row, text: str | None) -> str:
    # Two long texts that begin alike are not the same.
    return text.strip() if text and is_whole(row, text) else ""


def _together(keyed: Iterable[tuple[_Key, Row]], leave_out: LeaveOut) -> Iterator[list[Row]]:
    seen: set[bytes] = set()
    now: _Key | None = None
    group = Group()
    for key, row in keyed:
        mark = blake2b(repr(key).encode(errors="surrogatepass"), digest_size=16).digest()
        if key != now and mark in seen:
            leave_out(row, Why.CAME_BACK)
            continue
        if key != now:
            if group.rows:
                yield group.rows
            now, group = key, Group()
            seen.add(mark)
        group.take(row, leave_out)
    if group.rows:
        yield group.rows


def _scattered(keyed: Iterable[tuple[_Key, Row]], leave_out: LeaveOut) -> Iterator[list[Row]]:
    groups: dict[_Key, Group] = {}
    for key, row in keyed:
        groups.setdefault(key, Group()).take(row, leave_out)
    return (group.rows for group in groups.values() if group.rows)
