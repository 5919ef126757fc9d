"""What is needed to know of a field's type, to read it or to publish its shape."""

import re
from typing import Any, Final, TypeGuard

__all__ = ["DATE", "is_list", "is_object"]

_YEAR = "(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
_BY_FOUR = "(?:0[48]|[2468][048]|[13579][26])"
_LEAP = f"(?:[0-9]{{2}}{_BY_FOUR}|{_BY_FOUR}00)"
_DAYS = (
    "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8])"
)

DATE: Final = re.compile(f"^(?:{_YEAR}-(?:{_DAYS})|{_LEAP}-02-29)$")
"""The days of the calendar as ``YYYY-MM-DD`` and no other way.

Told to ECMA-262 as well, and to engines that cannot look around, as Go's and Rust's.
"""


def is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    """Say whether plain data is an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Say whether plain data is a list. A tuple is none."""
    return isinstance(value, list)
