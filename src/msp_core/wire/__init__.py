"""How a record travels: strict reading, canonical writing and the published shape.

What a record means is judged above; here only its shape is.
"""

from collections.abc import Mapping
from typing import Any

from msp_core.findings import Finding
from msp_core.model import Record
from msp_core.wire.embedding import configure_converter
from msp_core.wire.openapi import openapi_components, openapi_document
from msp_core.wire.parsing import MAX_BYTES, parse
from msp_core.wire.reader import read_problems
from msp_core.wire.refusals import findings_in
from msp_core.wire.rules import WIRE_RULES, finding_of
from msp_core.wire.schema import json_schema
from msp_core.wire.upgrades import (
    KNOWN,
    NOT_LIFTED,
    SCHEMA,
    STEPS,
    Change,
    Places,
    UpgradeStep,
    steps_from,
)
from msp_core.wire.writing import to_data, write

__all__ = [
    "KNOWN",
    "MAX_BYTES",
    "NOT_LIFTED",
    "SCHEMA",
    "STEPS",
    "WIRE_RULES",
    "Change",
    "Places",
    "UpgradeStep",
    "configure_converter",
    "findings_in",
    "json_schema",
    "openapi_components",
    "openapi_document",
    "parse",
    "read",
    "read_with_places",
    "steps_from",
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
    record, findings, _ = read_with_places(source)
    return record, findings


def read_with_places(
    source: bytes | str | Mapping[str, Any],
) -> tuple[Record | None, tuple[Finding, ...], Places]:
    """Read a record as ``read`` does, and tell where in its source each thing stands.

    A record of an older schema is lifted to the newest as it is read. Whoever has the
    older in hand wants to be told of places in that.

    Args:
        source: JSON, or plain data.

    Returns:
        The record and no finding, or None and every finding at once; and the places.
    """
    record, problems, places = read_problems(source)
    return record, tuple(map(finding_of, problems)), places
