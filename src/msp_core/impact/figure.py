"""A figure: the counts of one measure, of one kind of answer."""

from collections.abc import Mapping
from typing import Any, Self

import attrs

from msp_core.impact.counts import Counts
from msp_core.impact.definition import Definition, Measure
from msp_core.impact.definitions import definition
from msp_core.impact.errors import MixedError
from msp_core.impact.whose import Whose
from msp_core.proportion import Proportion

__all__ = ["Figure"]


@attrs.frozen(kw_only=True)
class Figure:
    """How many gave each answer, and how many are left out and why.

    It cannot mix: it is of one measure and holds one kind of answer, and a figure can be
    added to no other. ``denominator + excluded.total == whole``, always.

    Attributes:
        measure: The measure.
        about: The term that it is about, such as a theme; empty where it is about all.
        whose: Whose answers it holds.
        parts: How many there are of each answer. Together they are the denominator.
        excluded: How many are outside the denominator, for each reason.
    """

    measure: Measure
    about: str = ""
    whose: Whose
    parts: Counts = attrs.field(converter=Counts)
    excluded: Counts = attrs.field(converter=Counts)

    @classmethod
    def of(cls, measure: Measure, about: str, whose: Whose, counted: Mapping[str, int]) -> Self:
        """Make a figure out of the counts of its parts and reasons; what is not there is 0."""
        told = definition(measure)
        return cls(
            measure=measure,
            about=about,
            whose=whose,
            parts=_picked(told.parts, counted),
            excluded=_picked(told.excluded, counted),
        )

    @property
    def definition(self) -> Definition:
        """How it is counted."""
        return definition(self.measure)

    @property
    def key(self) -> tuple[Measure, str, Whose]:
        """What tells it from every other figure of a report."""
        return self.measure, self.about, self.whose

    @property
    def numerator(self) -> int:
        """How many the headline is true of."""
        return self.proportion.count

    @property
    def denominator(self) -> int:
        """Out of how many."""
        return self.parts.total

    @property
    def whole(self) -> int:
        """How many there are, those left out among them."""
        return self.denominator + self.excluded.total

    @property
    def proportion(self) -> Proportion:
        """The headline: the first of the shares."""
        return self._share(self.definition.headline)

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % Wilson interval of the headline, from 0 to 1; None where there is none."""
        return self.proportion.interval

    @property
    def shares(self) -> dict[str, Proportion]:
        """Every share that is told, by its name; the headline is the first."""
        return {name: self._share(parts) for name, parts in self.definition.shares.items()}

    @property
    def answered(self) -> Proportion:
        """How many there is an answer of, out of the whole: the response rate."""
        return Proportion(self.denominator, self.whole)

    def __add__(self, other: Self) -> Self:
        """Add the same figure of another part.

        Raises:
            MixedError: If it is another measure, or holds somebody else's answers.
        """
        if self.key != other.key:
            raise MixedError
        return attrs.evolve(
            self, parts=self.parts + other.parts, excluded=self.excluded + other.excluded
        )

    def to_data(self) -> dict[str, Any]:
        """Give it as plain data; the shares and intervals are there for the reader."""
        return {
            "measure": self.measure.value,
            "about": self.about,
            "whose": self.whose.value,
            "parts": dict(self.parts),
            "excluded": dict(self.excluded),
            "numerator": self.numerator,
            "denominator": self.denominator,
            "shares": {name: _told(share) for name, share in self.shares.items()},
        }

    def _share(self, parts: tuple[str, ...]) -> Proportion:
        return Proportion(sum(self.parts[name] for name in parts), self.denominator)


def _picked(names: Mapping[str, str], counted: Mapping[str, int]) -> Counts:
    return Counts([(str(name), counted.get(name, 0)) for name in names])


def _told(share: Proportion) -> dict[str, Any]:
    interval = share.interval
    return {
        "numerator": share.count,
        "denominator": share.of,
        "share": share.share,
        "interval": list(interval) if interval else None,
    }
