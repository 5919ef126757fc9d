"""Whoever comes to the site for the first time finds their first job, and a finding's rule."""

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([\w/.-]+\.md)")
CLICKS = 3


def _within(clicks: int) -> set[Path]:
    found = edge = {DOCS / "index.md"}
    for _ in range(clicks):
        edge = {
            (page.parent / link).resolve()
            for page in edge
            for link in LINK.findall(page.read_text(encoding="utf-8"))
        } - found
        found = found | edge
    return found


@pytest.mark.parametrize(
    "job",
    [
        "how-to/check-files.md",
        "how-to/use-with-django.md",
        "how-to/audit-an-extract.md",
        "how-to/turn-records-into-tables.md",
        "how-to/fill-the-returns.md",
        "reference/errors.md",
        "reference/rules/own-words-missing.md",
        "try.md",
        "practitioners/recognising-outcomes.md",
        "practitioners/better-questions.md",
        "practitioners/conversations/money-and-a-grandson.md",
        "practitioners/easy-read.md",
    ],
)
def test_a_first_job_is_three_clicks_from_the_home_page(job: str) -> None:
    """The words of the pages lead there, with no menu and no search."""
    assert DOCS / job in _within(CLICKS)


def test_search_finds_a_rule_by_its_code() -> None:
    """A code stands in brackets after the rule's name, and is a word of its own all the same."""
    [between] = re.findall(r"separator: '(.+)'", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))

    assert "OUT13" in re.split(between, "own-words-missing (OUT13)")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("--show-words", '<span class="msp-option">--show-words</span>'),
        ("--by NAME", '<span class="msp-option">--by</span> NAME'),
        ("-", "-"),
        ("msp-core", "msp-core"),
    ],
)
def test_an_option_of_a_command_is_read_in_one_piece(told: str, expected: str) -> None:
    """A browser would break the line after its two hyphens."""
    hook = runpy.run_path(str(DOCS / "hooks" / "options_in_one_piece.py"))["on_page_content"]

    assert f"<code>{expected}</code>" == hook(f"<code>{told}</code>")
