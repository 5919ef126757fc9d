"""Every rule of the room, by its own examples."""

from collections import Counter
from pathlib import Path

import pytest

import msp_core.statements.rules as room
from msp_core.findings import Level
from msp_core.rule import Rule
from msp_core.statements import STATEMENT_RULES, Reading, judge, read

MARKS = [(rule, mark) for rule in STATEMENT_RULES for mark in rule.marks]
LEAVES = [(rule, miss) for rule in STATEMENT_RULES for miss in rule.leaves]


@pytest.mark.parametrize(("rule", "mark"), MARKS)
def test_a_rule_marks_its_examples(rule: Rule[Reading], mark: object) -> None:
    """Each example is marked once, on exactly the words that it names."""
    given, words = mark.given, mark.marks  # type: ignore[attr-defined]
    found = list(rule.findings(read(given)))

    assert [rule.level] == [one.level for one in found]
    assert [words] == [given[one.span.start : one.span.end] for one in found if one.span]


@pytest.mark.parametrize(("rule", "mark"), MARKS)
def test_a_finding_says_what_is_wrong(rule: Rule[Reading], mark: object) -> None:
    """What an outcome should be is the title's to say."""
    found = rule.findings(read(mark.given))  # type: ignore[attr-defined]

    assert rule.title not in {one.message for one in found}


@pytest.mark.parametrize(("rule", "miss"), LEAVES)
def test_a_rule_leaves_its_near_misses(rule: Rule[Reading], miss: object) -> None:
    """Each near miss is left alone by the rule that it is near to."""
    assert [] == list(rule.findings(read(miss.given)))  # type: ignore[attr-defined]


@pytest.mark.parametrize("rule", STATEMENT_RULES)
def test_a_rule_has_enough_examples(rule: Rule[Reading]) -> None:
    """Four examples each way, at the least."""
    assert min(len(rule.marks), len(rule.leaves)) >= 4


def test_every_rule_is_listed_once() -> None:
    """Each module of the room holds one rule, and the list holds them all."""
    modules = {path.stem for path in Path(room.__file__).parent.glob("*.py")} - {"__init__"}
    names = Counter(rule.name.replace("-", "_") for rule in STATEMENT_RULES)
    codes = Counter(rule.code for rule in STATEMENT_RULES)

    assert Counter(modules) == names
    assert {1} == set(codes.values())


def test_an_affirmation_lifts_a_response_and_never_a_conclusion() -> None:
    """The person wins over a response's wording; a bare finding stays refused."""
    levels = {
        text: [found.level for found in judge(text, affirmed=True)]
        for text in (
            "Increased monitoring by the home",
            "Wants to go home; referral made to occupational therapy",
            "Allegation substantiated",
        )
    }

    assert [[Level.QUERY], [Level.QUERY], [Level.REJECT]] == list(levels.values())


def test_a_reading_hushes_the_words() -> None:
    """What a person said does not end up in a log by way of a repr."""
    assert "kitchen" not in repr(read("I want to be safe in my kitchen"))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Police arrested the alleged perpetrator", "once this is over"),
        ("Staff retrained in moving and handling", "in your own day"),
        ("Increased monitoring by the home", "feel safe"),
        ("Strategy meeting held", "When all of this is done"),
        ("Care package increased", "make possible"),
    ],
)
def test_the_question_fits_the_response(text: str, asks: str) -> None:
    """What is asked instead depends on what kind of response it was."""
    found = judge(text)[0]

    assert asks in found.instead
    assert "process.responses" in found.instead
