"""Whatever is named in a record stands in it."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.record.places import outcomes_by_id, outcomes_of, reviews_of
from msp_core.sources import OURS

__all__ = ["DANGLING_REFERENCE"]


def dangling_reference(record: Record) -> Iterator[Mark]:
    """Mark each id that names nothing in the record."""
    outcomes = outcomes_by_id(record).keys()
    for at, review, _ in reviews_of(record):
        if review.outcome not in outcomes:
            yield Mark(path=f"{at}/outcome")
    for said in outcomes_of(record):
        if said.outcome.revises is not None and said.outcome.revises not in outcomes:
            yield Mark(path=f"{said.at}/revises")
    options = {option.id for each in record.conversations for option in each.options}
    yield from _unsupported(record, outcomes | options)
    yield from _unrepresented(record)


def _unsupported(record: Record, named: AbstractSet[str]) -> Iterator[Mark]:
    for index, response in enumerate(record.process.responses):
        for place, name in enumerate(response.supports):
            if name not in named:
                yield Mark(path=f"/process/responses/{index}/supports/{place}")


def _unrepresented(record: Record) -> Iterator[Mark]:
    advocacy = record.process.advocacy
    if advocacy is None:
        return
    known = {each.id for each in record.person.representatives}
    for field in ("advocate", "appropriate_person"):
        name = getattr(advocacy, field)
        if name is not None and name not in known:
            yield Mark(path=f"/process/advocacy/{field}")


DANGLING_REFERENCE = Rule(
    code="REC10",
    name="dangling-reference",
    level=Level.REJECT,
    about=Record,
    title="What one part of a record names stands in the record.",
    message="What this id should name is not in the record.",
    why=(
        "A review of an outcome that is not there says nothing, and what the person wanted "
        "may have been lost on the way."
    ),
    instead="Correct the id, or put back what it names.",
    limits=(
        "It looks up outcomes, options and representatives by their ids as written. The option "
        "of a choice is for another rule, and a participant's id may be a local system's own."
    ),
    sources=(OURS,),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o9", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}]}'
            ),
            marks="/conversations/1/reviews/0/outcome",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to see my sister", '
                '"voiced_by": "person", "id": "o2", "revises": "o9", '
                '"revised_because": "He moved away"}]}]}'
            ),
            marks="/conversations/0/outcomes/0/revises",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start"}], '
                '"process": {"responses": [{"id": "s1", "description": "Door lock fitted", '
                '"supports": ["o9"]}]}}'
            ),
            marks="/process/responses/0/supports/0",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}]}'
            ),
            because="the outcome is there",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}], "options": [{"id": "a", '
                '"description": "Stay with a lock"}]}], '
                '"process": {"responses": [{"id": "s1", "description": "Door lock fitted", '
                '"supports": ["a", "o1"]}]}}'
            ),
            because="a response may support an option or an outcome",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}, {"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}]}'
            ),
            because="wherever it stands in the record",
        ),
    ),
    find=dangling_reference,
)
