"""What a council's own labels mean, a table for each vocabulary."""

from collections.abc import Mapping

from msp_core.legacy.errors import MappingError
from msp_core.legacy.reading_cells import folded
from msp_core.legacy.toml_table import TomlTable
from msp_core.model import vocabulary
from msp_core.model.vocabulary import Term

__all__ = ["LabelTables", "label_tables", "labels_in"]

LabelTables = Mapping[type[Term], Mapping[str, str | None]]
"""What each local label means, folded, by vocabulary; None for one that is left out."""


def label_tables(top: TomlTable) -> LabelTables:
    """Read the tables ``[labels.X]`` and ``[leave_out.labels.X]``.

    Raises:
        MappingError: There is no such vocabulary, or it has no such value; or a label
            stands there twice.
    """
    found: dict[type[Term], dict[str, str | None]] = {}
    for name, kind, table in _of_vocabularies(top.table("labels")):
        found[kind] = labels_in(table, kind, f"labels.{name}")
    left = top.table("leave_out", ("columns", "labels")).table("labels")
    for name, kind, table in _of_vocabularies(left):
        reasons = table.named_texts()
        known = found.setdefault(kind, {})
        for label in map(folded, reasons):
            if label in known:
                raise MappingError(f"leave_out.labels.{name}", "has a label that means something")
            known[label] = None
    return found


def labels_in(table: TomlTable, kind: type[Term], place: str) -> dict[str, str | None]:
    """Read one table of labels.

    Raises:
        MappingError: It gives a label a value that the vocabulary does not have.
    """
    values = {each.value for each in kind}
    found: dict[str, str | None] = {}
    for number, (label, value) in enumerate(table.data.items(), 1):
        at = f"{place}, line {number} of the table"
        if not isinstance(value, str) or value not in values:
            raise MappingError(at, f"must be one of: {', '.join(sorted(values))}")
        if found.setdefault(folded(label), value) != value:
            raise MappingError(at, "gives a label that stands above another value")
    return found


def _of_vocabularies(table: TomlTable) -> list[tuple[str, type[Term], TomlTable]]:
    known = {name for name in vocabulary.__all__ if name != "Term"}
    TomlTable(table.data, table.place, known)
    return [(name, getattr(vocabulary, name), table.table(name)) for name in table.data]
