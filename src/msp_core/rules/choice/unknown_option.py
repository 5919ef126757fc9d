"""What was chosen is one of the options that were talked through."""

from collections.abc import Iterator
from datetime import date

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import OURS, SURREY_SAB

__all__ = ["UNKNOWN_OPTION"]


def unknown_option(record: Record) -> Iterator[Mark]:
    """Mark each choice of an option that nobody had talked through by then."""
    first_told = _first_told(record)
    for at, conversation in enumerate(record.conversations):
        for index, choice in enumerate(conversation.choices):
            if choice.option is None:
                continue
            path = f"/conversations/{at}/choices/{index}/option"
            told = first_told.get(choice.option)
            if told is None:
                yield Mark(path=path, message="No option in the record has this id.")
            elif told > conversation.held_on:
                yield Mark(
                    path=path,
                    level=Level.QUERY,
                    message="This option is recorded only in a later conversation.",
                )


def _first_told(record: Record) -> dict[str, date]:
    told: dict[str, date] = {}
    for conversation in record.conversations:
        for option in conversation.options:
            told[option.id] = min(conversation.held_on, told.get(option.id, conversation.held_on))
    return told


UNKNOWN_OPTION = Rule(
    code="CHO01",
    name="unknown-option",
    level=Level.REJECT,
    about=Record,
    title="A choice is of an option talked through then or in an earlier conversation.",
    why="A choice that points nowhere says nothing of what the person chose, or chose between.",
    instead=(
        "Record the option in the conversation in which it was talked through, or correct the "
        "id. Where none of the options was chosen, leave the option out."
    ),
    limits="Where several options share an id, the choice may be of any of them.",
    sources=(SURREY_SAB, OURS),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start",'
                ' "options": [{"id": "a", "description": "A new lock"}],'
                ' "choices": [{"option": "b", "decided_by": "person", "basis": "own_choice"}]}]}'
            ),
            marks="/conversations/0/choices/0/option",
        ),
        Marked(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start",'
                ' "choices": [{"option": "a", "decided_by": "person", "basis": "own_choice"}]}]}'
            ),
            marks="/conversations/0/choices/0/option",
            because="no options are recorded at all",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start",'
                ' "options": [{"id": "a", "description": "A new lock"}]},'
                ' {"id": "c2", "held_on": "2026-04-09", "stage": "during",'
                ' "choices": [{"option": "a", "decided_by": "person", "basis": "own_choice"}]}]}'
            ),
            because="the person slept on it",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start",'
                ' "choices": [{"decided_by": "person", "basis": "own_choice"}]}]}'
            ),
            because="the person chose none of the options",
        ),
    ),
    find=unknown_option,
)
