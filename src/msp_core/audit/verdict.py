"""The verdict on one cell: what the text is, or why it was not judged."""

from functools import lru_cache

import attrs

from msp_core.audit.pattern import pattern
from msp_core.audit.unjudged import Unjudged, unanswered
from msp_core.findings import Span
from msp_core.statements import Classification, Classifier, StatementKind
from msp_core.statements.extra import heard

__all__ = ["Judge", "Verdict"]

_NONE_EXPRESSED = "no-outcome-expressed"
_REMEMBERED = 32_768
_SHORT = 300


@attrs.frozen
class Verdict:
    """What one cell is.

    Attributes:
        kind: What its text is, or why it was not judged.
        rules: The names of the rules that have something to say.
        spans: The words that decided, as offsets into the text.
        pattern: How a refused text is phrased, the person's words removed.
    """

    kind: StatementKind | Unjudged
    rules: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    pattern: str | None = None


class Judge:
    """Judges the texts of cells; the short ones that come again are remembered."""

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._judge)

    def verdict(self, text: str | None) -> Verdict:
        """Say what the text of a cell is; None is one that could not be read."""
        if text is None:
            return Verdict(Unjudged.UNREAD)
        return self._remembered(text) if len(text) <= _SHORT else self._judge(text)

    def _judge(self, text: str) -> Verdict:
        none_given = unanswered(text)
        # A council's own phrases decide before our lists do, here as anywhere.
        if none_given and not heard(self._classifier.extra, text):
            return Verdict(none_given)
        return _told(text, self._classifier.classify(text))


def _told(text: str, read: Classification) -> Verdict:
    rules = tuple(finding.rule for finding in read.findings)
    spans = tuple(finding.span for finding in read.findings if finding.span)
    return Verdict(
        Unjudged.NONE_EXPRESSED if _NONE_EXPRESSED in rules else read.kind,
        rules,
        spans,
        None if read.accepted or not spans else pattern(text, spans[0]),
    )
