"""The tables themselves, put into a council's own ``MetaData``."""

from collections.abc import Iterator
from typing import Any

import attrs
from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql.elements import conv

from msp_core.databases.columns import column_of, limits_of, text_column
from msp_core.databases.parts import KEY, RECORD, Part

__all__ = ["DOCUMENT", "REVISION", "ROW_COUNT", "WIRE_SCHEMA", "Layout", "tables"]

DOCUMENT = "record_document"
"""The table of whole records, and its column of them is ``document``."""

WIRE_SCHEMA = "wire_schema"
REVISION = "revision"
ROW_COUNT = "row_count"

_LONGEST_KEY = 200
_INDEXED = (
    ("person", "id"),
    ("person", "nhs_number"),
    ("process", "concluded_on"),
    ("conversation", "stage"),
    ("conversation", "outcomes_asked"),
    ("outcome", "id"),
    ("outcome_themes", "value"),
    ("review", "outcome"),
    ("review", "achievement"),
)


@attrs.frozen(kw_only=True, eq=False)
class Layout:
    """The tables that records are kept in.

    Attributes:
        tables: Each table by its name without prefix, those that others refer to first.
    """

    tables: dict[str, Table] = attrs.field(repr=False)

    def __getitem__(self, name: str) -> Table:
        """Give a table by its name without prefix, such as ``outcome``."""
        return self.tables[name]


def tables(metadata: MetaData, *, schema: str | None = None, prefix: str = "msp_") -> Layout:
    """Put the tables of records into a ``MetaData``, to be created or migrated with yours.

    Args:
        metadata: Yours, or a new one.
        schema: The database schema that they stand in; None for the default one.
        prefix: What each table's name begins with.

    Raises:
        sqlalchemy.exc.InvalidRequestError: Your ``MetaData`` has a table of such a name,
            which stays as it is. Choose another prefix.
    """
    named: dict[str, Table] = {}
    for part, above in _with_above(RECORD):
        parent = named[above.name] if above else None
        named[part.name] = _table(part, parent, metadata, schema, prefix)
    named[DOCUMENT] = _documents(named[RECORD.name], metadata, schema, prefix)
    return Layout(tables=named)


def _with_above(part: Part, above: Part | None = None) -> Iterator[tuple[Part, Part | None]]:
    yield part, above
    for inner in part.parts:
        yield from _with_above(inner, part)


def _table(
    part: Part, parent: Table | None, metadata: MetaData, schema: str | None, prefix: str
) -> Table:
    name = f"{prefix}{part.name}"
    own = [column_of(cell) for cell in part.cells]
    constraints = [
        PrimaryKeyConstraint(KEY, *part.numbers, name=conv(f"pk_{name}")),
        *([] if parent is None else [_reference(name, parent, prefix)]),
        *(
            CheckConstraint(limit, name=conv(f"ck_{name}_{column.name}"))
            for column, cell in zip(own, part.cells, strict=True)
            for limit in limits_of(column, cell.kind)
        ),
    ]
    told = _told() if parent is None else ()
    table = Table(name, metadata, *_keys(part.numbers), *told, *own, *constraints, schema=schema)
    for owner, column in _INDEXED:
        if owner == part.name:
            Index(f"ix_{name}_{column}", table.c[column])
    return table


def _documents(parent: Table, metadata: MetaData, schema: str | None, prefix: str) -> Table:
    name = f"{prefix}{DOCUMENT}"
    kind = JSON().with_variant(JSONB(), "postgresql")
    table = Table(
        name,
        metadata,
        *_keys(()),
        Column("document", kind, nullable=False, info={"own_words": True, "identifies": True}),
        PrimaryKeyConstraint(KEY, name=conv(f"pk_{name}")),
        _reference(name, parent, prefix),
        schema=schema,
    )
    ops = {"document": "jsonb_path_ops"}
    Index(
        f"ix_{name}_document", table.c.document, postgresql_using="gin", postgresql_ops=ops
    ).ddl_if(dialect="postgresql")
    return table


def _keys(numbers: tuple[str, ...]) -> Iterator[Column[Any]]:
    yield text_column(KEY, _LONGEST_KEY)
    for number in numbers:
        yield Column(number, Integer, autoincrement=False, nullable=False)


def _told() -> Iterator[Column[Any]]:
    yield text_column(WIRE_SCHEMA, 50)
    yield text_column(REVISION, 32)
    yield Column(ROW_COUNT, Integer, nullable=False)


def _reference(name: str, parent: Table, prefix: str) -> ForeignKeyConstraint:
    keys = list(parent.primary_key.columns)
    return ForeignKeyConstraint(
        [key.name for key in keys],
        keys,
        name=conv(f"fk_{name}_{parent.name.removeprefix(prefix)}"),
        ondelete="CASCADE",
    )
