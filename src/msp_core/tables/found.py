"""The table of findings: what the rules have to say about each record, and no words."""

from collections.abc import Iterable, Iterator
from typing import Any

from msp_core.checking import check
from msp_core.findings import Finding, finding_data
from msp_core.model import Record
from msp_core.tables.arrow import array, arrow, keys_array, schema
from msp_core.tables.layout import RECORD
from msp_core.tables.shown import Shown
from msp_core.tables.table import Column

__all__ = ["FINDINGS", "findings_schema", "findings_table"]

FINDINGS = "findings"
"""The name of the table."""

_ABOUT = "What a rule has to say about one place in a record. It quotes nothing."
_KEYS = (f"{RECORD}_number", "finding_number")
_TOLD = {
    "rule": (str, False, "The name of the rule."),
    "code": (str, False, "The code of the rule."),
    "level": (str, False, "Whether it rejects or only asks: reject or query."),
    "path": (str, False, "A JSON Pointer into the record, which counts from 0."),
    "conversation_number": (int, True, "Which conversation it is about, counted from 1, if any."),
    "starts_at": (int, True, "Where in the text at path the marked characters start, from 0."),
    "ends_at": (int, True, "Where they end, this one not included."),
}
# How long words are tells them apart, and where there are none these mark nothing.
_OF_WORDS = {"starts_at", "ends_at"}
_COLUMNS = tuple(
    Column(name=name, kind=kind, can_be_empty=null, about=about, is_hushed=name in _OF_WORDS)
    for name, (kind, null, about) in _TOLD.items()
)


def findings_schema(shown: Shown) -> Any:  # noqa: ANN401 -- an Arrow schema
    """Give the Arrow schema of the table.

    Args:
        shown: What is shown of records.
    """
    return schema(FINDINGS, _ABOUT, _KEYS, filter(shown.shows, _COLUMNS))


def findings_table(records: Iterable[tuple[int, Record]], shown: Shown) -> Any:  # noqa: ANN401 -- an Arrow table
    """Check records, and give what was found.

    Args:
        records: Each record with its number.
        shown: What is shown of records.
    """
    found = [
        ((number, place), _row(finding))
        for number, record in records
        for place, finding in enumerate(check(record).findings, start=1)
    ]
    keys = [keys_array([keys[place] for keys, _ in found]) for place in range(len(_KEYS))]
    cells = [
        array(column, [row[column.name] for _, row in found])
        for column in filter(shown.shows, _COLUMNS)
    ]
    return arrow().Table.from_arrays([*keys, *cells], schema=findings_schema(shown))


def _row(finding: Finding) -> dict[str, Any]:
    data = finding_data(finding)
    start, end = data["span"] or (None, None)
    number = next(_conversation(finding.path), None)
    return data | {"conversation_number": number, "starts_at": start, "ends_at": end}


def _conversation(path: str) -> Iterator[int]:
    match path.split("/"):
        case ["", "conversations", place, *_]:
            yield int(place) + 1
        case _:
            pass
