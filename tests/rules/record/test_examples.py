"""Every rule on the record as a whole, by its own examples."""

from typing import Any

import pytest

from msp_core.rule import Marked, NearMiss, Rule
from msp_core.rules.record import RECORD_RULES
from rules.given import marked

MARKS = [(rule, each) for rule in RECORD_RULES for each in rule.marks]
LEAVES = [(rule, each) for rule in RECORD_RULES for each in rule.leaves]


@pytest.mark.parametrize(("rule", "example"), MARKS)
def test_a_rule_marks_its_examples(rule: Rule[Any], example: Marked) -> None:
    """Each example is marked once, in the place that it names."""
    assert [example.marks] == marked(rule, example.given)


@pytest.mark.parametrize(("rule", "example"), LEAVES)
def test_a_rule_leaves_its_near_misses(rule: Rule[Any], example: NearMiss) -> None:
    """A near miss is left alone."""
    assert [] == marked(rule, example.given)


@pytest.mark.parametrize("rule", RECORD_RULES)
def test_a_rule_has_examples_both_ways(rule: Rule[Any]) -> None:
    """Two examples show what a rule sees, and two where it stops."""
    assert len(rule.marks) >= 2
    assert len(rule.leaves) >= 2
