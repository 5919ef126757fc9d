"""An audit, told for people at a terminal."""

from collections.abc import Iterator

from msp_core.audit import AuditReport, Grouping, Tally, Unjudged
from msp_core.cli.terminal import escaped
from msp_core.extracts import LONGEST_CELL, Trouble
from msp_core.proportion import Proportion
from msp_core.statements import StatementKind

__all__ = ["audit_text"]

_UNJUDGED = {
    Unjudged.EMPTY: "empty",
    Unjudged.NOT_ASKED: "not asked",
    Unjudged.NOT_KNOWN: 'not known ("N/A", "TBC")',
    Unjudged.NONE_EXPRESSED: "none expressed",
    Unjudged.ELSEWHERE: 'elsewhere ("as above")',
    Unjudged.UNREAD: "could not be read",
}
_TROUBLES = {
    Trouble.RAGGED: "more or fewer cells than the header: look for a stray delimiter",
    Trouble.BROKEN: "cannot be split into cells; nothing in them was read",
    Trouble.UNCLOSED: "a quotation mark is never closed, so rows after it may be missing",
    Trouble.OVERSIZE: f"a cell is over {LONGEST_CELL:,} characters; the rest was not read",
    Trouble.NUL: "held NUL characters, which were left out",
    Trouble.FORMULA: "a cell is a formula, which was not read: save its value instead",
    Trouble.NOT_TEXT: "a cell holds neither text, number nor date, and was not read",
    Trouble.UNNAMED: "something stands under no name of a column, and was not read",
}
_PATTERNS = 20


def audit_text(report: AuditReport) -> Iterator[str]:
    """Tell a report line by line, the headline first."""
    whole = report.whole
    yield f"{_many(report.rows, 'row')}, {_many(whole.judged, 'answer')} judged"
    for kind in report.read_as:
        yield f"Read as {kind}"
    yield f"Not outcomes: {_proportion(report.not_outcomes)}"
    yield from _kinds(whole)
    yield from _unjudged(whole)
    yield from _rules(whole)
    if len(report.columns) > 1:
        yield from _headed(
            "By column", ((each, tally) for each, tally in report.per_column.items())
        )
    for grouping in report.groupings:
        yield from _headed(f"By {' and '.join(grouping.by)}", _groups(grouping))
    yield from _patterns(report)
    yield from _troubles(report)


def _kinds(whole: Tally) -> Iterator[str]:
    yield "\nWhat the answers are"
    for kind in StatementKind:
        yield f"  {_name(kind):18} {_proportion(whole.of_kind(kind))}"


def _unjudged(whole: Tally) -> Iterator[str]:
    yield "\nNo answer to judge"
    for why, words in _UNJUDGED.items():
        yield f"  {words:26} {whole.unjudged[why]:>9,}"


def _rules(whole: Tally) -> Iterator[str]:
    if whole.rules:
        yield "\nBy rule, of the answers and those that expressed nothing"
        yield "(msp-core rule NAME explains one)"
    for rule in sorted(whole.rules, key=lambda name: -whole.rules[name]):
        yield f"  {rule:22} {_proportion(whole.of_rule(rule))}"


def _headed(title: str, tallies: Iterator[tuple[str, Tally]]) -> Iterator[str]:
    yield f"\n{escaped(title)}: not outcomes"
    for name, tally in tallies:
        yield f"  {escaped(name):30} {_proportion(tally.not_outcomes)}"


def _groups(grouping: Grouping) -> Iterator[tuple[str, Tally]]:
    for values, tally in grouping.groups.items():
        yield ", ".join(value or "(empty)" for value in values), tally
    if grouping.other.cells:
        yield "(all others)", grouping.other


def _patterns(report: AuditReport) -> Iterator[str]:
    if report.patterns:
        yield "\nThe commonest refused phrasings; … stands for words that are not shown"
    for (kind, pattern), count in list(report.patterns.items())[:_PATTERNS]:
        yield f"  {count:>9,}  {_name(kind):18} {pattern}"


def _troubles(report: AuditReport) -> Iterator[str]:
    if report.troubles:
        yield "\nTroubles in reading"
    for trouble, count in report.troubles.items():
        yield f"  {_many(count, 'row')}: {_TROUBLES[trouble]}"


def _proportion(proportion: Proportion) -> str:
    counted = f"{proportion.count:>9,} of {proportion.of:,}"
    if proportion.share is None or proportion.interval is None:
        return counted
    low, high = proportion.interval
    return f"{counted}  {proportion.share:.1%} (95 % interval {low:.1%} to {high:.1%})"


def _name(kind: StatementKind) -> str:
    return kind.value.replace("_", " ")


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
