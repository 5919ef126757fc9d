"""From the tables of a TOML file to the parts of a mapping."""

import re
from collections.abc import Iterable
from typing import Any

from msp_core.legacy.column_tables import ColumnTables
from msp_core.legacy.constants_and_links import constants_in, links_in
from msp_core.legacy.dates import DateFormat
from msp_core.legacy.entries import Constant, FromColumn, Link, Per
from msp_core.legacy.errors import MappingError
from msp_core.legacy.label_tables import label_tables
from msp_core.legacy.paths import item_path
from msp_core.legacy.reading_cells import Words, folded
from msp_core.legacy.toml_table import TomlTable

__all__ = ["parts_of"]

_TOP = (
    *("mapping", "dates", "yes", "no", "blank", "keep", "rows", "not_outcomes", "items"),
    *("column", "constant", "link", "labels", "leave_out"),
)
_ROWS = ("record", "together", "fill_down", "ragged")
_KINDS = ("service_response", "conclusion", "mixed")
_CHOICES = ("move", "set_aside", "set_aside_row")
_IS_PATH = re.compile(r"[a-z_.A-Z0-9*\[\]-]{1,200}")
_WHOLE = "record"
_EACH = "row"


def parts_of(data: dict[str, Any]) -> dict[str, Any]:
    """Make the parts of a mapping.

    Args:
        data: What the TOML holds.

    Raises:
        MappingError: Something in it is not understood.
    """
    top = TomlTable(data, "", _TOP)
    if type(top.data.get("mapping")) is not int or top.data["mapping"] != 1:
        raise MappingError("mapping", "must be 1, the number of this way of writing mappings")
    columns = ColumnTables(top, _words(top), label_tables(top))
    constants, links = constants_in(top, columns), links_in(top, columns)
    _refuse_repeated(columns.fields, (*constants, *links))
    rows = top.table("rows", _ROWS)
    leave_out = top.table("leave_out", ("columns", "labels")).table("columns").named_texts()
    parts: dict[str, Any] = {
        "fields": columns.fields,
        "constants": constants,
        "links": links,
        "per": _per(top.table("items"), columns),
        "key": rows.texts("record"),
        "together": rows.flag("together", default=False),
        "fill_down": rows.texts("fill_down"),
        "ragged": rows.choice("ragged", ("leave_out", "read"), "leave_out") == "read",
        "blank": frozenset(map(folded, top.texts("blank"))),
        "keep": top.texts("keep"),
        "not_outcomes": _not_outcomes(top.table("not_outcomes", _KINDS)),
        "left_out": leave_out,
    }
    _refuse_unsaid(columns.fields, parts)
    _refuse_both(leave_out, parts)
    return parts


def _words(top: TomlTable) -> Words:
    formats = [
        DateFormat(text, f"dates[{number}]") for number, text in enumerate(top.texts("dates"), 1)
    ]
    yes, no = (frozenset(map(folded, top.texts(key))) for key in ("yes", "no"))
    if yes & no:
        raise MappingError("no", "has a word that means yes, too")
    return Words(dates=tuple(formats), yes=yes, no=no)


def _per(table: TomlTable, found: ColumnTables) -> dict[str, Per]:
    per: dict[str, Per] = {}
    for written in table.data:
        place = f'items."{written}"' if _IS_PATH.fullmatch(written) else table.place
        for each in found.numbered(written, place):
            step = item_path(each, place)[-1]
            if step.place not in found.items:
                raise MappingError(place, "no column goes to this item")
            per[step.place] = _columns(table, written, place)
    return per


def _columns(table: TomlTable, key: str, place: str) -> Per:
    value = table.data[key]
    if isinstance(value, str) and value in {_WHOLE, _EACH}:
        return () if value == _WHOLE else None
    columns = table.texts(key) if isinstance(value, list) else ()
    if not columns:
        told = 'must be "record", "row", or the columns that tell one from the next'
        raise MappingError(place, told)
    return columns


def _not_outcomes(table: TomlTable) -> dict[str, str]:
    # Which part of a mixed text is the person's is theirs to say: it is never moved.
    return {kind: table.choice(kind, _CHOICES[kind == "mixed" :], "set_aside") for kind in _KINDS}


def _refuse_unsaid(fields: Iterable[FromColumn], parts: dict[str, Any]) -> None:
    """Ask how many conversations there are, where a record may have several rows."""
    for step in (each.to.steps[0] for each in fields if each.to.steps):
        if step.field == "conversations" and parts["key"] and step.place not in parts["per"]:
            told = (
                'say whether a record has one ("record"), each row has one ("row"), or which'
                ' columns tell one from the next (["Visit date"])'
            )
            raise MappingError(f'items."{step.place}"', told)


def _refuse_both(left_out: dict[str, str], parts: dict[str, Any]) -> None:
    used = {
        *(each.column for each in parts["fields"]),
        *parts["key"],
        *parts["fill_down"],
        *parts["keep"],
    }
    if {folded(name) for name in left_out} & {folded(name) for name in used}:
        raise MappingError("leave_out.columns", "has a column that is used elsewhere")


def _refuse_repeated(fields: Iterable[FromColumn], others: Iterable[Constant | Link]) -> None:
    seen: set[str] = set()
    for each in (*fields, *others):
        if str(each.to) in seen and not (isinstance(each, FromColumn) and each.to.many):
            shown = f"column[].to, constant[].to, link[].to ({each.to})"
            raise MappingError(shown, "two things go to one field; it holds one value")
        seen.add(str(each.to))
