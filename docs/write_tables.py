"""Write the page of the tables, from their own definition: python docs/write_tables.py."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from msp_core.tables import Pseudonyms, to_tables
from msp_core.tables.layout import layout
from msp_core.tables.table import Column, Layout

PAGE = Path(__file__).parent / "reference" / "tables.md"
HEAD = """\
# The tables

`msp_core.tables` tells records as these tables, and makes the same records of them again.
[Turn records into tables](../how-to/turn-records-into-tables.md) shows how.

- **Keys** are the columns that end in `_number`, and count from 1. Two tables join by all
  the keys that they share. `record_number` says which record, in the order given. It is
  not the person's id, since a person may have several records.
- **Ids** are the record's own. Within one record a review's `outcome_id` is the `id` of an
  outcome in any of its conversations; a choice's `option_id` is the `id` of an option.
- A column of **terms** is an Arrow dictionary of its whole [vocabulary](vocabularies.md).
- A `bool` column with the name of a part, such as `affirmation`, says whether there is one.
- `extra` is another system's own data, as JSON text.

| mark | with `words=False` | with `pseudonyms=` |
| --- | --- | --- |
| (none) | stays | stays |
| id | stays | is replaced by its pseudonym; in brackets, the `thing` for `Pseudonyms.of` |
| number | is left out | is replaced by its pseudonym |
| words | is left out | is left out |
"""
TYPES = {str: "text", dict: "JSON text", bool: "bool", int: "whole number", date: "date"}


def page() -> str:
    """Give the text of the page."""
    return "\n".join([HEAD, *(line for table in layout() for line in _table(table)), *_others()])


def _table(table: Layout) -> Iterator[str]:
    keys = ", ".join(f"`{key}`" for key in table.keys)
    yield from (f"## {table.name}", "", table.about, "", f"Keys: {keys}.", "")
    yield from (
        "| column | type | may be null | mark | meaning |",
        "| --- | --- | --- | --- | --- |",
    )
    yield from map(_row, table.columns)
    yield ""


def _row(column: Column) -> str:
    kind = f"`{column.terms.__name__}`" if column.terms else TYPES[column.kind]
    null = "yes" if column.can_be_empty else ""
    about = column.about.replace("``", "`").replace("|", "&#124;")
    return f"| `{column.name}` | {kind} | {null} | {_mark(column)} | {about} |"


def _mark(column: Column) -> str:
    if column.names == "nhs_number":
        return f"number (`{column.names}`)"
    if column.names is not None:
        return f"id (`{column.names}`)"
    return "words" if column.is_hushed else ""


def _others() -> Iterator[str]:
    """Tell what is not of the record itself: findings, and what stands in for words."""
    yield from (
        "## findings",
        "",
        "What the rules have to say about each record. It is not read back.",
        "",
    )
    yield from ("| column | type | mark | meaning |", "| --- | --- | --- | --- |")
    kept = to_tables([], words=False)["findings"].schema.names
    for field in to_tables([])["findings"].schema:
        yield _field(field, "" if field.name in kept else "words")
    (listed,) = [
        field
        for field in to_tables([], pseudonyms=Pseudonyms(key=bytes(32)))["conclusions"].schema
        if field.name == "listed_value"
    ]
    yield from ("", "## Only where words are left out", "")
    yield from ("| column of `conclusions` | type | meaning |", "| --- | --- | --- |")
    yield from (_field(listed), "")


def _field(field: Any, *marks: str) -> str:
    kind = {"int64": "whole number", "large_string": "text"}[str(field.type)]
    told = {name.decode(): text.decode() for name, text in field.metadata.items()}
    return f"| {' | '.join((f'`{field.name}`', kind, *marks, told['description']))} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
