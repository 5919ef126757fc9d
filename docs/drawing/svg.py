"""Boxes and lines as SVG that takes the colours of the page it stands in."""

from collections.abc import Iterable
from html import escape

import attrs

__all__ = ["Box", "Line", "drawing"]


@attrs.frozen(kw_only=True)
class Box:
    """A box with a name, and a line of smaller words below it.

    Attributes:
        x: How far from the left it begins, in pixels.
        y: How far from the top it begins, in pixels.
        width: How wide it is, in pixels.
        name: What it stands for.
        words: What is said of it; empty for none.
        strong: Whether it stands out.
    """

    x: int
    y: int
    width: int
    name: str
    words: str = ""
    strong: bool = False
    height: int = 44


@attrs.frozen
class Line:
    """A line through points, with a tip where it ends if it is an arrow."""

    points: tuple[tuple[int, int], ...]
    arrow: bool = False


def drawing(name: str, title: str, told: str, boxes: Iterable[Box], lines: Iterable[Line]) -> str:
    """Draw boxes and lines.

    Args:
        name: A name for it in the page, in letters.
        title: What it shows.
        told: The same in words, for whoever does not see it.
        boxes: The boxes.
        lines: The lines, which are drawn below them.
    """
    boxes = tuple(boxes)
    width = max(box.x + box.width for box in boxes) + 2
    height = max(box.y + box.height for box in boxes) + 2
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="msp-drawing" role="img" '
        f'aria-labelledby="{name}-title {name}-told" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="system-ui, sans-serif">'
    )
    about = f'<title id="{name}-title">{escape(title)}</title>'
    words = f'<desc id="{name}-told">{escape(told)}</desc>'
    parts = (opening, about, words, *map(_line, lines), *map(_box, boxes), "</svg>")
    return "\n".join(parts) + "\n"


def _box(box: Box) -> str:
    kind = "msp-box msp-strong" if box.strong else "msp-box"
    middle = box.x + box.width // 2
    name_at = box.y + (19 if box.words else 27)
    words = (
        f'<text class="msp-words" x="{middle}" y="{box.y + 35}" text-anchor="middle" '
        f'font-size="12">{escape(box.words)}</text>'
        if box.words
        else ""
    )
    return (
        f'<rect class="{kind}" x="{box.x}" y="{box.y}" width="{box.width}" '
        f'height="{box.height}" rx="6" fill="#f5f5f5" stroke="#595959"/>'
        f'<text class="msp-name" x="{middle}" y="{name_at}" text-anchor="middle" '
        f'font-size="14" font-weight="600">{escape(box.name)}</text>{words}'
    )


def _line(line: Line) -> str:
    points = " ".join(f"{x},{y}" for x, y in line.points)
    drawn = f'<polyline class="msp-line" points="{points}" fill="none" stroke="#595959"/>'
    return drawn + _tip(line) if line.arrow else drawn


def _tip(line: Line) -> str:
    (x0, y0), (x, y) = line.points[-2:]
    if y0 == y:
        back = -8 if x > x0 else 8
        return f'<path class="msp-tip" d="M{x},{y} l{back},-5 v10 z" fill="#595959"/>'
    back = -8 if y > y0 else 8
    return f'<path class="msp-tip" d="M{x},{y} l-5,{back} h10 z" fill="#595959"/>'
