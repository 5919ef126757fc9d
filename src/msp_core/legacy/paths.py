"""The path to a field of a record, checked against the model before any row is read."""

import re
from typing import Any

import attrs

from msp_core.legacy.errors import MappingError
from msp_core.model import Record
from msp_core.model.kind import Kind, kind_of

__all__ = ["ANY", "Path", "Step", "item_path", "leaf_path"]

ANY = "*"
"""Stands in a path for the number of each of several columns."""

_SEGMENT = re.compile(r"([a-z_]{1,60})(?:\[([A-Za-z0-9_-]{1,40}|\*)\])?")
_MOST_SEGMENTS = 12


@attrs.frozen
class Step:
    """One object on the way to a field.

    Attributes:
        field: The field that holds it.
        label: The mapping's own name for one item of a list; None for an object that
            stands alone.
        kind: Its class.
        place: The whole way to it, as the mapping writes it.
    """

    field: str
    label: str | None
    kind: type
    place: str


@attrs.frozen(kw_only=True)
class Path:
    """The way to a field.

    Attributes:
        steps: The objects on the way, the outermost first.
        field: The field's name.
        kind: The type of what stands there; of one entry where it is a list.
        many: Whether it is a list.
    """

    steps: tuple[Step, ...]
    field: str
    kind: Any
    many: bool

    @property
    def owner(self) -> type:
        """The class that has the field."""
        return self.steps[-1].kind if self.steps else Record

    def __str__(self) -> str:
        """Write it as the mapping does."""
        return ".".join([*(step.place for step in self.steps[-1:]), self.field])


def leaf_path(text: str, place: str) -> Path:
    """Read the path to a field that holds no object.

    Args:
        text: The path.
        place: Where the mapping has it.

    Raises:
        MappingError: There is no such field, or an object or another system's data
            stands there.
    """
    *before, (name, label) = _segments(text, place)
    steps = _steps(before, place)
    kind = _field(steps[-1].kind if steps else Record, name, place)
    if label is not None or kind.is_object or kind.is_extra:
        told = "must end with a field that holds one value or a list of values, and no object"
        raise MappingError(place, told)
    return Path(steps=steps, field=name, kind=kind.one, many=kind.many)


def item_path(text: str, place: str) -> tuple[Step, ...]:
    """Read the path to one item of a list.

    Raises:
        MappingError: There is no such list.
    """
    steps = _steps(_segments(text, place), place)
    if steps[-1].label is None:
        raise MappingError(place, "must end with an item of a list, as conversations[start] does")
    return steps


def _segments(text: str, place: str) -> list[tuple[str, str | None]]:
    parts = text.split(".", _MOST_SEGMENTS)
    found = [_SEGMENT.fullmatch(part) for part in parts]
    if len(parts) > _MOST_SEGMENTS or None in found or text.count(ANY) > 1:
        told = "must be a path such as person.id or conversations[start].outcomes[1].statement"
        raise MappingError(place, told)
    return [(each[1], each[2]) for each in found if each]


def _steps(segments: list[tuple[str, str | None]], place: str) -> tuple[Step, ...]:
    steps: list[Step] = []
    owner: type = Record
    for name, label in segments:
        kind = _field(owner, name, place)
        if not kind.is_object:
            raise MappingError(place, f"{name} holds values, and no object with fields")
        if kind.many != (label is not None):
            told = f"{name}[name]: it is a list" if kind.many else f"{name}: it is no list"
            raise MappingError(place, f"must be {told}")
        owner = kind.of
        written = name if label is None else f"{name}[{label}]"
        steps.append(Step(name, label, owner, ".".join([*(s.place for s in steps[-1:]), written])))
    return tuple(steps)


def _field(owner: type, name: str, place: str) -> Kind:
    fields = {field.name: field.type for field in attrs.fields(owner)}
    if name not in fields:
        named = ", ".join(each for each in fields if each != "extra")
        raise MappingError(place, f"{owner.__name__} has no such field; it has: {named}")
    return kind_of(fields[name])
