"""The cases on what a record means: each rule's examples, as whole records."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from conformance.draft import Draft, as_json, conversation, record
from msp_core import model
from msp_core.rule import Rule
from msp_core.rules import MEANING_RULES
from msp_core.statements import Reading
from msp_core.testing import example_records
from msp_core.wire import SCHEMA, write

__all__ = ["home", "rule_cases"]

_DAY = "2026-04-02"
_CHOICE = {"decided_by": "person", "basis": "own_choice"}
_FEEDBACK = {
    "respondent": "person",
    "question_set": "local",
    "version": "1",
    "mode": "lead_at_closure",
}
_SHARING = {"consent": "refused", "went_ahead": True}

_HOMES: dict[type, tuple[type, str, Callable[[Any], Any]]] = {
    model.Person: (model.Record, "/person", lambda it: {"person": it}),
    model.Representative: (
        model.Person,
        "/representatives/0",
        lambda it: {"id": "p1", "representatives": [it]},
    ),
    model.Process: (
        model.Record,
        "/process",
        lambda it: {"person": {"id": "p1"}, "conversations": [], "process": it},
    ),
    model.Advocacy: (model.Process, "/advocacy", lambda it: {"advocacy": it}),
    model.InformationSharing: (model.Process, "/sharing/0", lambda it: {"sharing": [it]}),
    model.Override: (
        model.InformationSharing,
        "/override",
        lambda it: {**_SHARING, "override": it},
    ),
    model.Conclusion: (model.Process, "/conclusions/0", lambda it: {"conclusions": [it]}),
    model.Conversation: (
        model.Record,
        "/conversations/0",
        lambda it: {"person": {"id": "p1"}, "conversations": [it]},
    ),
    model.Outcome: (
        model.Conversation,
        "/outcomes/0",
        lambda it: _talk(outcomes=[it], outcomes_asked="asked_expressed"),
    ),
    Reading: (
        model.Outcome,
        "/statement",
        lambda it: {"id": "o1", "statement": it, "voiced_by": "person"},
    ),
    model.RiskOption: (model.Conversation, "/options/0", lambda it: _talk(options=[it])),
    model.Choice: (model.Conversation, "/choices/0", lambda it: _talk(choices=[it])),
    model.Capacity: (model.Choice, "/capacity", lambda it: {**_CHOICE, "capacity": it}),
    model.Rating: (model.Conversation, "/ratings/0", lambda it: _talk(ratings=[it])),
    model.Review: (model.Conversation, "/reviews/0", lambda it: _talk(reviews=[it])),
    model.Feedback: (model.Conversation, "/feedback/0", lambda it: _talk(feedback=[it])),
    model.Answer: (model.Feedback, "/answers/0", lambda it: {**_FEEDBACK, "answers": [it]}),
}
"""Where each class stands in a record: its parent, its place there, and the parent with it."""


def rule_cases() -> Iterator[Draft]:
    """Give every case."""
    for rule in MEANING_RULES:
        for number, mark in enumerate(rule.marks, start=1):
            yield _draft(rule, f"marked-{number}", mark.because or rule.title, mark.given)
        for number, miss in enumerate(rule.leaves, start=1):
            yield _draft(rule, f"left-{number}", miss.because, miss.given)
    for number, whole in enumerate(example_records(), start=1):
        yield Draft(f"whole/{number}", "a whole record", write(whole).decode())
    for name, (why, data) in _MORE.items():
        yield Draft(f"more/{name}", why, as_json(data))
    twice = as_json(record())[:-1] + ', "person": {"id": "p2"}}'
    yield Draft("more/named-twice", "what is no JSON is refused here, too", twice)


def home(kind: type) -> str:
    """Give the JSON Pointer of the one thing of a kind in the record that holds it."""
    if kind is model.Record:
        return ""
    parent, at, _ = _HOMES[kind]
    return home(parent) + at


def _draft(rule: Rule[Any], name: str, why: str, given: str) -> Draft:
    # A rule's examples of records are told without the schema's name.
    it = given if rule.about is Reading else json.loads(given)
    whole = {"schema": SCHEMA, **_whole(rule.about, it)}
    return Draft(f"{rule.name}/{name}", why, as_json(whole))


def _whole(kind: type, it: Any) -> Any:
    if kind is model.Record:
        return it
    parent, _, around = _HOMES[kind]
    return _whole(parent, around(it))


def _talk(**fields: Any) -> dict[str, Any]:
    people = [{"role": "person"}, {"role": "practitioner"}]
    return {"id": "c1", "held_on": _DAY, "stage": "start", "participants": people, **fields}


def _said(statement: str, *, affirmed: bool = False) -> dict[str, Any]:
    affirmation = {"confirmed_by": "The advocate", "confirmed_on": _DAY, "reason": "Said again"}
    outcome: dict[str, Any] = {"id": "o1", "statement": statement, "voiced_by": "person"}
    if affirmed:
        outcome["affirmation"] = affirmation
    return conversation(**_talk(outcomes=[outcome], outcomes_asked="asked_expressed"))


_MORE: dict[str, tuple[str, Any]] = {
    "nothing": ("a person and nothing else", record()),
    "shape-first": (
        "where the shape is wrong, no rule of meaning is run",
        {**_said("Allegation substantiated"), "odd": 1},
    ),
    "two-shapes": (
        "all that is wrong with the shape is told",
        {**record(person={"id": 3, "odd": 1}), "process": {"concern_raised_on": "2 April"}},
    ),
    "schema-alone": ("a record has a person", {"schema": SCHEMA}),
    "another-schema": ("a schema that is not known", {**record(), "schema": "msp-record/999"}),
    "affirmed-response": (
        "a service response that the person confirmed is asked about",
        _said("Increased monitoring by the home", affirmed=True),
    ),
    "affirmed-mixed": (
        "and so is a mixed one",
        _said("I want to go home; referral made to occupational therapy", affirmed=True),
    ),
    "affirmed-conclusion": (
        "a conclusion stays refused, whoever confirmed it",
        _said("Allegation substantiated", affirmed=True),
    ),
    "affirmed-outcome": (
        "an outcome needs no affirmation, and may have one",
        _said("I want to feel safe at home", affirmed=True),
    ),
    "span-after-emoji": (
        "offsets count code points, in the statement that the path names",
        _said("\U0001f642 \U0001f642 Increased monitoring by the home"),
    ),
    "asked-and-wanted-nothing": (
        "to be asked, and to want nothing, is an answer",
        conversation(**_talk(outcomes_asked="asked_none_expressed")),
    ),
}
