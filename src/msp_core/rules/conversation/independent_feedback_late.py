"""Independent feedback is asked for within eight weeks of closure."""

from collections.abc import Iterator
from datetime import timedelta

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.model.vocabulary import FeedbackMode
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MSP_OUTCOMES_FRAMEWORK

__all__ = ["INDEPENDENT_FEEDBACK_LATE"]

_EIGHT_WEEKS = timedelta(weeks=8)


def independent_feedback_late(record: Record) -> Iterator[Mark]:
    """Mark the mode of independent feedback taken before closure, or long after."""
    closed = record.process.concluded_on
    if closed is None:
        return
    for index, conversation in enumerate(record.conversations):
        since = conversation.held_on - closed
        if timedelta(0) <= since <= _EIGHT_WEEKS:
            continue
        level = Level.QUERY if since > _EIGHT_WEEKS else None
        for place, feedback in enumerate(conversation.feedback):
            if feedback.mode is FeedbackMode.INDEPENDENT_WITHIN_8_WEEKS:
                yield Mark(path=f"/conversations/{index}/feedback/{place}/mode", level=level)


INDEPENDENT_FEEDBACK_LATE = Rule(
    code="CON07",
    name="independent-feedback-late",
    level=Level.REJECT,
    about=Record,
    title="Independent feedback is asked for after closure, and within eight weeks of it.",
    message="This independent feedback is dated outside the eight weeks after closure.",
    why=(
        "The framework asks for it in those eight weeks: before closure there is no whole to "
        "look back on, and later memories fade."
    ),
    instead=(
        "Check the day of the conversation, the day of conclusion and the mode. Later "
        "feedback still counts as the person's: keep it, and say that it is late."
    ),
    limits=(
        "It refuses only feedback dated before closure. Late feedback is asked about, and "
        "without a day of conclusion nothing can be told."
    ),
    sources=(MSP_OUTCOMES_FRAMEWORK,),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-06-14", "stage": "follow_up", '
                '"feedback": [{"respondent": "person", "question_set": "local", '
                '"version": "1", "mode": "independent_within_8_weeks"}]}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            marks="/conversations/0/feedback/0/mode",
            because="before closure",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-08-11", "stage": "follow_up", '
                '"feedback": [{"respondent": "person", "question_set": "local", '
                '"version": "1", "mode": "independent_within_8_weeks"}]}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            marks="/conversations/0/feedback/0/mode",
            because="57 days later; only asked",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-08-10", "stage": "follow_up", '
                '"feedback": [{"respondent": "person", "question_set": "local", '
                '"version": "1", "mode": "independent_within_8_weeks"}]}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            because="56 days later",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-06-15", "stage": "follow_up", '
                '"feedback": [{"respondent": "person", "question_set": "local", '
                '"version": "1", "mode": "independent_within_8_weeks"}]}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            because="on the day itself",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-06-11", "stage": "end", '
                '"feedback": [{"respondent": "person", "question_set": "local", '
                '"version": "1", "mode": "lead_at_closure"}]}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            because="not the independent interview",
        ),
    ),
    find=independent_feedback_late,
)
