"""Cut a statement where one thing said ends and the next begins."""

from msp_core.statements.items import Item

__all__ = ["clauses"]

_STOPS = frozenset(".!?;•|/+=:,-")
_JOINS = frozenset({"but", "however", "although", "and", "so", "because"})


def clauses(read: list[Item]) -> list[list[Item]]:
    """Give the clauses of a statement, none of them empty, stops left out."""
    found: list[list[Item]] = [[]]
    for item in read:
        if item.word in _STOPS:
            found.append([])
        elif item.word in _JOINS:
            found.append([item])
        else:
            found[-1].append(item)
    return [clause for clause in found if clause]
