"""What a mapping did: what became records, and all that did not."""

from typing import Any

import attrs

from msp_core.extracts import Trouble
from msp_core.legacy.reading_cells import Why

__all__ = ["MappingReport", "Places", "Refusal", "Unmapped"]


@attrs.frozen
class Places:
    """Where something was found.

    Attributes:
        count: How often.
        rows: The numbers of the first 100 rows, counted from 1 under the header.
    """

    count: int
    rows: tuple[int, ...]

    def to_data(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {"count": self.count, "rows": list(self.rows)}


def _hushed(labels: dict[str, int]) -> str:
    return f"<{len(labels)} labels>"


@attrs.frozen(kw_only=True)
class Unmapped:
    """The labels of one column that the mapping does not know.

    Attributes:
        places: Where they stand.
        labels: How often each was found, in small letters. Somebody's words may stand in
            such a column: they are told only where they are asked for.
        more: Whether there are labels that are not in ``labels``, for it holds 1,000 at
            most, and none over 200 characters.
    """

    places: Places
    labels: dict[str, int] = attrs.field(repr=_hushed)
    more: bool

    def to_data(self, *, show_words: bool = False) -> dict[str, Any]:
        """Give it as plain data, with the labels where they are asked for."""
        told = {**self.places.to_data(), "distinct": len(self.labels), "more": self.more}
        return {**told, "labels": dict(self.labels)} if show_words else told


@attrs.frozen(kw_only=True)
class Refusal:
    """A record that the rules refused.

    Attributes:
        rows: The rows that it was made of.
        rules: The names of the rules.
        paths: The place of each in the record, as a JSON Pointer.
    """

    rows: tuple[int, ...]
    rules: tuple[str, ...]
    paths: tuple[str, ...]


@attrs.frozen(kw_only=True)
class MappingReport:
    """What became of the rows of an export. It holds no cell's words, but unmapped labels.

    Attributes:
        read_as: What the file was taken for, in words: ``Excel, sheet 1 of 3``.
        rows: How many rows were read.
        records: How many records were made and accepted.
        without_conversation: The rows whose record has no conversation, although columns go
            to one. A line of totals may be among them.
        left_out: The rows that are in no record, by the reason.
        set_aside: The cells that are in no record although their rows are, by column and
            reason.
        unmapped: The labels that are not known, by column.
        moved: The texts that are no outcome and went where they belong, by column and
            ``service_response`` or ``conclusion``.
        refused: How many records each rule refused.
        refusals: The first 100 of them.
        queried: How many accepted records each rule asks about.
        not_mentioned: The columns of which the mapping says nothing; None if that was not
            looked at.
        left_out_columns: The columns that the mapping leaves out, each with the reason.
        left_out_labels: How many cells held a label that it leaves out, by column.
        blank_words: How many cells held a word that it takes for nothing, by column.
        defaults: How many empty cells it filled, by column.
        troubles: How many rows had each trouble in reading.
    """

    read_as: str
    rows: int
    records: int
    without_conversation: Places | None
    left_out: dict[Why, Places]
    set_aside: dict[str, dict[Why, Places]]
    unmapped: dict[str, Unmapped]
    moved: dict[str, dict[str, Places]]
    refused: dict[str, int]
    refusals: tuple[Refusal, ...]
    queried: dict[str, int]
    not_mentioned: tuple[str, ...] | None
    left_out_columns: dict[str, str]
    left_out_labels: dict[str, int]
    blank_words: dict[str, int]
    defaults: dict[str, int]
    troubles: dict[Trouble, int]

    @property
    def complete(self) -> bool:
        """Whether every row and cell became part of a record, or was left out on purpose."""
        return not (self.left_out or self.set_aside or self.not_mentioned)

    def to_data(self, *, show_words: bool = False) -> dict[str, Any]:
        """Give it as plain data.

        Args:
            show_words: Whether to tell the labels that are not known.
        """
        told = {name: getattr(self, name) for name in attrs.fields_dict(type(self))}
        told["complete"] = self.complete
        told["unmapped"] = {
            column: each.to_data(show_words=show_words) for column, each in self.unmapped.items()
        }
        return {name: _plain(value) for name, value in told.items()}


def _plain(value: Any) -> Any:  # noqa: ANN401 -- whatever a report holds
    if isinstance(value, Places):
        return value.to_data()
    if isinstance(value, Refusal):
        return {name: list(each) for name, each in attrs.asdict(value).items()}
    if isinstance(value, dict):
        return {str(name): _plain(each) for name, each in value.items()}  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return list(map(_plain, value)) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
