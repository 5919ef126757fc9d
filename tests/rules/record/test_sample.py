"""Records that no rule of these families may refuse."""

import json
from pathlib import Path
from typing import Any

from msp_core.findings import Finding, Level
from msp_core.model import Answer, Conversation, Feedback, Outcome, Person, Rating, Record, Review
from msp_core.model.walk import walk
from msp_core.rule import Rule
from msp_core.rules.conversation import CONVERSATION_RULES
from msp_core.rules.outcome import OUTCOME_RULES
from msp_core.rules.person import PERSON_RULES
from msp_core.rules.record import RECORD_RULES
from msp_core.rules.review import REVIEW_RULES
from msp_core.rules.review.roll_up_mismatch import ROLL_UP_MISMATCH
from rules.given import subject

RULES: tuple[Rule[Any], ...] = (
    *OUTCOME_RULES,
    *CONVERSATION_RULES,
    *REVIEW_RULES,
    *RECORD_RULES,
    *PERSON_RULES,
)
SAMPLE = Path(__file__).parents[2] / "sample.json"


def found(data: dict[str, Any]) -> list[Finding]:
    """Run every rule of these families on everything in a record."""
    record = subject(ROLL_UP_MISMATCH, json.dumps(data))
    return [
        finding
        for at, each in walk(record)
        for rule in RULES
        if rule.about is type(each)
        for finding in rule.findings(each, at=at)
    ]


def sample() -> dict[str, Any]:
    """Give the record that the contract shows."""
    data: dict[str, Any] = json.loads(SAMPLE.read_text(encoding="utf-8"))
    del data["schema"]
    return data


def test_the_contract_sample_gives_no_finding() -> None:
    """The record that the contract shows is as these rules would have it."""
    assert [] == found(sample())


def test_risk_that_remained_is_no_fault_beside_an_outcome_fully_achieved() -> None:
    """A person may keep a risk and have all they wanted: nothing is found (ACH-07)."""
    data = sample()
    data["conversations"][1]["reviews"][0]["achievement"] = "fully_achieved"
    data["process"]["achievement"] = "fully_achieved"
    data["process"]["conclusions"][0]["value"] = "risk_remained"

    assert [] == found(data)


def test_every_code_and_name_is_of_one_rule() -> None:
    """No two rules share a code or a name."""
    assert len(RULES) == len({rule.code for rule in RULES}) == len({rule.name for rule in RULES})


def test_the_rules_look_only_at_what_a_record_holds() -> None:
    """A rule about anything else would never be run."""
    places = {Answer, Conversation, Feedback, Outcome, Person, Rating, Record, Review}

    assert places == {rule.about for rule in RULES}


def test_danger_begins_with_the_number_to_call() -> None:
    """Whoever reads of danger there and then reads "Call 999" first."""
    data = sample()
    data["conversations"][0]["immediate_danger"] = True
    (finding,) = found(data)

    assert Level.REJECT is finding.level
    assert finding.message.startswith("Call 999")
    assert "/conversations/0/immediate_danger" == finding.path
