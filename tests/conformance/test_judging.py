"""What is right in an answer, and how what is wrong is told."""

from typing import Any

import pytest

from msp_core.conformance import Case, Part
from msp_core.conformance.judging import differences

A = {"rule": "wrong-type", "code": "REC03", "level": "reject", "path": "/a"}
B = {"rule": "wrong-type", "code": "REC03", "level": "reject", "path": "/b"}
TOLD_A = '{"code": "REC03", "level": "reject", "path": "/a", "rule": "wrong-type"}'


def case(part: Part = Part.WIRE, **expected: Any) -> Case:
    """Give a case of which only what is expected matters."""
    return Case(id="x", part=part, why="", given="", expected=expected)


def spanned(span: Any) -> dict[str, Any]:
    """Give a finding with a span."""
    return {**A, "span": span}


@pytest.mark.parametrize(
    ("expected", "given"),
    [
        (case(accepted=True, findings=[]), {"accepted": True, "findings": []}),
        (case(findings=[A, B]), {"findings": [B, A]}),
        (case(findings=[A]), {"findings": [{**A, "message": "wrong", "span": None}], "more": 1}),
        (case(findings=[A, A]), {"findings": [A, A]}),
        (case(Part.RULES, findings=[spanned([0, 4])]), {"findings": [spanned([0, 4])]}),
        (case(Part.STATEMENTS, spans=[[0, 4]]), {"spans": [[0, 4]]}),
        (case(Part.WRITING, text="{}"), {"text": "{}"}),
    ],
)
def test_a_right_answer_has_no_differences(expected: Case, given: dict[str, Any]) -> None:
    """Findings have no order, and what an answer says besides is its own."""
    assert () == differences(expected, given)


@pytest.mark.parametrize(
    ("expected", "given", "told"),
    [
        (case(accepted=True), {}, ["accepted: is missing"]),
        (case(accepted=True), {"accepted": 1}, ["accepted: true expected, not 1"]),
        (case(accepted=True), {"accepted": "true"}, ['accepted: true expected, not "true"']),
        (case(findings=[A]), {"findings": {}}, ["findings: a list expected, not {}"]),
        (case(findings=[]), {"findings": [3]}, ["findings: 3 is not expected"]),
        (case(findings=[A]), {"findings": []}, [f"findings: lacks {TOLD_A}"]),
        (case(findings=[]), {"findings": [A]}, [f"findings: {TOLD_A} is not expected"]),
        (case(findings=[A, A, A]), {"findings": [A]}, [f"findings: lacks 2 times {TOLD_A}"]),
        (
            case(Part.STATEMENTS, spans=[]),
            {"spans": [[0, True]]},
            ["spans: [] expected, not [[0, true]]"],
        ),
        (
            case(Part.WRITING, text="a"),
            {"text": "\u202e\x1b"},
            ['text: "a" expected, not "\\u202e\\u001b"'],
        ),
    ],
)
def test_each_difference_is_told(expected: Case, given: dict[str, Any], told: list[str]) -> None:
    """What is missing, what is too much, and what is another thing."""
    assert told == list(differences(expected, given))


def test_a_span_counts_where_rules_are_asked() -> None:
    """The words that decided are part of a finding there."""
    wrong = differences(
        case(Part.RULES, findings=[spanned([0, 4])]), {"findings": [spanned([0, 5])]}
    )

    assert 2 == len(wrong)


def test_however_much_is_answered_little_is_shown() -> None:
    """Another program's words are cut, and so is their number."""
    given = {"findings": [{"path": f"{number}" * 9_999} for number in range(1_000)]}
    told = differences(case(findings=[]), given)

    assert "and 980 more" == told[-1]
    assert 21 == len(told)
    assert max(map(len, told)) < 250
