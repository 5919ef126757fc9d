"""The counts of each group: by a column, or by a pair of columns."""

from collections.abc import Iterable, Mapping
from typing import Self

import attrs

from msp_core.audit.tally import Tally

__all__ = ["LONGEST_VALUE", "MOST_GROUPS", "Grouping", "Values"]

MOST_GROUPS = 500
"""How many groups are told apart; the first ones in alphabetical order."""

LONGEST_VALUE = 60
"""How many characters a value may have; a longer one is no name of a group."""

Values = tuple[str, ...]


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _sorted(groups: Mapping[Values, Tally]) -> dict[Values, Tally]:
    return {values: groups[values] for values in sorted(groups)}


@attrs.frozen(kw_only=True, hash=False)
class Grouping:
    """The counts of each group.

    Attributes:
        by: The columns whose values make the groups.
        groups: For the values of each group, its counts; an empty cell is the value ``""``.
        other: The counts of all groups beyond the first ``MOST_GROUPS``, and of values
            that could not be read, or are too long to be the name of a group.
    """

    by: tuple[str, ...] = attrs.field(converter=_names)
    groups: Mapping[Values, Tally] = attrs.field(factory=dict[Values, Tally], converter=_sorted)
    other: Tally = attrs.field(factory=Tally)

    def __add__(self, other: Self) -> Self:
        """Add the counts of other rows, grouped by the same columns.

        Which groups are kept never hangs on the order in which parts are added: one that
        is among the first of all was among the first in each part.
        """
        together = {**other.groups, **self.groups}
        for values in self.groups.keys() & other.groups.keys():
            together[values] = self.groups[values] + other.groups[values]
        kept = sorted(together)[:MOST_GROUPS]
        rest = [together[values] for values in sorted(together)[MOST_GROUPS:]]
        return attrs.evolve(
            self,
            groups={values: together[values] for values in kept},
            other=sum(rest, self.other + other.other),
        )
