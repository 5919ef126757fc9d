"""What an audit found: counts only, which can be added to those of other parts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Self

import attrs

from msp_core.audit.grouping import Grouping
from msp_core.audit.pattern import FEWEST
from msp_core.audit.tally import Tally
from msp_core.extracts import Trouble
from msp_core.proportion import Proportion
from msp_core.statements import StatementKind

__all__ = ["AuditReport", "Phrasing"]

Phrasing = tuple[StatementKind, str]

# Beyond this many different patterns, those of the most words are let go.
_MOST_PHRASINGS = 20_000


def _frequent(seen: Mapping[Phrasing, int]) -> dict[Phrasing, int]:
    """Give the patterns seen often enough to be told, the commonest first."""
    told = [(phrasing, count) for phrasing, count in seen.items() if count >= FEWEST]
    return dict(sorted(told, key=lambda each: (-each[1], each[0])))


def _bounded(seen: Mapping[Phrasing, int]) -> dict[Phrasing, int]:
    if len(seen) <= _MOST_PHRASINGS:
        return dict(seen)
    simplest = sorted(seen, key=lambda phrasing: (phrasing[1].count(" "), phrasing))
    return {phrasing: seen[phrasing] for phrasing in simplest[:_MOST_PHRASINGS]}


def _tallies(tallies: Mapping[str, Tally]) -> dict[str, Tally]:
    return dict(tallies)


def _groupings(groupings: Iterable[Grouping]) -> tuple[Grouping, ...]:
    return tuple(groupings)


def _troubles(counts: Mapping[Trouble, int]) -> dict[Trouble, int]:
    return {trouble: counts[trouble] for trouble in Trouble if counts.get(trouble)}


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(texts)))


@attrs.frozen(kw_only=True, hash=False)
class AuditReport:
    """What is in the outcome box. It holds counts, and nobody's words.

    ``a + b`` is the report of both parts; ``AuditReport()`` is that of no rows at all.

    Attributes:
        rows: How many rows were read.
        per_column: The counts of each column that was judged.
        groupings: The counts of each group, for each way of grouping that was asked for.
        seen: How often each pattern was seen, kind by kind. Two reports are equal if the
            patterns that may be told are.
        troubles: How many rows had which trouble.
        judged_with: The versions of this package that judged.
        read_as: What kinds of file were read, in words: ``CSV, cp1252, semicolons``.
    """

    rows: int = 0
    per_column: Mapping[str, Tally] = attrs.field(factory=dict[str, Tally], converter=_tallies)
    groupings: tuple[Grouping, ...] = attrs.field(default=(), converter=_groupings)
    seen: Mapping[Phrasing, int] = attrs.field(
        factory=dict[Phrasing, int], converter=_bounded, eq=_frequent, repr=False
    )
    troubles: Mapping[Trouble, int] = attrs.field(factory=dict[Trouble, int], converter=_troubles)
    judged_with: tuple[str, ...] = attrs.field(default=(), converter=_each_once)
    read_as: tuple[str, ...] = attrs.field(default=(), converter=_each_once)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that were judged."""
        return tuple(self.per_column)

    @property
    def whole(self) -> Tally:
        """The counts of all columns together."""
        return sum(self.per_column.values(), Tally())

    @property
    def not_outcomes(self) -> Proportion:
        """The headline: how many of all the answers are not outcomes."""
        return self.whole.not_outcomes

    @property
    def patterns(self) -> dict[Phrasing, int]:
        """The commonest refused phrasings, the person's words removed, commonest first.

        A pattern that was seen fewer than five times is never told.
        """
        return _frequent(self.seen)

    def __add__(self, other: Self) -> Self:
        """Add the report of another part of the same extract.

        Raises:
            ValueError: If other columns were judged, or grouped by.
        """
        if self.asked and other.asked and self.asked != other.asked:
            raise ValueError("reports on different columns cannot be added")
        first, second = (self, other) if self.asked else (other, self)
        return attrs.evolve(
            first,
            rows=self.rows + other.rows,
            per_column={
                column: tally + second.per_column.get(column, Tally())
                for column, tally in first.per_column.items()
            },
            groupings=_added(first.groupings, second.groupings),
            seen=Counter(self.seen) + Counter(other.seen),
            troubles=Counter(self.troubles) + Counter(other.troubles),
            judged_with=self.judged_with + other.judged_with,
            read_as=self.read_as + other.read_as,
        )

    @property
    def asked(self) -> tuple[object, ...]:
        """Which columns were judged and grouped by; empty where none were."""
        by = tuple(grouping.by for grouping in self.groupings)
        return (frozenset(self.per_column), by) if self.per_column or by else ()

    def to_data(self) -> dict[str, Any]:
        """Give the report as plain data for JSON, with shares and intervals worked out.

        Patterns seen fewer than five times are left out, so parts that are stored and
        then added can miss a pattern that was rare in each of them.
        """
        from msp_core.audit.data import to_data  # noqa: PLC0415 -- it knows this class

        return to_data(self)

    @classmethod
    def from_data(cls, data: object) -> "AuditReport":
        """Read a report from plain data, as ``to_data`` gives it.

        Raises:
            NotAReportError: If it is no such data.
        """
        from msp_core.audit.data import from_data  # noqa: PLC0415 -- it knows this class

        return from_data(data)


def _added(first: tuple[Grouping, ...], second: tuple[Grouping, ...]) -> tuple[Grouping, ...]:
    if not second:
        return first
    return tuple(one + two for one, two in zip(first, second, strict=True))
