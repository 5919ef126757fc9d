"""A trend: a share from month to month, each point with its interval."""

from math import ceil, nan

from msp_core.proportion import Proportion
from msp_core.report.chart import Chart
from msp_core.report.drawing import COLOURS, Drawing
from msp_core.report.months import Month, month
from msp_core.report.telling import PER_CENT, Telling

__all__ = ["trend"]

_LEFT, _RIGHT, _TOP, _FOOT = 48, 26, 10, 28
_HEIGHT = 260
_LABEL = 66

_Points = list[tuple[Month, Proportion]]


def trend(chart: Chart, width: float) -> Drawing:
    """Draw the months of a chart; a month that is missing leaves a gap in the line."""
    drawn = Drawing(width, _HEIGHT)
    points = [(_month(group.label), group.parts[0].share) for group in chart.shown]
    across = _Across([each for each, _ in points], width)
    _grid(drawn)
    _line(drawn, chart, across)
    _intervals(drawn, chart.telling, points, across)
    _labels(drawn, across)
    return drawn


def _month(label: str) -> Month:
    found = month(label)
    assert found  # noqa: S101 -- only months are given to a trend
    return found


class _Across:
    """Where months lie from left to right."""

    def __init__(self, months: list[Month], width: float) -> None:
        places = [each.place for each in months]
        self.first, self.last = min(places), max(places)
        self._step = (width - _LEFT - _RIGHT) / max(1, self.last - self.first)

    def x(self, place: int) -> float:
        """Give where a month lies."""
        return _LEFT + (place - self.first) * self._step


def _y(share: float) -> float:
    return _TOP + (1 - share) * (_HEIGHT - _TOP - _FOOT)


def _grid(drawn: Drawing) -> None:
    for quarter in range(5):
        at = _y(quarter / 4)
        drawn.line((_LEFT - 6, drawn.width), (at, at), "rule", 0.7, zorder=0)
        drawn.words((_LEFT - 10, at), f"{quarter * 25}{PER_CENT}", va="center", ha="right")


def _line(drawn: Drawing, chart: Chart, across: _Across) -> None:
    found = {
        _month(group.label).place: chart.length(group, group.parts[0]) for group in chart.shown
    }
    places = range(across.first, across.last + 1)
    lengths = [found.get(place) for place in places]
    drawn.line(
        [across.x(place) for place in places],
        [nan if length is None else _y(length) for length in lengths],
        "bar",
        2.5,
        zorder=3,
        marker="o",
        ms=7,
        mec=COLOURS["ink"],
        mew=1.0,
        gid="class-points",
    )


def _intervals(drawn: Drawing, told: Telling, points: _Points, across: _Across) -> None:
    drawn.line(
        [x for each, _ in points for x in (across.x(each.place),) * 3],
        [y for _, share in points for y in (*map(_y, told.ends(share) or (nan, nan)), nan)],
        "ink",
        1.3,
        zorder=2,
    )


def _labels(drawn: Drawing, across: _Across) -> None:
    several = max(2, int((drawn.width - _LEFT) // _LABEL))
    step = max(1, ceil((across.last - across.first) / (several - 1)))
    for place in range(across.first, across.last + 1, step):
        year, number = divmod(place - 1, 12)
        at = (across.x(place), _HEIGHT - 8)
        drawn.words(at, Month(year, number + 1).label, va="bottom", ha="center")
