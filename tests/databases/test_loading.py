"""What somebody changed by hand is refused with its place, or is put right on purpose."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from sqlalchemy import Engine, delete, event, func, insert, select, text, update

from databases.examples import FULL, another
from msp_core import NotJsonError, RejectedError, ShapeError, UnknownSchemaError, check, from_data
from msp_core.databases import (
    BrokenRecordError,
    ChangingRecordError,
    DatabaseError,
    Layout,
    NoSuchRecordError,
    keys_of,
    load,
    load_all,
    load_all_data,
    load_data,
    save,
)


@pytest.fixture(name="kept", autouse=True)
def _kept(engine: Engine, layout: Layout) -> None:
    with engine.begin() as connection:
        save(connection, layout, FULL, key="k")


def test_a_service_response_put_in_by_hand_is_refused_with_its_place(
    engine: Engine, layout: Layout
) -> None:
    """What cannot be written down as an outcome cannot be loaded as one."""
    outcome = layout["outcome"]
    with engine.connect() as connection:
        wrong = update(outcome).where(outcome.c.outcome_no == 1)
        connection.execute(wrong.values(statement="Increased monitoring by the home"))
        with pytest.raises(RejectedError) as told:
            load(connection, layout, "k")
        with pytest.raises(RejectedError):
            list(load_all(connection, layout))
        unjudged = load_data(connection, layout, "k")

        assert [("k", unjudged)] == list(load_all_data(connection, layout))

    (finding,) = told.value.report.rejections
    assert "/conversations/0/outcomes/1/statement" == finding.path
    assert "monitoring" not in str(told.value)
    assert not check(unjudged).accepted
    unjudged["conversations"][0]["outcomes"][1]["statement"] = "To sleep at night"
    assert FULL == from_data(unjudged)


@pytest.mark.parametrize(
    ("where", "value", "refused"),
    [
        ("person.nhs_number", "9990000019", (RejectedError, "/person/nhs_number")),
        ("person.id", "  ", (ShapeError, "/person/id")),
        ("person.extra", "[1]", (ShapeError, "/person/extra")),
        ("person.extra", "zqx", (ShapeError, "/person/extra")),
        ("person.extra", '{"a": 1, "a": 2}', (NotJsonError, "/person/extra/a")),
        ("service_response_supports.value", " ", (ShapeError, "/process/responses/0/supports/0")),
        ("record.wire_schema", "msp-record/99", (UnknownSchemaError, "/schema")),
    ],
)
def test_what_no_column_refuses_is_refused_on_loading(
    engine: Engine, layout: Layout, where: str, value: str, refused: tuple[type[Exception], str]
) -> None:
    """Loading is as strict about the rows of a table as about the text of a file."""
    table, column = where.split(".")
    error, place = refused
    with engine.connect() as connection:
        connection.execute(update(layout[table]).values({column: value}))
        with pytest.raises(error, match=place) as told:
            load(connection, layout, "k")

    assert value.strip() == "" or value not in str(told.value)


@pytest.mark.parametrize(
    ("where", "value", "place"),
    [
        ("person.date_of_birth", "zqx", "/person/date_of_birth"),
        ("person.date_of_birth", "20260102", "/person/date_of_birth"),
        ("person.preferred_name", b"zqx", "/person/preferred_name"),
        ("representative.source_of_risk", 2, "/person/representatives/0/source_of_risk"),
        ("rating.value", 1.5, "/conversations/0/ratings/0/value"),
        ("conversation.stage", "zqx", "/conversations/0/stage"),
    ],
)
def test_what_sqlite_lets_anybody_put_in_is_refused_on_loading(
    engine: Engine, layout: Layout, where: str, value: object, place: str
) -> None:
    """SQLite holds anything in any column, and checks nothing when it is told not to."""
    if engine.dialect.name != "sqlite":
        return
    table, column = where.split(".")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
        connection.exec_driver_sql(f"UPDATE msp_{table} SET {column} = ?", (value,))  # noqa: S608 -- names of ours
        with pytest.raises(ShapeError, match=place) as told:
            load(connection, layout, "k")

    assert "zqx" not in str(told.value)


def test_a_text_that_is_no_text_is_refused_without_being_quoted(
    engine: Engine, layout: Layout
) -> None:
    """A driver that cannot even read a column quotes what is in it; we do not."""
    wrong = {
        "sqlite": "UPDATE msp_person SET preferred_name = CAST(x'7a7178ff' AS TEXT)",
        "postgresql": "UPDATE msp_person SET date_of_birth = 'infinity'",
    }[engine.dialect.name]
    with engine.connect() as connection:
        connection.execute(text(wrong))
        with pytest.raises(DatabaseError) as told:
            load(connection, layout, "k")

    assert "msp_person" == told.value.table
    assert "zqx" not in repr(told.value)
    assert told.value.__context__ is None


@pytest.mark.parametrize("table", ["outcome_themes", "outcome", "conversation"])
def test_a_gap_in_a_list_is_told(engine: Engine, layout: Layout, table: str) -> None:
    """A record of which a part was deleted is not passed off as whole."""
    number = list(layout[table].primary_key.columns)[-1]
    with engine.connect() as connection:
        connection.execute(delete(layout[table]).where(number == 0))
        with pytest.raises(BrokenRecordError, match=f"^{table}: rows"):
            load(connection, layout, "k")


def test_a_lost_end_of_a_list_is_told(engine: Engine, layout: Layout) -> None:
    """Where no gap can be seen, the number of rows still tells that something is missing."""
    answer = layout["answer"]
    with engine.connect() as connection:
        connection.execute(delete(answer))
        with pytest.raises(BrokenRecordError, match=r"^record: rows"):
            load(connection, layout, "k")


@pytest.mark.parametrize("count", [0, 10_000])
def test_another_count_of_rows_is_told(engine: Engine, layout: Layout, count: int) -> None:
    """Somebody who adds or takes rows by hand saves the record anew, and nothing else counts."""
    with engine.connect() as connection:
        connection.execute(update(layout["record"]).values(row_count=count))
        with pytest.raises(BrokenRecordError, match=r"^record: rows"):
            load(connection, layout, "k")


def test_rows_that_belong_to_nothing_are_told(engine: Engine, layout: Layout) -> None:
    """Where foreign keys are not followed, what has lost its parent is not passed over."""
    if engine.dialect.name != "sqlite":
        return
    with engine.connect() as connection:
        connection.execute(delete(layout["best_interests"]))
        with pytest.raises(BrokenRecordError) as told:
            load(connection, layout, "k")

    assert "best_interests_consulted" == told.value.table


@pytest.mark.parametrize("table", ["person", "process", "scale"])
def test_what_every_record_has_is_missed(engine: Engine, layout: Layout, table: str) -> None:
    """A record without its person or process is not passed off as one that has none."""
    below = {"person": ["representative"], "scale": ["scale_labels"]}
    process = [name for name in layout.tables if name.startswith(("process_", "advocacy"))]
    process += ["override", "information_sharing", "service_response_supports"]
    process += ["service_response", "conclusion"]
    with engine.connect() as connection:
        for name in (*reversed(below.get(table, process)), table):
            connection.execute(delete(layout[name]))
        with pytest.raises(BrokenRecordError, match=f"^{table}: rows"):
            load(connection, layout, "k")


def test_no_record_is_no_error_of_the_database(engine: Engine, layout: Layout) -> None:
    """What was never saved is told as such, and the key is not quoted."""
    with engine.connect() as connection, pytest.raises(NoSuchRecordError) as told:
        load(connection, layout, "zqx")

    assert "no record is kept under that key" == str(told.value)


def test_a_person_has_several_records(engine: Engine, layout: Layout) -> None:
    """All records of a person are found by the id of the person."""
    stranger = attrs.evolve(FULL, person=attrs.evolve(FULL.person, id="p-2"))
    with engine.connect() as connection:
        save(connection, layout, stranger, key="a")
        save(connection, layout, FULL, key="b")

        assert ("b", "k") == keys_of(connection, layout, "p-1")
        assert ("a",) == keys_of(connection, layout, "p-2")
        assert () == keys_of(connection, layout, "p-3")
        with pytest.raises(ValueError, match="person_id"):
            keys_of(connection, layout, "")


def test_a_batch_holds_something(engine: Engine, layout: Layout) -> None:
    """A batch of none would never end."""
    with engine.connect() as connection, pytest.raises(ValueError, match="at least one"):
        next(load_all(connection, layout, batch=0))


class Meddling:
    """Lets somebody else save or delete the record while it is being read, so many times."""

    def __init__(self, engine: Engine, layout: Layout, times: int) -> None:
        self.engine, self.layout, self.times = engine, layout, times

    def __call__(self, connection: Any, _: Any, statement: str, *__: Any) -> None:
        """Meddle as the last of the record's rows are asked for."""
        if self.times and "FROM msp_conclusion" in statement and statement.startswith("SELECT"):
            self.times -= 1
            self.meddle(connection)

    def meddle(self, connection: Any) -> None:
        """Save another record in its place."""
        save(connection, self.layout, another(FULL), key="k")


class Deleting(Meddling):
    """Lets somebody else delete the record while it is being read."""

    def meddle(self, connection: Any) -> None:
        """Delete the record."""
        connection.execute(delete(self.layout["conclusion"]))
        connection.execute(delete(self.layout["record"]))


@pytest.fixture(name="meddling")
def _meddling(engine: Engine) -> Iterator[Any]:
    listening: list[Meddling] = []

    def listen(meddler: Meddling) -> None:
        listening.append(meddler)
        event.listen(engine, "before_cursor_execute", meddler)

    yield listen
    for meddler in listening:
        event.remove(engine, "before_cursor_execute", meddler)


def test_a_record_that_is_saved_while_it_is_read_is_read_again(
    engine: Engine, layout: Layout, meddling: Any
) -> None:
    """What comes is one save or the other, and never half of each."""
    with engine.connect() as connection:
        meddling(Meddling(engine, layout, 1))

        assert another(FULL) == load(connection, layout, "k")
        meddling(Meddling(engine, layout, 1))
        assert [("k", another(FULL))] == list(load_all(connection, layout))


def test_a_record_that_never_holds_still_is_told(
    engine: Engine, layout: Layout, meddling: Any
) -> None:
    """It gives up in the end, and says why."""
    meddling(Meddling(engine, layout, 99))
    with engine.connect() as connection, pytest.raises(ChangingRecordError, match="try again"):
        load(connection, layout, "k")


def test_a_record_that_is_deleted_while_it_is_read_is_gone(
    engine: Engine, layout: Layout, meddling: Any
) -> None:
    """It is passed over among all, and missed when asked for."""
    meddling(Deleting(engine, layout, 1))
    with engine.connect() as connection:
        assert [] == list(load_all(connection, layout))


def test_no_more_than_a_batch_is_read_at_once(engine: Engine, layout: Layout) -> None:
    """However many records there are, memory holds those of one batch."""
    most = 0
    with engine.connect() as connection:
        for number in range(9):
            save(connection, layout, FULL, key=f"k{number}")

        def after(_: Any, __: Any, statement: str, *___: Any) -> None:
            nonlocal most
            if "FROM msp_person" in statement:
                most += 1

        event.listen(engine, "after_cursor_execute", after)
        everything = load_all(connection, layout, batch=2)
        first = [next(everything), next(everything)]
        event.remove(engine, "after_cursor_execute", after)

        assert 1 == most
        assert ["k", "k0"] == [key for key, _ in first]
        assert 8 == len(list(everything))
        assert 10 == connection.scalar(select(func.count()).select_from(layout["record"]))


def test_columns_refuse_what_no_field_holds(engine: Engine, layout: Layout) -> None:
    """Vocabularies and limits hold for whoever writes to the tables without us."""
    wrong = [
        update(layout["conversation"]).values(stage="zqx"),
        update(layout["outcome_themes"]).values(value="zqx"),
        update(layout["rating"]).values(value=1001),
        update(layout["person"]).values(nhs_number="12"),
        update(layout["outcome"]).values(statement=""),
        update(layout["outcome"]).values(statement="x" * 20_001),
        update(layout["outcome"]).values(statement=None),
        insert(layout["record"]).values(record_key="k", wire_schema="s", revision="r"),
    ]
    for statement in wrong:
        with (
            engine.connect() as connection,
            pytest.raises(Exception, match=r"(?i)constraint|value too long"),
        ):
            connection.execute(statement)
