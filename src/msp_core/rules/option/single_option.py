"""To choose, a person needs more than one way forward, and to leave things is one."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Conversation
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S3, SURREY_SAB

__all__ = ["SINGLE_OPTION"]

_ENOUGH = 2


def single_option(conversation: Conversation) -> Iterator[Mark]:
    """Mark options of which there is but one, or none that leaves things as they are."""
    options = conversation.options
    if not options:
        return
    if len(options) < _ENOUGH:
        yield Mark(path="/options", message="Only one option is recorded.")
    elif not any(option.no_change for option in options):
        yield Mark(path="/options", message="No option is to leave things as they are.")


SINGLE_OPTION = Rule(
    code="OPT02",
    name="single-option",
    level=Level.QUERY,
    about=Conversation,
    title="A conversation about options has two at least, and one is to change nothing.",
    why=(
        "One option is no choice. What follows from deciding nothing is part of what a person "
        "needs to know in order to decide."
    ),
    instead=(
        'Ask the person: "What else could we do? And what if we left things as they are?" '
        "Record each as an option, and set no_change on the last."
    ),
    limits=(
        "It looks at one conversation. Other options may have been talked through in an "
        "earlier one, or there may truly be no other."
    ),
    sources=(SURREY_SAB, MCA_S3),
    marks=(
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start",'
                ' "options": [{"id": "a", "description": "Move to a care home"}]}'
            ),
            marks="/options",
            because="only one way forward",
        ),
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start",'
                ' "options": [{"id": "a", "description": "Move to a care home"},'
                ' {"id": "b", "description": "Move in with a sister"}]}'
            ),
            marks="/options",
            because="to stay is not among them",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start",'
                ' "options": [{"id": "a", "description": "Move to a care home"},'
                ' {"id": "b", "description": "Stay here as now", "no_change": true}]}'
            ),
            because="two, and one is to change nothing",
        ),
        NearMiss(
            given='{"id": "c1", "held_on": "2026-04-02", "stage": "start"}',
            because="options were not talked about that day",
        ),
    ),
    find=single_option,
)
