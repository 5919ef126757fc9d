"""What a terminal shows: colour where it is wanted, and nothing that could steer it."""

import os
import unicodedata
from collections.abc import Callable
from enum import Enum
from typing import TextIO

__all__ = ["Ink", "escaped", "painter", "wants_colour"]


class Ink(Enum):
    """How a piece of text stands out; what it says never hangs on it."""

    HEADING = "1"
    REFUSED = "1;31"
    ASK = "1;33"
    ACCEPTED = "32"
    QUIET = "2"


def wants_colour(stream: TextIO) -> bool:
    """Whether to colour what is written: see no-color.org and force-color.org."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def painter(*, colour: bool) -> Callable[[str, Ink], str]:
    """Give the function that puts ink on a text, or leaves it plain."""

    def paint(text: str, ink: Ink) -> str:
        return f"\x1b[{ink.value}m{text}\x1b[0m" if colour else text

    return paint


def escaped(text: str) -> str:
    """Spell out control, format and line-breaking characters, which could fake output."""
    return "".join(_escaped(each) for each in text)


def _escaped(each: str) -> str:
    steers = unicodedata.category(each)[0] == "C" or unicodedata.category(each) in {"Zl", "Zp"}
    return each.encode("unicode_escape").decode() if steers else each
