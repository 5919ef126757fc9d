"""To lack capacity is to be unable to do one of four things, with all support given."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Capacity
from msp_core.model.vocabulary import CapacityFinding
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S1, MCA_S3

__all__ = ["INABILITY_UNEXPLAINED"]


def inability_unexplained(capacity: Capacity) -> Iterator[Mark]:
    """Mark a lack of capacity that names no inability, or no support given first."""
    if capacity.finding is not CapacityFinding.LACKS_CAPACITY:
        return
    if not capacity.unable_to:
        yield Mark(message="It is not said what the person is unable to do.")
    if capacity.support_given is None:
        yield Mark(
            level=Level.QUERY,
            message="No practicable step to help the person decide is recorded.",
        )


INABILITY_UNEXPLAINED = Rule(
    code="CHO13",
    name="inability-unexplained",
    level=Level.REJECT,
    about=Capacity,
    title="A lack of capacity says what the person is unable to do, and what help was given.",
    why=(
        "A person lacks capacity only if they cannot understand, retain, use or weigh, or "
        "communicate what the decision needs, after all practicable help."
    ),
    instead=(
        "Record in unable_to which of the four it is, and in support_given what was done to help "
        "the person decide for themselves."
    ),
    limits="It cannot see whether the inability was shown, or the help was enough.",
    sources=(MCA_S3, MCA_S1),
    marks=(
        Marked(
            given='{"finding": "lacks_capacity", "support_given": "Pictures, and two visits"}',
            marks="",
            because="nothing says what she was unable to do",
        ),
        Marked(
            given='{"finding": "lacks_capacity", "unable_to": ["retain"]}',
            marks="",
            because="asked only: help may have been given and not recorded",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"finding": "lacks_capacity", "unable_to": ["use_or_weigh"],'
                ' "support_given": "Pictures, and two visits in the morning"}'
            ),
            because="both are told",
        ),
        NearMiss(given='{"finding": "has_capacity"}', because="there is no inability to explain"),
    ),
    find=inability_unexplained,
)
