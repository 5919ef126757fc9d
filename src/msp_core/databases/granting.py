"""Letting somebody read all but the words, by rights that the database keeps itself."""

from collections.abc import Iterator

from sqlalchemy import Column
from sqlalchemy.dialects import postgresql

from msp_core.databases.layout import Layout

__all__ = ["grants_without_words"]


def grants_without_words(layout: Layout, role: str) -> tuple[str, ...]:
    """Write the statements by which PostgreSQL lets a role read all but the words.

    Free text, names, what other systems left in ``extra``, NHS numbers, dates of birth
    and the whole documents are held back. Keys and ids are not, since without them
    nothing can be counted: let none of yours be a name.

    Args:
        layout: The tables.
        role: The role, which has no right to these tables yet.

    Returns:
        One statement for each table in which something may be read.
    """
    return tuple(_statements(layout, role))


def _statements(layout: Layout, role: str) -> Iterator[str]:
    # Other styles of parameters would double a percent sign in a name.
    dialect = postgresql.dialect(paramstyle="named")  # type: ignore[no-untyped-call]
    quoting = dialect.identifier_preparer
    for table in layout.tables.values():
        columns = ", ".join(quoting.quote(each.name) for each in table.c if _is_plain(each))
        named = quoting.format_table(table)
        yield f"GRANT SELECT ({columns}) ON {named} TO {quoting.quote(role)}"


def _is_plain(column: Column[object]) -> bool:
    return not (column.info.get("own_words") or column.info.get("identifies"))
