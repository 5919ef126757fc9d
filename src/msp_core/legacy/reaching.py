"""From a row to the objects of its record: those that it speaks of, or makes."""

from collections.abc import Hashable, Iterable, Sequence

from msp_core.extracts import Row
from msp_core.legacy.mapping import Mapping
from msp_core.legacy.node import Node
from msp_core.legacy.paths import Step
from msp_core.legacy.reading_cells import folded
from msp_core.model import Person, Process, Record

__all__ = ["Reach"]


class Reach:
    """The way from a row to an object.

    Attributes:
        record: The record, with the person and the process that each has.
    """

    def __init__(self, mapping: Mapping) -> None:
        """Begin with a record that is empty.

        Args:
            mapping: Which columns tell one object from the next.
        """
        self._per = mapping.per
        self.record = Node(Record)
        self.record.made("person", (None, ((), 0)), Person)
        self.record.made("process", (None, ((), 0)), Process)

    def made(self, steps: Sequence[Step], row: Row, part: int = 0) -> Node:
        """Give the object at the end of a way, which is made if it is not there.

        Args:
            steps: The way.
            row: The row that speaks of it.
            part: Which part of a split cell it is of: the parts are items of one object.
        """
        node = self.record
        for step in steps:
            which = part if step is steps[-1] else 0
            node = node.made(step.field, (step.label, (self._whose(step, row), which)), step.kind)
        return node

    def there(self, steps: Iterable[Step], row: Row) -> list[Node]:
        """Give what a row speaks of there: nothing, one, or the several of a split cell."""
        nodes = [self.record]
        for step in steps:
            which = (step.field, step.label, self._whose(step, row))
            nodes = [found for each in nodes for found in each.of(*which)]
        return nodes

    def _whose(self, step: Step, row: Row) -> Hashable:
        """Give what tells this object from others of its name in the record."""
        if step.label is None:
            return ()
        columns = self._per.get(step.place)
        if columns is None:
            return row.number
        return tuple(folded(row.cells[column] or "") for column in columns)
