"""The scorecard: what each feature of a statement counts for, towards each kind.

The weights are a plain data file, made by ``benchmarks/statements/train.py`` from
labelled statements. A statement's score towards a kind is a sum, and nothing else, so
that each word's share in a verdict can be told.
"""

import math
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate, chain
from operator import itemgetter

import attrs

from msp_core.statements.features import Row, rows, spelling
from msp_core.statements.files import lines
from msp_core.statements.items import Item
from msp_core.statements.kind import StatementKind

__all__ = ["KINDS", "Scorecard", "Weighed", "packed", "scorecard", "unpacked"]

KINDS = tuple(StatementKind)
"""The kinds, in the order in which the weights stand in a line of the file."""

_NAMES = itemgetter(0)
_ALWAYS = "always"
_SCALE = 100
_BITS = 32
_HALF = 1 << (_BITS - 1)
_MASK = (1 << _BITS) - 1
_SHIFTS = tuple(_BITS * place for place in range(len(KINDS)))
# Half added to each part leaves none of them below nothing.
_LIFT = sum(_HALF << shift for shift in _SHIFTS)
# A whole number of parts for however many items share a feature, up to seven.
_PARTS = math.lcm(*range(1, 8))


@attrs.frozen(eq=False)
class Weighed:
    """Some items that were weighed.

    Attributes:
        read: The items.
        seen: All their features, by the row.
        known: The names of those features that weigh anything.
        scores: The score towards each of ``KINDS``: log odds, up to a constant.
    """

    read: list[Item]
    seen: tuple[Row, ...]
    known: set[str]
    scores: tuple[float, ...]


@attrs.frozen(eq=False)
class Scorecard:
    """Weights by feature, the five of a feature packed into one whole number.

    One addition then counts towards all five kinds, and a dictionary of plain
    numbers is quick to read from.
    """

    weights: dict[str, int]

    def weigh(self, read: list[Item]) -> Weighed:
        """Weigh some items, and keep what was seen in them."""
        seen = tuple(rows(read))
        known = self._known(seen)
        return Weighed(read, seen, known, self._scores(read, known))

    def scores(self, read: list[Item]) -> tuple[float, ...]:
        """Give the scores of items, however many: nothing else is kept."""
        return self._scores(read, self._known(rows(read)))

    def _known(self, seen: Iterable[Row]) -> set[str]:
        return self.weights.keys() & chain.from_iterable(map(_NAMES, seen))

    def _scores(self, read: list[Item], known: set[str]) -> tuple[float, ...]:
        total = self.weights[_ALWAYS] + sum(map(self.weights.__getitem__, known))
        total += sum([_spelt(self, word) for word in {item.word for item in read}])
        return tuple([part / _SCALE for part in unpacked(total)])

    def shares(self, whole: Weighed, towards: int, against: int) -> list[int]:
        """Give each item's share in the lead of one of ``KINDS`` over another.

        The items that a feature spans share its weight. A share is a whole number, in
        parts so small that the sum of any is exact.
        """
        size = len(whole.read)
        rises = [0] * (size + 1)
        for span, total in self._spans(whole).items():
            start, end = max(0, span[0]), min(size, span[1])
            if start < end:
                part = _lead(total, towards, against) * _PARTS // (end - start)
                rises[start] += part
                rises[end] -= part
        own = [_lead(_spelt(self, item.word), towards, against) * _PARTS for item in whole.read]
        return [one + two for one, two in zip(accumulate(rises[:-1]), own, strict=True)]

    def _spans(self, whole: Weighed) -> dict[tuple[int, int], int]:
        """Sum up what counts at each span of items: a name counts where it stands last."""
        names, starts, ends = (chain.from_iterable(part) for part in zip(*whole.seen, strict=True))
        last = dict(zip(names, zip(starts, ends, strict=True), strict=True))
        found: dict[tuple[int, int], int] = {}
        weights = self.weights
        for name in whole.known:
            span = last[name]
            found[span] = found.get(span, 0) + weights[name]
        return found


@lru_cache(maxsize=16384)
def _spelt(card: Scorecard, word: str) -> int:
    return sum(card.weights.get(part, 0) for part in spelling(word))


def _lead(total: int, towards: int, against: int) -> int:
    lifted = total + _LIFT
    return ((lifted >> _SHIFTS[towards]) & _MASK) - ((lifted >> _SHIFTS[against]) & _MASK)


def packed(parts: Iterable[int]) -> int:
    """Pack five weights, which may be below nothing, into one number."""
    return sum(part << (_BITS * place) for place, part in enumerate(parts))


def unpacked(total: int) -> list[int]:
    """Give back the five weights, or sums of them, in one number."""
    lifted = total + _LIFT
    return [((lifted >> shift) & _MASK) - _HALF for shift in _SHIFTS]


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
