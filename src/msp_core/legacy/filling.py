"""What stands in a record beside the cells that were read: defaults, links, constants."""

from collections.abc import Iterable, Iterator
from itertools import product

from msp_core.extracts import Row
from msp_core.legacy.expected import Expected
from msp_core.legacy.mapping import Mapping
from msp_core.legacy.node import Node
from msp_core.legacy.notes import Cell, Event, Note, is_whole
from msp_core.legacy.reaching import Reach
from msp_core.legacy.reading_cells import Why

__all__ = ["complete", "default", "keep", "link"]


def default(reach: Reach, row: Row, mapping: Mapping, unread: set[str]) -> Iterator[Note]:
    """Put in what stands where a cell is empty.

    Args:
        reach: The record.
        row: The row.
        mapping: What stands there.
        unread: The columns in which something stands that could not be read: of those
            nobody knows that nothing does.
    """
    for entry in mapping.fields:
        text = row.cells[entry.column]
        if entry.default is None or entry.column in unread or (text or "").strip():
            continue
        for node in reach.there(entry.to.steps, row):
            if entry.to.field not in node.values:
                node.values[entry.to.field] = [entry.default] if entry.to.many else entry.default
                yield Note(Event.DEFAULT, Cell(row.number, entry.column, ""))


def link(reach: Reach, row: Row, mapping: Mapping) -> None:
    """Let what a row speaks of refer to what else it speaks of."""
    for each in mapping.links:
        # Neither is in a split cell, so there is one of each at most.
        for node, item in product(*(reach.there(at, row) for at in (each.to.steps, each.item))):
            if not each.to.many:
                node.values.setdefault(each.to.field, item)
            elif item not in node.values.setdefault(each.to.field, []):
                node.values[each.to.field].append(item)


def complete(node: Node, expected: Expected) -> None:
    """Put in what always stands there, and make the objects that are there by themselves."""
    for field, value in expected.constants.items():
        node.values.setdefault(field, value)
    for (field, label), inside in expected.inside.items():
        if not inside.told:
            node.made(field, (label, ((), 0)), inside.kind)
        for each in node.named(field, label):
            complete(each, inside)


def keep(record: Node, rows: Iterable[Row], columns: Iterable[str]) -> Iterator[Note]:
    """Carry columns along in the record's ``extra``."""
    kept: dict[str, list[str]] = {}
    for row, column in product(rows, columns):
        text = row.cells[column]
        if text is None or not is_whole(row, text):
            yield Note(Event.SET_ASIDE, Cell(row.number, column, text), Why.UNREADABLE)
        elif text.strip() and text not in kept.setdefault(column, []):
            kept[column].append(text)
    if any(kept.values()):
        record.values["extra"] = {name: texts for name, texts in kept.items() if texts}
