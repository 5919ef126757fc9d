"""Which numbers of the wire are known, and how what is older becomes what is newest."""

from collections.abc import Sequence
from typing import Any

from msp_core.wire.problems import Fault, MisshapenError
from msp_core.wire.upgrades.change import Change
from msp_core.wire.upgrades.places import NOT_LIFTED, Moved, Places
from msp_core.wire.upgrades.step import UpgradeStep
from msp_core.wire.upgrades.zero_to_one import ZERO_TO_ONE

__all__ = [
    "KNOWN",
    "NOT_LIFTED",
    "SCHEMA",
    "STEPS",
    "Change",
    "Moved",
    "Places",
    "UpgradeStep",
    "lifted",
    "steps_from",
    "upgraded",
]

SCHEMA = "msp-record/1"
"""The schema that this version writes."""

STEPS: tuple[UpgradeStep, ...] = (ZERO_TO_ONE,)
"""Every step, the oldest first. Each writes what the next reads, and the last the newest."""

KNOWN = (SCHEMA, *(step.reads for step in reversed(STEPS)))
"""Every schema that this version reads, the newest first."""


def upgraded(data: dict[Any, Any]) -> tuple[dict[Any, Any], Places]:
    """Give the fields of a record as the newest schema has them, without its number.

    Args:
        data: A record as plain data.

    Returns:
        The fields, and where each thing in them stands in ``data``.

    Raises:
        MisshapenError: It names no schema, or one that is not known.
        BaseValidationError: It is no record of its older schema, in every place that the
            tree names.
    """
    given = data.get("schema")
    if type(given) is not str or given not in KNOWN:
        raise MisshapenError(
            Fault.UNKNOWN_SCHEMA, f"It must name a schema that is known: {', '.join(KNOWN)}."
        )
    fields = {name: value for name, value in data.items() if name != "schema"}
    return lifted(fields, steps_from(given))


def steps_from(schema: str) -> tuple[UpgradeStep, ...]:
    """Give the steps that lead from a known schema to the newest, which has none.

    Args:
        schema: One of ``KNOWN``.
    """
    return STEPS[len(STEPS) - KNOWN.index(schema) :]


def lifted(fields: dict[Any, Any], steps: Sequence[UpgradeStep]) -> tuple[dict[Any, Any], Places]:
    """Lift a record by one step after another.

    Args:
        fields: A record of the schema that the first step reads, without its number.
        steps: The steps, each of which reads what the one before it writes.

    Returns:
        The fields of the schema that the last step writes, and where each thing in them
        stands in ``fields``.

    Raises:
        BaseValidationError: A step refuses it, in places of ``fields``.
    """
    places = NOT_LIFTED
    for step in steps:
        with places.telling(step.shape):
            fields, moved = step.lift(fields)
        places = Places((*places.moves, moved))
    return fields, places
