"""Secondary suppression: what else to keep back, so that no small count can be worked out.

The national publication keeps back small counts alone, and a reader can work some of them
out from the totals. This is an option beyond the national rule.

A table with its totals is seen as a network of flows: what flows into each node flows out.
Whoever reads the published table knows of each figure shown between which counts it lies,
and of each one kept back that it is not below 0 (and below 5, if it was kept back for being
small: we grant the reader that too). A small count is safe if all of 0 to 4 remain possible
for it. As the constraints are those of a network, whether they do is found exactly, by
shifting one unit after another around a circle; so no count called safe can be worked out.
"""

from collections import deque
from collections.abc import Hashable, Iterator, Sequence
from math import inf
from typing import Generic, TypeVar

import attrs

from msp_core.impact.disclosure import LEAST_SHOWN, is_small, publish_count

__all__ = ["Flow", "kept_back", "kept_back_in_table"]

_HALF_STEP = 2
_Name = TypeVar("_Name", bound=Hashable)
_Cell = tuple[int | None, int | None]
_Came = dict[Hashable, tuple[Hashable, int, int] | None]


@attrs.frozen
class Flow(Generic[_Name]):
    """One count of a table, as a flow from one sum that it is part of to another.

    Attributes:
        name: What the table calls it.
        tail: Where it flows from.
        head: Where it flows to.
        count: The true count.
        shown: Whether the table shows it at all.
    """

    name: _Name
    tail: Hashable
    head: Hashable
    count: int
    shown: bool = True

    @property
    def is_small(self) -> bool:
        """Whether it is kept back for being small."""
        return self.shown and is_small(self.count)


def kept_back(flows: Sequence[Flow[_Name]]) -> frozenset[_Name]:
    """Say which counts to keep back: those that are small, and those that would tell them.

    Args:
        flows: All the counts of a table, its totals too: into each node must flow what
            flows out of it.

    Returns:
        The names of the counts to keep back.
    """
    hidden = {flow.name for flow in flows if flow.is_small}
    covers: list[_Name] = []
    while (exposed := _exposed(flows, hidden)) and (cover := _cover(exposed, flows, hidden)):
        covers.append(cover.name)
        hidden.add(cover.name)
    for name in reversed(covers):
        if _exposed(flows, hidden - {name}) is None:
            hidden.remove(name)
    return frozenset(hidden)


def kept_back_in_table(rows: Sequence[Sequence[int]]) -> frozenset[_Cell]:
    """Say which cells to keep back of a table that shows all its totals.

    Args:
        rows: The true counts, without totals.

    Returns:
        The row and column of each cell to keep back, counted from 0. ``None`` stands for
        the total: ``(2, None)`` is the total of the third row.
    """
    return kept_back(tuple(_flows_of(rows)))


def _flows_of(rows: Sequence[Sequence[int]]) -> Iterator[Flow[_Cell]]:
    columns = tuple(zip(*rows, strict=True))
    for place, row in enumerate(rows):
        yield Flow((place, None), "all", ("row", place), sum(row))
        for across, count in enumerate(row):
            yield Flow((place, across), ("row", place), ("column", across), count)
    for across, column in enumerate(columns):
        yield Flow((None, across), ("column", across), "sum", sum(column))
    yield Flow((None, None), "sum", "all", sum(map(sum, rows)))


def _exposed(flows: Sequence[Flow[_Name]], hidden: set[_Name]) -> Flow[_Name] | None:
    room = [_room(flow, hidden) for flow in flows]
    for place, flow in enumerate(flows):
        if not flow.is_small:
            continue
        most = LEAST_SHOWN - 1
        ways = _Ways(flows, room, place)
        if not (ways.can_shift(flow.count, up=False) and ways.can_shift(most - flow.count)):
            return flow
    return None


def _room(flow: Flow[_Name], hidden: set[_Name]) -> tuple[float, float]:
    """Give between which counts a reader knows this one to lie."""
    if flow.is_small:
        return 0, LEAST_SHOWN - 1
    if flow.name in hidden or not flow.shown:
        return min(0, flow.count), inf
    shown = publish_count(flow.count).shown
    assert isinstance(shown, int)  # noqa: S101 -- it is not small
    return max(LEAST_SHOWN, shown - _HALF_STEP), shown + _HALF_STEP


def _cover(
    exposed: Flow[_Name], flows: Sequence[Flow[_Name]], hidden: set[_Name]
) -> Flow[_Name] | None:
    """Choose what to keep back next: the smallest count beside it, or else anywhere.

    None is left only in a table of nothing at all: with every count kept back, each small
    one of any other table is safe.
    """
    ends = {exposed.tail, exposed.head}
    still_shown = (flow for flow in flows if flow.shown and flow.name not in hidden)
    return min(
        still_shown,
        key=lambda flow: (ends.isdisjoint((flow.tail, flow.head)), flow.count),
        default=None,
    )


@attrs.define
class _Ways(Generic[_Name]):
    """The ways to shift counts around one of them, and still agree with all that is shown."""

    flows: Sequence[Flow[_Name]]
    room: Sequence[tuple[float, float]]
    around: int

    def can_shift(self, units: int, *, up: bool = True) -> bool:
        """Say whether the count can be so many more, or fewer."""
        counts = [flow.count for flow in self.flows]
        return all(self._shift_one(counts, up=up) for _ in range(units))

    def _shift_one(self, counts: list[int], *, up: bool) -> bool:
        """Shift one unit around a circle through the count, if there is one."""
        flow = self.flows[self.around]
        start, goal = (flow.head, flow.tail) if up else (flow.tail, flow.head)
        came: _Came = {start: None}
        queue = deque([start])
        while queue and goal not in came:
            node = queue.popleft()
            for onward, place, step in self._steps(node, counts):
                if onward not in came:
                    came[onward] = (node, place, step)
                    queue.append(onward)
        if goal not in came:
            return False
        _walk_back(came, goal, counts)
        return True

    def _steps(self, node: Hashable, counts: list[int]) -> Iterator[tuple[Hashable, int, int]]:
        for place, flow in enumerate(self.flows):
            if place == self.around:
                continue
            least, most = self.room[place]
            if flow.tail == node and counts[place] < most:
                yield flow.head, place, 1
            if flow.head == node and counts[place] > least:
                yield flow.tail, place, -1


def _walk_back(came: _Came, goal: Hashable, counts: list[int]) -> None:
    step = came[goal]
    while step is not None:
        node, place, change = step
        counts[place] += change
        step = came[node]
