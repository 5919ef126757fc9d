"""What is asked of an audit."""

from collections.abc import Iterable, Sequence

import attrs

from msp_core.statements import Classifier

__all__ = ["By", "Plan"]

By = Iterable[str | Iterable[str]]
"""Columns to group by: a name alone, or several names for each combination of values."""


def _columns(given: str | Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((given,) if isinstance(given, str) else given))


def _by(given: str | By) -> tuple[tuple[str, ...], ...]:
    asked = (given,) if isinstance(given, str) else given
    return tuple(dict.fromkeys(_columns(each) for each in asked))


@attrs.frozen(kw_only=True)
class Plan:
    """What is asked of an audit.

    Attributes:
        columns: The columns to judge.
        by: The columns to group by, each alone or several together.
        classifier: The judge of statements.
        show_words: Whether the rows told one by one show the words that decided.
    """

    columns: tuple[str, ...] = attrs.field(converter=_columns)
    by: tuple[tuple[str, ...], ...] = attrs.field(default=(), converter=_by)
    classifier: Classifier = attrs.field(factory=Classifier)
    show_words: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every column that has to be read."""
        return tuple(dict.fromkeys((*self.columns, *(name for by in self.by for name in by))))

    def merged(self, places: Sequence[int]) -> "Plan":
        """Ask once for each column, where two of the names turned out to be one column's.

        Args:
            places: Where the column of each of ``names`` stands.
        """
        first = dict(zip(reversed(places), reversed(self.names), strict=True))
        said = {name: first[place] for name, place in zip(self.names, places, strict=True)}
        return attrs.evolve(
            self,
            columns=[said[name] for name in self.columns],
            by=[[said[name] for name in by] for by in self.by],
        )
