"""The person judges first whether an outcome came true."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.model.vocabulary import AchievementJudge
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.record.places import reviews_of
from msp_core.sources import LIVERPOOL_SAB, LIVERPOOL_SAB_CLOSING

__all__ = ["PRACTITIONER_JUDGING"]


def practitioner_judging(record: Record) -> Iterator[Mark]:
    """Mark a practitioner's judgement of an outcome that nobody else has judged."""
    judged = {
        review.outcome
        for _, review, _ in reviews_of(record)
        if review.judged_by is not AchievementJudge.PRACTITIONER
    }
    for at, review, _ in reviews_of(record):
        if review.outcome not in judged:
            yield Mark(path=f"{at}/judged_by")


PRACTITIONER_JUDGING = Rule(
    code="REV03",
    name="practitioner-judging",
    level=Level.QUERY,
    about=Record,
    title=(
        "Whether an outcome came true is judged by the person first, not by a practitioner alone."
    ),
    message="Only a practitioner is recorded as judging whether this outcome came true.",
    why=(
        "It is the person's life. Services tend to see a plan carried out where the person "
        "sees no difference."
    ),
    instead=(
        'Ask the person, or whoever represents them: "Did what you wanted come true?" Record '
        "their answer as a review of its own."
    ),
    limits="It is content once anybody but a practitioner has judged the outcome, at any time.",
    sources=(
        LIVERPOOL_SAB,
        LIVERPOOL_SAB_CLOSING,
    ),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "practitioner"}]}]}'
            ),
            marks="/conversations/1/reviews/0/judged_by",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}, '
                '{"statement": "I want to see my sister", "voiced_by": "person", '
                '"id": "o2"}]}, {"id": "c2", "held_on": "2026-06-11", "stage": "end", '
                '"reviews": [{"outcome": "o1", "achievement": "fully_achieved", '
                '"judged_by": "person"}, {"outcome": "o2", '
                '"achievement": "fully_achieved", "judged_by": "practitioner"}]}]}'
            ),
            marks="/conversations/1/reviews/1/judged_by",
            because="the person judged only the other outcome",
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
                '"achievement": "fully_achieved", "judged_by": "practitioner"}, '
                '{"outcome": "o1", "achievement": "fully_achieved", '
                '"judged_by": "person"}]}]}'
            ),
            because="the person judged it too",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "joint"}]}]}'
            ),
            because="judged together",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "representative"}]}]}'
            ),
            because="judged by a representative",
        ),
    ),
    find=practitioner_judging,
)
