"""A run as text that a person likes to read."""

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from msp_core.cli.checked import Checked, Tally
from msp_core.cli.piece import Place
from msp_core.cli.reading import STDIN
from msp_core.cli.terminal import Ink, escaped, painter, wants_colour
from msp_core.findings import Finding, Level
from msp_core.wire import WIRE_RULES

__all__ = ["as_text"]

_LEVELS = {Level.REJECT: ("REFUSED", Ink.REFUSED), Level.QUERY: ("ASK", Ink.ASK)}
_UNREAD = _LEVELS | {Level.REJECT: ("NOT READ", Ink.REFUSED)}
_SHAPES = frozenset(rule.name for rule in WIRE_RULES)
_SHAPE_FIRST = "    Its meaning is checked once its shape is right."
_WIDEST = 100  # longer lines are hard to read, however wide the terminal


def as_text(run: Iterable[Checked], tally: Tally) -> Iterator[str]:
    """Tell a run by file and record, and close with the sums."""
    paint = painter(colour=wants_colour(sys.stdout))
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    file = None
    for one in run:
        if not one.findings:
            continue
        if one.place.file != file:
            file = one.place.file
            yield paint(_file(file), Ink.HEADING) + "\n"
        yield _record(one, paint, width)
    yield paint(str(tally), _sum_ink(tally)) + "\n"


def _file(file: str) -> str:
    return "standard input" if file == STDIN else escaped(file)


def _sum_ink(tally: Tally) -> Ink:
    return Ink.REFUSED if tally.exit else Ink.ACCEPTED


def _record(one: Checked, paint: Callable[[str, Ink], str], width: int) -> str:
    marks = _LEVELS if one.readable else _UNREAD
    told = (_finding(each, marks, paint, width) for each in one.told)
    parts = [_heading(one.place), *told, _SHAPE_FIRST if _is_misshapen(one) else ""]
    return "\n".join(part for part in parts if part) + "\n\n"


def _heading(place: Place) -> str:
    return f"  line {place.line}" if place.line else ""


def _is_misshapen(one: Checked) -> bool:
    return one.readable and any(finding.rule in _SHAPES for finding in one.findings)


def _finding(
    told: tuple[Finding, str | None],
    marks: Mapping[Level, tuple[str, Ink]],
    paint: Callable[[str, Ink], str],
    width: int,
) -> str:
    finding, words = told
    level, ink = marks[finding.level]
    wrap = partial(_wrapped, width=width)
    lines = [
        f"    {paint(level, ink)} {paint(f'{finding.rule} ({finding.code})', Ink.HEADING)}",
        *([f"      {paint(_where(finding), Ink.QUIET)}"] if finding.path else []),
        *([] if words is None else [wrap(f'Words: "{escaped(words)}"')]),
        wrap(f"Why: {finding.message}"),
        wrap(f"Instead: {finding.instead}"),
    ]
    return "\n".join(lines)


def _where(finding: Finding) -> str:
    span = finding.span
    # An unknown field's name stands in the path, and could hold anything.
    there = escaped(finding.path)
    return f"{there}, characters {span.start} to {span.end}" if span else there


def _wrapped(text: str, *, width: int) -> str:
    return textwrap.fill(
        text,
        width=max(width, 40),
        initial_indent=" " * 6,
        subsequent_indent=" " * 8,
        break_long_words=False,
        break_on_hyphens=False,
    )
