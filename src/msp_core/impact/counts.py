"""Counts by name, that nobody can change and that can be added."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Self

import attrs

__all__ = ["Counts"]


def _pairs(given: Mapping[str, int] | Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(dict(given).items())


@attrs.frozen(eq=False)
class Counts(Mapping[str, int]):
    """How many there are of each, in a fixed order. It is a read-only mapping.

    Attributes:
        pairs: Each name with its count.
    """

    pairs: tuple[tuple[str, int], ...] = attrs.field(default=(), converter=_pairs)

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(count for _, count in self.pairs)

    def __getitem__(self, name: str) -> int:
        return dict(self.pairs)[name]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    def __hash__(self) -> int:
        return hash(frozenset(self.pairs))

    def __add__(self, other: Mapping[str, int]) -> Self:
        """Add what has the same name; a name that only one has keeps its count."""
        names = dict.fromkeys((*self, *other))
        return attrs.evolve(
            self, pairs=[(name, self.get(name, 0) + other.get(name, 0)) for name in names]
        )
