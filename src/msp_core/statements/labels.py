"""The closed lists of the field, which decide a whole text by themselves."""

from enum import StrEnum
from functools import cache

from msp_core.statements.files import blocks
from msp_core.statements.normalise import plain
from msp_core.statements.tokens import STOPS, Token, tokens

__all__ = ["Label", "label"]


class Label(StrEnum):
    """A closed list that a whole text may stand in."""

    CONCLUSION = "conclusion"
    NONE = "none"


def label(found: list[Token]) -> Label | None:
    """Say which closed list a whole text stands in, in whatever capitals."""
    return _listed().get(_bare(found))


@cache
def _listed() -> dict[tuple[str, ...], Label]:
    known = dict(blocks("labels.txt"))
    return {
        _bare(tokens(plain(phrase.replace("_", " ")))): kind
        for kind in Label
        for phrase in known[kind]
    }


def _bare(found: list[Token]) -> tuple[str, ...]:
    return tuple(token.word for token in found if token.word not in STOPS)
