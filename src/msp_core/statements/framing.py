"""Take the frame off a statement: its bullet, its number, its quotes, its label."""

from msp_core.statements.cutting import STOPS, Token
from msp_core.statements.files import blocks

__all__ = ["unframed"]

_LABELS = frozenset(
    word for title, words in blocks("labels.txt") if title == "field" for word in words
)
_LONGEST_LABEL = 8
_ENDS = frozenset(":=-")


def unframed(found: list[Token]) -> list[Token]:
    """Give the tokens of what is said: a field's label can lie, so it is not heard."""
    start, end = 0, len(found)
    while end and found[end - 1].word in STOPS - {")"}:
        end -= 1
    while end - start > 1 and (found[start].word, found[end - 1].word) == ("(", ")"):
        start, end = start + 1, end - 1
    while start < end:
        ahead = _frame(found, start, end)
        if not ahead:
            break
        start += ahead
    return found[start:end]


def _frame(found: list[Token], start: int, end: int) -> int:
    """Say how many tokens from ``start`` on are a bullet, a number or a label."""
    word = found[start].word
    after = found[start + 1].word if start + 1 < end else ""
    if word in STOPS:
        return 1
    if after in {".", ")"} and (word.isdigit() or len(word) == 1):
        return 2
    for size in range(1, min(_LONGEST_LABEL, end - start)):
        if _ends_label(found, start + size):
            return size + 1
        if found[start + size - 1].word not in _LABELS:
            return 0
    return 0


def _ends_label(found: list[Token], place: int) -> bool:
    """Say whether a label ends here: a dash within a word ends nothing."""
    stop = found[place]
    within = stop.word == "-" and stop.start == found[place - 1].end
    return stop.word in _ENDS and not within
