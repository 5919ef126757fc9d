"""The judge of statements, with a council's own phrases where it has any."""

from collections.abc import Iterable
from functools import lru_cache

import attrs

from msp_core.statements.classification import Classification
from msp_core.statements.extra import Phrase, heard
from msp_core.statements.judge import findings
from msp_core.statements.kind import StatementKind
from msp_core.statements.verdict import read

__all__ = ["Classifier", "classify_statement"]


def _phrases(extra: Iterable[Phrase]) -> tuple[Phrase, ...]:
    phrases = tuple(extra)
    if not all(isinstance(each, Phrase) for each in phrases):  # pyright: ignore[reportUnnecessaryIsInstance]
        msg = "extra must hold phrases, as phrases_from_toml gives them"
        raise TypeError(msg)
    for number, phrase in enumerate(phrases, 1):
        if any(_kind(phrases, example) is not phrase.kind for example in phrase.examples):
            msg = f"phrase {number}: an earlier phrase decides one of its examples otherwise"
            raise ValueError(msg)
    return phrases


def _kind(phrases: tuple[Phrase, ...], text: str) -> StatementKind | None:
    reading = heard(phrases, text)
    return reading.kind if reading else None


@attrs.frozen
class Classifier:
    """A judge of statements.

    Attributes:
        extra: A council's own phrases, both ways, which decide before ours do. The first
            that stands in a text decides it.

    Raises:
        TypeError: If something else than phrases is given.
        ValueError: If an earlier phrase decides the example of a later one otherwise.
    """

    extra: tuple[Phrase, ...] = attrs.field(default=(), converter=_phrases)

    def classify(self, text: str) -> Classification:
        """Say what a statement is. Pure; never raises, whatever the text."""
        reading = heard(self.extra, text) or read(text)
        return Classification(
            kind=reading.kind, findings=findings(reading), segments=reading.segments
        )


_DEFAULT = Classifier()
_SHORT = 500


def classify_statement(text: str) -> Classification:
    """Say whether a text recorded as an outcome is one.

    Args:
        text: Any text at all, in English; another language is unclear.

    Returns:
        The kind, what there is to say about it, and the parts of the text. The same
        text always has the same answer.
    """
    return _remembered(text) if len(text) <= _SHORT else _DEFAULT.classify(text)


@lru_cache(maxsize=4096)
def _remembered(text: str) -> Classification:
    return _DEFAULT.classify(text)
