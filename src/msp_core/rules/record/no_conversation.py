"""No enquiry ends without a conversation with the person."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import LEEDS_SAB, STATUTORY_GUIDANCE_MSP

__all__ = ["NO_CONVERSATION"]


def no_conversation(record: Record) -> Iterator[Mark]:
    """Mark the conclusion of a process in which nobody talked with the person."""
    if record.process.concluded_on is not None and not record.conversations:
        yield Mark(path="/process/concluded_on")


NO_CONVERSATION = Rule(
    code="REC13",
    name="no-conversation",
    level=Level.QUERY,
    about=Record,
    title="A concluded process has at least one conversation.",
    message="The process is concluded, and no conversation is recorded.",
    why=(
        "Safeguarding is a series of conversations supported by a process. Concluded without "
        "one, it was done to the person, not with them."
    ),
    instead=(
        "Record the conversations that were held. If there were none, hold one, or say why it"
        " could not be."
    ),
    limits=(
        "It sees whether any conversation is recorded, not whether the person took part in it."
    ),
    sources=(
        STATUTORY_GUIDANCE_MSP,
        LEEDS_SAB,
    ),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [], '
                '"process": {"concluded_on": "2026-06-15"}}'
            ),
            marks="/process/concluded_on",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [], '
                '"process": {"concluded_on": "2026-06-15", "enquiry": "other"}}'
            ),
            marks="/process/concluded_on",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start"}], '
                '"process": {"concluded_on": "2026-06-15"}}'
            ),
            because="there was a conversation",
        ),
        NearMiss(
            given=('{"person": {"id": "p1"}, "conversations": [], "process": {"enquiry": "s42"}}'),
            because="still open",
        ),
    ),
    find=no_conversation,
)
