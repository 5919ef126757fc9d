"""A drawing whose unit is one CSS pixel: boxes, lines and words in the page's own colours."""

from collections.abc import Sequence
from math import nan
from typing import TYPE_CHECKING, Any

from msp_core.optional import needed

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["COLOURS", "SMALL", "TEXT", "Drawing"]

COLOURS = {
    "ink": "#010101",
    "rule": "#010102",
    "paper": "#010103",
    "bar": "#010104",
    "bar-2": "#010105",
    "bar-3": "#010106",
}
"""What stands for each colour while drawing: the page's style gives the real ones."""

TEXT, SMALL = 13, 12
"""Sizes of letters."""

_DPI = 72
_STRIPE = 6.0


class Drawing:
    """An empty drawing, its origin at the top left. It touches no global state.

    Args:
        width: Its width in CSS pixels.
        height: Its height in CSS pixels.

    Raises:
        MissingExtraError: If the extra ``report`` is not installed.
    """

    def __init__(self, width: float, height: float) -> None:
        figures = needed("matplotlib.figure", extra="report")
        self.width, self.height = width, height
        # Any, as the library's own types are partly unknown.
        figure: Any = figures.Figure(
            figsize=(width / _DPI, height / _DPI), dpi=_DPI, facecolor="none"
        )
        self.figure: Figure = figure
        self._axes: Any = figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)

    def box(
        self,
        place: tuple[float, float, float, float],
        fill: str,
        *,
        edge: str = "ink",
        above: float = 2,
    ) -> None:
        """Draw a box: its left, top, width and height."""
        left, top, wide, high = place
        self._axes.barh(
            top,
            wide,
            high,
            left=left,
            align="edge",
            facecolor=COLOURS[fill],
            edgecolor=COLOURS[edge],
            lw=0.9,
            zorder=above,
        )

    def stripes(self, place: tuple[float, float, float, float]) -> None:
        """Draw slanting lines in a box: as lines, for printers make pictures of patterns."""
        left, top, wide, high = place
        count = int((wide + high) / _STRIPE) + 1
        xs, ys = list[float](), list[float]()
        for start in (left - high + number * _STRIPE for number in range(1, count)):
            low, up = max(start, left), min(start + high, left + wide)
            xs += (low, up, nan)
            ys += (top + high - (low - start), top + high - (up - start), nan)
        self.line(xs, ys, "ink", 1.0, zorder=3)

    def line(
        self, xs: Sequence[float], ys: Sequence[float], colour: str, thick: float, **style: object
    ) -> None:
        """Draw a line through points; a point that is not a number leaves a gap."""
        self._axes.plot(
            xs, ys, color=COLOURS[colour], lw=thick, **{"solid_capstyle": "butt", **style}
        )

    def words(
        self, at: tuple[float, float], words: str, size: int = SMALL, **style: object
    ) -> None:
        """Write words, just as they are: a dollar sign begins no formula."""
        self._axes.text(
            *at, words, fontsize=size, color=COLOURS["ink"], **{"parse_math": False, **style}
        )
