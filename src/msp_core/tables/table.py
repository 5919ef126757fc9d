"""What a table is: its name, its keys, its columns, and the tables below it."""

import attrs

from msp_core.model.vocabulary import Term

__all__ = ["Column", "Layout"]


@attrs.frozen(kw_only=True)
class Column:
    """One column, and where its values stand in an object of the model.

    Attributes:
        name: Its name.
        path: The fields that lead to it from the object that a row is of; empty where
            the row is of a plain value.
        kind: ``str``, ``bool``, ``int``, ``date``, ``dict`` (as JSON text) or a vocabulary.
        about: What it means.
        can_be_empty: Whether a cell may be null.
        names: The sort of thing that it names, if it holds an identifier.
        is_hushed: Whether the model keeps it out of every ``repr``: words, names, numbers
            and days that tell who somebody is.
        is_presence: Whether it says only that there is an object at the path.
        fixed: The one value that it always has, if it has one.
    """

    name: str
    path: tuple[str, ...] = ()
    kind: type
    about: str
    can_be_empty: bool = False
    names: str | None = None
    is_hushed: bool = False
    is_presence: bool = False
    fixed: str | None = None

    @property
    def is_kept_without_words(self) -> bool:
        """Whether it stays where words are left out: what names nobody outside does."""
        return not self.is_hushed or self.names not in {None, "nhs_number"}

    @property
    def terms(self) -> type[Term] | None:
        """The vocabulary of its values, if it has one."""
        return self.kind if issubclass(self.kind, Term) else None


@attrs.frozen(kw_only=True)
class Layout:
    """One table.

    Attributes:
        name: Its name.
        about: What a row is.
        path: The fields that lead from an object of the table above to those of this.
        item: What one row is, where there can be many; ``""`` where there is just one.
        keys: The names of its key columns, which count from 1.
        columns: Its other columns.
        parts: The tables below it.
    """

    name: str
    about: str
    path: tuple[str, ...] = ()
    item: str = ""
    keys: tuple[str, ...]
    columns: tuple[Column, ...]
    parts: "tuple[Layout, ...]" = ()

    @property
    def header(self) -> tuple[str, ...]:
        """The names of all its columns."""
        return (*self.keys, *(column.name for column in self.columns))

    @property
    def words(self) -> frozenset[str]:
        """The names of the columns that are left out with the words."""
        return frozenset(each.name for each in self.columns if not each.is_kept_without_words)
