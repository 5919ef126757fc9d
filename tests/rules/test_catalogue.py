"""Every rule on what a record means, by its own examples."""

import importlib
from pathlib import Path
from typing import Any

import pytest

import msp_core.rules as room
from msp_core.rule import Marked, NearMiss, Rule
from msp_core.rules import MEANING_RULES
from msp_core.statements import Reading
from rules.given import marked, subject

RULES = [rule for rule in MEANING_RULES if rule.about is not Reading]
MARKS = [
    pytest.param(rule, each, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, each in enumerate(rule.marks)
]
LEAVES = [
    pytest.param(rule, each, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, each in enumerate(rule.leaves)
]


@pytest.mark.parametrize(("rule", "example"), MARKS)
def test_a_rule_marks_its_examples(rule: Rule[Any], example: Marked) -> None:
    """Each example is marked once, in the place that it names."""
    assert [example.marks] == marked(rule, example.given)


@pytest.mark.parametrize(("rule", "example"), MARKS)
def test_a_finding_says_what_is_wrong(rule: Rule[Any], example: Marked) -> None:
    """What a record should be is the title's to say, and the opposite of what is wrong here."""
    assert rule.title not in {
        finding.message for finding in rule.findings(subject(rule, example.given))
    }


@pytest.mark.parametrize(("rule", "example"), LEAVES)
def test_a_rule_leaves_its_near_misses(rule: Rule[Any], example: NearMiss) -> None:
    """A near miss is left alone by the rule that it is near to."""
    assert [] == marked(rule, example.given)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_examples_both_ways(rule: Rule[Any]) -> None:
    """Two examples show what a rule sees, and two where it stops."""
    assert min(len(rule.marks), len(rule.leaves)) >= 2


def test_every_rule_that_a_module_holds_is_listed_once() -> None:
    """No rule is written and then forgotten, and none is listed twice."""
    folder = Path(room.__file__).parent
    modules = [
        importlib.import_module(f"msp_core.rules.{path.parent.name}.{path.stem}")
        for path in folder.glob("*/*.py")
        if path.stem != "__init__"
    ]
    held = [
        value.code
        for module in modules
        for value in vars(module).values()
        if isinstance(value, Rule) and value.find.__module__ == module.__name__
    ]

    assert sorted(held) == sorted(rule.code for rule in RULES)
