"""Draw false refusal against caught, with confidence intervals, as plain SVG."""

Interval = tuple[float, float, float]

WIDTH, HEIGHT, EDGE = 640, 420, 60
WORST = 0.16
STEPS = 4
OURS, THEIRS = "#00594c", "#8a3b12"


def scatter(points: dict[str, tuple[Interval, Interval]]) -> str:
    """Draw a cross for each tool: across, refused wrongly; up, what it finds."""
    marks = "".join(_mark(name, *point) for name, point in points.items())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' role="img" font-family="sans-serif" font-size="13">'
        "<title>Outcomes refused wrongly, and responses and conclusions caught</title>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
        f"{_axes()}{marks}</svg>\n"
    )


def _axes() -> str:
    left, low, up = EDGE, HEIGHT - EDGE, HEIGHT / 2
    axes = f"M{left} {EDGE / 2}V{low}H{WIDTH - EDGE / 2}"
    lines = [
        f'<path d="{axes}" fill="none" stroke="#333"/>',
        _words(WIDTH / 2, HEIGHT - 14, "outcomes refused wrongly", "middle"),
        f'<g transform="rotate(-90 14 {up})">',
        _words(14, up, "responses and conclusions caught", "middle"),
        "</g>",
    ]
    for step in range(STEPS + 1):
        part = step / STEPS
        lines.append(_words(_x(part * WORST), low + 18, f"{part * WORST:.0%}", "middle"))
        lines.append(_words(left - 8, _y(part) + 4, f"{part:.0%}", "end"))
    return "".join(lines)


def _mark(name: str, wrong: Interval, caught: Interval) -> str:
    x, y = _x(wrong[0]), _y(caught[0])
    colour = OURS if name.startswith("msp_core") else THEIRS
    down = 18 if name == "msp_core" or "few" in name else -8
    cross = f"M{_x(wrong[1])} {y}H{_x(wrong[2])}M{x} {_y(caught[1])}V{_y(caught[2])}"
    return (
        f'<path d="{cross}" stroke="{colour}"/>'
        f'<circle cx="{x}" cy="{y}" r="5" fill="{colour}"/>'
        f"{_words(x + 9, y + down, name, 'start')}"
    )


def _words(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{words}</text>'


def _x(share: float) -> float:
    return round(EDGE + min(share, WORST) / WORST * (WIDTH - 1.5 * EDGE), 1)


def _y(share: float) -> float:
    return round(HEIGHT - EDGE - share * (HEIGHT - 1.5 * EDGE), 1)
