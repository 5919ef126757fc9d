"""Whether a value fits the shape of its field, and a ``repr`` that shows no words in it."""

# ruff: noqa: ANN401 -- types are values here, and no checker follows them

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from math import isfinite
from typing import Any, cast

from msp_core.model.kind import Kind, kind_of
from msp_core.model.shape import DEEPEST, Misfit, WellFormed

__all__ = ["misfit_of", "shaped"]

_Check = Callable[[Any], Misfit | None]

# Python itself declines to write or read whole numbers much longer than this many bits.
_LONGEST_NUMBER = 14_000

_WELL_FORMED = WellFormed()


@cache
def misfit_of(form: Any) -> _Check:
    """Make the check of one kind of value.

    Args:
        form: A type as annotated on a field of the model.

    Returns:
        A function that says how a value misfits, without quoting it, or gives None.
    """
    kind = kind_of(form)
    check = _plain_object if kind.is_extra else _constrained(kind)
    if kind.many:
        check = _many(check)
    return _optional(check) if kind.optional else check


def shaped(cls: type, fields: list[Any]) -> list[Any]:
    """Give each field of a class its check, and a ``repr`` that keeps its words.

    It is a ``field_transformer`` of attrs.
    """
    return [
        field.evolve(
            validator=_validator(f"{cls.__name__}.{field.name}", misfit_of(field.type)),
            repr=_hushed if _is_private(kind_of(field.type)) else True,
        )
        for field in fields
    ]


def _validator(place: str, check: _Check) -> Callable[[object, object, object], None]:
    def validate(_: object, __: object, value: object) -> None:
        misfit = check(value)
        if misfit is not None:
            told = f"{place} {misfit}"
            raise type(misfit)(told)

    return validate


def _optional(check: _Check) -> _Check:
    return lambda value: None if value is None else check(value)


def _constrained(kind: Kind) -> _Check:
    exactly = _exactly(kind)
    if not kind.limits:
        return exactly
    checks = (exactly, *(limit.misfit for limit in kind.limits))
    return lambda value: _first(check(value) for check in checks)


def _exactly(kind: Kind) -> _Check:
    of, told = kind.of, f"must be {_named(kind)}"
    return lambda value: None if type(value) is of else TypeError(told)


def _many(check: _Check) -> _Check:
    def misfit(value: object) -> Misfit | None:
        if type(value) is not tuple:
            return TypeError("must be a tuple")
        return _first(map(check, cast("tuple[object, ...]", value)))

    return misfit


def _plain_object(value: object) -> Misfit | None:
    if type(value) is not dict or not _is_plain(cast("object", value), DEEPEST):
        return TypeError("must be an object of plain JSON values")
    return None


def _first(misfits: Iterable[Misfit | None]) -> Misfit | None:
    return next((misfit for misfit in misfits if misfit is not None), None)


def _is_plain(value: object, depth: int) -> bool:
    match value:
        case dict():
            named = cast("dict[object, object]", value)
            return depth > 0 and all(
                type(name) is str and _is_plain(name, depth) and _is_plain(each, depth - 1)
                for name, each in named.items()
            )
        case list():
            listed = cast("list[object]", value)
            return depth > 0 and all(_is_plain(each, depth - 1) for each in listed)
        case float():
            return isfinite(value)
        case str():
            return type(value) is str and _WELL_FORMED.misfit(value) is None
        case int():
            return type(value) in {bool, int} and value.bit_length() <= _LONGEST_NUMBER
        case _:
            return value is None


def _named(kind: Kind) -> str:
    name = kind.of.__name__
    if kind.is_term:
        return f"a member of {name}"
    plain: dict[type, str] = {
        str: "a text",
        bool: "true or false",
        int: "a whole number",
        date: "a date",
    }
    article = "an" if name.startswith(tuple("AEIO")) else "a"
    return plain.get(kind.of, f"{article} {name}")


def _is_private(kind: Kind) -> bool:
    return kind.is_extra or (bool(kind.limits) and kind.of is not int)


def _hushed(value: Any) -> str:
    match value:
        case None:
            return "None"
        case str():
            return f"<{len(value)} characters>"
        case date():
            return "<a date>"
        case _:
            return f"<{len(value)} entries>"
