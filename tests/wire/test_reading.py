"""What reading refuses, where it says so, and that it never raises or quotes."""

import json
from typing import Any

import pytest

from msp_core import wire
from msp_core.rule import Marked, NearMiss, Rule
from msp_core.wire.structuring import structure_of

PERSON = {"id": "p1"}
C = "/conversations/0"


def found(source: Any) -> list[tuple[str, str]]:
    """Give the code and path of each finding."""
    return [(finding.code, finding.path) for finding in wire.read(source)[1]]


def record(**fields: Any) -> dict[str, Any]:
    """Give a record as plain data."""
    return {"schema": wire.SCHEMA, "person": PERSON, **fields}


def conversation(**fields: Any) -> dict[str, Any]:
    """Give a record with one conversation."""
    whole = {"id": "c1", "held_on": "2026-04-02", "stage": "start", **fields}
    return record(conversations=[whole])


def rating(value: Any) -> dict[str, Any]:
    """Give a record with one rating."""
    scale = {"id": "s", "minimum": 0, "maximum": 10, "higher_is_better": True}
    whole = {"of": "safety", "value": value, "scale": scale, "rated_by": "person"}
    return conversation(ratings=[whole])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (record(person={"id": None}), [("REC03", "/person/id")]),
        (record(person={"id": 12}), [("REC03", "/person/id")]),
        (conversation(immediate_danger="false"), [("REC03", f"{C}/immediate_danger")]),
        (conversation(immediate_danger=None), [("REC03", f"{C}/immediate_danger")]),
        (conversation(immediate_danger=0), [("REC03", f"{C}/immediate_danger")]),
        (rating(3), []),
        (rating(3.0), []),
        (rating(3.9), [("REC03", f"{C}/ratings/0/value")]),
        (rating(value=True), [("REC03", f"{C}/ratings/0/value")]),
        (rating(5000), [("REC06", f"{C}/ratings/0/value")]),
        (record(conversations="abc"), [("REC03", "/conversations")]),
        (record(conversations={}), [("REC03", "/conversations")]),
        (record(persons=1), [("REC05", "/persons")]),
        (record(**{"he hit me": 1}), [("REC05", "")]),
        (conversation(held_on="2026-W06-2"), [("REC06", f"{C}/held_on")]),
        (conversation(held_on="20260402"), [("REC06", f"{C}/held_on")]),
        (conversation(held_on="2026-02-29"), [("REC06", f"{C}/held_on")]),
        (conversation(held_on="2026-04-02\n"), [("REC06", f"{C}/held_on")]),
        (conversation(held_on="0000-04-02"), [("REC06", f"{C}/held_on")]),
        (conversation(held_on=20260402), [("REC03", f"{C}/held_on")]),
        (conversation(stage=["start"]), [("REC03", f"{C}/stage")]),
        (record(extra=[]), [("REC03", "/extra")]),
        (record(extra={"a": (1,)}), [("REC06", "/extra")]),
        (record(extra={1: 1}), [("REC06", "/extra")]),
        (record(extra={"a": float("inf")}), [("REC01", "/extra/a")]),
        (record(extra={"a": 10**5000}), [("REC01", "/extra/a")]),
        (record(extra={"a": ["\ud800"]}), [("REC01", "/extra/a/0")]),
        (record(extra={"\ud800": 1}), [("REC01", "/extra")]),
        ([], [("REC03", "")]),
    ],
)
def test_nothing_is_guessed(data: Any, expected: list[tuple[str, str]]) -> None:
    """Each trap of a lenient reader is refused in its place, or is none."""
    assert expected == found(data)


def test_every_problem_is_told_at_once() -> None:
    """One bad field never hides another."""
    data = conversation(stage="zqx", outcomes=[{}, {"statement": " "}, 3], odd=1)
    data["person"] = {"id": 1, "nhs_number": "12"}

    assert [
        ("REC03", "/person/id"),
        ("REC06", "/person/nhs_number"),
        ("REC06", f"{C}/stage"),
        ("REC04", f"{C}/outcomes/0/statement"),
        ("REC06", f"{C}/outcomes/1/statement"),
        ("REC03", f"{C}/outcomes/2"),
        ("REC05", f"{C}/odd"),
    ] == found(data)


DEEP = json.dumps(record())[:-1] + ', "extra": '


@pytest.mark.parametrize(
    ("source", "path"),
    [
        (b"", ""),
        (" \n", ""),
        (b"\xef\xbb\xbf", ""),
        (b"\xff\xfe{}", ""),
        (b'{"a": "\xe9"}', ""),
        ("\ud800", ""),
        ('{"a": "\\ud800"}', "/a"),
        ("zqx", ""),
        ("{'a': 1}", ""),
        ('{"a": NaN}', "/a"),
        ('{"a": -Infinity}', "/a"),
        ('{"a": [1e400]}', "/a/0"),
        ('{"a": ' + "9" * 5000 + "}", "/a"),
        ('{"a": {"b": 1, "b": 2}}', "/a/b"),
        ('{"he hit me": 1, "he hit me": 2}', ""),
        ("[" * 200_000, ""),
        (DEEP + '{"a":' * 100_000, ""),
        ('{"a": "' + "[" * 100, ""),
        (b" " * (wire.MAX_BYTES + 1), ""),
        ("\u20ac" * (wire.MAX_BYTES // 3 + 1), ""),
        ('{"a": "zqx\n"}', ""),
    ],
    ids=range(21),
)
def test_what_is_not_json_is_one_finding(source: bytes | str, path: str) -> None:
    """However it is broken, it is told with its place, and nothing is quoted."""
    _, findings = wire.read(source)

    assert [("REC01", path)] == [(finding.code, finding.path) for finding in findings]
    assert "zqx" not in repr(findings)


def test_data_that_holds_itself_is_refused() -> None:
    """Plain data without an end is told once."""
    data: dict[str, Any] = record()
    data["a"] = data["b"] = data

    assert ["REC01"] == [code for code, _ in found(data)]


def test_a_long_line_is_read() -> None:
    """A line of five megabytes is a record like any other."""
    text = json.dumps(record(extra={"a": "[" * 5_000_000}))

    assert [] == found("\ufeff" + text)
    assert [] == found(b"\xef\xbb\xbf" + text.encode())


def test_how_deep_an_extra_may_be() -> None:
    """An extra may be 32 deep wherever it stands, and no deeper."""
    whole: Any = 1
    for _ in range(32):
        whole = {"a": whole}

    assert [] == found(rating(1) | {"extra": whole})
    assert [("REC06", "/extra")] == found(record(extra={"a": whole}))


def test_an_extra_is_copied_both_ways() -> None:
    """Nobody can change a record through the data it was read from or written to."""
    data = record(extra={"a": [1]})
    read, _ = wire.read(data)
    assert read is not None
    data["extra"]["a"].append(2)
    wire.to_data(read)["extra"]["a"].append(3)

    assert {"a": [1]} == read.extra


def test_half_a_character_can_be_written_and_is_then_refused() -> None:
    """Writing refuses nothing; reading says what is wrong."""
    read, _ = wire.read(record(extra={}))
    assert read is not None
    assert read.extra is not None
    read.extra["a"] = "\ud800"

    assert [("REC01", "/extra/a")] == found(wire.write(read))


def test_an_undecided_type_fails_loudly() -> None:
    """A new type in the model needs a decision, not a guess."""
    with pytest.raises(TypeError, match="nobody has decided"):
        structure_of(complex)


@pytest.mark.parametrize(
    ("rule", "mark"), [(rule, mark) for rule in wire.WIRE_RULES for mark in rule.marks]
)
def test_a_rule_marks_its_examples(rule: Rule[bytes], mark: Marked) -> None:
    """Each example is marked once, in the place that it names."""
    marks = list(rule.find(mark.given.encode()))

    assert [mark.marks] == [each.path for each in marks]
    assert not {None, rule.title} & {each.message for each in marks}


@pytest.mark.parametrize(
    ("rule", "miss"), [(rule, miss) for rule in wire.WIRE_RULES for miss in rule.leaves]
)
def test_a_rule_leaves_its_near_misses(rule: Rule[bytes], miss: NearMiss) -> None:
    """Each near miss is left alone by the rule that it is near to."""
    assert [] == list(rule.find(miss.given.encode()))
