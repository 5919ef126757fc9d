"""What checking can say: findings that say where and why, and never quote a word."""

from enum import StrEnum
from typing import Any

import attrs

__all__ = ["Finding", "Level", "Report", "Span", "finding_data"]


class Level(StrEnum):
    """How sure a rule is.

    A rule rejects only when it is certain; whatever leaves room for judgement is
    asked as a query, and the record stands.
    """

    REJECT = "reject"
    QUERY = "query"


@attrs.frozen(order=True)
class Span:
    """Where some words stand in a text, as offsets into that text.

    ``text[span.start:span.end]`` are the words: characters, counted from 0, end
    not included.
    """

    start: int
    end: int


@attrs.frozen(kw_only=True)
class Finding:
    """One thing that checking has to say about one place.

    A finding holds no words of the record: the path says where, and the span which
    characters there. Whoever may see the record can look them up.

    Attributes:
        rule: The rule's name, such as ``service-response``.
        code: The rule's code, such as ``OUT01``.
        level: ``REJECT`` or ``QUERY``.
        path: A JSON Pointer (RFC 6901) into the record; ``""`` is the whole of it.
        span: The words that decided, as offsets into the text at ``path``, or None.
        message: What is wrong, in plain English.
        instead: What to do, or what to ask the person, instead.
    """

    rule: str
    code: str
    level: Level
    path: str = ""
    span: Span | None = None
    message: str
    instead: str


def finding_data(finding: Finding) -> dict[str, Any]:
    """Tell a finding as plain data, as all that is written in JSON tells it."""
    span = finding.span
    return {
        "rule": finding.rule,
        "code": finding.code,
        "level": finding.level.value,
        "path": finding.path,
        "span": [span.start, span.end] if span else None,
        "message": finding.message,
        "instead": finding.instead,
    }


@attrs.frozen(kw_only=True)
class Report:
    """All that checking one record has to say.

    Attributes:
        findings: Every finding, in the order of the record.
        affirmed: How many outcomes carry an affirmation, that somebody confirmed the
            wording with the person. It is always counted, never silent.
        checked_with: The version of this package that checked.
    """

    findings: tuple[Finding, ...]
    affirmed: int
    checked_with: str

    @property
    def accepted(self) -> bool:
        """Whether nothing in the record was rejected; queries may remain."""
        return not self.rejections

    @property
    def rejections(self) -> tuple[Finding, ...]:
        """The findings that refuse the record."""
        return self._at(Level.REJECT)

    @property
    def queries(self) -> tuple[Finding, ...]:
        """The findings that only ask."""
        return self._at(Level.QUERY)

    def _at(self, level: Level) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.level is level)
