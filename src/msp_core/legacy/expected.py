"""Which objects a mapping speaks of, and which of them exist by themselves."""

from collections.abc import Iterable

import attrs

from msp_core.legacy.entries import Constant, FromColumn, Link
from msp_core.legacy.paths import Step
from msp_core.model import Record

__all__ = ["Expected", "expected_of"]


def _constants() -> dict[str, object]:
    return {}


def _inside() -> "dict[tuple[str, str | None], Expected]":
    return {}


@attrs.define
class Expected:
    """An object that the mapping speaks of.

    Attributes:
        kind: Its class in the model.
        told: Whether a column goes to it, or to something inside it. Where none does, it
            is there whenever the object around it is.
        constants: What always stands in its fields.
        links: The fields that refer to something else.
        inside: The objects inside it, by their field and their name in the mapping.
    """

    kind: type
    told: bool = False
    constants: dict[str, object] = attrs.field(factory=_constants)
    links: set[str] = attrs.field(factory=set[str])
    inside: "dict[tuple[str, str | None], Expected]" = attrs.field(factory=_inside)


def expected_of(
    fields: Iterable[FromColumn], constants: Iterable[Constant], links: Iterable[Link]
) -> Expected:
    """Work out which objects a mapping speaks of; the record itself is the outermost."""
    record = Expected(kind=Record, told=True)
    for each in fields:
        for reached in _way(record, each.to.steps):
            reached.told |= not each.if_there
    for constant in constants:
        *_, last = _way(record, constant.to.steps)
        last.constants[constant.to.field] = constant.value
    for link in links:
        *_, last = _way(record, link.to.steps)
        last.links.add(link.to.field)
    return record


def _way(record: Expected, steps: Iterable[Step]) -> Iterable[Expected]:
    reached = record
    yield reached
    for step in steps:
        reached = reached.inside.setdefault((step.field, step.label), Expected(kind=step.kind))
        yield reached
