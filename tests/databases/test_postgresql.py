"""What only a real server can show: others at work, a connection cut, and rights refused."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import attrs
import pytest
from sqlalchemy import Engine, MetaData, create_engine, event, func, select, text
from sqlalchemy.exc import ProgrammingError

from databases.examples import ACCEPTED, FULL, another
from msp_core import Record
from msp_core.databases import (
    ChangingRecordError,
    DatabaseError,
    Layout,
    delete,
    grants_without_words,
    load,
    load_all,
    save,
    tables,
)

pytestmark = pytest.mark.slow

TERMINATE = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = :pid")


@pytest.fixture(name="engine")
def _engine(postgresql: Engine) -> Engine:
    return postgresql


@pytest.fixture(name="both_at_once")
def _both_at_once() -> Callable[..., list[BaseException]]:
    def run(*works: Callable[[], None]) -> list[BaseException]:
        failures: list[BaseException] = []

        def guarded(work: Callable[[], None]) -> None:
            try:
                work()
            except BaseException as error:  # noqa: BLE001 -- told to the test
                failures.append(error)

        threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)
        assert not any(thread.is_alive() for thread in threads)
        return failures

    return run


def versions() -> list[Record]:
    """Give records of one person that share next to no row."""
    return [
        attrs.evolve(each, person=attrs.evolve(each.person, id="p-1"))
        for each in (*ACCEPTED[:5], FULL, another(FULL))
    ]


def test_saves_of_one_record_wait_for_each_other(
    engine: Engine, layout: Layout, both_at_once: Callable[..., list[BaseException]]
) -> None:
    """Neither loses halves nor leaves doubles, and readers see one whole save or another."""
    told, seen = versions(), list[Record]()
    with engine.begin() as connection:
        save(connection, layout, told[0], key="k")

    def saving(records: list[Record]) -> Callable[[], None]:
        def work() -> None:
            for record in records * 3:
                with engine.begin() as connection:
                    save(connection, layout, record, key="k")

        return work

    def reading() -> None:
        with engine.connect() as connection:
            for _ in range(12):
                # Nobody saves one record this often in earnest.
                with suppress(ChangingRecordError):
                    seen.extend(record for _, record in load_all(connection, layout))
                connection.rollback()

    failures = both_at_once(saving(told), saving(told[::-1]), reading)

    assert [] == failures
    assert seen
    assert all(record in told for record in seen)
    with engine.connect() as connection:
        assert load(connection, layout, "k") in told
        assert 1 == connection.scalar(select(func.count()).select_from(layout["record"]))


def test_the_second_of_two_saves_stands(
    engine: Engine, layout: Layout, both_at_once: Callable[..., list[BaseException]]
) -> None:
    """A save that waits for another's commit then replaces it, also where neither was there."""
    waiting = threading.Event()

    def first() -> None:
        with engine.begin() as connection:
            save(connection, layout, FULL, key="k")
            waiting.set()
            _wait_for_a_lock(engine)

    def second() -> None:
        waiting.wait(30)
        with engine.begin() as connection:
            save(connection, layout, another(FULL), key="k")

    assert [] == both_at_once(first, second)
    with engine.connect() as connection:
        assert another(FULL) == load(connection, layout, "k")


def test_saving_and_deleting_wait_for_each_other(
    engine: Engine, layout: Layout, both_at_once: Callable[..., list[BaseException]]
) -> None:
    """What is deleted and saved by turns is there whole or not at all."""

    def saving() -> None:
        for record in versions() * 2:
            with engine.begin() as connection:
                save(connection, layout, record, key="k")

    def deleting() -> None:
        for _ in range(20):
            with engine.begin() as connection:
                delete(connection, layout, "k")

    assert [] == both_at_once(saving, deleting)
    with engine.connect() as connection:
        assert all(record in versions() for _, record in load_all(connection, layout))


@pytest.mark.parametrize("number", [1, 2, 3, 9, 20, 40])
def test_a_connection_cut_at_any_moment_leaves_what_was_there(
    engine: Engine, layout: Layout, number: int
) -> None:
    """A server that ends a session in the middle of a save has kept nothing of it."""
    with engine.begin() as connection:
        save(connection, layout, another(FULL), key="k")
    victim = create_engine(engine.url)
    begun = 0

    def cut(_: Any, cursor: Any, *__: Any) -> None:
        nonlocal begun
        begun += 1
        if begun == number:
            with engine.begin() as other:
                other.execute(TERMINATE, {"pid": cursor.connection.info.backend_pid})

    with victim.connect() as connection:
        connection.execute(select(1))
        event.listen(victim, "before_cursor_execute", cut)
        with pytest.raises(DatabaseError) as told:
            save(connection, layout, FULL, key="k")
    victim.dispose()

    assert "OperationalError" == told.value.kind
    assert told.value.__context__ is None
    with engine.connect() as connection:
        assert another(FULL) == load(connection, layout, "k")


def test_an_encoding_that_cannot_write_a_text_is_told_without_it(
    engine: Engine, layout: Layout
) -> None:
    """Python's own error holds the whole text, and neither it nor a part of the record stays."""
    narrow = create_engine(engine.url, connect_args={"client_encoding": "latin1"})
    person = attrs.evolve(FULL.person, preferred_name="zqx \U0001f600")
    with narrow.begin() as connection:
        with pytest.raises(DatabaseError) as told:
            save(connection, layout, attrs.evolve(FULL, person=person), key="k")
        with pytest.raises(DatabaseError):
            load(connection, layout, "\U0001f600")

        assert [] == list(load_all(connection, layout))
    narrow.dispose()

    assert ("msp_person", "UnicodeEncodeError", None) == told.value.args
    assert told.value.__context__ is None


def test_whoever_may_not_read_words_cannot(engine: Engine) -> None:
    """The database itself refuses the words, and answers what can be counted without them."""
    metadata = MetaData(schema="care")
    layout = tables(metadata, schema="care", prefix='safe"100%_')
    with engine.begin() as connection:
        connection.execute(text("CREATE SCHEMA care"))
        metadata.create_all(connection)
        connection.execute(text('CREATE ROLE "the analyst" LOGIN'))
        connection.execute(text('GRANT USAGE ON SCHEMA care TO "the analyst"'))
        for statement in grants_without_words(layout, "the analyst"):
            connection.execute(text(statement))
        save(connection, layout, FULL, key="k")
    analyst = create_engine(engine.url.set(username="the analyst"))
    try:
        _assert_no_words(analyst, layout)
    finally:
        analyst.dispose()
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA care CASCADE"))
            connection.execute(text('DROP ROLE "the analyst"'))


def _assert_no_words(analyst: Engine, layout: Layout) -> None:
    for table in layout.tables.values():
        for column in table.c:
            held_back = column.info.get("own_words") or column.info.get("identifies")
            with analyst.connect() as connection:
                if not held_back:
                    assert connection.execute(select(column)).all()
                    continue
                with pytest.raises(ProgrammingError, match="permission denied"):
                    connection.execute(select(column))


def _wait_for_a_lock(engine: Engine) -> None:
    waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    for _ in range(600):
        with engine.connect() as connection:
            if connection.scalar(waiting):
                return
        threading.Event().wait(0.05)
    raise TimeoutError("nobody waits")


def test_dropping_a_record_by_hand_takes_all_of_it_along(engine: Engine, layout: Layout) -> None:
    """Foreign keys run down from the record to its last row."""
    with engine.begin() as connection:
        save(connection, layout, FULL, key="k")
        connection.execute(layout["record"].delete())

        for table in layout.tables.values():
            assert 0 == connection.scalar(select(func.count()).select_from(table))
