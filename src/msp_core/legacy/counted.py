"""How often something was found, and where: with bounds."""

from collections import Counter

from msp_core.legacy.report import Places

__all__ = ["MOST_PLACES", "Counted"]

MOST_PLACES = 100
"""How many rows are told of what was found."""


class Counted:
    """How often something was found of a column, and in which rows first."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._counts: Counter[tuple[str, str]] = Counter()
        self._rows: dict[tuple[str, str], list[int]] = {}

    def add(self, row: int, what: str, column: str = "") -> None:
        """Count one of them."""
        self._counts[column, what] += 1
        rows = self._rows.setdefault((column, what), [])
        # Two cells of one row stand next to each other.
        if len(rows) < MOST_PLACES and row not in rows[-1:]:
            rows.append(row)

    def by_column(self) -> dict[str, dict[str, Places]]:
        """Give what was found, by column."""
        found: dict[str, dict[str, Places]] = {}
        for (column, what), count in self._counts.items():
            rows = tuple(sorted(self._rows[column, what]))
            found.setdefault(column, {})[what] = Places(count, rows)
        return found

    def whole(self) -> dict[str, Places]:
        """Give what was found of no column."""
        return self.by_column().get("", {})
