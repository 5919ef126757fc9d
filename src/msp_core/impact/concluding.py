"""What a process last concluded of one kind, where it concluded several times."""

from collections.abc import Container
from datetime import date

from msp_core.model import Process
from msp_core.model.vocabulary import ConclusionKind

__all__ = ["concluded"]


def concluded(process: Process, kind: ConclusionKind, values: Container[str]) -> tuple[str, ...]:
    """Give the values of the conclusions of a kind, the last decided last.

    One without a day counts as before all others, and of one day's the later written is later.

    Args:
        process: What supports the conversations.
        kind: Which conclusions.
        values: The values that count; a conclusion with another is passed over.
    """
    found = [
        (each.decided_on or date.min, place, each.value)
        for place, each in enumerate(process.conclusions)
        if each.kind is kind and each.value in values
    ]
    return tuple(value for _, _, value in sorted(found))
