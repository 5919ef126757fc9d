"""How sure the rules on reviews are, and which review counts."""

import json
from typing import Any

import pytest

from msp_core.findings import Level
from msp_core.rules.review.achievement_without_outcome import ACHIEVEMENT_WITHOUT_OUTCOME
from msp_core.rules.review.roll_up_mismatch import ROLL_UP_MISMATCH
from rules.given import subject


def reviewed(*reviews: tuple[str, str, str], stated: str, **outcome: str) -> list[Level]:
    """Say what is said of a case with two outcomes, reviewed on one day."""
    outcomes = [
        {"id": "o1", "statement": "I want to feel safe", "voiced_by": "person"},
        {"id": "o2", "statement": "I want to go out", "voiced_by": "person", **outcome},
        {"statement": "I want my keys back", "voiced_by": "person"},
    ]
    told = [
        {"outcome": name, "achievement": achievement, "judged_by": judge}
        for name, achievement, judge in reviews
    ]
    given = {
        "person": {"id": "p1"},
        "conversations": [
            {"id": "c1", "held_on": "2026-04-02", "stage": "start", "outcomes": outcomes},
            {"id": "c2", "held_on": "2026-06-11", "stage": "end", "reviews": told},
        ],
        "process": {"achievement": stated},
    }
    record = subject(ROLL_UP_MISMATCH, json.dumps(given))
    return [finding.level for finding in ROLL_UP_MISMATCH.findings(record)]


FULLY, PARTLY, NOT = "fully_achieved", "partially_achieved", "not_achieved"


@pytest.mark.parametrize(
    ("first", "second", "stated", "expected"),
    [
        (FULLY, FULLY, FULLY, []),
        (NOT, NOT, NOT, []),
        (FULLY, NOT, PARTLY, []),
        (PARTLY, FULLY, PARTLY, []),
        (FULLY, FULLY, PARTLY, [Level.QUERY]),
        (FULLY, PARTLY, FULLY, [Level.QUERY]),
        (FULLY, NOT, NOT, [Level.QUERY]),
        (FULLY, NOT, FULLY, [Level.REJECT]),
        (NOT, NOT, FULLY, [Level.REJECT]),
        (FULLY, NOT, "not_yet_known", []),
        (FULLY, "not_yet_known", FULLY, []),
        (NOT, "not_yet_known", FULLY, [Level.REJECT]),
    ],
)
def test_the_case_adds_up(first: str, second: str, stated: str, expected: list[Level]) -> None:
    """All is fully, none is not, and anything between is partially achieved."""
    reviews = (("o1", first, "person"), ("o2", second, "person"))

    assert expected == reviewed(*reviews, stated=stated)


def test_without_a_review_nothing_contradicts_the_case() -> None:
    """Older cases may hold only the figure."""
    assert [] == reviewed(stated=FULLY)


def test_on_one_day_the_person_has_the_last_word() -> None:
    """A practitioner's review on the same day does not outweigh the person's."""
    reviews = (("o1", NOT, "person"), ("o1", FULLY, "practitioner"))

    assert [Level.REJECT] == reviewed(*reviews, stated=FULLY)


def test_an_outcome_since_revised_does_not_count() -> None:
    """What the person no longer wants need not have come true."""
    reviews = (("o1", NOT, "person"), ("o2", FULLY, "person"))

    assert [] == reviewed(*reviews, stated=FULLY, revises="o1", revised_because="He left")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("asked_none_expressed", [Level.REJECT]),
        ("not_asked", [Level.REJECT]),
        ("not_recorded", [Level.QUERY]),
        (None, [Level.QUERY]),
        ("asked_expressed", []),
    ],
)
def test_an_achievement_is_refused_only_where_nothing_was_expressed(
    asked: str | None, expected: list[Level]
) -> None:
    """Where the record does not say whether anybody asked, it is a question."""
    conversation: dict[str, Any] = {"id": "c1", "held_on": "2026-04-02", "stage": "start"}
    given = {
        "person": {"id": "p1"},
        "conversations": [{**conversation, "outcomes_asked": asked}],
        "process": {"achievement": FULLY},
    }
    record = subject(ACHIEVEMENT_WITHOUT_OUTCOME, json.dumps(given))

    assert expected == [each.level for each in ACHIEVEMENT_WITHOUT_OUTCOME.findings(record)]
