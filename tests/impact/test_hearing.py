"""Whether the person was heard and supported, and what became of the risk."""

from typing import Any

import pytest

from impact.cases import case, talk
from msp_core.impact import Measure, Whose, measure
from msp_core.model import Record

BOTH: dict[str, Any] = {
    "id": "a",
    "description": "A",
    "benefits": [{"description": "B"}],
    "risks": [{"description": "R", "to": "person"}],
}


def part(record: Record, name: Measure, whose: Whose = Whose.RECORD) -> str:
    """Say where the one unit of a figure is; empty where it has none."""
    figure = measure([record]).figure(name, whose)
    counts = (*figure.parts.items(), *figure.excluded.items())
    return ", ".join(name for name, count in counts if count)


@pytest.mark.parametrize(
    ("outcome", "whose", "expected"),
    [
        ({"voiced_by": "person"}, Whose.PERSON, "kept"),
        ({"voiced_by": "representative"}, Whose.REPRESENTATIVE, "not_kept"),
        (
            {"voiced_by": "representative", "own_words": "Jean"},
            Whose.REPRESENTATIVE,
            "kept",
        ),
        (
            {"voiced_by": "representative", "no_own_words": "unable"},
            Whose.REPRESENTATIVE,
            "reason_given",
        ),
        ({"voiced_by": "representative"}, Whose.PERSON, ""),
        ({"voiced_by": "other"}, Whose.PERSON, ""),
        ({}, Whose.PERSON, ""),
    ],
)
def test_own_words_are_kept_or_not(outcome: dict[str, Any], whose: Whose, expected: str) -> None:
    """They count for whoever said the outcome, and a reason is not held against anybody."""
    said = {"statement": "To see her sister again"} | outcome

    assert expected == part(case(talk(outcomes=[said])), Measure.OWN_WORDS, whose)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], "none"),
        ([BOTH], "both_sides"),
        ([BOTH, {"id": "b", "description": "B"}], "one_side"),
        (
            [
                {
                    "id": "c",
                    "description": "C",
                    "no_risks_identified": True,
                    "no_benefits_identified": True,
                }
            ],
            "both_sides",
        ),
    ],
)
def test_options_are_told_from_both_sides_or_not(
    options: list[dict[str, Any]], expected: str
) -> None:
    """One option told from one side is enough to tip a choice."""
    assert expected == part(case(talk(options=options)), Measure.OPTIONS)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"decided_by": "person", "basis": "own_choice", "thought_unwise": True}, "honoured"),
        ({"decided_by": "person", "basis": "supported_own_choice"}, "honoured"),
        ({"decided_by": "person", "basis": "no_decision_yet"}, "no_decision_yet"),
        ({"decided_by": "decision_maker", "basis": "best_interests"}, "wish_not_recorded"),
        (
            {"decided_by": "decision_maker", "basis": "best_interests", "wish": "To stay"},
            "not_honoured",
        ),
    ],
)
def test_a_choice_is_honoured_or_not(choice: dict[str, Any], expected: str) -> None:
    """An unwise choice is honoured like any other; a wish set aside is seen."""
    assert expected == part(case(talk(choices=[choice])), Measure.CHOICE_HONOURED)


@pytest.mark.parametrize(
    ("consent", "went_ahead", "expected"),
    [
        ("refused", False, "respected"),
        ("refused", True, "went_ahead"),
        ("withdrawn", True, "went_ahead"),
        ("given", True, ""),
    ],
)
def test_a_no_is_respected_or_not(consent: str, went_ahead: bool, expected: str) -> None:  # noqa: FBT001
    """Only a refusal can be respected."""
    sharing = {"consent": consent, "went_ahead": went_ahead}

    assert expected == part(case(sharing=[sharing]), Measure.REFUSAL_RESPECTED)


@pytest.mark.parametrize(
    ("process", "expected"),
    [
        ({"lacked_capacity": "lacked", "supported": True}, "supported"),
        ({"lacked_capacity": "lacked", "supported": False}, "not_supported"),
        ({"lacked_capacity": "lacked"}, "support_not_recorded"),
        ({"lacked_capacity": "did_not_lack", "supported": True}, "did_not_lack"),
        ({"lacked_capacity": "dont_know"}, "dont_know"),
        ({"lacked_capacity": "not_recorded"}, "not_recorded"),
        ({}, "not_recorded"),
    ],
)
def test_support_is_counted_where_capacity_was_lacking(
    process: dict[str, Any], expected: str
) -> None:
    """Support for others is good, and is not this measure."""
    assert expected == part(case(**process), Measure.SUPPORTED)


def _risk(value: str, on: str | None = None) -> dict[str, Any]:
    return {"id": f"k-{value}-{on}", "kind": "risk_outcome", "value": value, "decided_on": on}


@pytest.mark.parametrize(
    ("conclusions", "expected"),
    [
        ([], "no_risk_outcome"),
        ([_risk("Words of a local list")], "no_risk_outcome"),
        ([{"id": "k", "kind": "substantiation", "value": "risk_removed"}], "no_risk_outcome"),
        ([_risk("risk_remained")], "risk_remained"),
        ([_risk("risk_reduced"), _risk("risk_removed")], "risk_removed"),
        (
            [_risk("risk_reduced", "2025-06-02"), _risk("risk_removed", "2025-06-01")],
            "risk_reduced",
        ),
    ],
)
def test_the_last_risk_outcome_counts(conclusions: list[dict[str, Any]], expected: str) -> None:
    """One enquiry has one; what is in no national list is not counted as one."""
    assert expected == part(case(conclusions=conclusions), Measure.RISK)


def test_a_risk_that_remained_stands_beside_a_wish_that_came_true() -> None:
    """Risk is reported apart: neither figure knows of the other."""
    wish = {"id": "o1", "statement": "I want to see my son", "voiced_by": "person"}
    review = {"outcome": "o1", "achievement": "fully_achieved", "judged_by": "person"}
    record = case(talk(outcomes=[wish], reviews=[review]), conclusions=[_risk("risk_remained")])

    assert "risk_remained" == part(record, Measure.RISK)
    assert "fully_achieved" == part(record, Measure.ACHIEVED, Whose.PERSON)
