"""The tables ``[[constant]]`` and ``[[link]]`` of a mapping: what stands beside its columns."""

from collections.abc import Iterable, Iterator

from msp_core.legacy.column_tables import ColumnTables
from msp_core.legacy.entries import Constant, FromColumn, Link
from msp_core.legacy.errors import MappingError
from msp_core.legacy.may_be_constant import own_value
from msp_core.legacy.paths import item_path, leaf_path
from msp_core.legacy.toml_table import TomlTable
from msp_core.model.shape import Identifier

__all__ = ["constants_in", "links_in"]


def constants_in(top: TomlTable, columns: ColumnTables) -> tuple[Constant, ...]:
    """Read what always stands in a field.

    Raises:
        MappingError: Something in it is not understood, or is for somebody to say.
    """
    tables = top.tables("constant", ("to", "value"))
    return tuple(each for table in tables for each in _constants(table, columns))


def links_in(top: TomlTable, columns: ColumnTables) -> tuple[Link, ...]:
    """Read which fields refer to something else.

    Raises:
        MappingError: Something in it is not understood, or nothing is there to refer to.
    """
    tables = top.tables("link", ("to", "item"))
    return tuple(each for table in tables for each in _links(table, columns))


def _constants(table: TomlTable, columns: ColumnTables) -> Iterator[Constant]:
    if "value" not in table.data:
        raise MappingError(table.at("value"), "is needed")
    for to in columns.numbered(table.needed("to"), table.at("to")):
        path = leaf_path(to, table.at("to"))
        value = own_value(path, table.data["value"], table.at("value"))
        first = path.steps[0] if path.steps else None
        if first and first.field == "conversations" and first.place not in columns.items:
            raise MappingError(table.at("to"), "no column goes to this conversation")
        yield Constant(to=path, value=[value] if path.many else value)


def _links(table: TomlTable, columns: ColumnTables) -> Iterator[Link]:
    tos = columns.numbered(table.needed("to"), table.at("to"))
    items = columns.numbered(table.needed("item"), table.at("item"))
    for to, item in zip(tos, items * len(tos) if len(items) == 1 else items, strict=False):
        path, steps = leaf_path(to, table.at("to")), item_path(item, table.at("item"))
        if path.kind != Identifier or path.field == "id":
            raise MappingError(table.at("to"), "is no field that refers to something else")
        for at, place in (("to", path.steps[-1].place), ("item", steps[-1].place)):
            if place not in columns.items:
                raise MappingError(table.at(at), "no column goes to this item")
        _refuse_split({path.steps[-1].place, steps[-1].place}, columns.fields, table.place)
        yield Link(to=path, item=steps)


def _refuse_split(places: set[str], fields: Iterable[FromColumn], at: str) -> None:
    for each in fields:
        if each.split and not each.to.many and each.to.steps[-1].place in places:
            raise MappingError(at, "cannot tell which of several in one cell it is about")
