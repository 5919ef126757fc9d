"""When the work is concluded, each outcome is reviewed with the person."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.record.places import current_outcomes, reviews_of
from msp_core.sources import MSP_OUTCOMES_FRAMEWORK, SAC_LABELS

__all__ = ["ACHIEVEMENT_MISSING"]


def achievement_missing(record: Record) -> Iterator[Mark]:
    """Mark each outcome that a concluded process never came back to."""
    if record.process.concluded_on is None:
        return
    reviewed = {review.outcome for _, review, _ in reviews_of(record)}
    for said in current_outcomes(record):
        if said.outcome.id is None or said.outcome.id not in reviewed:
            yield Mark(path=said.at)


ACHIEVEMENT_MISSING = Rule(
    code="REV02",
    name="achievement-missing",
    level=Level.QUERY,
    about=Record,
    title="By the end, each outcome is looked at again with the person.",
    message="The process is concluded, and no review of this outcome is recorded.",
    why=(
        "An outcome that nobody came back to was asked for and then dropped. Whether it came "
        "true is what making safeguarding personal is for."
    ),
    instead=(
        'Review it in a conversation: "Did what you wanted come true?" An outcome needs an id'
        " for a review to name it."
    ),
    limits=(
        "It looks only where a day of conclusion is recorded. A review that says "
        "not_yet_known counts, and an outcome that a later one revises needs none."
    ),
    sources=(
        SAC_LABELS,
        MSP_OUTCOMES_FRAMEWORK,
    ),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}], "process": {"enquiry": "s42", '
                '"concluded_on": "2026-06-15"}}'
            ),
            marks="/conversations/0/outcomes/0",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}, {"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            marks="/conversations/0/outcomes/0",
            because="it has no id, so no review can name it",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}], '
                '"process": {"enquiry": "s42", "concluded_on": "2026-06-15"}}'
            ),
            because="it was reviewed",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}]}'
            ),
            because="still open",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o2", '
                '"achievement": "fully_achieved", "judged_by": "person"}], '
                '"outcomes": [{"statement": "I want to see my sister", '
                '"voiced_by": "person", "id": "o2", "revises": "o1", '
                '"revised_because": "He moved away"}]}], "process": {"enquiry": "s42", '
                '"concluded_on": "2026-06-15"}}'
            ),
            because="a later outcome took its place",
        ),
    ),
    find=achievement_missing,
)
