"""Read a plain text as words, numbers and stops, spelt-out words among them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msp_core.statements.cutting import STOPS, Token, cut
from msp_core.statements.normalise import Plain
from msp_core.statements.running import parted

__all__ = ["STOPS", "Token", "tokens"]

# Four letters or more, each by itself, with the same little between them or a bit more.
# Bounded, as every run is: a longer one is read in parts.
_SPELT_OUT = re.compile(r"(?<![a-z0-9'])[a-z](?:[\s._*•/|~-]{1,5}[a-z](?![a-z0-9'])){3,400}")
_FEWEST, _LONG = 4, 12


def tokens(text: Plain) -> list[Token]:
    """Cut a plain text into tokens: "don't" is two, and "s.a.f.e" is one."""
    plain = text.text
    found: list[Token] = []
    done = 0
    for letters in _SPELT_OUT.finditer(plain):
        start, end = letters.span()
        found += cut(plain, done, start)
        found += _spelt_out(plain, start, end)
        done = end
    return found + cut(plain, done, len(plain))


def _spelt_out(text: str, start: int, end: int) -> list[Token]:
    """Give the words that lone letters spell: a gap unlike the others parts two words."""
    places = [place for place in range(start, end) if text[place].isalpha()]
    gaps = [text[one + 1 : two] for one, two in pairwise(places)]
    usual = Counter(gaps).most_common(1)[0][0]
    begins = [0, *(number for number, gap in enumerate(gaps, 1) if gap != usual)]
    words = list(pairwise([*begins, len(places)]))
    # "s/w s/w" spells nothing.
    if max(two - one for one, two in words) < _FEWEST:
        return cut(text, start, end)
    found: list[Token] = []
    for one, two in words:
        ahead = places[one - 1] + 1 if one else start
        found += [stop for stop in cut(text, ahead, places[one]) if stop.word not in usual]
        found += _words(text, places[one:two], apart=len(words) > 1)
    return found


def _words(text: str, places: list[int], *, apart: bool) -> Iterator[Token]:
    letters = "".join([text[place] for place in places])
    ends = 0
    for word in [letters] if apart and len(letters) < _LONG else parted(letters):
        begins, ends = ends, ends + len(word)
        for part in cut(word, 0, len(word)):
            yield Token(part.word, places[begins], places[ends - 1] + 1)
