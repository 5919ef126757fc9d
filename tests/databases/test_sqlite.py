"""What is SQLite's own: one file, and one who writes at a time."""

import sqlite3
import threading
from pathlib import Path

from sqlalchemy import Connection, create_engine, event

from databases.examples import FULL, another
from databases.placing import created
from msp_core import Record
from msp_core.databases import load_all, save


def test_saves_of_one_record_from_two_threads_wait_for_each_other(tmp_path: Path) -> None:
    """A save claims the file before it writes, so that neither fails half-way."""
    patient = {"timeout": 60}
    engine = create_engine(f"sqlite:///{tmp_path}/records.sqlite", connect_args=patient)
    saved: list[Record] = []

    def saving(record: Record) -> None:
        for _ in range(5):
            with engine.begin() as connection:
                save(connection, layout, record, key="k")
            saved.append(record)

    with created(engine) as layout:
        threads = [threading.Thread(target=saving, args=(each,)) for each in (FULL, another(FULL))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with engine.connect() as connection:
            kept = list(load_all(connection, layout))
    engine.dispose()

    assert 10 == len(saved)
    assert kept in ([("k", FULL)], [("k", another(FULL))])


def test_a_caller_who_begins_by_hand_is_left_to_it(tmp_path: Path) -> None:
    """Where the driver begins nothing, the transaction is the one that the caller begins."""
    engine = create_engine(f"sqlite:///{tmp_path}/records.sqlite")

    def leave(driver: sqlite3.Connection, _: object) -> None:
        driver.isolation_level = None

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    event.listen(engine, "connect", leave)
    event.listen(engine, "begin", begin)
    with created(engine) as layout:
        with engine.connect() as connection:
            save(connection, layout, FULL, key="taken back")
            connection.rollback()
            save(connection, layout, FULL, key="kept")
            connection.commit()
        with engine.connect() as connection:
            kept = list(load_all(connection, layout))
    engine.dispose()

    assert [("kept", FULL)] == kept
