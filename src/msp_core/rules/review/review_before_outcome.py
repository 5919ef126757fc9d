"""An outcome is reviewed after it was expressed."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.record.places import outcomes_by_id, reviews_of
from msp_core.sources import OURS

__all__ = ["REVIEW_BEFORE_OUTCOME"]


def review_before_outcome(record: Record) -> Iterator[Mark]:
    """Mark a review held before the outcome that it names was expressed."""
    named = outcomes_by_id(record)
    for at, review, conversation in reviews_of(record):
        said = named.get(review.outcome)
        if said is not None and conversation.held_on < said.conversation.held_on:
            yield Mark(path=f"{at}/outcome")


REVIEW_BEFORE_OUTCOME = Rule(
    code="REV05",
    name="review-before-outcome",
    level=Level.REJECT,
    about=Record,
    title="An outcome is reviewed on or after the day on which it was expressed.",
    message="This review is dated before the outcome that it names was expressed.",
    why=(
        "Nothing can have come true before it was wished for. One of the two days is wrong, "
        "or the outcome was written to fit the result."
    ),
    instead="Check the days of the two conversations, and which outcome the review names.",
    limits="It compares days. An outcome expressed and reviewed in one conversation passes.",
    sources=(OURS,),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-04-01", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}]}'
            ),
            marks="/conversations/1/reviews/0/outcome",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c2", '
                '"held_on": "2026-03-02", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}, {"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}]}'
            ),
            marks="/conversations/0/reviews/0/outcome",
            because="whichever comes first in the record",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-04-02", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}]}'
            ),
            because="on the same day",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}, {"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}]}'
            ),
            because="later, though it comes first in the record",
        ),
    ),
    find=review_before_outcome,
)
