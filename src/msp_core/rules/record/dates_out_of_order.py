"""The days of a record follow each other as they must."""

from collections.abc import Iterator
from datetime import date

from msp_core.findings import Level
from msp_core.model import Conversation, Record
from msp_core.model.vocabulary import ConversationStage
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import OURS, SAC_SG2

__all__ = ["DATES_OUT_OF_ORDER"]

_ON_THE_WAY = {ConversationStage.START, ConversationStage.DURING}


_ON_THE_WAY_LATE = "This conversation is at the start or during, and comes after the conclusion."
_FOLLOW_UP_EARLY = "This follow-up comes before the conclusion."
_CHOICE_LATE = "This choice is dated after the conclusion."


def dates_out_of_order(record: Record) -> Iterator[Mark]:
    """Mark days that come before what they must follow."""
    process = record.process
    raised, began = process.concern_raised_on, process.enquiry_began_on
    if _is_before(began, raised):
        yield Mark(path="/process/enquiry_began_on", level=Level.QUERY)
    if process.concluded_on is None:
        return
    if _is_before(process.concluded_on, raised) or _is_before(process.concluded_on, began):
        yield Mark(path="/process/concluded_on")
    for index, conversation in enumerate(record.conversations):
        yield from _against(process.concluded_on, conversation, f"/conversations/{index}")


def _against(concluded: date, conversation: Conversation, at: str) -> Iterator[Mark]:
    if conversation.stage in _ON_THE_WAY and concluded < conversation.held_on:
        yield Mark(path=f"{at}/held_on", message=_ON_THE_WAY_LATE)
    if conversation.stage is ConversationStage.FOLLOW_UP and conversation.held_on < concluded:
        yield Mark(path=f"{at}/held_on", level=Level.QUERY, message=_FOLLOW_UP_EARLY)
    for index, choice in enumerate(conversation.choices):
        if _is_before(concluded, choice.decided_on):
            path = f"{at}/choices/{index}/decided_on"
            yield Mark(path=path, level=Level.QUERY, message=_CHOICE_LATE)


def _is_before(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day < other


DATES_OUT_OF_ORDER = Rule(
    code="REC12",
    name="dates-out-of-order",
    level=Level.REJECT,
    about=Record,
    title="A concern comes before the enquiry, the enquiry before its conclusion.",
    message="This day comes before one that it should follow.",
    why=(
        "Days out of order make the story of the record untrue, and every count of weeks that"
        " is made from it."
    ),
    instead="Check the days against the notes, and the stage of the conversation.",
    limits=(
        "Conversations may come before the concern, and follow-up after the conclusion. It "
        "refuses what cannot be, and asks where days are only unlikely."
    ),
    sources=(
        OURS,
        SAC_SG2,
    ),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [], '
                '"process": {"concern_raised_on": "2026-06-16", '
                '"concluded_on": "2026-06-15"}}'
            ),
            marks="/process/concluded_on",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [], '
                '"process": {"enquiry_began_on": "2026-06-16", '
                '"concluded_on": "2026-06-15"}}'
            ),
            marks="/process/concluded_on",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-06-16", "stage": "during"}], '
                '"process": {"concluded_on": "2026-06-15"}}'
            ),
            marks="/conversations/0/held_on",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [], '
                '"process": {"concern_raised_on": "2026-04-02", '
                '"enquiry_began_on": "2026-04-01"}}'
            ),
            marks="/process/enquiry_began_on",
            because="only asked: a concern may be written up late",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "follow_up"}], '
                '"process": {"concluded_on": "2026-06-15"}}'
            ),
            marks="/conversations/0/held_on",
            because="only asked: follow-up before the end",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start"}], '
                '"process": {"concern_raised_on": "2026-04-05"}}'
            ),
            because="the person spoke before anybody raised a concern",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [], '
                '"process": {"concern_raised_on": "2026-06-15", '
                '"enquiry_began_on": "2026-06-15", "concluded_on": "2026-06-15"}}'
            ),
            because="all on one day",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-06-20", "stage": "end"}], '
                '"process": {"concluded_on": "2026-06-15"}}'
            ),
            because="a closing conversation may come days later",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-09-01", "stage": "follow_up"}], '
                '"process": {"concluded_on": "2026-06-15"}}'
            ),
            because="follow-up after the conclusion",
        ),
    ),
    find=dates_out_of_order,
)
