"""Dates in the ways that the mapping names: never guessed."""

import re
from collections.abc import Collection
from datetime import date

from msp_core.legacy.errors import MappingError

__all__ = ["DateFormat", "day_of"]

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_PARTS = {
    "dd": r"(?P<day>[0-9]{2})",
    "d": r"(?P<day>[0-9]{1,2})",
    "mmmm": rf"(?P<name>{'|'.join(_MONTHS)})",
    "mmm": rf"(?P<name>{'|'.join([*(month[:3] for month in _MONTHS), 'sept'])})",
    "mm": r"(?P<month>[0-9]{2})",
    "m": r"(?P<month>[0-9]{1,2})",
    "yyyy": r"(?P<year>[0-9]{4})",
}
_TIME = " time"
_CLOCK = r"[ t][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?"
_WORD = re.compile("[a-z]+|[^a-z]+")
_LONGEST = 40


class DateFormat:
    """One way of writing a day, such as ``dd/mm/yyyy`` or ``d mmm yyyy``.

    With `` time`` at its end a time of day may follow, which is no part of the day.

    Attributes:
        timed: Whether a time of day may follow.
    """

    def __init__(self, text: str, place: str) -> None:
        """Read a format.

        Raises:
            MappingError: It does not name a day, a month and a year of four digits.
        """
        written = text.removesuffix(_TIME)
        parts = _WORD.findall(written.lower()) if len(text) <= _LONGEST else []
        pattern = "".join(_PARTS.get(part) or re.escape(part) for part in parts)
        if not _is_whole(parts):
            told = (
                "must be made of d or dd, m, mm, mmm or mmmm, and yyyy, each once, such as"
                ' dd/mm/yyyy; it may end with " time"'
            )
            raise MappingError(place, told)
        self.timed = text != written
        self._pattern = re.compile(pattern + (f"(?:{_CLOCK})?" if self.timed else ""))

    def day(self, text: str) -> date | None:
        """Give the day that a text names, or None."""
        found = self._pattern.fullmatch(text.casefold())
        if found is None:
            return None
        parts = found.groupdict()
        name = parts.get("name")
        month = int(parts["month"]) if name is None else _month(name)
        try:
            return date(int(parts["year"]), month, int(parts["day"]))
        except ValueError:
            return None


def day_of(text: str, formats: Collection[DateFormat]) -> date | None:
    """Give the day that a text names, if all the formats that it fits agree.

    ``2026-04-02``, which is how a workbook's own dates are read, is always understood; with
    a time of day, as it has them too, where a format lets one follow.
    """
    bare = text.strip()
    timed = any(each.timed for each in formats)
    days = {each.day(bare) for each in (_ISO_TIME if timed else _ISO, *formats)} - {None}
    return days.pop() if len(days) == 1 and len(bare) <= _LONGEST else None


def _is_whole(parts: list[str]) -> bool:
    words = [part[0] for part in parts if part[0].isalpha() and part in _PARTS]
    letters = [part for part in parts if part[0].isalpha()]
    return sorted(words) == ["d", "m", "y"] and len(letters) == len(words)


def _month(name: str) -> int:
    return next(at for at, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


_ISO, _ISO_TIME = DateFormat("yyyy-mm-dd", ""), DateFormat("yyyy-mm-dd time", "")
