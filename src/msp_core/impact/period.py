"""A period: the days whose concluded enquiries count."""

import re
from datetime import date
from typing import Self

import attrs

__all__ = ["Period"]

_YEAR = re.compile(r"(\d{4})[-/](\d{2}|\d{4})", re.ASCII)
_APRIL = 4


@attrs.frozen(order=True)
class Period:
    """From one day to another, both of them in it.

    Attributes:
        start: The first day; the first there is, where it does not begin.
        end: The last day; the last there is, where it does not end.

    Raises:
        ValueError: If it ends before it starts.
    """

    start: date = date.min
    end: date = date.max

    def __attrs_post_init__(self) -> None:
        """Refuse a period that runs backwards."""
        if self.end < self.start:
            raise ValueError("a period must not end before it starts")

    @classmethod
    def year(cls, name: str | int) -> Self:
        """Give the year that national returns count: 1 April to 31 March.

        Args:
            name: The year as returns write it, ``2025-26``, with a stroke or in full as many
                do; or the one in which it starts.

        Raises:
            ValueError: If it is not written so, or is no year of the calendar.
        """
        start = name if isinstance(name, int) else _first_of(name)
        return cls(date(start, _APRIL, 1), date(start + 1, _APRIL - 1, 31))

    def __contains__(self, day: date) -> bool:
        """Say whether a day is in it."""
        return self.start <= day <= self.end

    def __str__(self) -> str:
        """Give both days, as in ``2025-04-01 to 2026-03-31``."""
        return f"{self.start} to {self.end}"


def _first_of(name: str) -> int:
    found = _YEAR.fullmatch(name)
    if found is None or not str(int(found[1]) + 1).endswith(found[2]):
        raise ValueError("a year is written as returns write it, such as 2025-26")
    return int(found[1])
