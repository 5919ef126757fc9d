"""Running statements so that no error of the driver, which quotes them, comes through."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from sqlalchemy import Connection, Executable, NestedTransaction
from sqlalchemy.engine import CursorResult
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from msp_core.databases.errors import DatabaseError

__all__ = ["Row", "atomically", "changed", "fetched"]

Row = dict[str, Any]

_T = TypeVar("_T")
_CODE = re.compile("[A-Z0-9_]{1,60}")


def fetched(connection: Connection, statement: Executable, *, at: str) -> list[Row]:
    """Run a query, and give all its rows.

    Args:
        connection: Where to run it.
        statement: The query.
        at: The table that an error names.

    Raises:
        DatabaseError: The database refused.
    """

    def run() -> list[Row]:
        return [dict(row) for row in connection.execute(statement).mappings()]

    return _quietly(run, at)


def changed(
    connection: Connection,
    statement: Executable,
    rows: Sequence[Row] | None = None,
    *,
    at: str,
) -> int:
    """Run a statement that changes rows, and say how many it changed.

    Args:
        connection: Where to run it.
        statement: The statement.
        rows: The rows to run it with, if with any.
        at: The table that an error names.

    Raises:
        DatabaseError: The database refused.
    """

    def run() -> int:
        result: CursorResult[Any] = connection.execute(statement, rows)
        return result.rowcount

    return _quietly(run, at)


def atomically(connection: Connection, work: Callable[[], _T], *, at: str) -> _T:
    """Do all of some work or none of it, inside the caller's transaction.

    Args:
        connection: Its transaction is begun if it has none; ending it is the caller's.
        work: What to do.
        at: The table that an error names.

    Raises:
        DatabaseError: The database refused.
    """
    savepoint = _quietly(lambda: _savepoint(connection), at)
    try:
        done = work()
        _quietly(savepoint.commit, at)
    except BaseException:
        # If the connection is gone, then so is all that it had not committed.
        with suppress(SQLAlchemyError):
            savepoint.rollback()
        raise
    return done


def _savepoint(connection: Connection) -> NestedTransaction:
    if connection.dialect.name == "sqlite":
        _begin_truly(connection)
    return connection.begin_nested()


def _begin_truly(connection: Connection) -> None:
    # Python's driver puts BEGIN off until the first change, and a savepoint opened before
    # it would be committed when released, whatever became of the caller's transaction.
    # Where it puts nothing off, the caller begins, or wants each statement committed.
    driver = connection.connection.driver_connection
    begins = getattr(driver, "isolation_level", None) is not None
    if begins and not getattr(driver, "in_transaction", True):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _quietly(call: Callable[[], _T], at: str) -> _T:
    try:
        return call()
    except (SQLAlchemyError, UnicodeError) as error:
        # A text that a connection's encoding has no way to write comes unwrapped.
        failure = DatabaseError(at, type(error).__name__, _code(error))
    # Raised out here, it does not carry the driver's error along.
    raise failure


def _code(error: Exception) -> str | None:
    original = error.orig if isinstance(error, DBAPIError) else None
    for name in ("sqlstate", "sqlite_errorname"):
        code = getattr(original, name, None)
        if isinstance(code, str) and _CODE.fullmatch(code):
            return code
    return None
