"""What the examples of the rules about the process leave to show."""

from typing import Any

import pytest

from msp_core.findings import Level
from msp_core.model import Record, walk
from msp_core.rule import Rule
from msp_core.rules.choice import CHOICE_RULES
from msp_core.rules.choice.unknown_option import UNKNOWN_OPTION
from msp_core.rules.option import OPTION_RULES
from msp_core.rules.process import PROCESS_RULES
from rules.given import subject

OURS: tuple[Rule[Any], ...] = (*OPTION_RULES, *CHOICE_RULES, *PROCESS_RULES)
BY_NAME = {rule.name: rule for rule in PROCESS_RULES}

SAMPLE = """
{"person": {"id": "p-104", "preferred_name": "Mrs B",
  "communication": "Prefers short sentences; hearing aid in left ear"},
 "conversations": [
  {"id": "c1", "held_on": "2026-04-02", "stage": "start",
   "participants": [{"role": "person"}, {"role": "advocate", "id": "r1"},
                    {"role": "practitioner"}],
   "outcomes_asked": "asked_expressed",
   "outcomes": [{"id": "o1",
     "statement": "I want to feel safe in my own kitchen and still see my son on Sundays.",
     "voiced_by": "person", "themes": ["be_and_feel_safer", "maintain_relationship"]}],
   "options": [{"id": "a", "description": "Son visits on Sundays with her sister there",
                "benefits": [{"description": "She keeps her Sundays with him"}],
                "risks": [{"description": "He may ask for money again", "to": "person"}],
                "person_view": "That would suit me, if Jean comes.",
                "contingency": "Jean rings the agreed number"}],
   "choices": [{"option": "a", "decided_by": "person", "basis": "own_choice",
                "reason": "I'd rather have him here than not."}]},
  {"id": "c2", "held_on": "2026-06-11", "stage": "end",
   "participants": [{"role": "person"}, {"role": "practitioner"}],
   "reviews": [{"outcome": "o1", "achievement": "partially_achieved", "judged_by": "person",
                "words": "Sundays are lovely. I still lock the door."}]}],
 "process": {"concern_raised_on": "2026-03-30", "enquiry": "s42", "concluded_on": "2026-06-15",
  "responses": [{"id": "s1", "description": "Money-safety session arranged with the bank",
                 "supports": ["a"]}],
  "conclusions": [{"id": "k1", "kind": "risk_outcome", "value": "risk_reduced",
                   "decided_on": "2026-06-15"}]}}
"""


def test_the_record_that_fixes_ideas_is_not_refused() -> None:
    """The design's own record is only asked about: one option, and a plan half told."""
    record: Record = subject(UNKNOWN_OPTION, SAMPLE)
    found = {
        (finding.rule, finding.level)
        for at, each in walk(record)
        for rule in OURS
        if rule.about is type(each)
        for finding in rule.findings(each, at=at)
    }

    assert {("single-option", Level.QUERY), ("no-contingency", Level.QUERY)} == found


@pytest.mark.parametrize(
    ("name", "example", "level"),
    [
        ("representative-source-of-risk", 0, Level.REJECT),
        ("representative-source-of-risk", 1, Level.REJECT),
        ("representative-source-of-risk", 2, Level.QUERY),
        ("override-missing", 0, Level.REJECT),
        ("override-missing", 1, Level.REJECT),
        ("override-missing", 2, Level.QUERY),
    ],
)
def test_a_rule_refuses_only_when_certain(name: str, example: int, level: Level) -> None:
    """Where there is room for judgement, it asks."""
    rule = BY_NAME[name]
    given = subject(rule, rule.marks[example].given)

    assert [level] == [finding.level for finding in rule.findings(given)]


def test_what_an_override_lacks_is_named() -> None:
    """The message says which of the five are missing."""
    rule = BY_NAME["override-incomplete"]
    found = list(rule.findings(subject(rule, rule.marks[1].given)))

    assert ["This override is recorded without legal_basis."] == [each.message for each in found]


def test_a_value_outside_its_list_is_never_quoted() -> None:
    """The advice names the list, and the message holds nothing of the record."""
    rule = BY_NAME["conclusion-not-in-list"]
    found = next(iter(rule.findings(subject(rule, rule.marks[0].given))))

    assert "risk_reduced, risk_remained, risk_removed" in found.instead
    assert "Lower" not in found.message + found.instead


@pytest.mark.parametrize("assessed", ["inconclusive_action_taken", "told in other words"])
def test_an_assessment_that_says_neither_gives_no_mismatch(assessed: str) -> None:
    """Only a risk found, or none found, can disagree with a risk outcome."""
    rule = BY_NAME["risk-outcome-mismatch"]
    process = subject(
        rule,
        '{"concluded_on": "2026-06-15", "conclusions": ['
        '{"id": "k1", "kind": "risk_assessment", "value": "' + assessed + '"},'
        ' {"id": "k2", "kind": "risk_outcome", "value": "risk_removed"}]}',
    )

    assert [] == list(rule.findings(process))
