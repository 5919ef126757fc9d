"""One rule, or one number of the wire, in Markdown: for the terminal and for the site alike."""

from collections.abc import Iterator
from typing import Any

from msp_core.checking import CATALOGUE
from msp_core.errors import UnknownRuleError
from msp_core.findings import Level
from msp_core.rule import Marked, NearMiss, Rule
from msp_core.statements import Reading
from msp_core.wire import KNOWN, SCHEMA, Change, steps_from

__all__ = ["explain", "told"]

_LEVELS = {
    Level.REJECT: "It refuses: a record with this in it is not accepted.",
    Level.QUERY: "It asks, and the record stands.",
}
# A rule that is not of the catalogue may be about something else than a record.
_LEVELS_ELSEWHERE = {Level.REJECT: "It refuses.", Level.QUERY: "It asks."}


def explain(name_or_code: str) -> str:
    """Tell what a rule sees, why, and what to do instead; or how the wire has changed.

    Args:
        name_or_code: A rule's name, such as ``service-response``, or its code, such as
            ``OUT01``, in capitals or not. Or a schema that is known, such as
            ``msp-record/0``, to be told of each change from it to the newest.

    Returns:
        Markdown, ending in a line break.

    Raises:
        UnknownRuleError: No rule has that name or code, and it is no known schema.
    """
    wanted = name_or_code.strip().casefold()
    if wanted in KNOWN:
        return "\n".join(_of_schema(wanted)) + "\n"
    for rule in CATALOGUE:
        if wanted in {rule.name, rule.code.casefold()}:
            return told(rule)
    raise UnknownRuleError


def told(rule: Rule[Any]) -> str:
    """Tell any rule, of the catalogue or not, as ``explain`` tells its own.

    Args:
        rule: The rule; what it leaves unsaid, such as its examples, has no section.

    Returns:
        Markdown, ending in a line break.
    """
    return "\n".join(_lines(rule)) + "\n"


def _lines(rule: Rule[Any]) -> Iterator[str]:
    yield f"# {rule.name} ({rule.code})"
    yield from _paragraph(rule.title)
    yield from _paragraph(f"{_level(rule)} {_affirming(rule)}".strip())
    if rule.message:
        yield from _paragraph(f'A finding says: "{rule.message}"')
    yield from _section("Why", rule.why)
    yield from _section("Instead", rule.instead)
    yield from _examples("It marks", [_marked(example, rule) for example in rule.marks])
    yield from _examples("It leaves alone", [_near_miss(example) for example in rule.leaves])
    yield from _section("What it cannot see", rule.limits)
    yield from _section("Sources")
    yield from (_source(source.title, source.url) for source in rule.sources)
    yield from _paragraph(f"Since {rule.since}.")


def _of_schema(schema: str) -> Iterator[str]:
    yield f"# {schema}"
    if schema == SCHEMA:
        yield from _paragraph("It is the newest schema: this version writes it, and reads it.")
    else:
        yield from _paragraph(f"It is read, and lifted to `{SCHEMA}`, which is what is written.")
    for step in steps_from(schema):
        yield from _section(f"From {step.reads} to {step.writes}", step.title)
        yield from _paragraph(step.why)
        yield ""
        yield from map(_change, step.changes)


def _change(change: Change) -> str:
    new = _code(change.new) if change.new else "kept in `extra`"
    values = "; ".join(
        f"{_code(old)} is {_code(now)}" for old, now in change.values.items() if old != now
    )
    return f"- {_code(change.old)} → {new}: {change.told}{f' {values}.' if values else ''}"


def _level(rule: Rule[Any]) -> str:
    return (_LEVELS if rule in CATALOGUE else _LEVELS_ELSEWHERE)[rule.level]


def _affirming(rule: Rule[Any]) -> str:
    return "An affirmation turns its refusal into a query." if rule.affirmable else ""


def _paragraph(text: str) -> tuple[str, str]:
    return "", text


def _section(heading: str, text: str = "") -> Iterator[str]:
    yield from ("", f"## {heading}", "")
    if text:
        yield text


def _examples(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield from _section(heading)
        yield from lines


def _marked(example: Marked, rule: Rule[Any]) -> str:
    where = "the words" if rule.about is Reading else "at"
    marked = f", {where} {_code(example.marks)}" if example.marks else ""
    return f"- {_code(example.given)}{marked}{_reason(example.because)}"


def _near_miss(example: NearMiss) -> str:
    return f"- {_code(example.given)}{_reason(example.because)}"


def _reason(because: str) -> str:
    return f": {because}" if because else ""


def _source(title: str, url: str) -> str:
    return f"- [{title}]({url})" if url else f"- {title}"


def _code(text: str) -> str:
    """Quote a text as Markdown code, whatever back-ticks it holds."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}".replace("\n", " ")
