"""Capacity is found for one decision, at one time."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Capacity
from msp_core.model.vocabulary import CapacityFinding
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S2

__all__ = ["CAPACITY_UNDATED"]


def capacity_undated(capacity: Capacity) -> Iterator[Mark]:
    """Mark a finding about capacity that does not say for what decision and when."""
    missing = _missing(capacity)
    if missing:
        yield Mark(message=f"A finding about capacity lacks its {' and '.join(missing)}.")


def _missing(capacity: Capacity) -> list[str]:
    if capacity.finding is CapacityFinding.PRESUMED:
        return []
    missing = ["decision"] if capacity.decision is None else []
    # What was doubted and not assessed has no day of assessment yet.
    assessed = capacity.finding is not CapacityFinding.NOT_ASSESSED_DOUBT
    if assessed and capacity.assessed_on is None:
        missing.append("assessed_on")
    return missing


CAPACITY_UNDATED = Rule(
    code="CHO12",
    name="capacity-undated",
    level=Level.REJECT,
    about=Capacity,
    title="A finding about capacity says for which decision, and on what day.",
    why=(
        "Nobody has or lacks capacity as such: it is for one decision at one time, and it may be "
        "different tomorrow."
    ),
    instead=(
        "Record in decision what the person had to decide, and in assessed_on the day. Where "
        "nobody had reason to doubt capacity, record presumed, or nothing."
    ),
    limits="It cannot see whether the decision is told precisely enough.",
    sources=(MCA_S2,),
    marks=(
        Marked(given='{"finding": "lacks_capacity"}', marks=""),
        Marked(
            given='{"finding": "has_capacity", "decision": "Whether to move"}',
            marks="",
            because="it does not say when",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"finding": "has_capacity", "decision": "Whether to move",'
                ' "assessed_on": "2026-04-02"}'
            ),
            because="for one decision, on one day",
        ),
        NearMiss(given='{"finding": "presumed"}', because="what is presumed is not assessed"),
        NearMiss(
            given='{"finding": "not_assessed_doubt", "decision": "Whether to lend money"}',
            because="it is not assessed yet, so there is no day",
        ),
    ),
    find=capacity_undated,
)
