"""The closed lists of the field, which decide a whole text by themselves."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from msp_core.statements.files import blocks
from msp_core.statements.normalise import plain
from msp_core.statements.tokens import STOPS, tokens

__all__ = ["Label", "label"]


class Label(StrEnum):
    """A closed list that a whole text may stand in."""

    CONCLUSION = "conclusion"
    NONE = "none"


def label(words: Iterable[str]) -> Label | None:
    """Say which closed list these words, all there are, stand in."""
    return _listed().get(_bare(words))


@cache
def _listed() -> dict[tuple[str, ...], Label]:
    known = dict(blocks("labels.txt"))
    return {
        _bare(token.word for token in tokens(plain(phrase.replace("_", " ")))): kind
        for kind in Label
        for phrase in known[kind]
    }


def _bare(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in STOPS)
