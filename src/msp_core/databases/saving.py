"""Saving a record whole, and deleting it whole."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Table, select
from sqlalchemy import delete as sql_delete
from sqlalchemy.dialects import postgresql, sqlite

from msp_core.checking import from_data, to_data
from msp_core.databases.errors import AnotherPersonError, DatabaseError
from msp_core.databases.keeping import refuse_unkeepable, refuse_unkeepable_name
from msp_core.databases.layout import DOCUMENT, REVISION, ROW_COUNT, WIRE_SCHEMA, Layout
from msp_core.databases.parts import KEY, RECORD
from msp_core.databases.running import Row, atomically, changed, fetched
from msp_core.databases.writing import rows_of
from msp_core.model import Record

__all__ = ["delete", "save"]

_INSERTS: dict[str, Any] = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}


def save(connection: Connection, layout: Layout, record: Record, *, key: str) -> None:
    """Keep a record under a key, in place of the one that was kept under it.

    All of it is written or none of it, within the transaction of the connection, which
    is begun if there is none. It is never committed here: that is the caller's.

    Args:
        connection: A connection to PostgreSQL or SQLite.
        layout: The tables.
        record: The record. It is checked as ``from_data`` does, so that what is kept
            can be loaded.
        key: What you know this record by: one for each safeguarding episode and not for
            each person, who may have several. At most 200 characters.

    Raises:
        RejectedError: A rule refuses what the record says.
        ShapeError: Its ``extra`` was changed into something that cannot travel.
        UnkeepableError: It holds the character NUL.
        AnotherPersonError: The key is that of another person's record.
        DatabaseError: The database refused, or is neither of the two.
        TypeError: The key is no text.
        ValueError: The key is empty, blank or too long.
    """
    refuse_unkeepable_name(key, told="key")
    data = to_data(record)
    refuse_unkeepable(data)
    own = from_data(data)
    _refuse_other_databases(connection, layout)
    atomically(connection, lambda: _replace(connection, layout, own, key), at=_record(layout).name)


def delete(connection: Connection, layout: Layout, key: str) -> bool:
    """Delete all that is kept under a key.

    Args:
        connection: Its transaction is never committed here: that is the caller's.
        layout: The tables.
        key: What the record was saved under.

    Returns:
        Whether there was a record.

    Raises:
        DatabaseError: The database refused.
        TypeError: The key is no text.
        ValueError: The key is empty, blank or too long, or holds the character NUL.
    """
    refuse_unkeepable_name(key, told="key")

    def work() -> bool:
        # Elsewhere the record goes first and takes the rest along, as whoever saves locks
        # it first: two that lock in another order would wait for each other for ever.
        if _follows_no_keys(connection):
            _clear(connection, layout, key)
        return _delete_from(connection, _record(layout), key) > 0

    return atomically(connection, work, at=_record(layout).name)


def _replace(connection: Connection, layout: Layout, record: Record, key: str) -> None:
    rows = rows_of(record, {KEY: key})
    (own,) = rows.pop(RECORD.name)
    told = {
        WIRE_SCHEMA: to_data(record)["schema"],
        REVISION: uuid4().hex,
        ROW_COUNT: sum(map(len, rows.values())),
    }
    # Whoever saves under the same key waits here until this transaction ends.
    _upsert(connection, _record(layout), {**own, **told})
    _refuse_other_person(connection, layout["person"], record, key)
    _clear(connection, layout, key)
    for name, each in rows.items():
        _insert(connection, layout[name], each)
    _insert(connection, layout[DOCUMENT], [{KEY: key, "document": to_data(record)}])


def _upsert(connection: Connection, table: Table, row: Row) -> None:
    insert = _INSERTS[connection.dialect.name](table).values(row)
    fresh = {name: insert.excluded[name] for name in row if name != KEY}
    changed(
        connection,
        insert.on_conflict_do_update(index_elements=[KEY], set_=fresh),
        at=table.name,
    )


def _refuse_other_person(connection: Connection, table: Table, record: Record, key: str) -> None:
    query = select(table.c.id).where(table.c[KEY] == key)
    if any(row["id"] != record.person.id for row in fetched(connection, query, at=table.name)):
        raise AnotherPersonError


def _clear(connection: Connection, layout: Layout, key: str) -> None:
    everything = _follows_no_keys(connection)
    below = {*(part.name for part in RECORD.parts), DOCUMENT}
    for name, table in reversed(layout.tables.items()):
        if name != RECORD.name and (everything or name in below):
            _delete_from(connection, table, key)


def _follows_no_keys(connection: Connection) -> bool:
    # SQLite does not follow foreign keys unless each connection is told to.
    return connection.dialect.name == "sqlite"


def _delete_from(connection: Connection, table: Table, key: str) -> int:
    return changed(connection, sql_delete(table).where(table.c[KEY] == key), at=table.name)


def _insert(connection: Connection, table: Table, rows: list[Any]) -> None:
    if rows:
        changed(connection, table.insert(), rows, at=table.name)


def _refuse_other_databases(connection: Connection, layout: Layout) -> None:
    if connection.dialect.name not in _INSERTS:
        raise DatabaseError(_record(layout).name, "NeitherPostgreSQLNorSQLite", None)


def _record(layout: Layout) -> Table:
    return layout[RECORD.name]
