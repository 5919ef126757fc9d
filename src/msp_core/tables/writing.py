"""From records to tables."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeAlias

from msp_core.model import Record
from msp_core.tables.arrow import array, arrow, keys_array, schema
from msp_core.tables.found import FINDINGS, findings_schema, findings_table
from msp_core.tables.layout import layout
from msp_core.tables.pseudonyms import Pseudonyms
from msp_core.tables.shown import Shown, dug
from msp_core.tables.table import Layout

__all__ = ["AT_ONCE", "Tables", "schemas", "to_batches", "to_tables"]

Tables: TypeAlias = dict[str, Any]
"""Arrow tables (``pyarrow.Table``), each by its name."""

AT_ONCE = 1000
"""How many records are told at once where nothing else is asked for."""

_Keyed = tuple[tuple[int, ...], Any]


def to_tables(
    records: Iterable[Record],
    *,
    words: bool = True,
    pseudonyms: Pseudonyms | None = None,
    findings: bool = True,
) -> Tables:
    """Tell records as linked Arrow tables, from which ``from_tables`` makes them again.

    Args:
        records: The records, in any number and order; one person may have several.
        words: Whether free text, names, NHS numbers, dates of birth and ``extra`` are
            told. Without them the tables cannot become records again.
        pseudonyms: What takes the place of every identifier. What ``words`` is about is
            then never told, save the NHS number as a pseudonym.
        findings: Whether the records are checked, for the table of findings.

    Returns:
        Each table by its name. The keys that join them count from 1.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
    """
    shown = Shown(words, pseudonyms)
    whole = schemas(shown, findings=findings)
    parts = list(_batches(records, AT_ONCE, shown, findings=findings))
    return {
        name: arrow().concat_tables([each[name] for each in parts] or [of.empty_table()])
        for name, of in whole.items()
    }


def to_batches(
    records: Iterable[Record],
    size: int = AT_ONCE,
    *,
    words: bool = True,
    pseudonyms: Pseudonyms | None = None,
    findings: bool = True,
) -> Iterator[Tables]:
    """Tell records as tables, so many records at once, in memory that does not grow.

    The numbers of the records go on from one batch to the next.

    Args:
        records: The records, which may be more than memory holds.
        size: How many records are told at once.
        words: As in ``to_tables``.
        pseudonyms: As in ``to_tables``.
        findings: As in ``to_tables``.

    Yields:
        The same tables each time, of the next records.

    Raises:
        MissingExtraError: If the extra ``tables`` is not installed.
        ValueError: If ``size`` is less than 1.
    """
    if size < 1:
        raise ValueError("a batch must hold at least one record")
    return _batches(records, size, Shown(words, pseudonyms), findings=findings)


def schemas(shown: Shown, *, findings: bool) -> dict[str, Any]:
    """Give the Arrow schema of each table.

    Args:
        shown: What is shown of records.
        findings: Whether there is a table of findings.
    """
    of_ours = {
        table.name: schema(table.name, table.about, table.keys, shown.columns(table))
        for table in layout()
    }
    return of_ours | ({FINDINGS: findings_schema(shown)} if findings else {})


def _batches(
    records: Iterable[Record], size: int, shown: Shown, *, findings: bool
) -> Iterator[Tables]:
    numbered = enumerate(records, start=1)
    while batch := list(islice(numbered, size)):
        yield _tables(dict(batch), shown, findings=findings)


def _tables(records: dict[int, Record], shown: Shown, *, findings: bool) -> Tables:
    rows: dict[str, list[_Keyed]] = {table.name: [] for table in layout()}
    top = layout()[0]
    for number, record in records.items():
        _fill(top, record, (number,), rows)
    tables = {table.name: _table(table, rows[table.name], records, shown) for table in layout()}
    return tables | ({FINDINGS: findings_table(records.items(), shown)} if findings else {})


def _fill(table: Layout, of: Any, keys: tuple[int, ...], rows: dict[str, list[_Keyed]]) -> None:  # noqa: ANN401 -- an object of the model, or a plain value
    rows[table.name].append((keys, of))
    for part in table.parts:
        there = dug(of, part.path)
        if not part.item:
            _fill(part, there, keys, rows)
            continue
        for number, each in enumerate(there or (), start=1):
            _fill(part, each, (*keys, number), rows)


def _table(table: Layout, rows: list[_Keyed], records: dict[int, Record], shown: Shown) -> Any:  # noqa: ANN401 -- an Arrow table
    columns = shown.columns(table)
    keys = [keys_array([keys[place] for keys, _ in rows]) for place in range(len(table.keys))]
    cells = [
        array(column, [shown.value(column, of, records[keys[0]]) for keys, of in rows])
        for column in columns
    ]
    whole = schema(table.name, table.about, table.keys, columns)
    return arrow().Table.from_arrays([*keys, *cells], schema=whole)
