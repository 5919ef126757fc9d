"""walk() gives everything in a record, each with a pointer that leads to it."""

from datetime import date
from typing import Any

import pytest

from msp_core.model import (
    Benefit,
    Conversation,
    Outcome,
    Person,
    Process,
    Record,
    Representative,
    RiskOption,
    walk,
)
from msp_core.model.vocabulary import ConversationStage, RepresentativeRole

OUTCOME = Outcome("To feel safe at home", id="o1")
OPTION = RiskOption(id="a", description="Stay", benefits=(Benefit(description="Home"),))
RECORD = Record(
    person=Person(
        id="p",
        representatives=(Representative(id="r", role=next(iter(RepresentativeRole))),),
        extra={"not": {"an": "object of ours"}},
    ),
    conversations=(
        Conversation(id="c0", held_on=date(2026, 4, 1), stage=next(iter(ConversationStage))),
        Conversation(
            id="c1",
            held_on=date(2026, 4, 2),
            stage=next(iter(ConversationStage)),
            outcomes=(OUTCOME,),
            options=(OPTION,),
        ),
    ),
)


def resolved(root: Any, pointer: str) -> object:
    """Follow a JSON Pointer (RFC 6901) through objects and tuples."""
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        root = root[int(name)] if name.isdigit() else getattr(root, name)
    return root


def test_walk_gives_every_object_parents_first() -> None:
    """Each object comes once, after the one that it is in."""
    expected = [
        ("", RECORD),
        ("/person", RECORD.person),
        ("/person/representatives/0", RECORD.person.representatives[0]),
        ("/conversations/0", RECORD.conversations[0]),
        ("/conversations/1", RECORD.conversations[1]),
        ("/conversations/1/outcomes/0", OUTCOME),
        ("/conversations/1/options/0", OPTION),
        ("/conversations/1/options/0/benefits/0", OPTION.benefits[0]),
        ("/process", Process()),
    ]

    assert expected == list(walk(RECORD))


def test_every_pointer_leads_to_its_object() -> None:
    """A pointer followed from the root gives that very object."""
    for pointer, thing in walk(RECORD):
        assert thing is resolved(RECORD, pointer)


def test_walk_begins_where_it_is_told() -> None:
    """A part of a record can be walked with its own place before it."""
    assert [("/a/0", OUTCOME)] == list(walk(OUTCOME, "/a/0"))


@pytest.mark.parametrize("plain", ["words", None, 3, {"a": OUTCOME}, ()])
def test_a_plain_value_has_nothing_inside(plain: object) -> None:
    """What is no object of the model is no place of its own."""
    assert [] == list(walk(plain))
