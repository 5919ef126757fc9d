"""A concluded enquiry shows whether the person was asked what they want."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.model.vocabulary import EnquiryKind, OutcomesAsked
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import SAC_LABELS, SIX_PRINCIPLES

__all__ = ["NOT_RECORDED_AS_ASKED"]

_KNOWN = {
    OutcomesAsked.ASKED_EXPRESSED,
    OutcomesAsked.ASKED_NONE_EXPRESSED,
    OutcomesAsked.NOT_ASKED,
}


def not_recorded_as_asked(record: Record) -> Iterator[Mark]:
    """Mark the conclusion of an enquiry that does not say whether anybody asked."""
    process = record.process
    if process.enquiry is not EnquiryKind.S42 or process.concluded_on is None:
        return
    asked = {each.outcomes_asked for each in record.conversations}
    if asked and not asked & _KNOWN:
        yield Mark(path="/process/concluded_on")


NOT_RECORDED_AS_ASKED = Rule(
    code="CON03",
    name="not-recorded-as-asked",
    level=Level.QUERY,
    about=Record,
    title="A concluded section 42 enquiry shows whether the person was asked what they want.",
    message="It is not said in any conversation whether the person was asked what they want.",
    why=(
        "Being asked is where empowerment begins. An enquiry that ends without saying so "
        "cannot show that it was the person's."
    ),
    instead=(
        "Set outcomes_asked in the conversation where they were asked. If they never were, "
        'ask now: "What did you want to come of this?"'
    ),
    limits=(
        "It looks at section 42 enquiries with a day of conclusion and at least one conversation."
    ),
    sources=(
        SAC_LABELS,
        SIX_PRINCIPLES,
    ),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start"}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            marks="/process/concluded_on",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "not_recorded"}, {"id": "c2", "held_on": "2026-04-02", '
                '"stage": "start", "outcomes_asked": "dont_know"}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            marks="/process/concluded_on",
            because="nobody knows is not an answer",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_none_expressed"}, {"id": "c2", '
                '"held_on": "2026-04-02", "stage": "start"}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            because="asked once is asked",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "not_asked"}], "process": {"enquiry": "s42", '
                '"concluded_on": "2026-06-15"}}'
            ),
            because="that they were not asked is recorded",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start"}], '
                '"process": {"enquiry": "s42"}}'
            ),
            because="still open",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start"}], '
                '"process": {"enquiry": "other", "concluded_on": "2026-06-15"}}'
            ),
            because="not a section 42 enquiry",
        ),
    ),
    find=not_recorded_as_asked,
)
