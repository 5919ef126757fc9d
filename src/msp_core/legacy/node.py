"""An object of a record while it is put together from cells."""

from collections.abc import Hashable, Iterator
from typing import Any

from msp_core.legacy.notes import Cell

__all__ = ["Node"]

Key = tuple[str | None, tuple[Hashable, int]]
"""Which of a field's objects it is: its name in the mapping, what tells it apart from others
of that name, and which part of a split cell it is from."""


class Node:
    """An object with the values and the objects that it has so far.

    Attributes:
        kind: Its class in the model.
        key: What it is called in the mapping, and what tells it from others.
        values: Its fields, as JSON has them; a ``Node`` where one refers to another.
        said: The cells that each field came from, each with the value that it gives.
        inside: The objects in each of its fields, in the order of their making.
    """

    def __init__(self, kind: type, key: Key = (None, ((), 0))) -> None:
        """Begin one that is empty."""
        self.kind = kind
        self.key = key
        self.values: dict[str, Any] = {}
        self.said: dict[str, list[tuple[Cell, Any]]] = {}
        self.inside: dict[str, dict[Key, Node]] = {}
        self._spoken_of: dict[tuple[str, str | None, Hashable], list[Node]] = {}

    def of(self, field: str, label: str | None, whose: Hashable) -> "list[Node]":
        """Give the objects in a field that one row speaks of by a name."""
        return self._spoken_of.get((field, label, whose), [])

    def made(self, field: str, key: Key, kind: type) -> "Node":
        """Give the object in a field, which is made if it is not there."""
        there = self.inside.setdefault(field, {})
        if key not in there:
            there[key] = Node(kind, key)
            label, (whose, _) = key
            self._spoken_of.setdefault((field, label, whose), []).append(there[key])
        return there[key]

    def named(self, field: str, label: str | None) -> "list[Node]":
        """Give the objects in a field that have a name in the mapping."""
        return [each for (name, _), each in self.inside.get(field, {}).items() if name == label]

    def without(self, field: str, gone: "Node") -> None:
        """Take one object out of a field."""
        del self.inside[field][gone.key]

    def all(self) -> "Iterator[Node]":
        """Give it and all that is inside it, the outer first."""
        yield self
        for there in self.inside.values():
            for each in list(there.values()):
                yield from each.all()

    def all_cells(self) -> Iterator[Cell]:
        """Give the cells that it and all inside it came from, each once."""
        yield from dict.fromkeys(
            cell for each in self.all() for said in each.said.values() for cell, _ in said
        )
