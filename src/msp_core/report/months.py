"""Months in a column of an extract, however it writes them."""

import re
from datetime import date
from typing import NamedTuple

__all__ = ["Month", "in_words", "month"]

_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_FORMS = tuple(
    map(
        re.compile,
        (
            r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2})(?:[T ].*)?)?",
            r"(?:(?P<day>\d{1,2})[-/.])?(?P<month>\d{1,2})[-/.](?P<year>\d{4})(?: .*)?",
            r"(?:(?P<day>\d{1,2})[- ])?(?P<name>[A-Za-z]{3,9})\.?[- ,]*(?P<year>\d{4}|\d{2})",
        ),
    )
)
_CENTURY = 2000


class Month(NamedTuple):
    """A month of a year."""

    year: int
    number: int

    @property
    def label(self) -> str:
        """Such as ``Apr 2026``."""
        return f"{_NAMES[self.number - 1][:3]} {self.year}"

    @property
    def place(self) -> int:
        """Its place among all months."""
        return self.year * 12 + self.number


def in_words(day: date) -> str:
    """Write a day, such as ``1 April 2025``, wherever the program runs."""
    return f"{day.day} {_NAMES[day.month - 1]} {day.year}"


def month(text: str) -> Month | None:
    """Read a month, or the month of a date written day first; None where it is neither."""
    for form in _FORMS:
        if found := form.fullmatch(text.strip()):
            return _month(found.groupdict())
    return None


def _month(found: dict[str, str | None]) -> Month | None:
    year = int(found["year"] or 0)
    number = _number(found["name"] or "") if "name" in found else int(found["month"] or 0)
    year += _CENTURY if len(found["year"] or "") == 2 else 0  # noqa: PLR2004 -- two digits
    try:
        date(year, number, int(found["day"] or 1))
    except ValueError:
        return None
    return Month(year, number)


def _number(name: str) -> int:
    """Give the number of a month by its name, whole or cut after three letters; 0 for none."""
    told = name.title()
    fits = (n for n, whole in enumerate(_NAMES, 1) if told == whole or told == whole[:3])
    return next(fits, 0)
