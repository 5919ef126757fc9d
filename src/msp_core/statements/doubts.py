"""Say why a text is unclear, so that the question asked is the right one."""

from msp_core.statements.items import Item
from msp_core.statements.reading import Doubt

__all__ = ["doubt"]

_WISHES = frozenset({"want", "say"})
_PRODUCTS = frozenset({"product", "actnoun", "helper", "act", "provider", "health", "council"})
_MORE = frozenset({"hours", "hour", "help", "calls", "more"})
_WORKERS = frozenset({"helper", "council", "health", "provider", "police", "regulator"})
_ORDERS = frozenset({"keep", "ensure", "protect", "safeguard", "maintain", "prevent", "support"})
_PEOPLE = frozenset({"me", "they", "someone", "kin", "want"})


def doubt(said: list[Item]) -> Doubt:
    """Say why, from what the words of an unclear text tell."""
    titles = [item.tag.partition("~")[0] for item in said]
    first = said[0].word
    if first in _ORDERS or (titles[0] in _WORKERS and not _WISHES.isdisjoint(titles[1:3])):
        return Doubt.PROFESSIONAL
    if _asks(said, titles) and _names_a_means(said, titles):
        return Doubt.MEANS
    return Doubt.UNSAID


def _asks(said: list[Item], titles: list[str]) -> bool:
    return not _WISHES.isdisjoint(titles) or said[0].word == "to"


def _names_a_means(said: list[Item], titles: list[str]) -> bool:
    words = {item.word for item in said}
    return not (_PRODUCTS.isdisjoint(titles) and _MORE.isdisjoint(words))
