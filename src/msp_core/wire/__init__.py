"""How a record travels: strict reading, canonical writing and the published shape.

What a record means is judged above; here only its shape is.
"""

from collections.abc import Mapping
from typing import Any

from msp_core.findings import Finding
from msp_core.model import Record
from msp_core.wire.embedding import configure_converter
from msp_core.wire.parsing import MAX_BYTES, parse
from msp_core.wire.reader import read_problems
from msp_core.wire.rules import WIRE_RULES, finding_of
from msp_core.wire.schema import json_schema
from msp_core.wire.upgrades import SCHEMA
from msp_core.wire.writing import to_data, write

__all__ = [
    "MAX_BYTES",
    "SCHEMA",
    "WIRE_RULES",
    "configure_converter",
    "json_schema",
    "parse",
    "read",
    "to_data",
    "write",
]


def read(source: bytes | str | Mapping[str, Any]) -> tuple[Record | None, tuple[Finding, ...]]:
    """Read a record as far as its shape goes; its meaning is still to be judged.

    It never raises over what the record holds.

    Args:
        source: JSON, or plain data.

    Returns:
        The record and no finding, or None and every finding at once.
    """
    record, problems = read_problems(source)
    return record, tuple(map(finding_of, problems))
