"""Write the page of the database layout, from the tables: python docs/write_database.py."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import CheckConstraint, Column, MetaData, Table
from sqlalchemy.dialects import postgresql

from msp_core.databases import Layout, tables
from msp_core.databases.layout import DOCUMENT
from msp_core.databases.parts import RECORD, Part
from msp_core.wire import json_schema

PAGE = Path(__file__).parent / "reference" / "database.md"
HEAD = """\
# The database layout

Written from the tables themselves. How to keep records in them is told in
[its guide](../how-to/keep-records-in-a-database.md). Each class of the model is a table,
each field a column of the same name, and each list a table of its own. A list of plain
values has a row for each, with its `position` and `value`.

- `record_key` begins every primary key. It is the key that you saved the record under.
- Columns that end in `_no`, and `position`, count from 0 in each list, as a JSON Pointer
  does: the finding at `/conversations/1/outcomes/0` is about `conversation_no = 1` and
  `outcome_no = 0`.
- Every table refers to the one above it by all its keys, `ON DELETE CASCADE`. SQLite
  follows that only after `PRAGMA foreign_keys = ON`; `delete` works either way.
- A column is `NOT NULL` where the model requires the field. A vocabulary is a `CHECK` of
  its values, and a text's length a `CHECK` of its limits.
- `extra` is JSON as text, since the databases' own JSON changes numbers and order.
- `wire_schema` is the version of the wire whose fields the columns hold; a migration to
  a later version sets it. `revision` is new with every save. `row_count` is how many
  rows the record has in the tables below, that of documents aside: `load` refuses a
  record that has lost one or gained one. So change values by hand if you must, and add or
  take away rows by `save` alone.
- `id` columns hold the record's own ids, which other rows refer to in the same record
  only. Those references are checked by the rules and not by foreign keys, since a record
  may tell of things that no table knows.
- Tried with PostgreSQL 15 and SQLite 3.40. `save` refuses other sorts of database. Let
  PostgreSQL's encoding be `UTF8`: with another, `save` refuses what it cannot write.

A later version of the model will change these tables. Let Alembic compare them with yours
after each upgrade; it sees tables, columns, keys and indexes, but no `CHECK`, so read the
changelog for vocabularies that have grown. On SQLite it offers an index of the documents:
leave that out, it is for PostgreSQL.

## Which table stands below which

"""
FOOT = """\
## Questions of the documents

For PostgreSQL. The index serves `@>` and `@?`. A team's name is none of our fields; here
it travels in the `extra` of the process.

```sql
-- last reviews that say not achieved, by team and theme
WITH review AS (
  SELECT d.record_key, document #>> '{process,extra,team}' AS team, r ->> 'outcome' AS outcome,
         r ->> 'achievement' AS achievement,
         row_number() OVER (PARTITION BY d.record_key, r ->> 'outcome', r ->> 'judged_by'
                            ORDER BY c ->> 'held_on' DESC, c_no DESC, r_no DESC) AS age
  FROM msp_record_document d,
       jsonb_array_elements(document -> 'conversations') WITH ORDINALITY AS x(c, c_no),
       jsonb_array_elements(c -> 'reviews') WITH ORDINALITY AS y(r, r_no))
SELECT team, t.value AS theme, count(*) FROM review
JOIN msp_outcome o ON o.record_key = review.record_key AND o.id = review.outcome
JOIN msp_outcome_themes t ON t.record_key = o.record_key
  AND t.conversation_no = o.conversation_no AND t.outcome_no = o.outcome_no
WHERE age = 1 AND achievement = 'not_achieved' GROUP BY 1, 2 ORDER BY 1, 2;

-- asked, and nothing expressed
SELECT record_key, c_no - 1 AS conversation_no
FROM msp_record_document,
     jsonb_array_elements(document -> 'conversations') WITH ORDINALITY AS x(c, c_no)
WHERE document @> '{"conversations": [{"outcomes_asked": "asked_none_expressed"}]}'
  AND c ->> 'outcomes_asked' = 'asked_none_expressed' ORDER BY 1, 2;

-- records with an affirmed outcome
SELECT record_key FROM msp_record_document
WHERE document @? '$.conversations[*].outcomes[*].affirmation' ORDER BY 1;

-- open, and no conversation at the end
SELECT record_key FROM msp_record_document
WHERE NOT document @? '$.process.concluded_on'
  AND NOT document @> '{"conversations": [{"stage": "end"}]}' ORDER BY 1;

-- records that hold this id
SELECT record_key FROM msp_record_document WHERE document @? '$.**.id ? (@ == "o1")' ORDER BY 1;
```
"""


def page() -> str:
    """Give the text of the page."""
    layout = tables(MetaData())
    sections = (line for part in RECORD.all() for line in _section(layout, part))
    tree = ["```text", *_tree(RECORD, 0), f"    {DOCUMENT}", "```", ""]
    return HEAD + "\n".join([*tree, *sections, *_documents(layout), FOOT])


def _tree(part: Part, depth: int) -> Iterator[str]:
    many = "  (many)" if part.many else ""
    yield f"{'    ' * depth}{part.name}{many}"
    for each in part.parts:
        yield from _tree(each, depth + 1)


def _section(layout: Layout, part: Part) -> Iterator[str]:
    table = layout[part.name]
    about, told = _told(part)
    yield from (f"## {table.name}", "", about, "")
    yield from _table(table, told)


def _documents(layout: Layout) -> Iterator[str]:
    table = layout[DOCUMENT]
    about = "Each record whole, as it travels: JSONB in PostgreSQL, JSON as text in SQLite."
    yield from (f"## {table.name}", "", about, "")
    yield from _table(table, {})


def _table(table: Table, told: dict[str, str]) -> Iterator[str]:
    yield from ("| column | type | key | holds | words |", "| --- | --- | --- | --- | --- |")
    for column in table.c:
        cells = (
            f"`{column.name}`",
            f"{_type(column)}{'' if column.nullable else ', not null'}",
            "yes" if column.primary_key else "",
            told.get(column.name, ""),
            _words(column),
        )
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
    yield ""
    for key in table.foreign_key_constraints:
        columns = ", ".join(f"`{name}`" for name in key.column_keys)
        yield from (f"Refers to `{key.referred_table.name}` by {columns}.", "")
    indexes = sorted(str(each.name) for each in table.indexes)
    checked = sorted(
        str(each.name) for each in table.constraints if isinstance(each, CheckConstraint)
    )
    for name, names in (("Indexes", indexes), ("Checks", checked)):
        if names:
            yield from (f"{name}: {', '.join(f'`{each}`' for each in names)}.", "")


def _type(column: Column[Any]) -> str:
    return f"`{column.type.compile(dialect=postgresql.dialect())}`"


def _words(column: Column[Any]) -> str:
    marks = {"own_words": "own words", "identifies": "identifies"}
    return ", ".join(told for mark, told in marks.items() if column.info.get(mark))


def _told(part: Part) -> tuple[str, dict[str, str]]:
    if part.holds is None:
        return f"The list `{part.field}`, in its order.", {}
    schema = json_schema()
    name = part.holds.__name__
    properties = schema.get("$defs", {}).get(name, schema)["properties"]
    about = inspect.cleandoc(part.holds.__doc__ or "").partition("\n\n")[0]
    return " ".join(about.split()), {
        field: " ".join(str(each.get("description", "")).split())
        for field, each in properties.items()
    }


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
