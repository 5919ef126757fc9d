"""Cut a statement where one thing said ends and the next begins."""

from collections.abc import Sequence

__all__ = ["clauses"]

_STOPS = frozenset(".!?;•|/+=:,-")
_JOINS = frozenset({"but", "however", "although", "and", "so", "because"})
_EDGES = _STOPS | _JOINS


def clauses(words: Sequence[str]) -> list[tuple[int, int]]:
    """Give where each clause begins and ends, none of them empty, stops left out."""
    found: list[tuple[int, int]] = []
    start = 0
    for place, word in enumerate(words):
        if word in _EDGES:
            if start < place:
                found.append((start, place))
            start = place if word in _JOINS else place + 1
    if start < len(words):
        found.append((start, len(words)))
    return found
