"""Laws of keeping: what is loaded is what was saved, whatever it holds, in either database."""

import json
from datetime import date
from typing import Any

import attrs
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine, select

from databases.examples import ACCEPTED, FULL
from msp_core import Record, check, dumps, from_data, to_data
from msp_core.databases import Layout, UnkeepableError, load, load_all, load_data, save
from msp_core.testing import records

LAW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
AWKWARD: tuple[Any, ...] = (
    10**4000,
    -(2**63) - 1,
    1e300,
    5e-324,
    -0.0,
    1.0,
    1,
    True,
    0.1,
    None,
    "",
    [],
    {},
    [[], {}, [None]],
    {"b": 1, "a": 2},
    {"": ""},
    "null",
    "\\u0000",
    "\u2028 \U0001f4ac \ufeff \x7f \x01",
)


@LAW
@given(record=records())
def test_a_record_that_is_loaded_is_the_record_that_was_saved(
    engine: Engine, layout: Layout, record: Record
) -> None:
    """Nothing is lost or changed on the way, or else it is refused before it is written."""
    with engine.connect() as connection:
        try:
            save(connection, layout, record, key="k")
        except UnkeepableError:
            assert b"\\u0000" in dumps(record)
            return
        loaded = load(connection, layout, "k")
        document = connection.scalar(select(layout["record_document"].c.document))

    assert record == loaded
    assert dumps(record) == dumps(loaded)
    assert without_extra(to_data(record)) == without_extra(document)


@LAW
@given(record=records())
def test_loading_as_plain_data_gives_what_to_data_gives(
    engine: Engine, layout: Layout, record: Record
) -> None:
    """Unjudged data is no other shape, so that it can be put right and read."""
    if b"\\u0000" in dumps(record):
        return
    with engine.connect() as connection:
        save(connection, layout, record, key="k")

        assert record == from_data(load_data(connection, layout, "k"))


def test_every_table_is_used_and_comes_back(engine: Engine, layout: Layout) -> None:
    """A record that holds one of everything has a row in every table, and is itself again."""
    with engine.connect() as connection:
        save(connection, layout, FULL, key="k")
        empty = [
            name
            for name, table in layout.tables.items()
            if not connection.execute(select(table)).all()
        ]

        assert [] == empty
        assert FULL == load(connection, layout, "k")


def test_another_systems_own_data_come_back_as_they_were(engine: Engine, layout: Layout) -> None:
    """Numbers keep their kind, sign and size, and names their order."""
    named = {str(at): each for at, each in enumerate(AWKWARD)}
    extra: dict[str, Any] = {"z": list(AWKWARD), "a": named}
    with engine.connect() as connection:
        save(connection, layout, attrs.evolve(FULL, extra=extra), key="k")
        loaded = load(connection, layout, "k").extra

    assert json.dumps(extra) == json.dumps(loaded)


def test_the_first_and_the_last_day_come_back(engine: Engine, layout: Layout) -> None:
    """Days at the ends of the calendar are days like others."""
    for day in (date.min, date(1, 2, 28), date(2000, 2, 29), date.max):
        person = attrs.evolve(FULL.person, date_of_birth=day)
        record = attrs.evolve(FULL, person=person)
        if not check(record).accepted:
            continue
        with engine.connect() as connection:
            save(connection, layout, record, key="k")

            assert day == load(connection, layout, "k").person.date_of_birth


def test_nothing_said_and_an_empty_object_are_not_the_same(engine: Engine, layout: Layout) -> None:
    """None stays None, and what is empty stays empty."""
    nothing: tuple[dict[str, Any] | None, ...] = (None, {})
    for extra in nothing:
        with engine.connect() as connection:
            save(connection, layout, attrs.evolve(FULL, extra=extra), key="k")

            assert extra == load(connection, layout, "k").extra


def test_the_longest_texts_come_back(engine: Engine, layout: Layout) -> None:
    """Limits count characters and not bytes, in the database as in the model."""
    longest = "\U0001f4ac" * 20_000
    record = attrs.evolve(FULL, person=attrs.evolve(FULL.person, communication=longest))
    with engine.connect() as connection:
        save(connection, layout, record, key="\N{SNOWMAN}" * 200)

        assert record == load(connection, layout, "\N{SNOWMAN}" * 200)


def test_all_records_come_in_batches_of_any_size(engine: Engine, layout: Layout) -> None:
    """However few are held at once, each comes once, in the order of the keys."""
    kept = {f"k{number:03}": record for number, record in enumerate(ACCEPTED)}
    with engine.connect() as connection:
        for key, record in reversed(kept.items()):
            save(connection, layout, record, key=key)
        for batch in (3, len(kept), 200):
            assert list(kept.items()) == list(load_all(connection, layout, batch=batch))


def without_extra(data: Any) -> Any:
    """Give plain data without other systems' own, whose numbers PostgreSQL's JSON changes."""
    if isinstance(data, dict):
        return {name: without_extra(each) for name, each in data.items() if name != "extra"}
    return list(map(without_extra, data)) if isinstance(data, list) else data
