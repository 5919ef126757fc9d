"""Every rule about a choice, by its own examples."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import msp_core.rules.choice as room
from msp_core.rule import Marked, NearMiss, Rule
from msp_core.rules.choice import CHOICE_RULES
from rules.given import marked

MARKS = [(rule, mark) for rule in CHOICE_RULES for mark in rule.marks]
LEAVES = [(rule, miss) for rule in CHOICE_RULES for miss in rule.leaves]


@pytest.mark.parametrize(("rule", "mark"), MARKS)
def test_a_rule_marks_its_examples(rule: Rule[Any], mark: Marked) -> None:
    """Each example is marked once, at exactly the place that it names."""
    assert [mark.marks] == marked(rule, mark.given)


@pytest.mark.parametrize(("rule", "miss"), LEAVES)
def test_a_rule_leaves_its_near_misses(rule: Rule[Any], miss: NearMiss) -> None:
    """Each near miss is left alone by the rule that it is near to."""
    assert [] == marked(rule, miss.given)


@pytest.mark.parametrize("rule", CHOICE_RULES)
def test_a_rule_has_enough_examples(rule: Rule[Any]) -> None:
    """Two examples each way, at the least."""
    assert min(len(rule.marks), len(rule.leaves)) >= 2


def test_every_rule_is_listed_once_and_in_order() -> None:
    """Each module of the room holds one rule; codes count up from 01 without a gap."""
    modules = {path.stem for path in Path(room.__file__).parent.glob("*.py")} - {"__init__"}
    names = Counter(rule.name.replace("-", "_") for rule in CHOICE_RULES)
    codes = [f"CHO{number:02}" for number in range(1, len(modules) + 1)]

    assert Counter(modules) == names
    assert codes == [rule.code for rule in CHOICE_RULES]
