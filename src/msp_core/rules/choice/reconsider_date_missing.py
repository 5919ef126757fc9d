"""Capacity that comes and goes is looked at again."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Capacity
from msp_core.model.vocabulary import CapacityFinding
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S4

__all__ = ["RECONSIDER_DATE_MISSING"]


def reconsider_date_missing(capacity: Capacity) -> Iterator[Mark]:
    """Mark capacity that comes and goes, with no day on which to look again."""
    if capacity.finding is CapacityFinding.FLUCTUATING and capacity.reconsider_on is None:
        yield Mark()


RECONSIDER_DATE_MISSING = Rule(
    code="CHO14",
    name="reconsider-date-missing",
    level=Level.QUERY,
    about=Capacity,
    title="Where capacity comes and goes, a day is set to look again.",
    message="Capacity is said to come and go, and no day is set to look again.",
    why="A decision that can wait belongs to the time when the person can make it.",
    instead='Ask the person: "When are you at your best?" Record the day in reconsider_on.',
    limits=(
        "It looks at fluctuating capacity alone. It cannot tell whether capacity that is "
        "lacking now is likely to return."
    ),
    sources=(MCA_S4,),
    marks=(
        Marked(given='{"finding": "fluctuating"}', marks=""),
        Marked(
            given=(
                '{"finding": "fluctuating", "decision": "Whether to go home",'
                ' "assessed_on": "2026-04-02"}'
            ),
            marks="",
        ),
    ),
    leaves=(
        NearMiss(
            given='{"finding": "fluctuating", "reconsider_on": "2026-04-09"}',
            because="a day is set",
        ),
        NearMiss(given='{"finding": "lacks_capacity"}', because="it may not be likely to return"),
    ),
    find=reconsider_date_missing,
)
