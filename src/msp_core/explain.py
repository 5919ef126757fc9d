"""One rule told in Markdown: the same for the terminal and for the documentation."""

from collections.abc import Iterator
from typing import Any

from msp_core.checking import CATALOGUE
from msp_core.errors import UnknownRuleError
from msp_core.findings import Level
from msp_core.rule import Marked, NearMiss, Rule
from msp_core.statements import Reading

__all__ = ["explain"]

_LEVELS = {
    Level.REJECT: "It refuses: a record with this in it is not accepted.",
    Level.QUERY: "It asks, and the record stands.",
}


def explain(name_or_code: str) -> str:
    """Tell what a rule sees, why, and what to do instead.

    Args:
        name_or_code: A rule's name, such as ``service-response``, or its code, such as
            ``OUT01``, in capitals or not.

    Returns:
        Markdown, ending in a line break.

    Raises:
        UnknownRuleError: No rule has that name or code.
    """
    wanted = name_or_code.strip().casefold()
    for rule in CATALOGUE:
        if wanted in {rule.name, rule.code.casefold()}:
            return "\n".join(_lines(rule)) + "\n"
    raise UnknownRuleError


def _lines(rule: Rule[Any]) -> Iterator[str]:
    yield f"# {rule.name} ({rule.code})"
    yield from _paragraph(rule.title)
    yield from _paragraph(f"{_LEVELS[rule.level]} {_affirming(rule)}".strip())
    yield from _section("Why", rule.why)
    yield from _section("Instead", rule.instead)
    yield from _section("It marks")
    yield from (_marked(example, rule) for example in rule.marks)
    yield from _section("It leaves alone")
    yield from map(_near_miss, rule.leaves)
    yield from _section("What it cannot see", rule.limits)
    yield from _section("Sources")
    yield from (_source(source.title, source.url) for source in rule.sources)
    yield from _paragraph(f"Since {rule.since}.")


def _affirming(rule: Rule[Any]) -> str:
    return "An affirmation turns its refusal into a query." if rule.affirmable else ""


def _paragraph(text: str) -> tuple[str, str]:
    return "", text


def _section(heading: str, text: str = "") -> Iterator[str]:
    yield from ("", f"## {heading}", "")
    if text:
        yield text


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
