"""Charts: shares as bars, as stacks, or over months; drawn wide, and narrow for a phone."""

from collections.abc import Iterator
from math import nan
from textwrap import wrap

from msp_core.report.chart import Chart, ChartForm, Group
from msp_core.report.drawing import COLOURS, TEXT, Drawing
from msp_core.report.svg import inline, own_settings
from msp_core.report.telling import PER_CENT
from msp_core.report.trend import trend

__all__ = ["WIDTHS", "drawing", "svgs"]

WIDTHS = {"wide": 680, "narrow": 300}
"""The widths in which a chart is drawn, in CSS pixels. The page shows the one that fits."""

_LETTER = 6.9
_LINE = 17
_BAR = 16
_GAP = 14
_TOP = 6
_FOOT = 22
_EDGE = 16
_SEGMENT = 46
_KEY = 22
_LONGEST = 80
_INTERVAL, _VALUE = 190, 66
_LOOKS = (("bar", False), ("bar-2", True), ("bar-3", False))


def svgs(chart: Chart, name: str) -> dict[str, str]:
    """Draw a chart in each width.

    Args:
        chart: The chart.
        name: What makes its identifiers unique on the page.

    Raises:
        MissingExtraError: If the extra ``report`` is not installed.
    """
    with own_settings():
        return {
            size: inline(
                drawing(chart, size).figure,
                name=f"{name}-{size}",
                title=chart.title,
                told=told(chart),
            )
            for size in WIDTHS
        }


def drawing(chart: Chart, size: str) -> Drawing:
    """Draw a chart in one width."""
    if chart.form_drawn is ChartForm.TREND:
        return trend(chart, WIDTHS[size])
    return _rows(chart, WIDTHS[size])


def told(chart: Chart) -> str:
    """Say in words how to read a chart."""
    return f"{_READ[chart.form_drawn]} The table after the chart has the same figures."


_READ = {
    ChartForm.BARS: (
        "Horizontal bars from 0\u00a0% to 100\u00a0%, one for each row of the table; a"
        " thin line with ends shows the 95\u00a0% interval, where there is one."
    ),
    ChartForm.STACK: "Horizontal bars, each divided into parts that make up 100\u00a0%.",
    ChartForm.TREND: (
        "A line of points from month to month, from 0\u00a0% to 100\u00a0%; an upright thin line"
        " through each point shows its 95\u00a0% interval, where there is one."
    ),
}


def _rows(chart: Chart, width: float) -> Drawing:
    labels = [_wrapped(group.label, width) for group in chart.shown]
    key = _key(chart, width)
    top = _TOP + len({row for row, _, _ in key}) * _KEY
    bottom = top + sum(_LINE * len(label) + _BAR + _GAP for label in labels)
    drawn = Drawing(width, bottom + _FOOT)
    _scale(drawn, bottom)
    _draw_key(drawn, key)
    y = float(top)
    for group, label in zip(chart.shown, labels, strict=True):
        for line in label:
            drawn.words((0, y), line, TEXT, va="top")
            y += _LINE
        _grid(drawn, chart, y)
        _ROWS[chart.form_drawn](drawn, chart, group, y)
        y += _BAR + _GAP
    return drawn


def _wrapped(label: str, width: float) -> list[str]:
    value = _INTERVAL if width == WIDTHS["wide"] else _VALUE
    short = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
    return wrap(short, int((width - value) / _LETTER)) or [" "]


def _x(share: float, drawn: Drawing) -> float:
    return share * (drawn.width - _EDGE)


def _scale(drawn: Drawing, bottom: float) -> None:
    for quarter in range(5):
        side = "center" if quarter else "left"
        at = (_x(quarter / 4, drawn), bottom - 4)
        drawn.words(at, f"{quarter * 25}{PER_CENT}", va="top", ha=side)


def _grid(drawn: Drawing, chart: Chart, y: float) -> None:
    """Draw the quarters in one row, and the share to compare with; never through its words."""
    quarters = [_x(quarter / 4, drawn) for quarter in range(5)]
    xs = [x for at in quarters for x in (at, at, nan)]
    drawn.line(xs, (y, y + _BAR + 4, nan) * 5, "rule", 0.7, zorder=1.2)
    length = chart.line_length
    if length is not None:
        at = _x(length, drawn)
        drawn.line((at, at), (y - 5, y + _BAR + 5), "ink", 1.6, ls=(0, (2, 2)), zorder=2.5)


def _bar(drawn: Drawing, chart: Chart, group: Group, y: float) -> None:
    part, told = group.parts[0], chart.telling
    share = part.share
    drawn.box((0, y, _x(1, drawn), _BAR), "paper", edge="rule", above=1)
    if length := chart.length(group, part):
        drawn.box((0, y, _x(length, drawn), _BAR), "bar")
    ends, value = told.ends(share), chart.share(group, part)
    if ends:
        _whisker(drawn, [_x(end, drawn) for end in ends], y + _BAR / 2)
    if ends and drawn.width == WIDTHS["wide"]:
        value = f"{value} ({told.interval(share)})"
    drawn.words((drawn.width, y - _LINE), value, TEXT, va="top", ha="right", gid="class-value")


def _whisker(drawn: Drawing, ends: list[float], y: float) -> None:
    """Draw an interval, with a rim in the colour of the paper so that it shows on a bar."""
    low, high = ends
    xs = (low, low, nan, low, high, nan, high, high)
    ys = (y - 5, y + 5, nan, y, y, nan, y - 5, y + 5)
    drawn.line(xs, ys, "paper", 5.0, zorder=3)
    drawn.line(xs, ys, "ink", 2.0, zorder=3)


def _stack(drawn: Drawing, chart: Chart, group: Group, y: float) -> None:
    start = 0.0
    for place, part in enumerate(group.parts):
        length = chart.length(group, part) or 0.0
        left, long = _x(start, drawn), _x(length, drawn)
        if length:
            _segment(drawn, place, (left, y, long, _BAR))
        if long > _SEGMENT:
            middle = (left + long / 2, y + _BAR / 2 + 0.5)
            _on_plate(drawn, middle, chart.share(group, part))
        start += length


def _on_plate(drawn: Drawing, middle: tuple[float, float], value: str) -> None:
    plate = {"fc": COLOURS["paper"], "ec": "none", "pad": 1.0}
    drawn.words(middle, value, va="center", ha="center", gid="class-value", bbox=plate, zorder=4)


def _segment(drawn: Drawing, place: int, box: tuple[float, float, float, float]) -> None:
    """Draw a part of a stack: told from the others by its pattern, and not by colour alone."""
    fill, striped = _LOOKS[place % len(_LOOKS)]
    drawn.box(box, fill)
    if striped:
        drawn.stripes(box)


_ROWS = {ChartForm.BARS: _bar, ChartForm.STACK: _stack}


def _key(chart: Chart, width: float) -> list[tuple[int, float, str]]:
    """Give each part of a stack with its row and place in the key."""
    if chart.form_drawn is ChartForm.BARS:
        return []
    return list(_placed([part.label for part in chart.groups[0].parts], width))


def _placed(labels: list[str], width: float) -> Iterator[tuple[int, float, str]]:
    row, x = 0, 0.0
    for label in labels:
        long = _EDGE + 22 + len(label) * _LETTER
        if x and x + long > width:
            row, x = row + 1, 0.0
        yield row, x, label
        x += long


def _draw_key(drawn: Drawing, key: list[tuple[int, float, str]]) -> None:
    for place, (row, x, label) in enumerate(key):
        y = _TOP + row * _KEY - 2
        _segment(drawn, place, (x + 1, y, _EDGE, 12))
        drawn.words((x + _EDGE + 7, y - 0.5), label, va="top")
