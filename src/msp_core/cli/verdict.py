"""The verdict on one statement, as the command line tells it."""

from typing import Any

import attrs

from msp_core.cli.exits import Exit
from msp_core.cli.words import within
from msp_core.findings import Finding
from msp_core.statements import StatementKind, classify_statement

__all__ = ["Verdict", "verdict"]


@attrs.frozen(kw_only=True)
class Verdict:
    """What one statement is.

    Attributes:
        line: Which one it was, counted from 1.
        kind: What it is.
        accepted: Whether it may stand as an outcome.
        rules: The names of the rules that have something to say.
        spans: The words that decided, as offsets into the statement.
        advice: What is wrong, and what to ask instead.
        exit: The code that it would end a run with.
        words: The words at the spans, where they were asked for.
    """

    line: int
    kind: StatementKind
    accepted: bool
    rules: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    advice: str
    exit: Exit
    words: tuple[str, ...] | None = attrs.field(default=None, repr=False)

    def data(self) -> dict[str, Any]:
        """The verdict as plain data; the words only where they were asked for."""
        return {
            "line": self.line,
            "kind": self.kind.value,
            "accepted": self.accepted,
            "rules": list(self.rules),
            "spans": [list(span) for span in self.spans],
            **({} if self.words is None else {"words": list(self.words)}),
        }


def verdict(line: int, text: str | None, *, show_words: bool) -> Verdict:
    """Classify one statement.

    Args:
        line: Which one it is, counted from 1.
        text: The statement; None where its line is too long to read.
        show_words: Whether to keep the words that decided.
    """
    if text is None:
        return _unread(line)
    read = classify_statement(text)
    spans = tuple(finding.span for finding in read.findings if finding.span)
    return Verdict(
        line=line,
        kind=read.kind,
        accepted=read.accepted,
        rules=tuple(finding.rule for finding in read.findings),
        spans=tuple((span.start, span.end) for span in spans),
        advice=" ".join(map(_advice, read.findings)),
        exit=Exit.ACCEPTED if read.accepted else Exit.REFUSED,
        words=tuple(within(text, span) for span in spans) if show_words else None,
    )


def _unread(line: int) -> Verdict:
    return Verdict(
        line=line,
        kind=StatementKind.UNCLEAR,
        accepted=False,
        rules=("too-long-to-read",),
        spans=(),
        advice="This line is over 64 MiB, and was not read.",
        exit=Exit.UNREADABLE,
    )


def _advice(finding: Finding) -> str:
    return f"{finding.message} {finding.instead}"
