"""What is not the tables of records is refused, with its place and no cell of it."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa
import pytest

from msp_core import MspError, NotJsonError, Record, RejectedError, ShapeError
from msp_core.tables import Tables, TablesError, from_tables, to_tables
from msp_core.testing import example_records

EXAMPLES = list(example_records())
Spoil = Callable[[Tables], Tables]


def told() -> Tables:
    """Give the tables of the example records."""
    return to_tables(EXAMPLES, findings=False)


def with_column(table: Any, name: str, change: Callable[[list[Any]], list[Any]]) -> Any:
    """Give a table with the values of a column changed."""
    place = table.column_names.index(name)
    return table.set_column(place, name, [change(table.column(name).to_pylist())])


def first(value: Any) -> Callable[[list[Any]], list[Any]]:
    """Put a value in the first row."""
    return lambda values: [value, *values[1:]]


def cell(table: str, column: str, value: Any) -> Spoil:
    """Put a value in the first row of a column."""
    return lambda tables: tables | {table: with_column(tables[table], column, first(value))}


def every(table: str, column: str, value: Any) -> Spoil:
    """Put a value in every row of a column."""
    return lambda tables: (
        tables | {table: with_column(tables[table], column, lambda values: [value] * len(values))}
    )


def without(table: str) -> Spoil:
    """Leave a table out."""
    return lambda tables: {name: each for name, each in tables.items() if name != table}


def rows(table: str, start: int, stop: int | None = None) -> Spoil:
    """Keep some rows of a table."""
    return lambda tables: tables | {table: tables[table].slice(start, stop)}


def twice(table: str) -> Spoil:
    """Have every row of a table twice."""
    return lambda tables: tables | {table: pa.concat_tables([tables[table]] * 2)}


def column(table: str, name: str, value: Any) -> Spoil:
    """Have one column more."""
    return lambda tables: (
        tables | {table: tables[table].append_column(name, [[value] * tables[table].num_rows])}
    )


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (without("outcomes"), "outcomes: this table is not there"),
        (lambda tables: tables | {"zqx": tables["records"]}, "none of ours"),
        (lambda tables: tables | {"risks": "zqx"}, "risks: it is no table"),
        (lambda tables: tables | {"risks": [1, 2]}, "risks: it is no table"),
        (column("risks", "zqx", 1), r"risks: column 11 is none of ours"),
        (column("risks", "to_whom", "zqx"), r"risks: column 11 is none of ours"),
        (rows("outcomes", 1), "outcomes: a row between others is missing"),
        (rows("persons", 1), "persons: a row of records has none here"),
        (rows("records", 1), "persons: a row belongs to nothing"),
        (rows("conversations", 1), "conversations: a row between others"),
        (rows("options", 0, 2), "benefits: a row belongs to nothing"),
        (rows("choices", 0, 0), "choice_unable_to: a row belongs to nothing"),
        (twice("reviews"), r"reviews, row 67: another row has the same keys"),
        (cell("records", "record_number", 0), "records, row 1, record_number: it must be a whole"),
        (cell("records", "record_number", None), "records, row 1, record_number"),
        (cell("records", "record_number", 10**18), "persons: "),
        (cell("risks", "risk_number", 7), "risks: a row between others is missing"),
        (cell("outcomes", "affirmation_reason", "zqx"), "affirmation_reason: it belongs to what"),
        (cell("outcomes", "affirmation", None), "affirmation: it must be true or false"),
        (
            cell("records", "schema", "zqx/9"),
            "records, schema: the columns are those of msp-record",
        ),
        (cell("persons", "extra", "zqx"), "persons, row 1, extra: It stops being JSON"),
    ],
)
def test_what_is_not_the_tables_of_records_is_refused(spoil: Spoil, message: str) -> None:
    """Nothing is dropped or made up: the place is told, and no cell."""
    with pytest.raises(TablesError, match=message) as refused:
        from_tables(spoil(told()))

    assert "zqx" not in f"{refused.value}{refused.value!r}"


@pytest.mark.parametrize(
    ("spoil", "error", "number"),
    [
        (cell("persons", "id", None), ShapeError, 1),
        (cell("persons", "extra", '{"a": "zqx", "a": 2}'), NotJsonError, 1),
        (cell("conversations", "stage", "zqx"), ShapeError, 1),
        (every("conversations", "held_on", "zqx"), ShapeError, 1),
        (cell("outcomes", "statement", "Increased monitoring zqx"), RejectedError, 1),
        (cell("sharing", "went_ahead", None), ShapeError, 2),
    ],
)
def test_what_a_record_may_not_say_is_refused_with_its_number(
    spoil: Spoil, error: type[MspError], number: int
) -> None:
    """Reading is as strict as that of JSON, and says in which record it is."""
    tables = spoil(told())
    if number == 2:
        number = tables["sharing"].column("record_number")[0].as_py()
    with pytest.raises(error) as refused:
        from_tables(tables)

    assert [f"record {number}"] == refused.value.__notes__
    assert "zqx" not in f"{refused.value}{refused.value!r}"


def test_a_day_may_be_its_midnight_and_no_other_time() -> None:
    """To pandas a day is a time; one with hours or a zone in it is no day."""
    days = told()["conversations"].column("held_on").to_pylist()
    midnights = [datetime(day.year, day.month, day.day) for day in days]  # noqa: DTZ001 -- no zone
    tables = told()

    def held(value: list[Any]) -> list[Record]:
        changed = with_column(tables["conversations"], "held_on", lambda _: value)
        return from_tables(tables | {"conversations": changed})

    assert EXAMPLES == held(midnights)
    with pytest.raises(ShapeError):
        held([midnights[0].replace(hour=3), *midnights[1:]])
    with pytest.raises(ShapeError):
        held([each.replace(tzinfo=UTC) for each in midnights])


def test_days_and_terms_may_be_text() -> None:
    """What an engine gives back as text is read as strictly as JSON."""
    tables = told()
    for name, table in tables.items():
        for field in table.schema:
            if pa.types.is_date32(field.type) or pa.types.is_dictionary(field.type):
                tables[name] = with_column(
                    tables[name], field.name, lambda each: [str(v) if v else None for v in each]
                )

    assert EXAMPLES == from_tables(tables)


def test_a_day_in_a_column_of_text_is_no_text() -> None:
    """An engine that took a text for a day has changed it, and nobody changes it back."""
    with pytest.raises(ShapeError):
        from_tables(cell("persons", "preferred_name", None)(told()) | _dated_names())


def _dated_names() -> Tables:
    day = date(2026, 4, 2)
    return {
        "persons": with_column(told()["persons"], "preferred_name", lambda all_: [day] * len(all_))
    }


def test_a_whole_number_may_be_a_float() -> None:
    """Some tools have no whole numbers where one may be missing."""
    tables = told()
    floats = with_column(tables["risks"], "risk_number", lambda each: list(map(float, each)))

    assert EXAMPLES == from_tables(tables | {"risks": floats})


def test_findings_are_not_looked_at() -> None:
    """They follow from the records, so a table of them is neither needed nor read."""
    assert EXAMPLES == from_tables(told() | {"findings": None})


def test_some_of_the_records_may_be_left_out() -> None:
    """An analyst may keep some records: their numbers need not follow each other."""
    kept = {
        name: table.filter(pa.compute.field("record_number") == 3) for name, table in told().items()
    }

    assert EXAMPLES[2:3] == from_tables(kept)


@pytest.mark.parametrize("broken", [pa.array([b"\xff"]), pa.array([2**31 - 1], pa.int32())])
def test_a_broken_column_is_refused(broken: Any) -> None:
    """Bytes that are no text, and days that no calendar has, are no cells."""
    broken = broken.view(pa.string() if pa.types.is_binary(broken.type) else pa.date32())
    table = to_tables(EXAMPLES[:1], findings=False)
    place = table["persons"].column_names.index("date_of_birth")
    persons = table["persons"].set_column(place, "date_of_birth", broken)

    with pytest.raises(TablesError, match="holds what cannot be read"):
        from_tables(table | {"persons": persons})


def test_an_error_of_an_engine_quotes_nothing() -> None:
    """A relation is worked out only here, and what the engine says of a cell is not told on."""

    class Failing:
        def __arrow_c_stream__(self, _: object = None) -> Any:
            raise RuntimeError("zqx")

    with pytest.raises(TablesError, match="risks: it is no table") as refused:
        from_tables(told() | {"risks": Failing()})

    assert (False, True) == ("zqx" in str(refused.value), refused.value.__suppress_context__)


def test_only_a_column_of_words_is_said_to_be_words() -> None:
    """A key that is not there is no sign of words left out."""
    tables = told()
    messages = []
    for name in ("risk_number", "description"):
        with pytest.raises(TablesError) as refused:
            from_tables(tables | {"risks": tables["risks"].drop_columns([name])})
        messages.append(refused.value.message)

    assert [
        "this column is not there",
        "this column is not there; tables without words cannot become records again",
    ] == messages


@pytest.mark.parametrize("indexes", [["__index_level_0__"], ["risk_number"], [{"kind": "range"}]])
def test_an_index_of_pandas_is_no_column_too_many(indexes: list[Any]) -> None:
    """What pandas adds without a name is left, and a key that was made an index is kept."""
    risks = told()["risks"].replace_schema_metadata(
        {"pandas": json.dumps({"index_columns": indexes})}
    )
    numbers = pa.array(range(risks.num_rows))
    added = risks.append_column(indexes[0], numbers) if "__" in indexes[0] else risks

    assert EXAMPLES == from_tables(told() | {"risks": added})


def test_only_what_pandas_says_is_an_index_is_left() -> None:
    """A column that merely has such a name would be lost, and is refused."""
    with pytest.raises(TablesError, match="column 11 is none of ours"):
        from_tables(column("risks", "__index_level_0__", 1)(told()))
