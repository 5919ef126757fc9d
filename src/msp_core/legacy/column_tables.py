"""The tables ``[[column]]`` of a mapping: where each column goes."""

from collections.abc import Iterator
from typing import Any

import attrs

from msp_core.legacy.dates import DateFormat
from msp_core.legacy.entries import FromColumn
from msp_core.legacy.errors import MappingError
from msp_core.legacy.label_tables import LabelTables, labels_in
from msp_core.legacy.may_be_constant import own_value
from msp_core.legacy.paths import ANY, Path, leaf_path
from msp_core.legacy.reading_cells import Words, reader_of
from msp_core.legacy.toml_table import TomlTable
from msp_core.model import vocabulary
from msp_core.model.kind import kind_of
from msp_core.model.shape import Text

__all__ = ["ColumnTables"]

_COLUMN = (
    *("name", "names", "to", "split", "dates", "labels", "vocabulary", "default"),
    "if_there",
)
_ANY = f"[{ANY}]"


class ColumnTables:
    """Which columns go to which fields, each checked against the model.

    Attributes:
        fields: The columns that go to fields.
        items: The places of all items that columns go to.
    """

    def __init__(self, top: TomlTable, words: Words, labels: LabelTables) -> None:
        """Read the tables.

        Raises:
            MappingError: Something in them is not understood, or there are none.
        """
        self._words, self._labels = words, labels
        self._numbers: dict[str, int] = {}
        columns = top.tables("column", _COLUMN)
        if not columns:
            raise MappingError("column", "there has to be a [[column]]")
        beside: dict[bool, list[TomlTable]] = {False: [], True: []}
        for table in columns:
            beside[table.flag("if_there", default=False)].append(table)
        made = tuple(each for table in beside[False] for each in self._columns(table))
        self.items = {step.place for each in made for step in each.to.steps}
        others = (each for table in beside[True] for each in self._beside(table))
        self.fields = (*made, *others)

    def numbered(self, text: str, place: str) -> tuple[str, ...]:
        """Write a path once for each of the columns that ``*`` stands for."""
        before, found, _ = text.partition(_ANY)
        if not found:
            return (text,)
        if before not in self._numbers:
            raise MappingError(place, f"no [[column]] with names goes to this list[{ANY}]")
        numbers = range(1, self._numbers[before] + 1)
        return tuple(text.replace(_ANY, f"[{number}]", 1) for number in numbers)

    def _columns(self, table: TomlTable) -> Iterator[FromColumn]:
        name, names, to = table.text("name"), table.texts("names"), table.needed("to")
        if bool(name) == bool(names):
            raise MappingError(table.place, "needs a name, or names of several, and not both")
        if names and _ANY in to:
            before = to.partition(_ANY)[0]
            self._numbers[before] = max(len(names), self._numbers.get(before, 0))
        elif _ANY in to:
            raise MappingError(table.at("to"), f"has a {ANY}, which needs names of several columns")
        for number, each in enumerate(names or (name or "",), 1):
            path = leaf_path(to.replace(_ANY, f"[{number}]", 1), table.at("to"))
            yield self._column(table, each, path)

    def _beside(self, table: TomlTable) -> Iterator[FromColumn]:
        """Read a column that makes nothing, and so may go to each of several items."""
        name, to = table.text("name"), table.needed("to")
        if name is None or _ANY not in to:
            found = tuple(self._columns(table))
        else:
            numbered = self.numbered(to, table.at("to"))
            paths = (leaf_path(each, table.at("to")) for each in numbered)
            found = tuple(self._column(table, name, path) for path in paths)
        for each in found:
            if not each.to.steps or each.to.steps[-1].place not in self.items:
                raise MappingError(table.at("to"), "no other column makes this item")
            yield attrs.evolve(each, if_there=True)

    def _column(self, table: TomlTable, name: str, path: Path) -> FromColumn:
        kind = _kind(table, path)
        read = reader_of(kind, self._words_of(table, kind))
        split = table.text("split")
        listed = path.many or (path.steps and path.steps[-1].label is not None)
        if split is not None and not listed:
            raise MappingError(table.at("split"), "needs a field that is a list, or is in one")
        default = None
        if "default" in table.data:
            default = own_value(path, table.data["default"], table.at("default"))
        return FromColumn(column=name, to=path, read=read, split=split, default=default)

    def _words_of(self, table: TomlTable, kind: Any) -> Words:  # noqa: ANN401 -- a type form
        formats = tuple(DateFormat(text, table.at("dates")) for text in table.texts("dates"))
        is_term = kind_of(kind).is_term
        labels = dict(self._labels.get(kind, {})) if is_term else {}
        if "labels" in table.data:
            if not is_term:
                raise MappingError(table.at("labels"), "needs a field that is a vocabulary")
            labels |= labels_in(table.table("labels"), kind, table.at("labels"))
        return attrs.evolve(self._words, dates=formats or self._words.dates, labels=labels)


def _kind(table: TomlTable, path: Path) -> Any:  # noqa: ANN401 -- a type form
    """Give the type that cells are read as: that of the field, or a vocabulary in words."""
    name = table.text("vocabulary")
    if name is None:
        return path.kind
    if path.kind != Text or name not in vocabulary.__all__ or name == "Term":
        raise MappingError(table.at("vocabulary"), "must name a vocabulary, for a field of text")
    return getattr(vocabulary, name)
