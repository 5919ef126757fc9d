"""The scorecard: what each feature of a statement counts for, towards each kind.

The weights are a plain data file, made by ``benchmarks/statements/train.py`` from
labelled statements. A statement's score towards a kind is a sum, and nothing else, so
that each word's share in a verdict can be told.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import repeat

import attrs

from msp_core.statements.features import features, spelling
from msp_core.statements.files import lines
from msp_core.statements.items import Item
from msp_core.statements.kind import StatementKind

__all__ = ["KINDS", "Scorecard", "packed", "scorecard", "unpacked"]

KINDS = tuple(StatementKind)
"""The kinds, in the order in which the weights stand in a line of the file."""

_ALWAYS = "always"
_SCALE = 100
_BITS = 32
_HALF = 1 << (_BITS - 1)
_MASK = (1 << _BITS) - 1


@attrs.frozen(eq=False)
class Scorecard:
    """Weights by feature, the five of a feature packed into one whole number.

    One addition then counts towards all five kinds, and a dictionary of plain
    numbers is quick to read from.
    """

    weights: dict[str, int]

    def scores(self, read: list[Item]) -> tuple[float, ...]:
        """Give the score towards each of ``KINDS``: log odds, up to a constant."""
        names = {name for name, _, _ in features(read)}
        total = self.weights[_ALWAYS] + sum(map(self.weights.get, names, repeat(0)))
        for word in {item.word for item in read}:
            total += _spelt(self, word)
        return tuple(part / _SCALE for part in unpacked(total))

    def shares(self, read: list[Item], towards: int, against: int) -> list[float]:
        """Give each item's share in the lead of one of ``KINDS`` over another."""
        shares = [0.0] * len(read)
        for size, totals in self._by_size(read).items():
            for place, total in totals.items():
                parts = unpacked(total)
                shares[place] += (parts[towards] - parts[against]) / size / _SCALE
        return shares

    def _by_size(self, read: list[Item]) -> dict[int, dict[int, int]]:
        """Sum up what counts at each item, apart by how many items share it."""
        found = {1: {place: _spelt(self, item.word) for place, item in enumerate(read)}}
        spans = {name: (start, end) for name, start, end in features(read)}
        for name in spans.keys() & self.weights.keys():
            start, end = spans[name]
            span = range(max(0, start), min(len(read), end))
            totals = found.setdefault(len(span), {})
            for place in span:
                totals[place] = totals.get(place, 0) + self.weights[name]
        return found


@lru_cache(maxsize=16384)
def _spelt(card: Scorecard, word: str) -> int:
    return sum(card.weights.get(part, 0) for part in spelling(word))


def packed(parts: Iterable[int]) -> int:
    """Pack five weights, which may be below nothing, into one number."""
    return sum(part << (_BITS * place) for place, part in enumerate(parts))


def unpacked(total: int) -> list[int]:
    """Give back the five weights, or sums of them, in one number."""
    parts: list[int] = []
    for _ in KINDS:
        part = ((total + _HALF) & _MASK) - _HALF
        parts.append(part)
        total = (total - part) >> _BITS
    return parts


@cache
def scorecard() -> Scorecard:
    """Read the scorecard, once."""
    known: dict[str, int] = {}
    weights: dict[str, int] = {}
    for line in lines("scorecard.txt"):
        name, _, parts = line.partition("\t")
        if parts not in known:
            known[parts] = packed(map(int, parts.split()))
        weights[name] = known[parts]
    return Scorecard(weights)
