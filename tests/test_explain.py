"""Explaining: one rule told in Markdown."""

from typing import Any

import attrs
import pytest

from msp_core import CATALOGUE, SCHEMA, Level, UnknownRuleError, explain
from msp_core.explain import told
from msp_core.rule import Rule
from msp_core.wire import STEPS


def test_a_name_and_a_code_tell_the_same() -> None:
    """Names come first, codes second, and both work, in capitals or not."""
    assert explain("service-response") == explain("OUT01") == explain(" out01 ")


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.name)
def test_each_rule_is_told_whole(rule: object) -> None:
    """Every rule's page has its title and all its sections, in order."""
    told = explain(rule.name)  # type: ignore[attr-defined]

    headings = [line for line in told.splitlines() if line.startswith("## ")]
    assert [
        "## Why",
        "## Instead",
        "## It marks",
        "## It leaves alone",
        "## What it cannot see",
        "## Sources",
    ] == headings


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.name)
def test_what_a_finding_says_is_told(rule: Rule[Any]) -> None:
    """The one sentence that a finding says is on the page, where a rule has but one."""
    said = [line for line in explain(rule.name).splitlines() if line.startswith("A finding says")]

    assert ([f'A finding says: "{rule.message}"'] if rule.message else []) == said


def test_any_rule_can_be_told() -> None:
    """A rule of one's own is told as ours are, and what it leaves unsaid has no section."""
    mine = attrs.evolve(
        CATALOGUE[0], code="OWN01", name="own-rule", level=Level.QUERY, marks=(), leaves=()
    )
    heads = [line for line in told(mine).splitlines() if line.startswith("#")]

    assert [
        "# own-rule (OWN01)",
        "## Why",
        "## Instead",
        "## What it cannot see",
        "## Sources",
    ] == heads
    assert "the record" not in told(mine).partition("## Why")[0]


def test_an_unknown_rule_is_an_error_of_its_own() -> None:
    """Whatever was asked for is not quoted back."""
    with pytest.raises(UnknownRuleError) as caught:
        explain("Mrs Example")

    assert "Example" not in str(caught.value)


def test_an_older_schema_is_told_by_its_changes() -> None:
    """Each change from it to the newest is told, from the very data that does it."""
    told = explain("msp-record/0")

    assert told.startswith("# msp-record/0\n")
    assert [] == [
        change.old
        for step in STEPS
        for change in step.changes
        if f"- `{change.old}` → " not in told or change.told not in told
    ]
    assert "`first` is `start`" in told
    assert "kept in `extra`" in told
    assert "`other` is `other`" not in told


def test_the_newest_schema_has_nothing_to_tell_of() -> None:
    """Nothing leads on from it."""
    told = explain(f" {SCHEMA.upper()} ")

    assert "newest" in told
    assert "→" not in told
