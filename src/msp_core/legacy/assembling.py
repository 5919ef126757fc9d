"""From the rows of one record to its objects: each cell goes where the mapping says."""

from collections.abc import Sequence

from msp_core.extracts import Row
from msp_core.legacy.entries import FromColumn
from msp_core.legacy.filling import complete, default, keep, link
from msp_core.legacy.mapping import Mapping
from msp_core.legacy.node import Node
from msp_core.legacy.notes import Cell, Event, Note, is_whole
from msp_core.legacy.reaching import Reach
from msp_core.legacy.reading_cells import LeftOutLabelError, NotReadError, Why, folded

__all__ = ["Assembly"]

_LONGEST_WORD = 200
_MOST_PIECES = 100


class Assembly:
    """The objects of one record.

    Attributes:
        record: The record.
        notes: What became of the cells that went to no field.
        disagreeing: The cells that say another thing of a field than one before.
    """

    def __init__(self, rows: Sequence[Row], mapping: Mapping) -> None:
        """Put a record together.

        Args:
            rows: Its rows, in order.
            mapping: Where their cells go.
        """
        self._reach = Reach(mapping)
        self.record = self._reach.record
        self.notes: list[Note] = []
        self.disagreeing: list[Cell] = []
        self._mapping = mapping
        for row in rows:
            for entry in mapping.fields:
                if not entry.if_there:
                    self._take(entry, row)
        for row in rows:
            self._beside(row)
            unread = {note.cell.column for note in self.notes if note.why is not None}
            self.notes += default(self._reach, row, mapping, unread)
            link(self._reach, row, mapping)
        complete(self.record, mapping.expected)
        self.notes += keep(self.record, rows, mapping.keep)

    def _take(self, entry: FromColumn, row: Row) -> None:
        text = row.cells[entry.column]
        cell = Cell(row.number, entry.column, text)
        if text is None or not is_whole(row, text):
            self.notes.append(Note(Event.SET_ASIDE, cell, Why.UNREADABLE))
        elif self._is_word_for_nothing(text):
            self.notes.append(Note(Event.BLANK_WORD, cell))
        elif text.strip():
            self._put(entry, row, cell, text)

    def _beside(self, row: Row) -> None:
        """Put in what goes only to objects that are there; told once where there is none."""
        entries = [entry for entry in self._mapping.fields if entry.if_there]
        for column in dict.fromkeys(entry.column for entry in entries):
            of_column = [entry for entry in entries if entry.column == column]
            there = [entry for entry in of_column if self._reach.there(entry.to.steps, row)]
            for entry in there or of_column[:1]:
                self._take(entry, row)

    def _is_word_for_nothing(self, text: str) -> bool:
        return len(text) <= _LONGEST_WORD and folded(text) in self._mapping.blank

    def _put(self, entry: FromColumn, row: Row, cell: Cell, text: str) -> None:
        pieces = _pieces(text, entry.split)
        if not 0 < len(pieces) <= _MOST_PIECES:
            self.notes.append(Note(Event.SET_ASIDE, cell, Why.UNREADABLE))
            return
        for number, piece in enumerate(pieces):
            try:
                value = entry.read(piece)
            except NotReadError as error:
                aside = Cell(cell.row, cell.column, piece)
                self.notes.append(Note(Event.SET_ASIDE, aside, error.why))
            except LeftOutLabelError:
                self.notes.append(Note(Event.LEFT_OUT_LABEL, cell))
            else:
                part = number if entry.split and not entry.to.many else 0
                nodes = self._nodes(entry, row, part)
                if not nodes:
                    self.notes.append(Note(Event.SET_ASIDE, cell, Why.NO_PLACE))
                for node in nodes:
                    self._set(entry, node, value, cell)

    def _set(self, entry: FromColumn, node: Node, value: object, cell: Cell) -> None:
        field = entry.to.field
        node.said.setdefault(field, []).append((cell, value))
        if entry.to.many:
            listed = node.values.setdefault(field, [])
            if value not in listed:
                listed.append(value)
        elif node.values.setdefault(field, value) != value:
            self.disagreeing.append(cell)

    def _nodes(self, entry: FromColumn, row: Row, part: int) -> list[Node]:
        steps = entry.to.steps
        if entry.if_there:
            return self._reach.there(steps, row)
        return [self._reach.made(steps, row, part)]


def _pieces(text: str, split: str | None) -> list[str]:
    if split is None:
        return [text]
    return [piece.strip() for piece in text.split(split) if piece.strip()]
