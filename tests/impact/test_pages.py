"""The page of definitions says what the code counts."""

from pathlib import Path

import pytest

from msp_core.impact import DEFINITIONS, Definition

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "measuring-impact.md"


@pytest.mark.parametrize("told", DEFINITIONS, ids=lambda each: each.measure.value)
def test_the_page_tells_each_definition_in_its_own_words(told: Definition) -> None:
    """Who reads the page reads what is counted, to the letter."""
    row = (told.title, told.unit, told.meaning, told.limits, told.grade.value)

    assert f"| {' | '.join(row)} |\n" in PAGE.read_text(encoding="utf-8")
