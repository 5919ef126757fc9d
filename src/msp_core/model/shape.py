"""What shape a value may have: declared once, as types, and read by all.

A field's annotation says everything: the classes check it when they are built, reading
checks it with the place of each misfit, and the published schema is written from it.
Meaning is not shape: that is for the rules.
"""

import re
from datetime import date
from typing import Annotated, Any

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
]

Misfit = TypeError | ValueError
"""A value of the wrong type, or one of the right type that may not stand there."""

DEEPEST = 32
"""How deep lists and objects may stand inside each other."""


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
        try:
            value.encode()
        except UnicodeEncodeError:
            return ValueError("must be well-formed Unicode")
        return None


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
