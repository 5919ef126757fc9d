"""The tables hold all that the model holds, and are a council's to place and to name."""

from typing import Any

import attrs
import pytest
from sqlalchemy import (
    CheckConstraint,
    Column,
    Engine,
    Integer,
    MetaData,
    Table,
    create_engine,
    event,
    func,
    inspect,
    select,
)
from sqlalchemy.exc import InvalidRequestError

from databases.examples import FULL
from msp_core.databases import Layout, delete, load, save, tables
from msp_core.databases.parts import KEY, RECORD
from msp_core.model.shape import Private, Text
from msp_core.wire.embedding import model_classes

LAYOUT = tables(MetaData())
LONGEST_NAME = 63
"""PostgreSQL cuts longer names off."""

FREE_TEXT = {
    ("outcome", "statement"),
    ("outcome", "own_words"),
    ("review", "words"),
    ("person", "preferred_name"),
    ("participant", "name"),
    ("scale_labels", "value"),
    ("best_interests_consulted", "value"),
    ("record", "extra"),
}


@pytest.mark.parametrize("cls", model_classes(), ids=lambda cls: cls.__name__)
def test_every_field_of_the_model_has_its_column_or_its_table(cls: type) -> None:
    """A field that the model gains cannot be lost between save and load."""
    (part,) = (each for each in RECORD.all() if each.holds is cls)
    columns = {column.name for column in LAYOUT[part.name].c} - {KEY, *part.numbers}
    below = {each.field for each in part.parts if each.name in LAYOUT.tables}

    assert {field.name for field in attrs.fields(cls)} == below | (
        columns - {"wire_schema", "revision", "row_count"}
    )


def test_a_field_is_required_where_the_model_requires_it() -> None:
    """A column may be empty where a field may be None, and nowhere else."""
    for part in RECORD.all():
        for cell in part.cells:
            assert cell.kind.optional is LAYOUT[part.name].c[cell.name].nullable


def test_every_vocabulary_and_limit_is_a_constraint() -> None:
    """Each closed list and each limit of the model holds in the database too."""
    for part in RECORD.all():
        table = LAYOUT[part.name]
        checked = {each.name for each in table.constraints if isinstance(each, CheckConstraint)}
        for cell in part.cells:
            if cell.kind.is_term or set(cell.kind.limits) - {Private()}:
                assert f"ck_{table.name}_{cell.name}" in checked


def test_words_are_marked_and_so_is_what_identifies() -> None:
    """A council can tell from a column alone whether it holds somebody's words."""
    marked = {
        (name, column.name)
        for name, table in LAYOUT.tables.items()
        for column in table.c
        if column.info.get("own_words")
    }
    texts = {
        (part.name, cell.name)
        for part in RECORD.all()
        for cell in part.cells
        if cell.kind.one == Text
    }
    identifying = {c.name for c in LAYOUT["person"].c if c.info.get("identifies")}

    assert marked >= FREE_TEXT | texts
    assert {"nhs_number", "date_of_birth"} == identifying
    assert LAYOUT["record_document"].c.document.info == {"own_words": True, "identifies": True}
    assert not LAYOUT["outcome"].c.id.info["own_words"]


def test_every_name_fits_into_postgresql() -> None:
    """No name of a table, column, key, constraint or index is cut off, or stands twice."""
    names = [
        str(getattr(each, "name", None))
        for table in LAYOUT.tables.values()
        for each in [*table.constraints, *table.indexes]
    ]

    assert len(names) == len(set(names))
    assert max(map(len, [*names, *LAYOUT.tables])) <= LONGEST_NAME


def test_a_naming_convention_of_the_councils_leaves_our_names_alone() -> None:
    """Migrations find each constraint by the name that the reference page gives it."""
    convention = {"ck": "ours_%(constraint_name)s", "pk": "ours_%(table_name)s"}
    named = tables(MetaData(naming_convention=convention))

    assert {str(each.name) for each in LAYOUT["outcome"].constraints} == {
        str(each.name) for each in named["outcome"].constraints
    }


def test_the_repr_of_a_layout_is_short() -> None:
    """It may stand in a log or a traceback."""
    assert "Layout()" == repr(LAYOUT)


def test_tables_stand_where_the_council_puts_them(engine: Engine) -> None:
    """A prefix of its own keeps them apart from its other tables, and nothing else changes."""
    metadata = MetaData()
    layout = tables(metadata, prefix="asc_")
    metadata.create_all(engine)
    there = set(inspect(engine).get_table_names())
    with engine.begin() as connection:
        save(connection, layout, FULL, key="k")

        assert FULL == load(connection, layout, "k")
    metadata.drop_all(engine)

    assert {f"asc_{name}" for name in layout.tables} <= there


def test_tables_stand_in_a_schema() -> None:
    """SQLite calls an attached database a schema."""
    engine = create_engine("sqlite://")
    metadata = MetaData()
    layout = tables(metadata, schema="care")
    with engine.begin() as connection:
        connection.exec_driver_sql("ATTACH ':memory:' AS care")
        metadata.create_all(connection)
        save(connection, layout, FULL, key="k")

        assert FULL == load(connection, layout, "k")
    engine.dispose()


def test_tables_that_clash_with_the_councils_own_are_refused() -> None:
    """Its table is left as it was, and the error names it."""
    metadata = MetaData()
    theirs = Table("msp_review", metadata, Column("theirs", Integer))
    with pytest.raises(InvalidRequestError, match="msp_review"):
        tables(metadata)

    assert ["theirs"] == list(theirs.c.keys())


def test_it_works_where_sqlite_follows_foreign_keys(engine: Engine, layout: Layout) -> None:
    """With the pragma on, rows of a record go with it, and save and delete work as without."""

    def switch_on(connection: Any, _: object) -> None:
        if engine.dialect.name == "sqlite":
            connection.execute("PRAGMA foreign_keys = ON")

    engine.dispose()
    event.listen(engine, "connect", switch_on)
    with engine.begin() as connection:
        for _ in range(2):
            save(connection, layout, FULL, key="k")
        connection.execute(layout["record"].delete())
        left = [
            connection.scalar(select(func.count()).select_from(table))
            for table in layout.tables.values()
        ]
        save(connection, layout, FULL, key="k")

        assert {0} == set(left)
        assert delete(connection, layout, "k")
    event.remove(engine, "connect", switch_on)
    engine.dispose()
