"""From plain data to objects of the model: nothing is guessed, and every problem told."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from functools import cache
from itertools import islice
from typing import Any

import attrs
from cattrs import BaseValidationError, ClassValidationError, IterableValidationError

from msp_core.model.fitting import misfit_of
from msp_core.model.kind import Kind, kind_of
from msp_core.model.shape import Extra
from msp_core.wire.kinds import DATE, is_list, is_object
from msp_core.wire.problems import Fault, MisshapenError, is_safe, noted

__all__ = ["MOST_FAULTS", "Structure", "copied", "structure_of"]

Structure = Callable[[Any], Any]
"""Reads one kind of value; raises ``MisshapenError``, or a tree of them as cattrs builds it."""

MOST_FAULTS = 1_000
"""How many faults are told of one list or object; beyond that it is no record at all."""

_AND_MORE = "More is wrong here than is told: the rest was not looked at."

_is_misfit_extra = misfit_of(Extra)


@cache
def structure_of(form: Any) -> Structure:  # noqa: ANN401 -- a type form
    """Make the reader of one kind of value.

    Args:
        form: A type as annotated on a field of the model, or one of its classes.

    Raises:
        TypeError: Nobody has decided yet how such a value travels.
    """
    kind = kind_of(form)
    structure = _many(kind.one) if kind.many else _one(kind)
    return _optional(structure) if kind.optional else structure


def copied(value: Any) -> Any:  # noqa: ANN401 -- any JSON value
    """Copy plain data, so that no two owners share what can be changed."""
    if is_object(value):
        return {name: copied(each) for name, each in value.items()}
    if is_list(value):
        return [copied(each) for each in value]
    return value


def _one(kind: Kind) -> Structure:
    structure = _of_class(kind)
    return _constrained(structure, kind.limits) if kind.limits else structure


def _of_class(kind: Kind) -> Structure:
    if kind.of in _PLAIN:
        return _PLAIN[kind.of]
    if kind.is_object:
        return _object(kind.of)
    if kind.is_term:
        return _term(kind.of)
    raise TypeError(f"nobody has decided how {kind.of.__name__} travels")


def _optional(structure: Structure) -> Structure:
    return lambda value: None if value is None else structure(value)


def _exactly(kind: type, told: str) -> Structure:
    def read(value: object) -> object:
        if type(value) is not kind:
            raise _wrong(told)
        return value

    return read


def _whole(value: object) -> int:
    if type(value) is int:
        return value
    # JSON Schema counts 3.0 as a whole number.
    if type(value) is float and value.is_integer():
        return int(value)
    raise _wrong("a whole number")


def _day(value: object) -> date:
    if type(value) is not str:
        raise _wrong("a date as text, YYYY-MM-DD")
    if DATE.fullmatch(value) is None:
        raise _not_allowed("must be a day of the calendar, written YYYY-MM-DD")
    return date.fromisoformat(value)


def _term(kind: type[Enum]) -> Structure:
    members = {member.value: member for member in kind}
    told = f"must be one of: {', '.join(members)}"

    def read(value: object) -> Enum:
        if type(value) is not str:
            raise _wrong("a text")
        member = members.get(value)
        if member is None:
            raise _not_allowed(told)
        return member

    return read


def _constrained(structure: Structure, constraints: tuple[Any, ...]) -> Structure:
    def read(value: object) -> object:
        given = structure(value)
        for constraint in constraints:
            misfit = constraint.misfit(given)
            if misfit is not None:
                raise _not_allowed(str(misfit))
        return given

    return read


def _many(kind: Any) -> Structure:  # noqa: ANN401 -- a type form
    structure = structure_of(kind)

    def read(value: object) -> tuple[Any, ...]:
        if not is_list(value):
            raise _wrong("a list")
        entries, faults = _gathered(
            (index, kind, structure, each) for index, each in enumerate(value)
        )
        if faults:
            raise IterableValidationError("while reading a list", faults, tuple[kind, ...])  # pyright: ignore[reportCallIssue] -- cattrs adds one
        return tuple(entries.values())

    return read


def _extra(value: object) -> Extra:
    if not is_object(value):
        raise _wrong("an object")
    copy: Extra = copied(value)
    if _is_misfit_extra(copy) is not None:
        raise _not_allowed("must hold plain JSON values, nested no more than 32 deep")
    return copy


_PLAIN: dict[type, Structure] = {
    str: _exactly(str, "a text"),
    bool: _exactly(bool, "true or false"),
    int: _whole,
    date: _day,
    dict: _extra,
}


def _object(cls: type) -> Structure:
    fields = {field.name: field for field in attrs.fields(cls)}
    readers = {name: (field.type, structure_of(field.type)) for name, field in fields.items()}
    needed = [name for name, field in fields.items() if field.default is attrs.NOTHING]

    def read(value: object) -> object:
        if not is_object(value):
            raise _wrong("an object")
        present = [name for name in readers if name in value]
        given, faults = _gathered((name, *readers[name], value[name]) for name in present)
        faults += _missing(name for name in needed if name not in value)
        faults += _unknown(name for name in value if name not in readers)
        if faults:
            raise ClassValidationError(f"while reading {cls.__name__}", faults, cls)  # pyright: ignore[reportCallIssue] -- cattrs adds one
        return cls(**given)

    return read


def _gathered(
    entries: Iterable[tuple[Any, Any, Structure, Any]],
) -> tuple[dict[Any, Any], list[Exception]]:
    given: dict[Any, Any] = {}
    faults: list[Exception] = []
    for step, kind, structure, value in entries:
        try:
            given[step] = structure(value)
        except (ValueError, BaseValidationError) as error:
            faults.append(noted(error, step, kind))
            if len(faults) >= MOST_FAULTS:
                faults.append(MisshapenError(Fault.WRONG_TYPE, _AND_MORE))
                break
    return given, faults


def _missing(names: Iterable[str]) -> Iterator[Exception]:
    for name in names:
        yield noted(MisshapenError(Fault.MISSING_FIELD, "It is required."), name, None)


def _unknown(names: Iterable[object]) -> Iterator[Exception]:
    for name in islice(names, MOST_FAULTS):
        error = MisshapenError(Fault.UNKNOWN_FIELD, "There is no such field here.")
        yield noted(error, name, None) if isinstance(name, str) and is_safe(name) else error


def _wrong(told: str) -> MisshapenError:
    return MisshapenError(Fault.WRONG_TYPE, f"It must be {told}.")


def _not_allowed(told: str) -> MisshapenError:
    return MisshapenError(Fault.VALUE_NOT_ALLOWED, f"It {told}.")
