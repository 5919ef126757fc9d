"""What is shown of records: all of it, all but the words, or pseudonyms and no words."""

from collections.abc import Sequence
from typing import Any

import attrs

from msp_core.model import Record
from msp_core.model.vocabulary import RiskAssessmentOutcome, RiskOutcome, Substantiation
from msp_core.tables.naming import is_persons_own
from msp_core.tables.pseudonyms import Pseudonyms
from msp_core.tables.table import Column, Layout

__all__ = ["Shown", "dug"]

_LISTED = frozenset({*RiskOutcome, *RiskAssessmentOutcome, *Substantiation})
_LISTED_VALUE = Column(
    name="listed_value",
    path=("value",),
    kind=str,
    about="The conclusion, where it is a value of a vocabulary and not in words.",
    can_be_empty=True,
)


@attrs.frozen
class Shown:
    """What is shown of records.

    Attributes:
        words: Whether what identifies somebody or is in words is shown.
        pseudonyms: What stands in place of identifiers, if they are not shown either.
    """

    words: bool = True
    pseudonyms: Pseudonyms | None = None

    def columns(self, table: Layout) -> tuple[Column, ...]:
        """Give the columns of a table that are shown."""
        shown = tuple(filter(self.shows, table.columns))
        is_hushed = self.pseudonyms is not None or not self.words
        return (*shown, _LISTED_VALUE) if is_hushed and table.name == "conclusions" else shown

    def shows(self, column: Column) -> bool:
        """Say whether a column is shown."""
        if self.pseudonyms is not None:
            return not column.is_hushed or column.names is not None
        return self.words or column.is_kept_without_words

    def value(self, column: Column, of: object, record: Record) -> object:
        """Give what a cell shows.

        Args:
            column: The column.
            of: The object or plain value that the row is of.
            record: The record that it stands in.
        """
        if column.fixed is not None:
            return column.fixed
        value = dug(of, column.path)
        if column is _LISTED_VALUE:
            return value if value in _LISTED else None
        if column.is_presence:
            return value is not None
        if self.pseudonyms is None or column.names is None or value is None:
            return value
        within = record.person.id if is_persons_own(column.names) else ""
        return self.pseudonyms.of(column.names, str(value), within=within)


def dug(of: Any, path: Sequence[str]) -> Any:  # noqa: ANN401 -- an object of the model, or a value
    """Follow fields to what stands there; None where nothing does."""
    for step in path:
        if of is None:
            return None
        of = getattr(of, step)
    return of
