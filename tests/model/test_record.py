"""A record is a person, their conversations, and the process that supports them."""

from datetime import date

import attrs
import pytest

from msp_core.model import Conversation, Outcome, Person, Process, Record
from msp_core.model.vocabulary import ConversationStage, EnquiryKind

RECORD = Record(
    person=Person(id="p-104", preferred_name="Mrs B"),
    conversations=(
        Conversation(
            id="c1",
            held_on=date(2026, 4, 2),
            stage=ConversationStage.START,
            outcomes=(Outcome("I want to see my son on Sundays.", id="o1"),),
        ),
    ),
    process=Process(enquiry=EnquiryKind.S42),
    extra={"system": "ours"},
)


def test_a_record_keeps_what_it_is_given() -> None:
    """An outcome stands inside the conversation in which it was said."""
    assert RECORD.person.id == "p-104"
    assert RECORD.conversations[0].outcomes[0].statement == "I want to see my son on Sundays."


def test_a_person_is_all_that_a_record_needs() -> None:
    """Conversations may be yet to come, and the process supports whatever there is."""
    record = Record(person=Person(id="p"))

    assert () == record.conversations
    assert Process() == record.process


def test_a_record_is_of_a_person() -> None:
    """There is no record without a person, nor with an id in their place."""
    with pytest.raises(TypeError, match="person"):
        Record()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with pytest.raises(TypeError, match=r"^Record\.person must be a Person$"):
        attrs.evolve(RECORD, person="p-104")  # type: ignore[arg-type]


def test_a_whole_records_repr_shows_none_of_its_words() -> None:
    """What is nested is hushed as well."""
    shown = repr(RECORD)

    assert "Sundays" not in shown
    assert "Mrs B" not in shown
    assert "statement=<32 characters>" in shown
