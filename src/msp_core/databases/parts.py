"""What tables a record needs: read off the classes of the model, and off nothing else."""

import re
from collections.abc import Iterator

import attrs

from msp_core.model import Record
from msp_core.model.kind import Kind, kind_of

__all__ = ["KEY", "RECORD", "Cell", "Part"]

KEY = "record_key"
"""The column that says, in every table, to which record a row belongs."""


@attrs.frozen(kw_only=True)
class Cell:
    """One value in a row.

    Attributes:
        name: The name of the field, and of the column.
        kind: What the field holds.
    """

    name: str
    kind: Kind


@attrs.frozen(kw_only=True)
class Part:
    """What one table holds: a class of the model, or a list of plain values in one.

    Attributes:
        name: The name of the table, without its prefix.
        holds: The class; None for a list of plain values.
        field: The field of the class above that holds it.
        many: Whether that field is a list.
        optional: Whether the one there may be is allowed to be missing.
        numbers: The columns that number the lists it stands in, the outermost first,
            counted from 0 as a JSON Pointer does.
        cells: Its values.
        parts: What it holds in turn.
    """

    name: str
    holds: type | None
    field: str
    many: bool
    optional: bool
    numbers: tuple[str, ...]
    cells: tuple[Cell, ...]
    parts: "tuple[Part, ...]" = ()

    def all(self) -> "Iterator[Part]":
        """Give this part and all below it, those above first."""
        yield self
        for part in self.parts:
            yield from part.all()


def _of_class(kind: Kind, field: str = "", above: tuple[str, ...] = ()) -> Part:
    name = re.sub("(?<=[a-z])(?=[A-Z])", "_", kind.of.__name__).lower()
    numbers = (*above, f"{name}_no") if kind.many else above
    kinds = {each.name: kind_of(each.type) for each in attrs.fields(kind.of)}
    below = {each for each, held in kinds.items() if held.many or held.is_object}
    return Part(
        name=name,
        holds=kind.of,
        field=field,
        many=kind.many,
        optional=kind.optional,
        numbers=numbers,
        cells=tuple(Cell(name=each, kind=kinds[each]) for each in kinds if each not in below),
        parts=tuple(_below(name, each, kinds[each], numbers) for each in kinds if each in below),
    )


def _below(owner: str, field: str, kind: Kind, above: tuple[str, ...]) -> Part:
    if kind.is_object:
        return _of_class(kind, field, above)
    return Part(
        name=f"{owner}_{field}",
        holds=None,
        field=field,
        many=True,
        optional=False,
        numbers=(*above, "position"),
        cells=(Cell(name="value", kind=kind_of(kind.one)),),
    )


RECORD = _of_class(kind_of(Record))
"""A whole record."""
