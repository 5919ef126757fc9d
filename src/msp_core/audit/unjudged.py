"""Cells that hold no answer to judge, and why: to be told apart from an unclear one."""

import unicodedata
from enum import StrEnum
from functools import cache

from msp_core.statements.framing import unframed
from msp_core.statements.normalise import plain
from msp_core.statements.tokens import STOPS, tokens

__all__ = ["Unjudged", "unanswered"]


class Unjudged(StrEnum):
    """Why a cell has no verdict.

    Attributes:
        EMPTY: Nothing is written there, or only strokes and dots.
        NOT_ASKED: It says that nobody asked, or not yet.
        NOT_KNOWN: It says that no answer is known or applies, and not whether anybody asked.
        NONE_EXPRESSED: It says that the person voiced no outcome, or "none" alone.
        ELSEWHERE: It points to another place: "as above".
        UNREAD: It could not be read; the troubles of the extract say why.
    """

    EMPTY = "empty"
    NOT_ASKED = "not_asked"
    NOT_KNOWN = "not_known"
    NONE_EXPRESSED = "none_expressed"
    ELSEWHERE = "elsewhere"
    UNREAD = "unread"


_LONGEST = 60
# Matched whole, in whatever capitals and punctuation.
_PHRASES = {
    Unjudged.NOT_ASKED: (
        "not asked", "not yet asked", "was not asked", "were not asked", "did not ask",
        "not been asked", "person not asked", "adult not asked", "client not asked",
        "not discussed", "not yet discussed", "to be asked", "to be discussed",
        "unable to ask", "could not be asked",
    ),
    Unjudged.NOT_KNOWN: (
        "n/a", "na", "n.a.", "not applicable", "to be confirmed", "to be completed", "tbc",
        "tba", "not known", "unknown", "don't know", "not recorded", "not obtained",
        "not stated", "not provided", "not given", "not completed", "not available",
        "no information", "no data", "information not available", "pending", "awaiting",
        "blank", "null", "nothing recorded", "x", "xx", "xxx", "no response", "no answer",
        "see n/a",
    ),
    # Whoever writes it says more than that nobody asked; a longer way is known to a rule.
    Unjudged.NONE_EXPRESSED: ("none", "nil"),
    Unjudged.ELSEWHERE: (
        "as above", "as before", "as below", "same as above", "see above", "see below",
        "as previous", "as previously", "as previously stated", "as stated above",
        "as per above", "as per referral", "as per concern", "as per case notes",
        "as per notes", "as per form", "see notes", "see case notes", "see form",
        "see referral", "see concern", "see previous", "see report", "see other",
        "see attached", "see assessment", "see minutes", "see episode", "refer to notes",
        "refer to case notes", "refer to above", "refer above", "ditto", "same",
        "as outcome 1", "see outcome 1",
    ),
}  # fmt: skip


def unanswered(text: str) -> Unjudged | None:
    """Say why a text is no answer, where it is a known way of giving none.

    ``NONE_EXPRESSED`` is said of "none" alone: a rule on statements knows longer ways.
    """
    if not any(map(_is_written, text)):
        return Unjudged.EMPTY
    return _listed().get(_bare(text)) if len(text) <= _LONGEST else None


def _is_written(letter: str) -> bool:
    """Say whether a character is a letter, a number or a picture, which say something."""
    return unicodedata.category(letter)[0] in "LN" or unicodedata.category(letter) == "So"


@cache
def _listed() -> dict[tuple[str, ...], Unjudged]:
    return {_bare(phrase): why for why, phrases in _PHRASES.items() for phrase in phrases}


def _bare(text: str) -> tuple[str, ...]:
    found = tokens(plain(text))
    return tuple(each.word for each in unframed(found) or found if each.word not in STOPS)
