"""Which numbers of the wire are known, and how what is older becomes what is newest."""

from typing import Any

from msp_core.wire.problems import Fault, MisshapenError

__all__ = ["KNOWN", "SCHEMA", "upgraded"]

SCHEMA = "msp-record/1"
"""The schema that this version writes."""

KNOWN = (SCHEMA,)
"""Every schema that this version reads."""


def upgraded(data: dict[Any, Any]) -> dict[Any, Any]:
    """Give the fields of a record as the newest schema has them, without its number.

    Args:
        data: A record as plain data.

    Raises:
        MisshapenError: It names no schema, or one that is not known.
    """
    given = data.get("schema")
    if type(given) is not str or given not in KNOWN:
        raise MisshapenError(
            Fault.UNKNOWN_SCHEMA, f"It must name a schema that is known: {', '.join(KNOWN)}."
        )
    return {name: value for name, value in data.items() if name != "schema"}
