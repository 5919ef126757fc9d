"""The judge of statements, with a council's own phrases where it has any."""

from collections.abc import Iterable
from functools import lru_cache

import attrs

from msp_core.statements.classification import Classification
from msp_core.statements.extra import Phrase, heard
from msp_core.statements.judge import findings
from msp_core.statements.verdict import read

__all__ = ["Classifier", "classify_statement"]


def _phrases(extra: Iterable[Phrase]) -> tuple[Phrase, ...]:
    return tuple(extra)


@attrs.frozen
class Classifier:
    """A judge of statements.

    Attributes:
        extra: A council's own phrases, both ways, which decide before ours do.
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
