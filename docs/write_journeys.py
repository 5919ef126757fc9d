"""Draws how a record, and how data, goes its way: python3 docs/write_journeys.py."""

from itertools import pairwise
from pathlib import Path

from drawing.svg import Box, Line, drawing

ASSETS = Path(__file__).parent / "assets"
WIDTH, ROW = 300, 68

RECORD = (
    ("The person is asked", "what they want to come of it"),
    ("Their words are written down", "in the conversation they were said in"),
    ("The record is read", "its shape: nothing is guessed"),
    ("The record is checked", "its meaning: is each outcome theirs?"),
    ("Refused, asked about, or accepted", "and what to ask the person instead"),
    ("Options, choices, reviews", "more conversations join the record"),
    ("The person says how far it came true", "and theirs is the first word"),
    ("It is counted with others", "what difference was made, and how sure"),
)
"""What happens to a record, in order: what is done, and a few words on it."""

ROOMS = (
    ("wire", "JSON in: strict reading, nothing guessed"),
    ("model", "a Record, built whole, judged by nobody"),
    ("statements", "what the words of an outcome say"),
    ("rules", "what the record means, each rule on its own"),
    ("checking", "every finding, with its place"),
    ("findings", "which rule, where, what to ask: no words"),
    ("impact", "many records: counts, shares, intervals"),
    ("report", "a page to read and to print"),
    ("cli", "the same at a terminal"),
)
"""The rooms of the code that data goes through, in order."""


def pictures() -> dict[Path, str]:
    """Draw both."""
    return {
        ASSETS / "journey.svg": _flow("journey", "The journey of a record", RECORD),
        ASSETS / "rooms.svg": _flow("rooms", "How data goes through the code", ROOMS),
    }


def _flow(name: str, title: str, steps: tuple[tuple[str, str], ...]) -> str:
    boxes = [
        Box(x=1, y=1 + place * ROW, width=WIDTH, name=step, words=words)
        for place, (step, words) in enumerate(steps)
    ]
    middle = 1 + WIDTH // 2
    ends = [(box.y + box.height, after.y) for box, after in pairwise(boxes)]
    lines = [Line(((middle, start), (middle, end)), arrow=True) for start, end in ends]
    told = "; then ".join(f"{step}: {words}" for step, words in steps)
    return drawing(name, title, told, boxes, lines)


def main() -> None:
    """Write both."""
    for path, picture in pictures().items():
        path.write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
