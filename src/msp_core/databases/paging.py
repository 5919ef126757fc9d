"""Reading the rows of some records at a time, and only those that hold still meanwhile."""

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, select, type_coerce
from sqlalchemy.types import NullType

from msp_core.databases.layout import REVISION, Layout
from msp_core.databases.parts import KEY, RECORD
from msp_core.databases.reading import data_of
from msp_core.databases.running import Row, fetched

__all__ = ["Page", "page_after", "page_of", "steady"]

Page = dict[str, Row]
"""The rows of some records themselves, by key, in the database's order of the keys."""


def page_of(connection: Connection, layout: Layout, key: str) -> Page:
    """Give the row of one record, if there is one.

    Raises:
        DatabaseError: The database refused.
    """
    table = layout[RECORD.name]
    return {row[KEY]: row for row in _rows(connection, table, table.c[KEY] == key)}


def page_after(connection: Connection, layout: Layout, key: str, *, most: int) -> Page:
    """Give the rows of the records that come next after a key.

    Raises:
        DatabaseError: The database refused.
    """
    table = layout[RECORD.name]
    return {row[KEY]: row for row in _rows(connection, table, table.c[KEY] > key, most)}


def steady(connection: Connection, layout: Layout, page: Page) -> dict[str, dict[str, Any]]:
    """Give, as plain data, those records that nobody saved while they were being read.

    Between two statements somebody else's save may be committed. Each save gives the
    record a revision of its own, so that one which is the same before and after was
    read whole.

    Args:
        connection: Where to read.
        layout: The tables.
        page: The rows of the records, read before.

    Raises:
        BrokenRecordError: Rows are missing, or belong to nothing.
        DatabaseError: The database refused.
    """
    rows: dict[str, dict[str, list[Row]]] = {key: defaultdict(list) for key in page}
    for part in RECORD.all():
        if part is not RECORD:
            for row in _within(connection, layout[part.name], page):
                rows.get(row[KEY], defaultdict(list))[part.name].append(row)
    after = {row[KEY]: row[REVISION] for row in _within(connection, layout[RECORD.name], page)}
    return {
        key: data_of(row, rows[key]) for key, row in page.items() if after.get(key) == row[REVISION]
    }


def _within(connection: Connection, table: Table, page: Page) -> list[Row]:
    first, *_ = page
    last = next(reversed(page))
    return _rows(connection, table, table.c[KEY].between(first, last))


def _rows(
    connection: Connection, table: Table, where: ColumnElement[bool], most: int | None = None
) -> list[Row]:
    # Without types of their own, so that what was put there by hand comes as it is.
    columns = [type_coerce(column, NullType()).label(column.name) for column in table.c]
    query = select(*columns).where(where).order_by(*table.primary_key.columns).limit(most)
    return fetched(connection, query, at=table.name)
