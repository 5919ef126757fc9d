"""How sure the rules on conversations are, and where they only ask."""

import json
from typing import Any

import pytest

from msp_core.findings import Level
from msp_core.rule import Rule
from msp_core.rules.conversation.asked_without_outcomes import ASKED_WITHOUT_OUTCOMES
from msp_core.rules.conversation.feedback_merged import FEEDBACK_MERGED
from msp_core.rules.conversation.independent_feedback_late import INDEPENDENT_FEEDBACK_LATE
from msp_core.rules.conversation.not_recorded_as_asked import NOT_RECORDED_AS_ASKED
from msp_core.rules.conversation.rating_off_scale import RATING_OFF_SCALE
from rules.given import marked, subject


def levels(rule: Rule[Any], given: dict[str, Any]) -> list[Level]:
    """Say how sure the rule is of each place that it marks."""
    return [finding.level for finding in rule.findings(subject(rule, json.dumps(given)))]


def rating(value: int, **scale: Any) -> dict[str, Any]:
    """Make a rating on a scale."""
    on = {"id": "local", "minimum": 0, "maximum": 10, "higher_is_better": True, **scale}
    return {"of": "safety", "value": value, "rated_by": "person", "scale": on}


def fed_back(held_on: str, process: dict[str, str]) -> dict[str, Any]:
    """Make a record with independent feedback on a day."""
    feedback = {
        "respondent": "person",
        "question_set": "local",
        "version": "1",
        "mode": "independent_within_8_weeks",
    }
    conversation = {"id": "c1", "held_on": held_on, "stage": "follow_up", "feedback": [feedback]}
    return {"person": {"id": "p1"}, "conversations": [conversation], "process": process}


@pytest.mark.parametrize(
    ("value", "scale", "expected"),
    [
        (11, {}, [Level.REJECT]),
        (5, {"minimum": 10}, [Level.REJECT]),
        (5, {"labels": ["Not safe", "Safe"]}, [Level.QUERY]),
        (11, {"labels": ["Not safe", "Safe"]}, [Level.REJECT, Level.QUERY]),
        (10, {}, []),
    ],
)
def test_a_rating_is_refused_only_for_its_numbers(
    value: int, scale: dict[str, Any], expected: list[Level]
) -> None:
    """Labels may name only the ends; numbers off the scale cannot be."""
    assert expected == levels(RATING_OFF_SCALE, rating(value, **scale))


@pytest.mark.parametrize(
    ("held_on", "expected"),
    [
        ("2026-06-14", [Level.REJECT]),
        ("2026-06-15", []),
        ("2026-08-10", []),
        ("2026-08-11", [Level.QUERY]),
    ],
)
def test_late_feedback_is_kept(held_on: str, expected: list[Level]) -> None:
    """Before closure cannot be; after eight weeks is late, and still the person's."""
    given = fed_back(held_on, {"concluded_on": "2026-06-15"})

    assert expected == levels(INDEPENDENT_FEEDBACK_LATE, given)


def test_without_a_day_of_conclusion_nothing_is_late() -> None:
    """Weeks since a closure that is not recorded cannot be counted."""
    assert [] == levels(INDEPENDENT_FEEDBACK_LATE, fed_back("2026-08-11", {}))


def test_outcomes_may_have_been_expressed_earlier() -> None:
    """A conversation that reviews outcomes is asked about, not refused."""
    given = {"id": "c1", "held_on": "2026-04-02", "stage": "end"}
    given_asked: dict[str, Any] = {**given, "outcomes_asked": "asked_expressed"}
    review = {"outcome": "o1", "achievement": "fully_achieved", "judged_by": "person"}

    assert [Level.REJECT] == levels(ASKED_WITHOUT_OUTCOMES, given_asked)
    assert [Level.QUERY] == levels(ASKED_WITHOUT_OUTCOMES, {**given_asked, "reviews": [review]})


def test_an_enquiry_without_conversations_is_for_another_rule() -> None:
    """One finding says that nobody talked; a second that nobody asked adds nothing."""
    process = {"enquiry": "s42", "concluded_on": "2026-06-15"}

    assert [] == levels(NOT_RECORDED_AS_ASKED, {"person": {"id": "p1"}, "process": process})


def test_each_merged_answer_is_marked() -> None:
    """A respondent who is neither, and each further answer to one question."""
    given = {
        "respondent": "other",
        "question_set": "local",
        "version": "1",
        "mode": "lead_at_closure",
        "answers": [{"question": "q4"}, {"question": "q5"}, {"question": "q4"}],
    }

    assert ["/respondent", "/answers/2"] == marked(FEEDBACK_MERGED, json.dumps(given))
