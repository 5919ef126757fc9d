"""An outcome is not a copy of what a service did or concluded."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Outcome, Record
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.outcome.first_person import is_first_person
from msp_core.rules.record.places import outcomes_of
from msp_core.sources import MERTON_SAB, OURS

__all__ = ["COPIED_WORDING"]


def copied_wording(record: Record) -> Iterator[Mark]:
    """Mark each statement that also stands as a response or a conclusion."""
    process = record.process
    elsewhere = {_alike(each.description) for each in process.responses}
    elsewhere.update(_alike(each.value) for each in process.conclusions)
    for said in outcomes_of(record):
        if _alike(said.outcome.statement) in elsewhere:
            level = Level.QUERY if _is_theirs(said.outcome) else None
            yield Mark(path=f"{said.at}/statement", level=level)


def _alike(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(" .")


def _is_theirs(outcome: Outcome) -> bool:
    return outcome.affirmation is not None or is_first_person(outcome.statement)


COPIED_WORDING = Rule(
    code="OUT14",
    name="copied-wording",
    level=Level.REJECT,
    about=Record,
    title="An outcome is not a copy of what a service did or concluded.",
    message="This outcome has the same words as a service response or a conclusion.",
    why=(
        "The same words cannot be both what the person wants and what a service did or found."
        " One of the two was filled in from the other."
    ),
    instead=(
        "Keep the words where they belong, in process or in the outcome, and ask the person: "
        '"What difference would that make to you?"'
    ),
    limits=(
        "It sees only words that are the same but for capitals, spaces and a full stop. Words"
        " in the first person, or confirmed with the person, are asked about, not refused: "
        "there the copy is likely the other one."
    ),
    sources=(
        MERTON_SAB,
        OURS,
    ),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "Sit with Jean at lunch", '
                '"voiced_by": "person"}]}], "process": {"responses": [{"id": "s1", '
                '"description": "sit with Jean at  lunch."}]}}'
            ),
            marks="/conversations/0/outcomes/0/statement",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "Contact with the son at weekends", '
                '"voiced_by": "person"}]}], "process": {"conclusions": [{"id": "k1", '
                '"kind": "other", "value": "Contact with the son at weekends"}]}}'
            ),
            marks="/conversations/0/outcomes/0/statement",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}]}], "process": {"responses": [{"id": "s1", '
                '"description": "I want to feel safe at home"}]}}'
            ),
            marks="/conversations/0/outcomes/0/statement",
            because="only asked: these are the person's own words",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}]}], "process": {"responses": [{"id": "s1", '
                '"description": "Door lock fitted"}]}}'
            ),
            because="a response that helps with it",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "Sit with Jean at lunch", '
                '"voiced_by": "person"}, {"statement": "Sit with Jean at lunch", '
                '"voiced_by": "person"}]}]}'
            ),
            because="one outcome like another, none like a response",
        ),
    ),
    find=copied_wording,
)
