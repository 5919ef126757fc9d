"""Where in a text of JSON each JSON Pointer leads: the line and the columns."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate

import attrs

from msp_core.findings import Finding, Span

__all__ = ["Spot", "spots"]

# A string that never ends takes the rest of the text, so that no text is read twice.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{},:]|[^\s\[\]{},:"]++', re.DOTALL)
_ROOT = ""
# Deeper than any record is read. Each step of a pointer costs as much as all before it.
_DEEPEST = 100
_OPENING = frozenset("[{")
_CLOSING = frozenset("]}")
_HALVES = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_CHARACTER = re.compile(rf"{_HALVES}|\\u[0-9a-fA-F]{{4}}|\\.|.", re.DOTALL)


@attrs.frozen
class Spot:
    """Some characters on one line of a file.

    Attributes:
        line: The line, counted from 1.
        column: The first character's column, counted from 1 in code points.
        end: The column after the last character.
    """

    line: int = 1
    column: int = 1
    end: int = 2


def spots(data: bytes, findings: Iterable[Finding], line: int | None = None) -> Iterator[Spot]:
    """Say where each finding stands.

    A text or number is marked whole, or its decided words alone where a finding has a span;
    an object or a list is marked by the bracket that opens it. What is not there (a missing
    field) stands where the nearest thing around it does. It never raises over the text.

    Args:
        data: The JSON that was checked.
        findings: What was found in it.
        line: The line that all of it stands on; None where it is a file of its own.

    Yields:
        One spot for each finding, in their order.
    """
    found = list(findings)
    text = data.decode(errors="replace")
    tokens = _tokens_at(text, {one.path for one in found})
    lines, ends = _Lines(text), cache(_ends)
    begins = {at: lines.of(at) for at in sorted({token.start() for token in tokens.values()})}
    for one in found:
        token = _nearest(tokens, one.path)
        if token is None:
            yield Spot(line or 1)
            continue
        number, column = begins[token.start()]
        begin, end = _within(token[0], one.span if one.path in tokens else None, ends)
        yield Spot(line or number, column + begin, column + end)


class _Lines:
    """Counts lines and columns on the way down a text, so that each is counted once."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line, self._begins = text, 0, 1, 0

    def of(self, at: int) -> tuple[int, int]:
        self._line += self._text.count("\n", self._at, at)
        self._begins = max(self._begins, self._text.rfind("\n", self._at, at) + 1)
        self._at = at
        return self._line, at - self._begins + 1


@attrs.define
class _Open:
    """An object or a list that is being walked, and what stands next in it."""

    pointer: str
    named: bool
    name: str | None = None
    number: int = 0

    @property
    def awaits_name(self) -> bool:
        return self.named and self.name is None

    @property
    def next(self) -> str:
        return f"{self.pointer}/{self.name if self.named else self.number}"

    def turn(self) -> None:
        self.name = None
        self.number += 1


def _tokens_at(text: str, pointers: Iterable[str]) -> dict[str, re.Match[str]]:
    """The token that begins the value at each pointer, and at each place around it."""
    wanted = {_ROOT}
    for pointer in pointers:
        steps = pointer.split("/")[1 : 1 + _DEEPEST]
        wanted.update(accumulate(steps, "{}/{}".format, initial=_ROOT))
    begun: dict[str, re.Match[str]] = {}
    for pointer, token in _values(text, wanted):
        begun.setdefault(pointer, token)
        if len(begun) == len(wanted):
            break
    return begun


def _values(text: str, wanted: set[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Walk down what is wanted; everything else is counted past by its brackets."""
    around: list[_Open] = []
    past = 0
    for token in _TOKEN.finditer(text):
        sign = token[0]
        here = around[-1] if around else None
        if past:
            past += (sign in _OPENING) - (sign in _CLOSING)
        elif here and here.awaits_name and sign.startswith('"'):
            here.name = _name(sign)
        elif sign in _CLOSING:
            del around[-1:]
        elif sign == "," and here:
            here.turn()
        elif sign != ":":
            pointer = here.next if here else _ROOT
            if pointer in wanted:
                yield pointer, token
                around += [_Open(pointer, sign == "{")] if sign in _OPENING else []
            else:
                past = int(sign in _OPENING)


def _name(token: str) -> str:
    try:
        name = str(json.loads(token))
    except ValueError:
        name = token
    return name.replace("~", "~0").replace("/", "~1")


def _nearest(tokens: Mapping[str, re.Match[str]], path: str) -> re.Match[str] | None:
    steps = path.split("/")[: 1 + _DEEPEST]
    for last in range(len(steps), 0, -1):
        if (token := tokens.get("/".join(steps[:last]))) is not None:
            return token
    return None


def _within(token: str, span: Span | None, ends_of: Callable[[str], list[int]]) -> tuple[int, int]:
    """The first and last column of a token, or of the words of a text at a span."""
    if span is None or not token.startswith('"'):
        return 0, len(token.partition("\n")[0])
    ends = ends_of(token)
    last = len(ends) - 1
    return ends[min(span.start, last)], ends[min(span.end, last)]


def _ends(token: str) -> list[int]:
    """How far into a token each character of its text ends, escaped or not."""
    return list(accumulate(map(len, _CHARACTER.findall(token[1:-1])), initial=1))
