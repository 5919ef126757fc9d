"""Data that should be a record: every trap in its shape."""

from typing import Any

from conformance.draft import conversation, rating, record

__all__ = ["SHAPES"]

_C: dict[str, Any] = {"id": "c1", "held_on": "2026-04-02", "stage": "start"}
_DANGER: dict[str, Any] = {**_C, "immediate_danger": True}


def _person(**fields: Any) -> dict[str, Any]:
    return record(person={"id": "p1", **fields})


def _named(given: object) -> dict[str, Any]:
    return record(person={"id": given})


def _held(day: object) -> dict[str, Any]:
    return conversation(held_on=day)


def _said(statement: object) -> dict[str, Any]:
    return conversation(outcomes=[{"statement": statement, "voiced_by": "person"}])


_TYPES: dict[str, tuple[str, Any]] = {
    "empty": ("where no schema is named, nothing else is told", {}),
    "least": ("a schema and a person are enough", record()),
    "schema-null": ("null is no schema", record(schema=None)),
    "schema-with-space": ("a schema's name has no space", record(schema="msp-record/1 ")),
    "schema-in-capitals": ("a schema's name is written small", record(schema="MSP-record/1")),
    "schema-unknown": ("where it is not known, nothing else is told", record(schema="x", odd=1)),
    "null-for-a-text": ("null is not the text null", _named(None)),
    "number-for-a-text": ("a number is not a text", _named(104)),
    "true-for-a-text": ("true is not a text", _person(preferred_name=True)),
    "object-for-a-text": ("an object is not a text", _person(preferred_name={"first": "Ann"})),
    "list-for-a-text": ("a list is not a text", _person(preferred_name=["Ann"])),
    "null-if-optional": ("null may stand where nothing need", _person(preferred_name=None)),
    "null-for-a-list": ("null is not a list", record(conversations=None)),
    "null-for-an-object": ("null is not an object", record(person=None)),
    "null-for-false": ("null is not false", conversation(immediate_danger=None)),
    "zero-for-false": ("0 is not false", conversation(immediate_danger=0)),
    "one-for-true": ("1 is not true", conversation(immediate_danger=1)),
    "text-for-true": ("the text true is not true", conversation(immediate_danger="true")),
    "text-for-a-list": ("a text is not a list of characters", record(conversations="abc")),
    "object-for-a-list": ("an object is not a list", record(conversations={"0": _C})),
    "entry-for-a-list": ("one entry is not a list", record(conversations=_C)),
    "list-for-an-object": ("a list is not an object", record(person=[])),
    "text-in-a-list": ("each entry has its type", conversation(participants=["person"])),
    "null-in-a-list": ("null is not an entry", conversation(participants=[None])),
    "terms-in-a-list": (
        "each entry of a list of terms is told",
        conversation(outcomes=[{"statement": "Sing", "themes": ["be_and_feel_safer", "x", 3]}]),
    ),
    "true-for-a-number": ("true is not 1", rating(value=True)),
    "text-for-a-number": ("digits in a text are not a number", rating("3")),
    "null-for-a-number": ("null is not a number", rating(None)),
}

_LIMITS: dict[str, tuple[str, Any]] = {
    "number-too-large": ("a number is at most 1,000", rating(1_001)),
    "number-too-small": ("a number is at least -1,000", rating(-1_001)),
    "number-largest": ("1,000 is a number", rating(1_000)),
    "id-blank": ("an id is not blank", _named(" \t\r\n")),
    "id-empty": ("an id is not empty", _named("")),
    "id-no-break-space": ("a no-break space is a character", _named("\u00a0")),
    "id-of-200": ("an id may have 200 characters", _named("x" * 200)),
    "id-of-201": ("an id has at most 200 characters", _named("x" * 201)),
    "id-of-200-emoji": (
        "a character is a code point, not a UTF-16 unit",
        _named("\U0001f600" * 200),
    ),
    "id-of-201-emoji": ("201 code points are too many", _named("\U0001f600" * 201)),
    "id-with-spaces": ("an id may have spaces around it", _named(" p1 ")),
    "statement-blank": ("a statement is not blank", _said(" ")),
    "statement-null": ("a statement is not null", _said(None)),
    "text-of-20000": ("a text may have 20,000 characters", _person(communication="x" * 20_000)),
    "text-of-20001": ("a text has at most 20,000 characters", _person(communication="x" * 20_001)),
    "nhs-number": (
        "whether ten digits are a number is for the rules",
        _person(nhs_number="1" * 10),
    ),
    "nhs-number-short": ("nine digits are too few", _person(nhs_number="943476591")),
    "nhs-number-spaced": ("spaces are no digits", _person(nhs_number="943 476 59")),
    "nhs-number-line-break": ("nor is a line break at the end", _person(nhs_number="943476591\n")),
    "nhs-number-arabic": ("digits are 0 to 9", _person(nhs_number="\u0669" * 10)),
    "nhs-number-no-text": ("an NHS number is a text", _person(nhs_number=9434765919)),
    "term-unknown": ("a term is one of its list", conversation(stage="beginning")),
    "term-in-capitals": ("a term is written small", conversation(stage="START")),
    "term-with-space": ("a term has no space after it", conversation(stage="start ")),
    "term-empty": ("a term is not empty", conversation(stage="")),
    "term-number": ("a number is not a term", conversation(stage=1)),
    "term-list": ("a list of terms is not a term", conversation(stage=["start"])),
    "term-null-if-optional": ("an optional term may be null", conversation(outcomes_asked=None)),
    "term-unknown-if-optional": (
        "an optional term is in its list",
        conversation(outcomes_asked="y"),
    ),
}

_DAYS: dict[str, tuple[str, Any]] = {
    "day-week": ("a day is not told by its week", _held("2026-W14-4")),
    "day-compact": ("a day has its two dashes", _held("20260402")),
    "day-of-year": ("a day is not told by its number in the year", _held("2026-092")),
    "day-british": ("a day begins with its year", _held("02/04/2026")),
    "day-with-time": ("a day has no time", _held("2026-04-02T00:00:00")),
    "day-with-zone": ("a day has no zone", _held("2026-04-02Z")),
    "day-short": ("a month and a day have two digits", _held("2026-4-2")),
    "day-30-february": ("30 February is no day", _held("2026-02-30")),
    "day-29-february-2028": ("29 February is a day in 2028", _held("2028-02-29")),
    "day-29-february-2026": ("29 February is no day in 2026", _held("2026-02-29")),
    "day-29-february-1900": ("29 February was no day in 1900", _held("1900-02-29")),
    "day-29-february-2000": ("29 February was a day in 2000", _held("2000-02-29")),
    "day-month-13": ("there is no month 13", _held("2026-13-01")),
    "day-31-april": ("31 April is no day", _held("2026-04-31")),
    "day-0": ("a month has no day 0", _held("2026-04-00")),
    "day-year-0": ("there is no year 0", _held("0000-04-02")),
    "day-year-1": ("there is a year 1", _held("0001-01-01")),
    "day-year-9999": ("there is a year 9999", _held("9999-12-31")),
    "day-year-10000": ("a year has four digits", _held("10000-01-01")),
    "day-line-break": ("nothing stands after a day", _held("2026-04-02\n")),
    "day-space": ("nothing stands before a day", _held(" 2026-04-02")),
    "day-arabic": (
        "a day is written in the digits 0 to 9",
        _held("\u0662\u0660\u0662\u0666-04-02"),
    ),
    "day-number": ("a number is no day", _held(20260402)),
    "day-null": ("null is no day", _held(None)),
    "day-empty": ("an empty text is no day", _held("")),
}

_FIELDS: dict[str, tuple[str, Any]] = {
    "unknown-in-each": (
        "an unknown field is told wherever it stands",
        {
            **conversation(odd=1, participants=[{"role": "person", "odd": None}]),
            "odd": [],
            "process": {"odd": {}},
        },
    ),
    "unknown-in-capitals": ("a field's name in capitals is not known", record(Process={})),
    "unknown-words": ("a name that may be words is not told", record(**{"he hit me": 1})),
    "unknown-two": (
        "each name that is not told is a finding",
        _person(**{"he hit": 1, "me too": 2}),
    ),
    "unknown-of-42": ("a name of 42 letters may be words", record(**{"x" * 42: 1})),
    "unknown-of-41": ("a name of 41 letters is told", record(**{"x" * 41: 1})),
    "unknown-digit": ("a name that begins with a digit may be words", record(**{"1st": 1})),
    "unknown-dashes": ("a name with dashes is told", record(**{"next-of_kin2": 1})),
    "unknown-accent": ("a name with an accent may be words", record(café=1)),
    "unknown-empty": ("an empty name is not told", record(**{"": 1})),
    "unknown-inside": ("nothing inside an unknown field is told", record(odd={"id": None})),
    "missing-two": ("every missing field is told", record(conversations=[{"id": "c1"}])),
    "missing-in-entries": ("it is told of every entry", conversation(outcomes=[{}, {}])),
    "missing-and-unknown": (
        "a misspelt field is unknown, and missing",
        record(person={"Id": "p1"}),
    ),
    "extra": ("an extra holds any JSON", record(extra={"a": [None, True, 0.5, {}], "he hit": {}})),
    "extra-everywhere": (
        "every object may have an extra",
        {**conversation(extra={}, participants=[{"role": "person", "extra": {"a": 1}}])}
        | {"extra": {"schema": 2}, "process": {"extra": {}}},
    ),
    "extra-list": ("an extra is not a list", record(extra=[])),
    "extra-text": ("an extra is not a text", record(extra="{}")),
    "extra-null": ("an extra may be null", record(extra=None)),
    "extra-in-extra": (
        "in an extra, no name means anything",
        record(extra={"extra": [], "person": 3}),
    ),
    "all-at-once": (
        "every fault of shape is told at once",
        {
            "schema": "msp-record/1",
            "person": {"id": 1, "nhs_number": "12", "mood": 1},
            "conversations": [
                {
                    "id": "c1",
                    "held_on": None,
                    "stage": "x",
                    "outcomes": [{}, {"statement": " "}, 3],
                    "odd": 1,
                },
                7,
            ],
            "process": {"enquiry": "x", "supported": "no", "responses": [{"id": "s1"}]},
            "extra": [],
        },
    ),
    "danger-second": (
        "danger in what cannot be read is told, with its place",
        record(person={}, conversations=[_C, _DANGER, 3]),
    ),
    "danger-met": (
        "danger that somebody acted on is not told",
        record(person={}, conversations=[{**_DANGER, "emergency_action": "999"}]),
    ),
    "danger-empty": (
        "an empty action is none",
        record(conversations=[{**_DANGER, "emergency_action": ""}]),
    ),
    "danger-empty-list": (
        "an empty action of another type is none either",
        record(conversations=[{**_DANGER, "emergency_action": []}]),
    ),
    "danger-as-text": (
        "danger is told by true alone",
        record(conversations=[{**_C, "immediate_danger": "true"}]),
    ),
    "danger-no-schema": (
        "danger is told whatever the schema",
        {"conversations": [{"immediate_danger": True}]},
    ),
}

SHAPES = _TYPES | _LIMITS | _DAYS | _FIELDS
"""Each with the end of its id, and what it shows."""
