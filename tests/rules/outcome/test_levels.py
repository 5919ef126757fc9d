"""How sure the rules on outcomes are, and where they only ask."""

import json
from typing import Any

import pytest

from msp_core.findings import Level
from msp_core.rules.outcome.copied_wording import COPIED_WORDING
from msp_core.rules.outcome.own_words_missing import OWN_WORDS_MISSING
from msp_core.rules.outcome.representative_unexplained import REPRESENTATIVE_UNEXPLAINED
from rules.given import marked, subject


def copied(statement: str, **more: Any) -> list[Level]:
    """Say what is said of a statement that is also a response."""
    outcome = {"statement": statement, "voiced_by": "person", **more}
    conversation = {"id": "c1", "held_on": "2026-04-02", "stage": "start", "outcomes": [outcome]}
    process = {"responses": [{"id": "s1", "description": statement}]}
    given = {"person": {"id": "p1"}, "conversations": [conversation], "process": process}
    return [
        finding.level
        for finding in COPIED_WORDING.findings(subject(COPIED_WORDING, json.dumps(given)))
    ]


def test_a_copy_is_refused() -> None:
    """Words that nobody claims as their own cannot stand in both places."""
    assert [Level.REJECT] == copied("Lunch with Jean")


def test_a_copy_in_the_first_person_is_asked_about() -> None:
    """A person's own words are never refused for standing in a response as well."""
    assert [Level.QUERY] == copied("I want lunch with Jean")


def test_a_copy_confirmed_with_the_person_is_asked_about() -> None:
    """An affirmation turns the refusal into a question."""
    affirmation = {"confirmed_by": "Worker", "confirmed_on": "2026-04-03", "reason": "Her words"}

    assert [Level.QUERY] == copied("Lunch with Jean", affirmation=affirmation)


def test_a_copy_differs_in_capitals_spaces_and_full_stops_at_most() -> None:
    """A text that holds the outcome among others is no copy of it."""
    given = {
        "person": {"id": "p1"},
        "conversations": [
            {
                "id": "c1",
                "held_on": "2026-04-02",
                "stage": "start",
                "outcomes": [{"statement": "Lunch with Jean", "voiced_by": "person"}],
            }
        ],
        "process": {"responses": [{"id": "s1", "description": "Lunch with Jean arranged"}]},
    }

    assert [] == marked(COPIED_WORDING, json.dumps(given))


@pytest.mark.parametrize(
    "statement", ["I\u2019m safe at home", "Leave ME alone", "Our own front door"]
)
def test_the_first_person_is_known_in_its_forms(statement: str) -> None:
    """Contractions, capitals and the plural are somebody's own words too."""
    given = {"statement": statement, "voiced_by": "other"}

    assert [] == marked(OWN_WORDS_MISSING, json.dumps(given))


@pytest.mark.parametrize("voice", [None, "practitioner"])
def test_who_spoke_is_asked_before_their_words(voice: str | None) -> None:
    """Where the speaker is wrong or missing, another rule says so, and once is enough."""
    given = {"statement": "To be safe", "voiced_by": voice}

    assert [] == marked(OWN_WORDS_MISSING, json.dumps(given))


@pytest.mark.parametrize(
    ("participant", "expected"),
    [
        ({"role": "representative"}, []),
        ({"role": "advocate", "id": "r1"}, []),
        ({"role": "representative", "id": "r2"}, ["/conversations/0/outcomes/0/voiced_by"]),
        ({"role": "interpreter", "id": "r1"}, ["/conversations/0/outcomes/0/voiced_by"]),
    ],
)
def test_a_representative_is_known_by_id(participant: dict[str, str], expected: list[str]) -> None:
    """Who took part is one of those whose reason to speak is recorded, or may be."""
    outcome = {"statement": "To see her sister", "voiced_by": "representative"}
    conversation = {
        "id": "c1",
        "held_on": "2026-04-02",
        "stage": "start",
        "participants": [participant],
        "outcomes": [outcome],
    }
    representatives = [
        {"id": "r1", "role": "care_act_advocate", "speaks_because": "No speech"},
        {"id": "r2", "role": "family"},
    ]
    person = {"id": "p1", "representatives": representatives}
    given = {"person": person, "conversations": [conversation]}

    assert expected == marked(REPRESENTATIVE_UNEXPLAINED, json.dumps(given))
