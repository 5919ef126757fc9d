"""What a mapping says of one field: from which column it comes, or what always stands there."""

from typing import Any

import attrs

from msp_core.legacy.paths import Path, Step
from msp_core.legacy.reading_cells import Reader

__all__ = ["Constant", "FromColumn", "Link", "Per"]

Per = tuple[str, ...] | None
"""The columns that tell one item from the next within a record; None if each row has one."""


@attrs.frozen(kw_only=True)
class FromColumn:
    """A column that goes to a field.

    Attributes:
        column: The column's name.
        to: The field.
        read: How a cell is read.
        split: What parts several values in one cell; None if a cell holds one.
        default: What stands where the cell is empty; None for nothing.
        if_there: Whether it goes only to an object that other columns make, and makes none.
    """

    column: str
    to: Path
    read: Reader = attrs.field(repr=False, eq=False)
    split: str | None = None
    default: Any = None
    if_there: bool = False


@attrs.frozen(kw_only=True)
class Constant:
    """What stands in a field of every object that there is.

    Attributes:
        to: The field.
        value: The value, as JSON has it.
    """

    to: Path
    value: Any


@attrs.frozen(kw_only=True)
class Link:
    """A field that refers to something else in the record.

    Attributes:
        to: The field.
        item: What it refers to.
    """

    to: Path
    item: tuple[Step, ...]
