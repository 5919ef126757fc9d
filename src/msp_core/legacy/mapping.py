"""A mapping: where each column of a case system's export goes in a record."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path as File
from typing import Self

import attrs

from msp_core.legacy.entries import Constant, FromColumn, Link, Per
from msp_core.legacy.expected import Expected, expected_of
from msp_core.legacy.from_toml import parts_of
from msp_core.legacy.toml_table import toml_of

__all__ = ["Mapping"]


@attrs.frozen(kw_only=True)
class Mapping:
    """Where each column of an export goes, and what its labels mean.

    Attributes:
        fields: The columns that go to fields.
        constants: What always stands in a field.
        links: Which fields refer to something else in the record.
        per: By the place of an item, such as ``conversations[start]``: which columns tell
            one from the next within a record. None where each row has its own.
        key: The columns whose cells tell which record a row belongs to; none if each row
            is a record.
        together: Whether the rows of a record stand one below the other.
        fill_down: The columns in which an empty cell means what stands above it.
        ragged: Whether rows of more or fewer cells than the header are read.
        blank: Words that say nothing, folded.
        keep: The columns that are carried in the record's ``extra``.
        not_outcomes: What becomes of a text that is no outcome, by its kind: ``move``,
            ``set_aside`` or ``set_aside_row``.
        left_out: The columns that are left out, each with the reason.
        expected: Which objects the mapping speaks of.
    """

    fields: tuple[FromColumn, ...]
    constants: tuple[Constant, ...] = ()
    links: tuple[Link, ...] = ()
    per: dict[str, Per] = attrs.field(factory=dict[str, Per])
    key: tuple[str, ...] = ()
    together: bool = False
    fill_down: tuple[str, ...] = ()
    ragged: bool = False
    blank: frozenset[str] = frozenset()
    keep: tuple[str, ...] = ()
    not_outcomes: dict[str, str] = attrs.field(factory=dict[str, str])
    left_out: dict[str, str] = attrs.field(factory=dict[str, str])
    expected: Expected = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Work out which objects the mapping speaks of."""
        object.__setattr__(self, "expected", expected_of(self.fields, self.constants, self.links))

    @classmethod
    def from_toml(cls, source: str | File) -> Self:
        """Read a mapping, and check each of its fields against the model.

        Args:
            source: The text of a TOML file, or its path (a ``pathlib.Path``).

        Raises:
            MappingError: It is no TOML, or something in it is not understood; the message
                names the place, such as ``column[3].to``.
            OSError: If the file cannot be read.
        """
        return cls(**parts_of(toml_of(source)))

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the export has to have, each once."""
        return tuple(dict.fromkeys(self._columns()))

    def _columns(self) -> Iterator[str]:
        yield from self.key
        yield from (each.column for each in self.fields)
        yield from chain.from_iterable(filter(None, self.per.values()))
        yield from self.fill_down
        yield from self.keep
