"""Reading one of our classes out of a request."""

import json

import attrs
import pytest

from msp_core import (
    Conversation,
    NotJsonError,
    Outcome,
    Record,
    RejectedError,
    ShapeError,
    UnknownSchemaError,
    Voice,
    check,
    dumps,
    loads,
)
from msp_core.web import PartError, TooLongError, read_json, read_part
from msp_core.web.reading import plain_json
from web.requests_sent import RECORD, REFUSED, WISH

SOUND = json.dumps(RECORD).encode()


def test_a_record_and_its_parts_are_read() -> None:
    """Any class of the model and any vocabulary can stand in a request."""
    record = read_json(Record, SOUND)

    assert loads(SOUND) == record == read_part(Record, RECORD)
    assert record.conversations[0] == read_part(Conversation, RECORD["conversations"][0])
    assert Voice.PERSON == read_json(Voice, b'"person"')


def test_what_is_longer_than_allowed_is_not_read() -> None:
    """The reader of a request has a limit of its own, which names itself."""
    assert dumps(loads(SOUND)) == dumps(read_json(Record, SOUND, most_bytes=len(SOUND)))
    with pytest.raises(TooLongError, match="longer than 10 bytes"):
        read_json(Record, SOUND, most_bytes=10)


def test_every_fault_of_a_part_is_told_with_its_place() -> None:
    """Shape and statement are judged together, so that nobody has to send it twice."""
    conversation = {"outcomes": [WISH, REFUSED], "stage": "later", "held_on": 3, "extra": 1}
    with pytest.raises(PartError) as caught:
        read_part(Conversation, conversation)

    assert {
        ("/outcomes/1/statement", "service-response"),
        ("/stage", "value-not-allowed"),
        ("/held_on", "wrong-type"),
        ("/extra", "wrong-type"),
        ("/id", "missing-field"),
    } == {(finding.path, finding.rule) for finding in caught.value.findings}


@pytest.mark.parametrize(
    ("data", "place"), [("zqx", ""), ({"statement": " "}, "/statement"), ({}, "/statement")]
)
def test_a_part_that_is_none_is_refused_at_its_place(data: object, place: str) -> None:
    """A whole of the wrong type is told as well as a field of it."""
    with pytest.raises(PartError) as caught:
        read_part(Outcome, data)

    assert [place] == [finding.path for finding in caught.value.findings]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (json.dumps(RECORD), ShapeError),
        (SOUND, ShapeError),
        ([RECORD], ShapeError),
        ({}, UnknownSchemaError),
        (
            {**RECORD, "conversations": [{**RECORD["conversations"][0], "outcomes": []}]},
            RejectedError,
        ),
    ],
    ids=["its text", "its bytes", "a list", "nothing", "refused"],
)
def test_a_record_that_is_none_raises_what_loads_raises(
    data: object, error: type[Exception]
) -> None:
    """A text where an object belongs is not quietly read as JSON."""
    with pytest.raises(error):
        read_part(Record, data)


def test_an_object_that_is_one_already_is_given_back() -> None:
    """A record is judged even so: whoever is handed one may rely on it."""
    record = loads(SOUND)
    silent = attrs.evolve(
        record, conversations=(attrs.evolve(record.conversations[0], outcomes=()),)
    )
    with pytest.raises(RejectedError) as caught:
        read_part(Record, silent)

    assert record is read_part(Record, record)
    assert record.conversations[0] is read_part(Conversation, record.conversations[0])
    assert check(silent) == caught.value.report


def test_an_object_of_a_class_derived_from_ours_is_none() -> None:
    """Such a class could hold anything, and our rules would not see it."""

    class Derived(Outcome):
        """Somebody's own kind of outcome."""

    with pytest.raises(PartError, match="must be an object"):
        read_part(Outcome, Derived("I want to see my sister"))


@pytest.mark.parametrize(
    ("body", "place"),
    [(b'{"statement": "a", "statement": "b"}', "/statement"), (b"[NaN]", "/0"), (b"{", "")],
)
def test_json_that_says_two_things_is_not_read(body: bytes, place: str) -> None:
    """A part is read as strictly as a record is."""
    with pytest.raises(NotJsonError) as caught:
        read_json(Outcome, body)

    assert [place] == [finding.path for finding in caught.value.findings]


def test_danger_is_told_first_in_what_cannot_be_read() -> None:
    """Nobody's life waits until a field beside it is put right."""
    danger = {**RECORD["conversations"][0], "immediate_danger": True}
    twice = json.dumps({**RECORD, "conversations": [danger]})[:-1] + ', "person": {}}'
    with pytest.raises(PartError) as of_a_part:
        read_part(Conversation, {**danger, "stage": "later"})
    with pytest.raises(NotJsonError) as of_text:
        plain_json(twice.encode())

    assert ["/immediate_danger", "/stage"] == [each.path for each in of_a_part.value.findings]
    assert "unread-danger" == of_text.value.findings[0].rule
