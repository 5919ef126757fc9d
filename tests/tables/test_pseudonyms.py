"""A pseudonymised export holds no text of a record, and still joins."""

import copy
import json
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msp_core import Record, Term
from msp_core.model.reading import read_first
from msp_core.tables import Pseudonyms, Tables, TablesError, from_tables, to_csv, to_tables
from msp_core.tables.layout import layout
from msp_core.testing import example_records, records
from wire.strategies import RECORDS

LAW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
KEY = bytes(range(32))
PSEUDONYMS = Pseudonyms(key=KEY)
MARK = "zqx"
EXAMPLES = list(example_records())


def marked(value: Any) -> Any:
    """Put a marker into every text that an object of the model holds."""
    if attrs.has(type(value)):
        fields = {
            each.name: marked(getattr(value, each.name)) for each in attrs.fields(type(value))
        }
        return type(value)(**fields)
    if isinstance(value, tuple):
        return tuple(map(marked, value))
    if isinstance(value, dict):
        return {f"{MARK} {name}": marked(each) for name, each in value.items()}
    if isinstance(value, str) and not isinstance(value, Term) and not _is_number(value):
        return f"{MARK} {value}"[:200]
    return value


def _is_number(text: str) -> bool:
    return len(text) == 10 and text.isascii() and text.isdigit()


def shown(tables: Tables) -> str:
    """Give all that is in tables, as one text."""
    return json.dumps({name: table.to_pylist() for name, table in tables.items()}, default=str)


@LAW
@given(st.lists(RECORDS, max_size=2))
def test_no_text_of_a_record_survives(told: list[Record]) -> None:
    """Every text that the model can hold is gone or replaced, wherever it stands."""
    with read_first():
        told = [marked(each) for each in told]
    text = shown(to_tables(told, pseudonyms=PSEUDONYMS))

    assert MARK not in text
    for record in told:
        number, born = record.person.nhs_number, record.person.date_of_birth
        assert number is None or f'"{number}"' not in text
        assert born is None or '"date_of_birth"' not in text


@LAW
@given(st.lists(records(), max_size=2))
def test_what_was_alike_is_alike_and_what_was_not_is_not(told: list[Record]) -> None:
    """Within a sort of thing of one person, ids are equal if and only if they were."""
    plain, replaced = to_tables(told, findings=False), to_tables(told, pseudonyms=PSEUDONYMS)
    before = _ids(plain, told)
    after = _ids(replaced, told)

    assert len(before) == len(after)
    assert len(set(before)) == len(set(after)) == len(set(zip(before, after, strict=True)))


def _ids(tables: Tables, told: list[Record]) -> list[tuple[str, str, str]]:
    return [
        (column.names, told[number - 1].person.id, value)
        for table in layout()
        for column in table.columns
        if column.names is not None
        for number, value in zip(
            tables[table.name].column("record_number").to_pylist(),
            tables[table.name].column(column.name).to_pylist(),
            strict=True,
        )
        if value is not None
    ]


def test_links_still_join() -> None:
    """A review still finds its outcome, and so does what a response supports."""
    tables = to_tables(EXAMPLES, pseudonyms=PSEUDONYMS)
    outcomes = _pairs(tables, "outcomes", "id")
    options = _pairs(tables, "options", "id")

    assert _pairs(tables, "reviews", "outcome_id") <= outcomes
    assert _pairs(tables, "response_supports", "supported_id") <= outcomes | options


def _pairs(tables: Tables, table: str, column: str) -> set[tuple[int, str]]:
    rows = tables[table].to_pylist()
    return {(row["record_number"], row[column]) for row in rows if row[column]}


def test_ids_of_one_person_say_nothing_of_another() -> None:
    """An ``o1`` that every record has is not one and the same pseudonym in all of them."""
    ids = [PSEUDONYMS.of("conversation", "c1", within=person) for person in ("p1", "p2")]

    assert 2 == len(set(ids))


def test_sorts_of_things_are_told_apart() -> None:
    """One text as the id of two sorts of things has two pseudonyms, and no parts run together."""
    pseudonyms = {
        PSEUDONYMS.of("person", "ab"),
        PSEUDONYMS.of("nhs_number", "ab"),
        PSEUDONYMS.of("person", "b", within="a"),
        PSEUDONYMS.of("persona", "b"),
        Pseudonyms(key=KEY[::-1]).of("person", "ab"),
    }

    assert 5 == len(pseudonyms)


def test_a_person_is_found_again_with_the_key() -> None:
    """Whoever holds the key can tell which rows are a person's: it is still personal data."""
    persons = to_tables(EXAMPLES, pseudonyms=PSEUDONYMS)["persons"].to_pylist()

    assert PSEUDONYMS.of("person", EXAMPLES[0].person.id) == persons[0]["id"]
    assert {64} == {len(each["id"]) for each in persons}


def test_pseudonyms_are_keyed_hmac() -> None:
    """The same key gives the same pseudonym on every machine and in every version."""
    expected = "cbb9a044dd4e085ecbb27798c932b9f4fa05483a5c895ca4b6c94bdd9c3f0b57"

    assert expected == PSEUDONYMS.of("person", "p-104")


@pytest.mark.parametrize(
    ("key", "error"), [(b"", ValueError), (b"k" * 31, ValueError), ("k" * 32, TypeError)]
)
def test_a_weak_key_is_refused(key: Any, error: type[Exception]) -> None:
    """A key that could be tried out is none."""
    with pytest.raises(error, match="a key must") as refused:
        Pseudonyms(key=key)

    assert "kkk" not in str(refused.value)


@pytest.mark.parametrize("carry", [pickle.dumps, copy.copy, copy.deepcopy])
def test_the_key_goes_nowhere(carry: Callable[[object], object]) -> None:
    """It is neither pickled nor copied, and no ``repr`` shows it."""
    with pytest.raises(TypeError, match="neither pickled nor copied"):
        carry(PSEUDONYMS)

    assert "Pseudonyms(key=<hushed>)" == repr(PSEUDONYMS) == str(PSEUDONYMS)
    assert KEY not in [getattr(PSEUDONYMS, name) for name in PSEUDONYMS.__slots__]


def test_pseudonymised_tables_cannot_become_records_again() -> None:
    """They are refused, and what is missing is said."""
    with pytest.raises(TablesError, match="without words cannot become records again"):
        from_tables(to_tables(EXAMPLES, pseudonyms=PSEUDONYMS))


def test_words_are_left_out_and_ids_kept() -> None:
    """Without words there is no free text, name, NHS number or day of birth; ids stay."""
    tables = to_tables(EXAMPLES, words=False)
    schemas = {name: table.column_names for name, table in tables.items()}
    kept = {column for names in schemas.values() for column in names}

    assert ["record_number", "id"] == schemas["persons"]
    assert [each.person.id for each in EXAMPLES] == tables["persons"].column("id").to_pylist()
    assert set() == kept & {"statement", "words", "extra", "name", "reason", "nhs_number"}
    with pytest.raises(TablesError, match="without words"):
        from_tables(tables)


def test_an_nhs_number_is_replaced_and_a_day_of_birth_left_out() -> None:
    """Whoever has the key can match by NHS number; nobody learns how old somebody is."""
    known: dict[str, Any] = {"nhs_number": "9990000018", "date_of_birth": date(1941, 5, 6)}
    person = attrs.evolve(EXAMPLES[0].person, **known)
    told = attrs.evolve(EXAMPLES[0], person=person)
    (row,) = to_tables([told], pseudonyms=PSEUDONYMS)["persons"].to_pylist()

    assert {"record_number", "id", "nhs_number"} == set(row)
    assert PSEUDONYMS.of("nhs_number", "9990000018") == row["nhs_number"]


def test_conclusions_that_are_listed_are_kept_without_their_words() -> None:
    """A risk outcome is counted, though the column that holds it may hold words."""
    (plain, hushed) = (to_tables(EXAMPLES), to_tables(EXAMPLES, words=False))
    values = {"risk_remained", "risk_reduced", "risk_removed"}
    before = [each for each in plain["conclusions"].column("value").to_pylist() if each in values]
    after = hushed["conclusions"].column("listed_value").to_pylist()

    assert "value" not in hushed["conclusions"].column_names
    assert before == [each for each in after if each in values]
    assert values & set(after)


def test_a_file_of_pseudonyms_holds_no_text(tmp_path: Path) -> None:
    """What is written is what was shown, and nothing beside it."""
    with read_first():
        told = [marked(each) for each in EXAMPLES]
    to_csv(tmp_path / "out", told, pseudonyms=PSEUDONYMS)
    written = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())

    assert MARK not in written
