"""Whoever lacked capacity had an advocate, family or a friend beside them."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Process
from msp_core.model.vocabulary import CapacityForSac
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import SAC_LABELS

__all__ = ["UNSUPPORTED"]


def unsupported(process: Process) -> Iterator[Mark]:
    """Mark a person who lacked capacity, and of whom no support is recorded."""
    if process.lacked_capacity is CapacityForSac.LACKED and not process.supported:
        yield Mark(path="/lacked_capacity")


UNSUPPORTED = Rule(
    code="PRO06",
    name="unsupported",
    level=Level.QUERY,
    about=Process,
    title="A person who lacked capacity was supported by an advocate, family or a friend.",
    message="It is not recorded that anybody supported this person, who lacked capacity.",
    why="The national collection counts who was supported, because nobody should be without.",
    instead="Record in supported whether somebody supported them; if nobody did, arrange it.",
    limits="It cannot see who supported them, nor how well.",
    sources=(SAC_LABELS,),
    marks=(
        Marked(given='{"lacked_capacity": "lacked"}', marks="/lacked_capacity"),
        Marked(
            given='{"lacked_capacity": "lacked", "supported": false}',
            marks="/lacked_capacity",
        ),
    ),
    leaves=(
        NearMiss(given='{"lacked_capacity": "lacked", "supported": true}', because="supported"),
        NearMiss(
            given='{"lacked_capacity": "did_not_lack", "supported": false}',
            because="the person did not lack capacity",
        ),
    ),
    find=unsupported,
)
