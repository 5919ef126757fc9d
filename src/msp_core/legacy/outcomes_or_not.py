"""Texts in the outcome column that are no outcomes: each to its right home, or set aside."""

from collections.abc import Iterator
from typing import Any, cast

import attrs

from msp_core.findings import Level
from msp_core.legacy.node import Node
from msp_core.legacy.notes import Cell, Event, Note
from msp_core.legacy.reading_cells import Why
from msp_core.model import Conclusion, Conversation, ServiceResponse
from msp_core.statements import StatementKind, classify_statement, judge

__all__ = ["drop_unlinked", "part_outcomes", "rows_to_set_aside"]

_MOVE, _ROW = "move", "set_aside_row"


def rows_to_set_aside(record: Node, choices: dict[str, str]) -> set[int]:
    """Give the rows that the mapping sets aside whole, for the text in them is no outcome."""
    if _ROW not in choices.values():
        return set()
    return {
        cell.row
        for _, node in _outcomes(record)
        for cell, statement in node.said["statement"]
        if _is_refused(node, statement) and choices.get(_kind(statement)) == _ROW
    }


def part_outcomes(record: Node, choices: dict[str, str]) -> list[Note]:
    """Move what is no outcome where it belongs, or take it out.

    Args:
        record: The record, which is changed.
        choices: What the mapping does with each kind.

    Returns:
        What became of each cell.
    """
    notes: list[Note] = []
    gone: set[Node] = set()
    for conversation, node, kind in list(_not_outcomes(record)):
        conversation.without("outcomes", node)
        gone.add(node)
        statement, _ = node.said["statement"][0]
        if choices.get(kind) == _MOVE:
            notes.append(_moved(record, node.values["statement"], kind, statement))
        else:
            notes.append(Note(Event.SET_ASIDE, statement, Why.NOT_AN_OUTCOME))
        notes += _aside(cell for cell in node.all_cells() if cell != statement)
    return notes + _unlink(record, gone)


def drop_unlinked(record: Node, linked: set[tuple[type, str | None, str]]) -> list[Note]:
    """Take out what refers to nothing, where the mapping says that it refers to something.

    Args:
        record: The record, which is changed.
        linked: The class, name and field of each thing that has to refer to another.
    """
    notes: list[Note] = []
    for outer in list(record.all()):
        for field, there in list(outer.inside.items()):
            for node in list(there.values()):
                if any((node.kind, node.key[0], name) in linked for name in _unset(node)):
                    outer.without(field, node)
                    notes += _aside(node.all_cells())
    return notes


def _unset(node: Node) -> Iterator[str]:
    return (each.name for each in attrs.fields(node.kind) if each.name not in node.values)


def _not_outcomes(record: Node) -> Iterator[tuple[Node, Node, StatementKind]]:
    for conversation, node in _outcomes(record):
        statement = node.values["statement"]
        if _is_refused(node, statement):
            yield conversation, node, _kind(statement)


def _outcomes(record: Node) -> Iterator[tuple[Node, Node]]:
    """Give each outcome that says something, with its conversation."""
    for outer in record.all():
        if outer.kind is Conversation:
            for node in list(outer.inside.get("outcomes", {}).values()):
                if "statement" in node.values:
                    yield outer, node


def _kind(statement: str) -> StatementKind:
    return classify_statement(statement).kind


def _is_refused(node: Node, statement: str) -> bool:
    # The person's own confirmation stands: then the rules only ask.
    affirmed = bool(node.inside.get("affirmation"))
    return any(each.level is Level.REJECT for each in judge(statement, affirmed=affirmed))


def _moved(record: Node, text: str, kind: StatementKind, cell: Cell) -> Note:
    (process,) = record.inside["process"].values()
    made: type
    if kind is StatementKind.CONCLUSION:
        field, made, event = "conclusions", Conclusion, Event.CONCLUSION
        values: dict[str, Any] = {"kind": "other", "value": text}
    else:
        field, made, event = "responses", ServiceResponse, Event.RESPONSE
        values = {"description": text}
    values["extra"] = {"moved_from": cell.column}
    number = len(process.inside.get(field, {}))
    process.made(field, (None, ("moved", number)), made).values.update(values)
    return Note(event, cell)


def _unlink(record: Node, gone: set[Node]) -> list[Note]:
    """Take out the reviews of what is no outcome, whichever way they name it."""
    ids = {node.values["id"] for node in gone if "id" in node.values}
    notes: list[Note] = []
    for outer in list(record.all()):
        for node in list(outer.inside.get("reviews", {}).values()):
            outcome = node.values.get("outcome")
            if outcome in gone or outcome in ids:
                outer.without("reviews", node)
                notes += _aside(node.all_cells())
        outer.values = {field: _left(value, gone) for field, value in outer.values.items()}
    return notes


def _left(value: Any, gone: set[Node]) -> Any:  # noqa: ANN401 -- a JSON value, or a node
    if isinstance(value, list):
        return [each for each in cast("list[object]", value) if each not in gone]
    return None if isinstance(value, Node) and value in gone else value


def _aside(cells: Iterator[Cell]) -> Iterator[Note]:
    return (Note(Event.SET_ASIDE, cell, Why.NO_PLACE) for cell in cells)
