"""No two things of one sort have the same id."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.record.places import outcomes_of
from msp_core.sources import OURS

__all__ = ["REPEATED_ID"]

T = TypeVar("T")


class _Named(Protocol):
    @property
    def id(self) -> str | None: ...


def repeated_id(record: Record) -> Iterator[Mark]:
    """Mark each id that another of the same sort had before."""
    process = record.process
    outcomes = [(said.at, said.outcome) for said in outcomes_of(record)]
    yield from _repeated(_placed("/person/representatives", record.person.representatives))
    yield from _repeated(_placed("/conversations", record.conversations))
    yield from _repeated(outcomes)
    for at, conversation in _placed("/conversations", record.conversations):
        yield from _repeated(_placed(f"{at}/options", conversation.options))
    yield from _repeated(_placed("/process/responses", process.responses))
    yield from _repeated(_placed("/process/conclusions", process.conclusions))


def _placed(at: str, things: Sequence[T]) -> list[tuple[str, T]]:
    return [(f"{at}/{index}", each) for index, each in enumerate(things)]


def _repeated(things: Sequence[tuple[str, _Named]]) -> Iterator[Mark]:
    seen: set[str] = set()
    for at, each in things:
        if each.id in seen:
            yield Mark(path=f"{at}/id")
        if each.id is not None:
            seen.add(each.id)


REPEATED_ID = Rule(
    code="REC11",
    name="repeated-id",
    level=Level.REJECT,
    about=Record,
    title="No two things of one sort have the same id.",
    message="Another of the same sort in the record has this id already.",
    why=(
        "An id that two things share names neither: a review of it may be of either, and what"
        " the person said of one is counted for the other."
    ),
    instead="Give each its own id. If the two are the same thing, keep one.",
    limits=(
        "Options are compared within one conversation, as the same option may be talked "
        "through again in another. Ids of different sorts may be alike."
    ),
    sources=(OURS,),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start"}, {"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start"}]}'
            ),
            marks="/conversations/1/id",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}, '
                '{"statement": "I want to feel safe at home", "voiced_by": "person", '
                '"id": "o1"}]}]}'
            ),
            marks="/conversations/0/outcomes/1/id",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1", "representatives": [{"id": "r1", '
                '"role": "friend"}, {"id": "r1", "role": "family"}]}, '
                '"conversations": [{"id": "c1", "held_on": "2026-04-02", '
                '"stage": "start"}]}'
            ),
            marks="/person/representatives/1/id",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}, '
                '{"statement": "I want to see my sister", "voiced_by": "person", '
                '"id": "o2"}]}]}'
            ),
            because="two outcomes, two ids",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}, {"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}]}]}'
            ),
            because="no ids, so none repeated",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", "options": [{"id": "a", '
                '"description": "Stay"}]}, {"id": "c2", "held_on": "2026-04-02", '
                '"stage": "start", "options": [{"id": "a", "description": "Stay"}]}]}'
            ),
            because="one option, talked through twice",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "x", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "x"}]}]}'
            ),
            because="different sorts",
        ),
    ),
    find=repeated_id,
)
