"""What can go wrong with a whole extract. No message quotes a cell."""

from collections.abc import Iterable

from msp_core.errors import MspError
from msp_core.extracts.naming import LONGEST_NAME

__all__ = ["ExtractError", "MissingColumnError"]

_MOST_NAMES = 40


class ExtractError(MspError, ValueError):
    """An extract cannot be read; the message says why, and what may help."""


class MissingColumnError(ExtractError):
    """A column that was asked for is not there.

    Attributes:
        missing: The names that were asked for in vain.
        there: The columns that are there, by name; by number those whose name is too long
            to be one, and all of them where the row may be no header but somebody's words.
    """

    def __init__(self, missing: Iterable[str], there: Iterable[str], *, sure: bool = True) -> None:
        """Carry what was asked for and what is there."""
        self.missing = tuple(missing)
        named = ((place, name.strip()) for place, name in enumerate(there, start=1))
        self.there = tuple(_told(place, name, sure=sure) for place, name in named if name)
        super().__init__(self.missing, self.there)

    def __str__(self) -> str:
        """Say which are missing, and name those that are there."""
        one = len(self.missing) == 1
        more = len(self.there) - _MOST_NAMES
        named = [*self.there[:_MOST_NAMES], *([f"and {more} more"] if more > 0 else [])]
        return (
            f"there is no column named {_listed(self.missing)}; "
            if one
            else f"there are no columns named {_listed(self.missing)}; "
        ) + f"the columns are: {', '.join(named)}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _told(place: int, name: str, *, sure: bool) -> str:
    return name if sure and len(name) <= LONGEST_NAME else f"column {place}"
