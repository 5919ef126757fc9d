"""Records of nobody, for tests of databases."""

from typing import Any

import attrs

from msp_core import Record, check, from_data
from msp_core.testing import example_records

__all__ = ["ACCEPTED", "FULL", "another", "full_data"]

ACCEPTED = tuple(each for each in example_records() if check(each).accepted)


def full_data() -> dict[str, Any]:
    """Give a record, as plain data, that has a row in every table."""
    return {
        "schema": "msp-record/1",
        "person": {
            "id": "p-1",
            "preferred_name": "Ms Quill",
            "nhs_number": "9990000018",
            "date_of_birth": "1950-02-28",
            "representatives": [{"id": "r1", "role": "care_act_advocate", "paid_carer": False}],
            "extra": {"ward": 7},
        },
        "conversations": [
            {
                "id": "c1",
                "held_on": "2026-04-02",
                "stage": "start",
                "participants": [{"role": "person"}, {"role": "advocate", "id": "r1"}],
                "outcomes_asked": "asked_expressed",
                "outcomes": [
                    {
                        "id": "o1",
                        "statement": "I want to hear my daughter's voice on Sundays",
                        "voiced_by": "person",
                        "themes": ["maintain_relationship", "be_and_feel_safer"],
                        "affirmation": {
                            "confirmed_by": "A. Keeper",
                            "confirmed_on": "2026-04-02",
                            "reason": "She means it",
                        },
                    },
                    {"id": "o2", "statement": "To sleep at night", "voiced_by": "person"},
                ],
                "options": [
                    {
                        "id": "a",
                        "description": "A phone by the bed",
                        "benefits": [{"description": "She can ring", "to": "person"}],
                        "risks": [{"description": "It may be taken", "to": "person"}],
                        "mitigations": [{"description": "A lock", "acceptable_to_person": True}],
                    }
                ],
                "choices": [
                    {
                        "option": "a",
                        "decided_by": "decision_maker",
                        "basis": "best_interests",
                        "capacity": {
                            "finding": "lacks_capacity",
                            "decision": "Having a phone",
                            "assessed_on": "2026-04-01",
                            "assessed_by": "A. Keeper",
                            "unable_to": ["use_or_weigh", "retain"],
                            "support_given": "Pictures",
                            "doubted_because": "She was unwell",
                        },
                        "best_interests": {
                            "decision_maker": "A. Keeper",
                            "consulted": ["Her sister", "Her daughter"],
                            "wishes_considered": "She likes to ring",
                            "less_restrictive_considered": "All were",
                            "decided_on": "2026-04-02",
                        },
                    }
                ],
                "ratings": [
                    {
                        "of": "safety",
                        "value": 2,
                        "rated_by": "person",
                        "scale": {
                            "id": "faces",
                            "minimum": 1,
                            "maximum": 3,
                            "higher_is_better": True,
                            "labels": ["sad", "so-so", "glad"],
                        },
                    }
                ],
            },
            {
                "id": "c2",
                "held_on": "2026-06-11",
                "stage": "end",
                "participants": [{"role": "person"}],
                "reviews": [
                    {"outcome": "o1", "achievement": "not_achieved", "judged_by": "person"},
                    {"outcome": "o2", "achievement": "fully_achieved", "judged_by": "person"},
                ],
                "feedback": [
                    {
                        "respondent": "person",
                        "question_set": "local",
                        "version": "1",
                        "mode": "lead_at_closure",
                        "answers": [{"question": "q1", "answer": "Well enough"}],
                    }
                ],
            },
        ],
        "process": {
            "concern_raised_on": "2026-03-30",
            "abuse_types": ["neglect_and_acts_of_omission", "physical_abuse"],
            "advocacy": {
                "substantial_difficulty": "yes",
                "difficulties": ["retain", "use_or_weigh"],
                "advocate": "r1",
            },
            "sharing": [
                {
                    "consent": "refused",
                    "went_ahead": True,
                    "override": {
                        "basis": "public_interest_other",
                        "why": "Others were at risk",
                        "legal_basis": "Care Act 2014",
                        "how": "By telephone",
                        "what": "That a lock was needed",
                        "decided_on": "2026-03-31",
                        "person_told": True,
                    },
                }
            ],
            "responses": [{"id": "s1", "description": "Lock fitted", "supports": ["o2", "a"]}],
            "conclusions": [{"id": "k1", "kind": "risk_outcome", "value": "risk_reduced"}],
        },
    }


FULL = from_data(full_data())
"""A record that has a row in every table."""


def another(record: Record) -> Record:
    """Give a record of the same person in which next to nothing is left."""
    return attrs.evolve(record, conversations=record.conversations[:1], extra={"again": True})
