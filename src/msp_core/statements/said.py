"""From a plain text to the items that are judged."""

from msp_core.statements.cutting import STOPS, Token
from msp_core.statements.framing import unframed
from msp_core.statements.items import Item, items
from msp_core.statements.mending import mended

__all__ = ["heard", "said"]

_SHORT = 400
_ENDS = STOPS - frozenset('-()[]&+"')


def heard(found: list[Token]) -> list[Token]:
    """Give the tokens of what is said in a text: unframed, and its slips mended."""
    tokens = unframed(found)
    # A slip can turn one short text; in a long one it is not worth the time.
    return mended(tokens) if len(tokens) <= _SHORT else tokens


def said(words: list[Token]) -> list[Item]:
    """Give the items of what was heard, each thing that is said only once."""
    return _once(items(words))


def _once(read: list[Item]) -> list[Item]:
    """Leave out what is said again word for word: it says no more the second time."""
    seen: set[tuple[str, ...]] = set()
    kept: list[Item] = []
    start = 0
    for place in range(1, len(read) + 1):
        if place < len(read) and read[place - 1].word not in _ENDS:
            continue
        words = tuple(item.word for item in read[start:place] if item.word not in STOPS)
        if words not in seen:
            kept.extend(read[start:place])
        seen.add(words)
        start = place
    return kept
