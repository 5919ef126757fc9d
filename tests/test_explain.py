"""Explaining: one rule told in Markdown."""

import pytest

from msp_core import CATALOGUE, UnknownRuleError, explain


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


def test_an_unknown_rule_is_an_error_of_its_own() -> None:
    """Whatever was asked for is not quoted back."""
    with pytest.raises(UnknownRuleError) as caught:
        explain("Mrs Example")

    assert "Example" not in str(caught.value)
