"""The suite as it travels is what the library answers today, and shows every rule."""

import json
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.rule_cases import home
from conformance.write_suite import FOLDER, written
from msp_core.checking import CATALOGUE
from msp_core.conformance import SUITE, Case, Part, cases
from msp_core.conformance.answering import answer
from msp_core.conformance.case import given_as, given_in
from msp_core.rule import Rule
from msp_core.statements import Reading
from msp_core.wire import SCHEMA, WIRE_RULES

ROOT = Path(__file__).parents[2]
PARTS = pytest.mark.parametrize("part", Part)
RULES = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.name)

NEXT = (
    "The library no longer answers as the committed suite says. If that is a mistake, mend it. "
    "If it is meant and a release holds this suite, raise SUITE in "
    "src/msp_core/conformance/suite.py first. Then: "
    "PYTHONPATH=src:tests python tests/conformance/write_suite.py"
)


def by_id(part: Part) -> dict[str, Case]:
    """Give the cases of a part by the end of their ids."""
    return {case.id.removeprefix(f"{part}/"): case for case in cases([part])}


def found_by(rule: Rule[Any], case: Case) -> list[dict[str, Any]]:
    """Give the findings that a rule is expected to have in a case."""
    return [each for each in case.expected["findings"] if each["rule"] == rule.name]


@PARTS
def test_the_library_answers_as_its_suite_says(part: Part) -> None:
    """What is published of the library is true of it."""
    drifted = [case.id for case in cases([part]) if answer(part, case.given) != case.expected]

    assert [] == drifted, NEXT


@PARTS
def test_the_committed_suite_holds_every_example(part: Part) -> None:
    """A rule's new example, or a new case, is a new suite; none is forgotten."""
    committed = FOLDER.joinpath(f"{part}.json").read_text(encoding="ascii")

    assert committed == written(part), NEXT


@PARTS
def test_a_file_says_what_it_is(part: Part) -> None:
    """Whoever copies one file knows its suite, its wire and its part."""
    file = files("msp_core.conformance").joinpath("files", f"{part}.json")
    told = json.loads(file.read_text(encoding="ascii"))

    assert (SUITE, SCHEMA, part) == (told["suite"], told["wire"], told["part"])


def test_no_two_cases_have_one_id() -> None:
    """An answer belongs to one case, and each case says what it shows."""
    times = Counter(case.id for case in cases())

    assert {1} == set(times.values())
    assert all(case.why for case in cases())
    assert all(case.id.startswith(f"{case.part}/") for case in cases())


def test_parts_are_given_as_asked_for_and_once() -> None:
    """A part asked for twice is asked for."""
    asked = [case.part for case in cases([Part.WRITING, Part.STATEMENTS, Part.WRITING])]

    assert [Part.WRITING, Part.STATEMENTS] == list(dict.fromkeys(asked))
    assert len(asked) == len(cases([Part.WRITING])) + len(cases([Part.STATEMENTS]))


@RULES
def test_every_rule_is_shown_both_ways(rule: Rule[Any]) -> None:
    """Each example is found where the rule says, and each near miss is left alone."""
    part, at = (Part.WIRE, "") if rule in WIRE_RULES else (Part.RULES, home(rule.about))
    shown = by_id(part)

    for number, mark in enumerate(rule.marks, start=1):
        place = "" if rule.about is Reading else mark.marks
        findings = found_by(rule, shown[f"{rule.name}/marked-{number}"])
        assert at + place in {each["path"] for each in findings}
    for number, _ in enumerate(rule.leaves, start=1):
        findings = found_by(rule, shown[f"{rule.name}/left-{number}"])
        assert [] == [each for each in findings if each["path"].startswith(at)]


def test_a_statement_is_marked_in_the_very_words() -> None:
    """The offsets of a statement's case are those of the words that its rule marks."""
    shown = by_id(Part.STATEMENTS)
    for rule in CATALOGUE:
        for number, mark in enumerate(rule.marks if rule.about is Reading else (), start=1):
            case = shown.get(f"{rule.name}/marked-{number}")
            # The same text stands in the suite once, under the first rule that shows it.
            if case is not None:
                assert isinstance(case.given, str)
                ((start, end),) = case.expected["spans"] or [[0, 0]]
                assert mark.marks == case.given[start:end]


def test_every_kind_of_statement_is_shown() -> None:
    """No kind can be left out by whoever passes the suite."""
    kinds = {case.expected["kind"] for case in cases([Part.STATEMENTS])}

    assert {"outcome", "service_response", "conclusion", "mixed", "unclear"} == kinds


def test_offsets_are_shown_where_utf_16_has_others() -> None:
    """A program that counts UTF-16 units cannot pass by luck."""
    after_emoji = [
        case
        for case in cases([Part.STATEMENTS])
        if any(ord(each) > 0xFFFF for each in str(case.given)) and case.expected["spans"]
    ]

    assert len(after_emoji) >= 3


def test_the_guide_counts_the_cases_that_there_are() -> None:
    """What the page shows of a run is what a reader will see."""
    page = ROOT.joinpath("docs", "how-to", "conform.md").read_text(encoding="utf-8")
    wire = len(cases([Part.WIRE]))

    assert f"{'wire':10} {wire:4} of {wire:4} passed\n" in page
    assert page.count(f" of {wire:4} passed\n") == 2


@given(st.text() | st.binary())
def test_what_is_given_comes_back_from_a_request(anything: str | bytes) -> None:
    """Bytes that are no text travel in base64, and a text as it is."""
    assert anything == given_in(given_as(anything))


@pytest.mark.parametrize("data", [{}, {"text": 3}, {"base64": "?"}, {"base64": None}])
def test_a_request_without_anything_given_is_none(data: dict[str, Any]) -> None:
    """What is neither a text nor base64 is refused."""
    with pytest.raises(ValueError, match=r"."):
        given_in(data)


def test_the_library_says_what_it_cannot_answer() -> None:
    """Bytes are no statement, and what is no record cannot be written."""
    with pytest.raises(ValueError, match="a statement is a text"):
        answer(Part.STATEMENTS, b"Safety")
    with pytest.raises(ValueError, match="cannot be written"):
        answer(Part.WRITING, "{}")
