"""What a page is written in, beside its charts: paragraphs, lists, terms and tables."""

from typing import ClassVar

import attrs

__all__ = ["Listing", "Paragraph", "Table", "Terms"]


@attrs.frozen
class Paragraph:
    """A passage of text. One that is ``loud`` is what the reader should keep."""

    form: ClassVar[str] = "paragraph"
    text: str
    loud: bool = False


@attrs.frozen
class Listing:
    """Points of a list."""

    form: ClassVar[str] = "listing"
    items: tuple[str, ...] = attrs.field(converter=tuple[str, ...])


@attrs.frozen
class Terms:
    """Terms, each with what it means and perhaps an example."""

    form: ClassVar[str] = "terms"
    pairs: tuple[tuple[str, tuple[str, ...]], ...]


@attrs.frozen(kw_only=True)
class Table:
    """A table. Its caption is its name too, so no two on a page have the same.

    Attributes:
        caption: What it shows.
        header: The name of each column.
        rows: The cells of each row.
        named: How many columns at the left name the row.
        numbers: How many columns at the right hold numbers.
    """

    form: ClassVar[str] = "table"
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = attrs.field(converter=tuple[tuple[str, ...], ...])
    named: int = 1
    numbers: int = 1
