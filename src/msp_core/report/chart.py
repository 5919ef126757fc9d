"""A chart, before anybody thinks of how it is drawn, and the table beside it."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

import attrs

from msp_core.proportion import Proportion
from msp_core.report.keeping import OF, kept_among
from msp_core.report.passages import Table
from msp_core.report.telling import KEPT_BACK, Telling

__all__ = ["COLUMNS", "Chart", "ChartForm", "Group", "Part"]

COLUMNS = ("Count", "Out of", "Share", "95\u00a0% interval")
"""The columns of a table beside a chart, after those that name the row."""

_FEWEST_DRAWN = 5


@attrs.frozen
class Part:
    """One share, which a bar, a segment or a point stands for."""

    label: str
    share: Proportion


@attrs.frozen
class Group:
    """What is drawn in one row: a single share, or parts that make a whole.

    Attributes:
        label: What it is of.
        parts: Its shares. In a stack they are the segments, and the same in each row.
        told: Shares that stand in the table alone: sums of some of the parts.
        summed: For each of these, the places of the parts that it is the sum of.
        whole: Where only one share of a group is told here and all of it elsewhere on the
            page, that group: what is kept back there is kept back here.
        place: Which of its shares is told here: a part, or a sum, which comes after the parts.
    """

    label: str
    parts: tuple[Part, ...]
    told: tuple[Part, ...] = ()
    summed: tuple[tuple[int, ...], ...] = ()
    whole: "Group | None" = None
    place: int = 0

    @property
    def of(self) -> int:
        """Out of how many its shares are."""
        return self.parts[0].share.of


class ChartForm(StrEnum):
    """How a chart is drawn."""

    BARS = "bars"
    STACK = "stack"
    TREND = "trend"


@attrs.frozen(kw_only=True)
class Chart:
    """A chart, and the table beside it: both are made of the same shares.

    Attributes:
        form_drawn: How it is drawn.
        title: What it shows; the caption of its table too.
        groups: Its rows, or the points of a trend.
        telling: How figures are told.
        names: What names a row of the table: one name, or two where a row has parts.
        drawn: How many groups are drawn, at most; the table holds them all.
        line: A share to compare with, such as that of all groups.
        is_whole: Whether its groups, of one share each, make a whole together.
    """

    form: ClassVar[str] = "chart"
    form_drawn: ChartForm
    title: str
    groups: tuple[Group, ...] = attrs.field(converter=tuple[Group, ...])
    telling: Telling
    names: tuple[str, ...]
    drawn: int = 40
    line: Part | None = None
    is_whole: bool = False

    @property
    def shown(self) -> tuple[Group, ...]:
        """The groups that are drawn: those with most to count, in the order of the table."""
        most = sorted(self.groups, key=lambda group: -group.of)[: self.drawn]
        kept = {id(group) for group in most}
        return tuple(group for group in self.groups if id(group) in kept)

    @property
    def bars_of(self) -> str:
        """Which of several answers the bars show; empty where there is but one."""
        several = self.form_drawn is ChartForm.BARS and len(self.names) > 1
        return self.groups[0].parts[0].label if several else ""

    @property
    def is_cut(self) -> bool:
        """Whether there are more groups than are drawn."""
        return len(self.groups) > self.drawn

    @property
    def is_drawn(self) -> bool:
        """Whether there is enough to draw; where all counts are tiny, the table says it all."""
        return any(
            group.of >= _FEWEST_DRAWN and self.length(group, part) is not None
            for group in self.groups
            for part in group.parts
        )

    @property
    def line_told(self) -> str:
        """The share to compare with, in words; empty where there is none, or it could tell."""
        if self.line is None or self.line_length is None:
            return ""
        return f"{self.line.label}, {self.telling.share(self.line.share)}"

    @property
    def line_length(self) -> float | None:
        """How far along the share to compare with is, from 0 to 1."""
        if self.line is None or any(self._kept[group] for group in self.groups):
            return None
        return self.telling.length(self.line.share)

    def length(self, group: Group, part: Part) -> float | None:
        """Give how long the bar of a part is, from 0 to 1; None where it is not told."""
        return None if self._kept[group] else self.telling.length(part.share)

    def share(self, group: Group, part: Part) -> str:
        """Tell the share of a part of a group, or that it is kept back."""
        return KEPT_BACK if self._kept[group] else self.telling.share(part.share)

    @cached_property
    def _kept(self) -> Mapping[Group, frozenset[int]]:
        """What is kept back of each group. Where anything is, a share could tell it."""
        if not self.telling.suppress:
            return dict.fromkeys(self.groups, frozenset())
        if not self.is_whole:
            return {group: _kept_of(group) for group in self.groups}
        return _kept_of_whole(self.groups)

    @property
    def table(self) -> Table:
        """The table with the same figures."""
        if self.form_drawn is ChartForm.STACK:
            return self._side_by_side()
        return Table(
            caption=self.title,
            header=(*self.names, *(COLUMNS[:3] if self.telling.suppress else COLUMNS)),
            rows=[row for group in self.groups for row in self._rows(group)],
            named=len(self.names),
            numbers=3 if self.telling.suppress else 4,
        )

    def _rows(self, group: Group) -> Iterator[tuple[str, ...]]:
        first = len(group.parts)
        for place, part in (*enumerate(group.told, first), *enumerate(group.parts)):
            names = (group.label, part.label)[: len(self.names)]
            cells = (self._count(group, place, part), self._of(group), self.share(group, part))
            yield (*names, *cells, *self._interval(part))

    def _side_by_side(self) -> Table:
        one = self.groups[0]
        parts = [part.label for part in (*one.told, *one.parts)]
        interval = () if self.telling.suppress else (f"{COLUMNS[3]} of the first",)
        header = (self.names[0], COLUMNS[1], *parts, *interval)
        return Table(
            caption=self.title,
            header=header,
            rows=[self._wide_row(group) for group in self.groups],
            numbers=len(header) - 1,
        )

    def _wide_row(self, group: Group) -> tuple[str, ...]:
        first = len(group.parts)
        placed = (*enumerate(group.told, first), *enumerate(group.parts))
        cells = (self._with_share(group, place, part) for place, part in placed)
        return (group.label, self._of(group), *cells, *self._interval(placed[0][1]))

    def _with_share(self, group: Group, place: int, part: Part) -> str:
        count, share = self._count(group, place, part), self.share(group, part)
        return count if share == KEPT_BACK else f"{count} ({share})"

    def _count(self, group: Group, place: int, part: Part) -> str:
        if place in self._kept[group]:
            return KEPT_BACK
        return self.telling.count(part.share.count)

    def _of(self, group: Group) -> str:
        return KEPT_BACK if OF in self._kept[group] else self.telling.count(group.of)

    def _interval(self, part: Part) -> tuple[str, ...]:
        told = self.telling
        return () if told.suppress else (told.interval(part.share) or "none",)


# A place that is no group's own says that something else of the whole is kept back.
_ELSEWHERE = -3


def _kept_of_whole(groups: tuple[Group, ...]) -> Mapping[Group, frozenset[int]]:
    counts = [group.parts[0].share.count for group in groups]
    kept = kept_among(counts, groups[0].of)
    return {group: _only(kept, place) for place, group in enumerate(groups)}


def _only(kept: frozenset[int], place: int) -> frozenset[int]:
    """Give what is kept back of one share of several, which here stands alone."""
    own = {0} if place in kept else set[int]()
    return frozenset(own | (kept & {OF}) | ({_ELSEWHERE} if kept else set[int]()))


def _kept_of(group: Group) -> frozenset[int]:
    if group.whole is not None:
        return _only(_kept_of(group.whole), group.place)
    return kept_among([part.share.count for part in group.parts], group.of, group.summed)
