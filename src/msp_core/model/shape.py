"""What shape a value may have: declared once, as types, and read by all.

A field's annotation says everything: the classes check it when they are built, reading
checks it with the place of each misfit, and the published schema is written from it.
Meaning is not shape: that is for the rules.
"""

# ruff: noqa: ANN401 -- types are values here, and no checker follows them

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from math import isfinite
from types import NoneType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

import attrs

__all__ = [
    "DEEPEST",
    "BirthDate",
    "Extra",
    "Identifier",
    "Length",
    "Misfit",
    "NhsDigits",
    "Number",
    "Pattern",
    "Private",
    "Range",
    "Text",
    "WellFormed",
    "misfit_of",
    "required",
    "shaped",
]

Misfit = TypeError | ValueError
"""A value of the wrong type, or one of the right type that may not stand there."""

_Check = Callable[[Any], Misfit | None]

# ``Annotated[...] | None`` is a ``typing.Union`` on some Pythons.
_UNIONS = {UnionType, Union}

DEEPEST = 32
"""How deep lists and objects may stand inside each other."""


# Python itself declines to write or read whole numbers much longer than this many bits.
_LONGEST_NUMBER = 14_000


@attrs.frozen
class Length:
    """How many characters a text may have."""

    at_least: int
    at_most: int

    def misfit(self, value: str) -> Misfit | None:
        """Say what is wrong with a text, or None."""
        if not value and self.at_least:
            return ValueError("must not be empty")
        if len(value) < self.at_least:
            return ValueError(f"must have at least {self.at_least:,} characters")
        if len(value) > self.at_most:
            return ValueError(f"must have at most {self.at_most:,} characters")
        return None


@attrs.frozen
class Pattern:
    """A regular expression that some of a text must match, and how to tell it.

    Only syntax that reads the same in Python and in ECMA-262, which the published
    schema is written in.
    """

    regex: str
    told: str

    def misfit(self, value: str) -> Misfit | None:
        """Say what is wrong with a text, or None."""
        return None if re.search(self.regex, value) else ValueError(self.told)


@attrs.frozen
class WellFormed:
    """Says that a text can be written at all: half a surrogate pair has no UTF-8."""

    def misfit(self, value: str) -> Misfit | None:
        """Say what is wrong with a text, or None."""
        return None if _is_well_formed(value) else ValueError("must be well-formed Unicode")


@attrs.frozen
class Range:
    """Between which whole numbers a number may lie, both included."""

    at_least: int
    at_most: int

    def misfit(self, value: int) -> Misfit | None:
        """Say what is wrong with a number, or None."""
        if self.at_least <= value <= self.at_most:
            return None
        return ValueError(f"must lie between {self.at_least} and {self.at_most}")


@attrs.frozen
class Private:
    """Says that a value identifies somebody, so that no ``repr`` shows it."""

    def misfit(self, value: object) -> Misfit | None:
        """Find nothing wrong: privacy is no constraint on the value."""


_NOT_BLANK = Pattern(r"[^ \t\r\n]", "must not be blank")

Text = Annotated[str, Length(1, 20_000), _NOT_BLANK, WellFormed()]
"""Free text, of at most 20,000 characters."""

Identifier = Annotated[str, Length(1, 200), _NOT_BLANK, WellFormed()]
"""A name by which one thing in a record refers to another, or a local system's key."""

NhsDigits = Annotated[str, Length(10, 10), Pattern("^[0-9]{10}$", "must be ten digits")]
"""An NHS number: ten digits and nothing else."""

BirthDate = Annotated[date, Private()]
"""A date that identifies somebody."""

Number = Annotated[int, Range(-1_000, 1_000)]
"""A whole number on a local scale."""

Extra = dict[str, Any]
"""Another system's own JSON object, carried through untouched."""


def misfit_of(kind: Any) -> _Check:
    """Make the check of one kind of value.

    Args:
        kind: A type as annotated on a field of the model.

    Returns:
        A function that says how a value misfits, without quoting it, or gives None.
    """
    origin, arguments = get_origin(kind), get_args(kind)
    inner, optional = required(kind)
    if optional:
        return _optional(misfit_of(inner))
    if origin is Annotated:
        return _constrained(arguments[0], arguments[1:])
    if origin is tuple:
        return _many(misfit_of(arguments[0]))
    if origin is dict:
        return _plain_object
    return _exactly(kind)


def required(kind: Any) -> tuple[Any, bool]:
    """Give a type without its None, and whether it had one."""
    if get_origin(kind) not in _UNIONS:
        return kind, False
    return next(each for each in get_args(kind) if each is not NoneType), True


def shaped(cls: type, fields: list[Any]) -> list[Any]:
    """Give each field of a class its check, and a ``repr`` that keeps its words.

    It is a ``field_transformer`` of attrs.
    """
    return [
        field.evolve(
            validator=_validator(f"{cls.__name__}.{field.name}", misfit_of(field.type)),
            repr=_hushed if _holds_words(field.type) else True,
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


def _exactly(kind: type) -> _Check:
    told = f"must be {_named(kind)}"
    return lambda value: None if type(value) is kind else TypeError(told)


def _optional(check: _Check) -> _Check:
    return lambda value: None if value is None else check(value)


def _constrained(kind: type, constraints: tuple[Any, ...]) -> _Check:
    checks = (_exactly(kind), *(constraint.misfit for constraint in constraints))
    return lambda value: _first(check(value) for check in checks)


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
            return type(value) is str and _is_well_formed(value)
        case int():
            return type(value) in {bool, int} and value.bit_length() <= _LONGEST_NUMBER
        case _:
            return value is None


def _is_well_formed(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _named(kind: type[Any]) -> str:
    if issubclass(kind, Enum):
        return f"a member of {kind.__name__}"
    plain: dict[type, str] = {
        str: "a text",
        bool: "true or false",
        int: "a whole number",
        date: "a date",
    }
    article = "an" if kind.__name__.startswith(tuple("AEIO")) else "a"
    return plain.get(kind, f"{article} {kind.__name__}")


def _holds_words(kind: Any) -> bool:
    if get_origin(kind) in {*_UNIONS, tuple}:
        return _holds_words(get_args(kind)[0])
    return get_origin(kind) in {Annotated, dict} and get_args(kind)[0] is not int


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
