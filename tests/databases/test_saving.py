"""Saving is all or nothing, in whosever transaction, and whatever goes wrong on the way."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import attrs
import pytest
from sqlalchemy import Connection, Engine, event, func, select, text

from databases.examples import ACCEPTED, FULL, another
from msp_core import NotJsonError, Person, Record, RejectedError
from msp_core.databases import (
    AnotherPersonError,
    DatabaseError,
    Layout,
    NoSuchRecordError,
    UnkeepableError,
    delete,
    load,
    load_all,
    save,
)

OTHER = another(FULL)


class Fault(Exception):  # noqa: N818 -- it is no error of anybody's
    """What a test lets go wrong."""


@contextmanager
def failing(engine: Engine, number: int) -> Iterator[list[str]]:
    """Let the statement of this number fail; give those that were begun."""
    begun: list[str] = []

    def before(_: Any, __: Any, statement: str, *___: Any) -> None:
        begun.append(statement)
        if len(begun) == number:
            raise Fault

    event.listen(engine, "before_cursor_execute", before)
    try:
        yield begun
    finally:
        event.remove(engine, "before_cursor_execute", before)


def statements_of(engine: Engine, work: Callable[[], object]) -> int:
    """Count the statements that some work runs."""
    with failing(engine, 0) as begun:
        work()
    return len(begun)


def rows(connection: Connection, layout: Layout) -> int:
    """Count all the rows there are."""
    return sum(
        connection.scalars(select(func.count()).select_from(table)).one()
        for table in layout.tables.values()
    )


def test_saving_anew_replaces_the_whole_record(engine: Engine, layout: Layout) -> None:
    """Nothing of the record before stays behind in any table."""
    with engine.begin() as connection:
        save(connection, layout, OTHER, key="k")
        fewer = rows(connection, layout)
        save(connection, layout, FULL, key="k")
        save(connection, layout, OTHER, key="k")

        assert fewer == rows(connection, layout)
        assert OTHER == load(connection, layout, "k")


def test_saving_or_deleting_one_record_leaves_others_alone(engine: Engine, layout: Layout) -> None:
    """A record is told by its whole key, and a person may have several."""
    with engine.begin() as connection:
        for key in ("k", "K", "k ", "k%", "k1"):
            save(connection, layout, FULL, key=key)
        save(connection, layout, OTHER, key="k")

        assert delete(connection, layout, "k")
        assert not delete(connection, layout, "k")
        assert [FULL] * 4 == [load(connection, layout, key) for key in ("K", "k ", "k%", "k1")]
        with pytest.raises(NoSuchRecordError):
            load(connection, layout, "k")


def test_deleting_leaves_no_row(engine: Engine, layout: Layout) -> None:
    """What is deleted is gone from every table, whether foreign keys are followed or not."""
    with engine.begin() as connection:
        save(connection, layout, FULL, key="k")
        delete(connection, layout, "k")

        assert 0 == rows(connection, layout)


def test_it_is_the_caller_who_commits(engine: Engine, layout: Layout) -> None:
    """What the caller's transaction takes back, or never commits, was never saved."""
    with engine.connect() as connection:
        save(connection, layout, FULL, key="k")
        connection.rollback()
        save(connection, layout, FULL, key="k")
    with engine.connect() as connection:
        assert 0 == rows(connection, layout)
        save(connection, layout, FULL, key="k")
        connection.commit()
        delete(connection, layout, "k")
        connection.rollback()

        assert FULL == load(connection, layout, "k")


@pytest.mark.parametrize("there", [False, True], ids=["new", "replaced"])
def test_a_fault_at_any_statement_leaves_what_was_there(
    engine: Engine, layout: Layout, *, there: bool
) -> None:
    """Half a record is never left, though the caller goes on and commits what else it did."""
    with engine.connect() as connection:
        if there:
            save(connection, layout, OTHER, key="k")
            connection.commit()
        most = statements_of(engine, lambda: save(connection, layout, FULL, key="k"))
        connection.rollback()
        for number in range(1, most):
            with failing(engine, number), pytest.raises(Fault):
                save(connection, layout, FULL, key="k")
            connection.commit()
            if there:
                assert OTHER == load(connection, layout, "k")
            else:
                assert 0 == rows(connection, layout)
    assert most > len(layout.tables)


def test_a_fault_once_all_is_written_leaves_it_whole(engine: Engine, layout: Layout) -> None:
    """When the savepoint itself cannot be released, the caller may still take all back, or none."""
    with engine.connect() as connection:
        most = statements_of(engine, lambda: save(connection, layout, FULL, key="k"))
        connection.rollback()
        for end, left in ((connection.rollback, 0), (connection.commit, 1)):
            with failing(engine, most), pytest.raises(Fault):
                save(connection, layout, FULL, key="k")
            end()

            assert [FULL] * left == [record for _, record in load_all(connection, layout)]


def test_a_fault_at_any_statement_of_deleting_leaves_all(engine: Engine, layout: Layout) -> None:
    """Deleting is all or nothing too."""
    with engine.connect() as connection:
        save(connection, layout, FULL, key="k")
        connection.commit()
        most = statements_of(engine, lambda: delete(connection, layout, "k"))
        connection.rollback()
        for number in range(1, most):
            with failing(engine, number), pytest.raises(Fault):
                delete(connection, layout, "k")
            connection.commit()

            assert FULL == load(connection, layout, "k")


def test_a_refusal_by_the_database_tells_a_place_and_no_word(
    engine: Engine, layout: Layout
) -> None:
    """The driver's error quotes what was sent: neither it nor its text comes through."""
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE msp_record_document"))
        with pytest.raises(DatabaseError) as told:
            save(connection, layout, FULL, key="zqx")

    assert "msp_record_document" == told.value.table
    assert told.value.kind in {"OperationalError", "ProgrammingError"}
    assert told.value.__cause__ is None
    assert told.value.__context__ is None
    assert str(told.value).startswith("msp_record_document: the database refused (")
    assert "Sundays" not in "".join(traceback.format_exception(told.value))
    with engine.connect() as connection:
        layout["record_document"].create(connection)
        connection.commit()


def test_another_persons_record_is_not_overwritten(engine: Engine, layout: Layout) -> None:
    """A key used twice by mistake does not cost a person what they said."""
    stranger = Record(person=Person(id="p-2"))
    with engine.begin() as connection:
        save(connection, layout, FULL, key="k")
        with pytest.raises(AnotherPersonError, match="another id"):
            save(connection, layout, stranger, key="k")

        assert FULL == load(connection, layout, "k")


def test_nothing_that_holds_nul_is_written(engine: Engine, layout: Layout) -> None:
    """Every place is told before anything is written, and not what stands there."""
    person = attrs.evolve(FULL.person, communication="zqx\0", extra={"a\0": 1, "b": ["\0"]})
    with engine.begin() as connection:
        with pytest.raises(UnkeepableError) as told:
            save(connection, layout, attrs.evolve(FULL, person=person), key="k")

        assert ("/person/communication", "/person/extra", "/person/extra/b/0") == told.value.paths
        assert 0 == rows(connection, layout)


@pytest.mark.parametrize(
    ("key", "error"),
    [
        ("", ValueError),
        (" ", ValueError),
        ("x" * 201, ValueError),
        ("\ud800", ValueError),
        ("a\0", UnkeepableError),
        (7, TypeError),
        (None, TypeError),
    ],
    ids=repr,
)
def test_a_key_that_is_none_is_refused(
    engine: Engine, layout: Layout, key: Any, error: type
) -> None:
    """What no database would find again is refused, by name and without being quoted."""
    with engine.connect() as connection:
        for call in (
            lambda: save(connection, layout, FULL, key=key),
            lambda: load(connection, layout, key),
            lambda: delete(connection, layout, key),
        ):
            with pytest.raises(error, match="key"):
                call()


def test_what_could_not_be_loaded_is_not_saved(engine: Engine, layout: Layout) -> None:
    """A record that a rule refuses, or whose extra was spoilt, is refused when it is saved."""
    conversation = attrs.evolve(FULL.conversations[0], outcomes=())
    dangling = attrs.evolve(FULL, conversations=(conversation, *FULL.conversations[1:]))
    spoilt = attrs.evolve(FULL, extra={"a": 1})
    assert spoilt.extra is not None
    spoilt.extra["a"] = float("nan")
    with engine.connect() as connection:
        with pytest.raises(RejectedError):
            save(connection, layout, dangling, key="k")
        with pytest.raises(NotJsonError):
            save(connection, layout, spoilt, key="k")

        assert 0 == rows(connection, layout)


def test_another_sort_of_database_is_refused(
    engine: Engine, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was never tried is not trusted with a record."""
    with engine.connect() as connection:
        monkeypatch.setattr(connection.dialect, "name", "mssql")
        with pytest.raises(DatabaseError, match="NeitherPostgreSQLNorSQLite"):
            save(connection, layout, FULL, key="k")
        monkeypatch.undo()


def test_a_record_is_kept_where_each_statement_commits(engine: Engine, layout: Layout) -> None:
    """A connection that commits by itself is refused by PostgreSQL, and whole in SQLite."""
    careless = engine.execution_options(isolation_level="AUTOCOMMIT")
    if engine.dialect.name == "postgresql":
        with careless.connect() as connection, pytest.raises(DatabaseError, match="25P01"):
            save(connection, layout, FULL, key="k")
        return
    with careless.connect() as connection:
        save(connection, layout, FULL, key="k")
        with failing(engine, 9), pytest.raises(Fault):
            save(connection, layout, OTHER, key="k")
    engine.dispose()
    with engine.connect() as connection:
        assert FULL == load(connection, layout, "k")


def test_real_records_go_in_beside_each_other(engine: Engine, layout: Layout) -> None:
    """A transaction holds as many saves as the caller likes."""
    with engine.begin() as connection:
        for number, record in enumerate(ACCEPTED):
            save(connection, layout, record, key=str(number))

    with engine.connect() as connection:
        assert ACCEPTED[3] == load(connection, layout, "3")
