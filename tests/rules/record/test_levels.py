"""How sure the rules on the whole record are."""

import json
from typing import Any

import pytest

from msp_core.findings import Level
from msp_core.rules.record.dangling_reference import DANGLING_REFERENCE
from msp_core.rules.record.dates_out_of_order import DATES_OUT_OF_ORDER
from msp_core.rules.record.repeated_id import REPEATED_ID
from rules.given import marked, subject

CONCLUDED = "2026-06-15"


def dated(process: dict[str, str], *conversations: dict[str, Any]) -> list[Level]:
    """Say what is said of the days of a record."""
    given = {"person": {"id": "p1"}, "process": process, "conversations": conversations}
    record = subject(DATES_OUT_OF_ORDER, json.dumps(given))
    return [finding.level for finding in DATES_OUT_OF_ORDER.findings(record)]


def held(on: str, stage: str, **more: Any) -> dict[str, Any]:
    """Make a conversation."""
    return {"id": "c1", "held_on": on, "stage": stage, **more}


@pytest.mark.parametrize(
    ("on", "stage", "expected"),
    [
        ("2026-06-15", "start", []),
        ("2026-06-16", "start", [Level.REJECT]),
        ("2026-06-16", "during", [Level.REJECT]),
        ("2026-06-16", "end", []),
        ("2026-06-16", "follow_up", []),
        ("2026-06-15", "follow_up", []),
        ("2026-06-14", "follow_up", [Level.QUERY]),
        ("2026-01-01", "start", []),
    ],
)
def test_a_conversation_stands_where_its_stage_says(
    on: str, stage: str, expected: list[Level]
) -> None:
    """The conclusion divides the conversations on the way from the follow-up."""
    assert expected == dated({"concluded_on": CONCLUDED}, held(on, stage))


@pytest.mark.parametrize(
    ("decided_on", "expected"), [(None, []), (CONCLUDED, []), ("2026-06-16", [Level.QUERY])]
)
def test_a_choice_after_the_conclusion_is_asked_about(
    decided_on: str | None, expected: list[Level]
) -> None:
    """A person may choose whenever they like, so the day is only asked about."""
    choice = {"decided_by": "person", "basis": "own_choice", "decided_on": decided_on}
    conversation = held(CONCLUDED, "end", choices=[choice])

    assert expected == dated({"concluded_on": CONCLUDED}, conversation)


def test_an_enquiry_before_its_concern_is_asked_about() -> None:
    """A concern may be written up after the work has begun, even in an open case."""
    process = {"concern_raised_on": "2026-04-02", "enquiry_began_on": "2026-04-01"}

    assert [Level.QUERY] == dated(process)


@pytest.mark.parametrize("earlier", ["concern_raised_on", "enquiry_began_on"])
def test_nothing_is_concluded_before_it_begins(earlier: str) -> None:
    """Such days cannot be."""
    assert [Level.REJECT] == dated({earlier: "2026-06-16", "concluded_on": CONCLUDED})


def test_every_dangling_reference_is_marked() -> None:
    """Every place is told at once, beside those that stand."""
    review = {"achievement": "fully_achieved", "judged_by": "person"}
    outcomes = [
        {"statement": "I want to feel safe", "voiced_by": "person"},
        {"statement": "I want to go out", "id": "o1", "revises": "o8"},
        {"statement": "I want to stay in", "id": "o2", "revises": "o1"},
    ]
    reviews = [{"outcome": "o2", **review}, {"outcome": "o9", **review}]
    response = {"id": "s1", "description": "Lock fitted", "supports": ["o1", "x", "y"]}
    advocacy = {"substantial_difficulty": "yes", "advocate": "r1", "appropriate_person": "r9"}
    given = {
        "person": {"id": "p1", "representatives": [{"id": "r1", "role": "care_act_advocate"}]},
        "conversations": [held("2026-04-02", "start", outcomes=outcomes, reviews=reviews)],
        "process": {"responses": [response], "advocacy": advocacy},
    }

    expected = [
        "/conversations/0/reviews/1/outcome",
        "/conversations/0/outcomes/1/revises",
        "/process/responses/0/supports/1",
        "/process/responses/0/supports/2",
        "/process/advocacy/appropriate_person",
    ]
    assert expected == marked(DANGLING_REFERENCE, json.dumps(given))


def test_ids_are_told_apart_in_every_sort() -> None:
    """Options, responses and conclusions may not share an id with their like."""
    option = {"id": "a", "description": "Stay"}
    response = {"id": "s1", "description": "Lock fitted"}
    conclusion = {"id": "k1", "kind": "other", "value": "Lock works"}
    given = {
        "person": {"id": "p1"},
        "conversations": [held("2026-04-02", "start", options=[option, option])],
        "process": {
            "responses": [response, response],
            "conclusions": [conclusion, conclusion, conclusion],
        },
    }

    expected = [
        "/conversations/0/options/1/id",
        "/process/responses/1/id",
        "/process/conclusions/1/id",
        "/process/conclusions/2/id",
    ]
    assert expected == marked(REPEATED_ID, json.dumps(given))
