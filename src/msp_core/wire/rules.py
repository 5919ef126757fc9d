"""The rules on a record's shape, which reading itself applies."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from msp_core.findings import Finding, Level
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import OURS
from msp_core.wire.problems import Fault, Problem
from msp_core.wire.reader import read_problems

__all__ = ["WIRE_RULES", "finding_of"]


def _record(**fields: Any) -> str:  # noqa: ANN401 -- any JSON value
    return json.dumps({"schema": "msp-record/1", "person": {"id": "p1"}, **fields})


def _conversation(**fields: Any) -> str:  # noqa: ANN401 -- any JSON value
    whole = {"id": "c1", "held_on": "2026-04-02", "stage": "start", **fields}
    return _record(conversations=[whole])


def _finder(fault: Fault) -> Callable[[bytes], Iterable[Mark]]:
    def find(text: bytes) -> Iterable[Mark]:
        _, problems, _ = read_problems(text)
        for problem in problems:
            if problem.fault is fault:
                yield Mark(path=problem.path, message=problem.message)

    return find


_PLAIN = NearMiss(given=_record(), because="the least that a record may hold")

NOT_JSON = Rule(
    code="REC01",
    name=Fault.NOT_JSON.value,
    level=Level.REJECT,
    about=bytes,
    title="A record is JSON that says one thing only.",
    why="What can be read in two ways may be read wrongly about somebody's life.",
    instead="Write the record again with a JSON library: UTF-8, each name once, finite numbers.",
    limits="After the first place where the text stops being JSON, nothing more is read.",
    sources=(OURS,),
    marks=(
        Marked(given='{"schema": "msp-record/1"', marks="", because="the end is missing"),
        Marked(
            given='{"schema": "msp-record/1", "person": {"id": "p1", "id": "p2"}}',
            marks="/person/id",
            because="a name stands twice",
        ),
        Marked(given=_record(extra={"n": float("nan")}), marks="/extra/n", because="NaN"),
        Marked(given="", marks="", because="it is empty"),
    ),
    leaves=(
        _PLAIN,
        NearMiss(given=_record(extra={"id": "p1"}), because="one name in two objects"),
        NearMiss(given=_record(extra={"n": 1e300}), because="large, and finite"),
        NearMiss(given="\ufeff" + _record(), because="a byte order mark is let pass"),
    ),
    find=_finder(Fault.NOT_JSON),
)

UNKNOWN_SCHEMA = Rule(
    code="REC02",
    name=Fault.UNKNOWN_SCHEMA.value,
    level=Level.REJECT,
    about=bytes,
    title="A record names the schema that it is written in, and this version knows it.",
    why="The same field may mean something else in another schema.",
    instead='Put "schema": "msp-record/1" first, or use a version that knows the schema.',
    limits="Where the schema is not known, nothing else is read.",
    sources=(OURS,),
    marks=(
        Marked(given='{"person": {"id": "p1"}}', marks="/schema", because="none is named"),
        Marked(given=_record(schema="msp-record/99"), marks="/schema", because="not known"),
        Marked(given=_record(schema="1"), marks="/schema", because="the number alone"),
        Marked(given=_record(schema=1), marks="/schema", because="not a text"),
    ),
    leaves=(
        _PLAIN,
        NearMiss(given='{"person": {"id": "p1"}, "schema": "msp-record/1"}', because="last"),
        NearMiss(given=_record(extra={"schema": "2"}), because="another system's own"),
        NearMiss(given=_record(schema="msp-record/1"), because="it is known"),
    ),
    find=_finder(Fault.UNKNOWN_SCHEMA),
)

WRONG_TYPE = Rule(
    code="REC03",
    name=Fault.WRONG_TYPE.value,
    level=Level.REJECT,
    about=bytes,
    title="Every value has the type of its field; nothing is guessed from another type.",
    why="A blank that is read as the word None is a false record.",
    instead="Write the value in the type named, or leave the field out where it is optional.",
    limits="Inside a value of the wrong type nothing more is looked at.",
    sources=(OURS,),
    marks=(
        Marked(given=_record(person={"id": None}), marks="/person/id", because="null"),
        Marked(given=_record(person={"id": 12}), marks="/person/id", because="a number"),
        Marked(given=_record(conversations="abc"), marks="/conversations", because="no list"),
        Marked(
            given=_conversation(immediate_danger="false"),
            marks="/conversations/0/immediate_danger",
            because="a text is neither true nor false",
        ),
    ),
    leaves=(
        _PLAIN,
        NearMiss(given=_record(person={"id": "12"}), because="digits as text"),
        NearMiss(given=_record(extra=None), because="an optional field may be null"),
        NearMiss(given=_conversation(immediate_danger=False), because="false itself"),
    ),
    find=_finder(Fault.WRONG_TYPE),
)

MISSING_FIELD = Rule(
    code="REC04",
    name=Fault.MISSING_FIELD.value,
    level=Level.REJECT,
    about=bytes,
    title="Every required field is there.",
    why="What was left out is not made up on anybody's behalf.",
    instead="Add the field. If it is not known, find out rather than guess.",
    limits="Whether what is optional should be there is for the rules of meaning.",
    sources=(OURS,),
    marks=(
        Marked(given='{"schema": "msp-record/1"}', marks="/person"),
        Marked(given=_record(person={}), marks="/person/id"),
        Marked(
            given=_record(conversations=[{"id": "c1", "stage": "start"}]),
            marks="/conversations/0/held_on",
        ),
        Marked(
            given=_conversation(participants=[{}]),
            marks="/conversations/0/participants/0/role",
        ),
    ),
    leaves=(
        _PLAIN,
        NearMiss(given=_conversation(), because="nobody need be named"),
        NearMiss(given=_record(process={}), because="nothing in it is required"),
        NearMiss(given=_record(person={"id": ""}), because="it is there; it is not allowed"),
    ),
    find=_finder(Fault.MISSING_FIELD),
)

UNKNOWN_FIELD = Rule(
    code="REC05",
    name=Fault.UNKNOWN_FIELD.value,
    level=Level.REJECT,
    about=bytes,
    title="A record holds only fields that its schema knows.",
    why="A misspelt field would be lost in silence, and with it what somebody said.",
    instead='Correct the name, or put a neighbour\'s own data into "extra".',
    limits="A name that might be somebody's words is not shown; the path ends before it.",
    sources=(OURS,),
    marks=(
        Marked(given=_record(persons=[]), marks="/persons"),
        Marked(given=_record(person={"id": "p1", "capacity": "no"}), marks="/person/capacity"),
        Marked(given=_conversation(outcome=[]), marks="/conversations/0/outcome"),
        Marked(given=_record(person={"id": "p1", "a b": 1}), marks="/person"),
    ),
    leaves=(
        _PLAIN,
        NearMiss(given=_record(extra={"capacity": "no"}), because="another system's own"),
        NearMiss(given=_conversation(outcomes=[]), because="that is its name"),
        NearMiss(given=_record(person={"id": "p1", "extra": {"x": 1}}), because="reserved"),
    ),
    find=_finder(Fault.UNKNOWN_FIELD),
)

VALUE_NOT_ALLOWED = Rule(
    code="REC06",
    name=Fault.VALUE_NOT_ALLOWED.value,
    level=Level.REJECT,
    about=bytes,
    title="Every value is one that may stand in its field.",
    why="Others can only rely on a value that is in the list, or in the form, that all agreed.",
    instead="Use a value that the message names, or leave the field out where it is optional.",
    limits="Whether the value is true, nobody can see from its shape.",
    sources=(OURS,),
    marks=(
        Marked(given=_record(person={"id": " "}), marks="/person/id", because="blank"),
        Marked(
            given=_conversation(held_on="2026-W06-2"),
            marks="/conversations/0/held_on",
            because="a week date",
        ),
        Marked(
            given=_conversation(stage="Start"),
            marks="/conversations/0/stage",
            because="values are in lower case",
        ),
        Marked(
            given=_record(person={"id": "p1", "nhs_number": "943 476 5919"}),
            marks="/person/nhs_number",
            because="digits and nothing else",
        ),
    ),
    leaves=(
        _PLAIN,
        NearMiss(given=_conversation(), because="the date is a day of the calendar"),
        NearMiss(given=_conversation(held_on="2024-02-29"), because="a leap day"),
        NearMiss(
            given=_record(person={"id": "p1", "nhs_number": "9434765919"}),
            because="ten digits",
        ),
    ),
    find=_finder(Fault.VALUE_NOT_ALLOWED),
)

UNREAD_DANGER = Rule(
    code="REC07",
    name=Fault.UNREAD_DANGER.value,
    level=Level.REJECT,
    about=bytes,
    title="Call 999 if anybody is in danger now, whether or not the record can be read.",
    why="Danger told in a record must not go unseen because a field beside it is misspelt.",
    instead=(
        "If the danger is not over, call 999. Then record what was done in emergency_action, "
        "and put the rest of the record right."
    ),
    limits="It sees a danger only where it is told as a record tells it, and says true.",
    sources=(OURS,),
    marks=(
        Marked(
            given=_conversation(immediate_danger=True, wrong=1),
            marks="/conversations/0/immediate_danger",
            because="beside an unknown field",
        ),
        Marked(
            given='{"conversations": [{"immediate_danger": true}]}',
            marks="/conversations/0/immediate_danger",
            because="in a record of no known schema",
        ),
    ),
    leaves=(
        NearMiss(
            given=_conversation(immediate_danger=True, emergency_action="999", wrong=1),
            because="something was done at once",
        ),
        NearMiss(
            given=_conversation(immediate_danger=True),
            because="a record that can be read has a rule of meaning for it",
        ),
    ),
    find=_finder(Fault.UNREAD_DANGER),
)

WIRE_RULES: tuple[Rule[bytes], ...] = (
    NOT_JSON,
    UNKNOWN_SCHEMA,
    WRONG_TYPE,
    MISSING_FIELD,
    UNKNOWN_FIELD,
    VALUE_NOT_ALLOWED,
    UNREAD_DANGER,
)
"""Every rule on the shape of a record. Reading always applies them all."""

_BY_NAME = {rule.name: rule for rule in WIRE_RULES}


def finding_of(problem: Problem) -> Finding:
    """Say as a finding what is wrong in one place."""
    rule = _BY_NAME[problem.fault]
    return Finding(
        rule=rule.name,
        code=rule.code,
        level=rule.level,
        path=problem.path,
        message=problem.message,
        instead=rule.instead,
    )
