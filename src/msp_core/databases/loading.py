"""Loading records: always whole, and always as strictly as from anywhere else."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from msp_core.checking import from_data
from msp_core.databases.errors import ChangingRecordError, NoSuchRecordError
from msp_core.databases.keeping import refuse_unkeepable_name
from msp_core.databases.layout import Layout
from msp_core.databases.paging import page_after, page_of, steady
from msp_core.databases.parts import KEY
from msp_core.databases.running import fetched
from msp_core.model import Record

__all__ = ["keys_of", "load", "load_all", "load_all_data", "load_data"]

_ATTEMPTS = 10


def load(connection: Connection, layout: Layout, key: str) -> Record:
    """Load the record that is kept under a key, and check it as ``from_data`` does.

    Args:
        connection: A connection to PostgreSQL or SQLite.
        layout: The tables.
        key: What the record was saved under.

    Raises:
        NoSuchRecordError: There is none.
        ShapeError: A row was changed by hand into what it may not hold.
        RejectedError: A row was changed by hand into what a rule refuses.
        UnknownSchemaError: It was saved by a later version.
        BrokenRecordError: Rows are missing, or belong to nothing.
        ChangingRecordError: It was saved anew each time it was being read.
        DatabaseError: The database refused.
        TypeError: The key is no text.
        ValueError: The key is empty, blank or too long, or holds the character NUL.
    """
    return from_data(load_data(connection, layout, key))


def load_data(connection: Connection, layout: Layout, key: str) -> dict[str, Any]:
    """Load a record as plain data that nobody has judged, to see what is wrong with it.

    Args:
        connection: A connection to PostgreSQL or SQLite.
        layout: The tables.
        key: What the record was saved under.

    Raises:
        NoSuchRecordError: There is none.
        BrokenRecordError: Rows are missing, or belong to nothing.
        ChangingRecordError: It was saved anew each time it was being read.
        DatabaseError: The database refused.
        TypeError: The key is no text.
        ValueError: The key is empty, blank or too long, or holds the character NUL.
    """
    refuse_unkeepable_name(key, told="key")
    for _ in range(_ATTEMPTS):
        page = page_of(connection, layout, key)
        if not page:
            raise NoSuchRecordError
        found = steady(connection, layout, page)
        if found:
            return found[key]
    raise ChangingRecordError


def load_all(
    connection: Connection, layout: Layout, *, batch: int = 200
) -> Iterator[tuple[str, Record]]:
    """Load every record with its key, in the order of the keys, a batch at a time.

    What is saved meanwhile may or may not be among them, but none is ever half of one
    save and half of another.

    Args:
        connection: A connection to PostgreSQL or SQLite.
        layout: The tables.
        batch: How many records are held in memory at once.

    Raises:
        MspError: As ``load`` does. To go on after a record that is refused, use
            ``load_all_data`` and judge each by ``from_data``.
        ValueError: The batch is smaller than one.
    """
    for key, data in load_all_data(connection, layout, batch=batch):
        yield key, from_data(data)


def load_all_data(
    connection: Connection, layout: Layout, *, batch: int = 200
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Load every record with its key, as plain data that nobody has judged.

    Args:
        connection: A connection to PostgreSQL or SQLite.
        layout: The tables.
        batch: How many records are held in memory at once.

    Raises:
        MspError: As ``load_data`` does. To go on after a record whose rows do not fit
            together, take the keys from the table ``record``, and load each by itself.
        ValueError: The batch is smaller than one.
    """
    if batch < 1:
        raise ValueError("batch must be at least one")
    after = ""
    while page := page_after(connection, layout, after, most=batch):
        found = steady(connection, layout, page)
        for after in page:
            # One that was saved anew is read by itself; one that was deleted is gone.
            data = found.get(after) or _if_there(connection, layout, after)
            if data is not None:
                yield after, data


def keys_of(connection: Connection, layout: Layout, person_id: str) -> tuple[str, ...]:
    """Give the keys of all the records of a person, in order.

    Args:
        connection: A connection to PostgreSQL or SQLite.
        layout: The tables.
        person_id: The ``id`` of the person.

    Raises:
        DatabaseError: The database refused.
        TypeError: The id is no text.
        ValueError: The id is empty, blank or too long, or holds the character NUL.
    """
    refuse_unkeepable_name(person_id, told="person_id")
    table = layout["person"]
    query = select(table.c[KEY]).where(table.c.id == person_id).order_by(table.c[KEY])
    return tuple(row[KEY] for row in fetched(connection, query, at=table.name))


def _if_there(connection: Connection, layout: Layout, key: str) -> dict[str, Any] | None:
    try:
        return load_data(connection, layout, key)
    except NoSuchRecordError:
        return None
