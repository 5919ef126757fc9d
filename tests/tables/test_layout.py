"""The tables are read off the model, and hold all of it."""

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import attrs
import pytest

from msp_core import Record, Term, json_schema
from msp_core.model.kind import kind_of
from msp_core.model.shape import Text
from msp_core.tables import to_tables
from msp_core.tables.layout import layout, layouts_of
from msp_core.tables.naming import column_name, named_thing, table_name
from msp_core.tables.table import Layout

TABLES = {table.name: table for table in layout()}


def model_paths(cls: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Give the path of every plain value that a class of the model can hold."""
    for field in attrs.fields(cls):
        kind = kind_of(field.type)
        path = (*above, field.name)
        if kind.is_object:
            yield from model_paths(kind.of, path)
        else:
            yield path


def table_paths(table: Layout, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Give the path of every plain value that the tables hold."""
    path = (*above, *table.path)
    for column in table.columns:
        if not column.is_presence and column.fixed is None:
            yield (*path, *column.path)
    for part in table.parts:
        yield from table_paths(part, path)


def test_every_value_of_the_model_stands_in_one_column() -> None:
    """What the model gains must be in a table, and what it loses in none."""
    assert Counter(model_paths(Record)) == Counter(table_paths(layout()[0]))


def test_a_list_that_nobody_decided_about_is_told() -> None:
    """A list that the model gains has no table until somebody names one."""

    @attrs.frozen
    class Gained:
        aliases: tuple[Text, ...] = ()

    with pytest.raises(TypeError, match="which table holds Gained"):
        layouts_of(Gained)


def test_an_identifier_that_nobody_decided_about_is_told() -> None:
    """No identifier that the model gains can slip past the pseudonyms."""
    with pytest.raises(TypeError, match=r"what is named by Person\.passport"):
        named_thing("Person.passport")


def test_a_kind_of_value_that_nobody_decided_about_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number with a fraction, which the model has not, would need a column of its own."""

    @attrs.frozen
    class Gained:
        weight: float

    monkeypatch.setattr("msp_core.tables.layout._about", lambda *_: "")

    with pytest.raises(TypeError, match="in which column a float stands"):
        layouts_of(Gained)


def test_no_name_stands_twice() -> None:
    """A table has one name, and in a table a column has."""
    names = Counter(TABLES.keys())
    columns = [Counter(table.header) for table in layout()]

    assert {1} == {number for counted in (names, *columns) for number in counted.values()}


def test_no_column_needs_quotes_in_sql() -> None:
    """No name is a word that standard SQL keeps for itself."""
    kept = {"to", "of", "end", "order", "group", "from", "select", "where", "references", "table"}

    assert set() == {name for table in layout() for name in table.header} & kept


def test_the_keys_of_a_table_begin_with_those_of_the_one_above() -> None:
    """So a table joins by all the number columns that the two share."""
    pairs = [(table, part) for table in layout() for part in table.parts]

    assert all(part.keys[: len(table.keys)] == table.keys for table, part in pairs)


def test_each_column_says_what_it_means() -> None:
    """An analyst finds the meaning beside the column, in the words of the schema."""
    statement = to_tables([])["outcomes"].schema.field("statement")
    told = json_schema()["$defs"]["Outcome"]["properties"]["statement"]["description"]

    assert told.encode() == statement.metadata[b"description"]
    assert all(
        field.metadata[b"description"] for table in to_tables([]).values() for field in table.schema
    )


def test_a_column_of_terms_holds_its_whole_vocabulary() -> None:
    """A count by term finds those that nobody used, and the name says whose labels to show."""
    pyarrow = import_module("pyarrow")
    field = to_tables([])["reviews"].schema.field("achievement")

    assert (b"Achievement", True) == (
        field.metadata[b"vocabulary"],
        pyarrow.types.is_dictionary(field.type),
    )


def test_only_what_may_be_missing_may_be_null() -> None:
    """A column that every row must fill says so."""
    schema = to_tables([])["ratings"].schema

    assert (False, False, True) == tuple(
        schema.field(name).nullable for name in ("value", "scale_minimum", "extra")
    )


def test_hushed_columns_are_those_of_the_model() -> None:
    """What counts as words is what the model keeps out of its ``repr``."""
    person = {column.name: column.is_hushed for column in TABLES["persons"].columns}

    assert all(person.values())
    assert not any(column.is_hushed for column in TABLES["outcome_themes"].columns)


def test_terms_and_names_are_what_the_model_says() -> None:
    """A column knows its vocabulary, and what its identifiers name."""
    (theme,) = TABLES["outcome_themes"].columns
    (supported,) = TABLES["response_supports"].columns

    assert (True, None) == (issubclass(theme.terms or str, Term), theme.names)
    assert ("outcome_or_option", None) == (supported.names, supported.terms)
    assert ("persons", "") == table_name("Record.person")
    assert "held_on" == column_name("Conversation.held_on", "held_on")
