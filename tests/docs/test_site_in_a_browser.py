"""The built site in a real browser: every page, in every scheme, and what readers do there."""

from pathlib import Path
from typing import Any

import pytest

from browser.running import found_in_a_browser

SAFETY = "In immediate danger? Call 999. Don't delay."
OWN = {"/.__palette", "/.__search"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pages(site: Path) -> list[dict[str, Any]]:
    """Look at every page once, in every scheme."""
    pages: list[dict[str, Any]] = found_in_a_browser("site.mjs", site)
    return pages


@pytest.fixture(scope="module")
def done(site: Path) -> dict[str, Any]:
    """Do what readers do."""
    done: dict[str, Any] = found_in_a_browser("journeys.mjs", site)
    return done


def test_every_page_was_looked_at_in_every_scheme(site: Path, pages: list[dict[str, Any]]) -> None:
    """No page of the site was left out, and no scheme."""
    built = {str(page.relative_to(site)) for page in site.rglob("*.html")}

    assert {page for page in built if not page.startswith("samples")} == {
        each["page"] for each in pages
    }
    assert all(
        {"default", "slate", "msp-contrast", "narrow"} == set(each["violations"]) for each in pages
    )


def test_axe_finds_nothing_on_any_page(pages: list[dict[str, Any]]) -> None:
    """WCAG 2.2 AA and best practice; and AAA for contrast in the high-contrast scheme."""
    assert [] == [
        (each["page"], scheme, violations)
        for each in pages
        for scheme, violations in each["violations"].items()
        if violations
    ]


def test_every_page_says_what_to_do_in_danger(pages: list[dict[str, Any]]) -> None:
    """The line is on the page as it is shown, above all else."""
    assert {SAFETY} == {each["banner"] for each in pages}


def test_every_page_has_one_heading_and_begins_with_the_skip_link(
    pages: list[dict[str, Any]],
) -> None:
    """Who hears the page, or works it by keyboard, knows where they are and gets past the menus."""
    assert {(1, "Skip to content")} == {(each["headings"], each["first"]) for each in pages}


def test_no_page_scrolls_sideways_at_400_per_cent(pages: list[dict[str, Any]]) -> None:
    """Enlarged four times, a page still needs scrolling in one direction only."""
    assert [] == [each["page"] for each in pages if each["sideways"]]


def test_nothing_leaves_the_site_and_nothing_is_kept_but_colours(
    pages: list[dict[str, Any]],
) -> None:
    """No request to another host, no cookie, no complaint of the browser."""
    assert [] == [
        (each["page"], each["foreign"], each["complaints"])
        for each in pages
        if each["foreign"] or each["complaints"]
    ]
    assert {kept for each in pages for kept in each["kept"]} <= OWN


def test_the_colours_are_switched_by_keyboard_and_remembered(done: dict[str, Any]) -> None:
    """Light, dark, high contrast and back; another page has what was chosen."""
    assert [
        "default",
        "default",
        "slate",
        "msp-contrast",
        "msp-contrast on another page",
        "default",
    ] == done["toggle"]["seen"]
    assert ["As the system", "Light", "Dark", "High contrast"] == done["toggle"]["names"]


def test_what_the_system_prefers_is_respected(done: dict[str, Any]) -> None:
    """Colours, contrast, stillness and forced colours come from the reader's own settings."""
    assert {"light": "default", "dark": "slate", "contrast": "msp-contrast"} == done["system"]
    assert not done["motion"]
    assert [] == done["forced"]


def test_the_line_about_danger_is_printed(done: dict[str, Any]) -> None:
    """On paper as on the screen."""
    assert done["paper"]


@pytest.mark.parametrize("how", ["served", "as files"])
def test_search_finds_with_no_other_host(done: dict[str, Any], how: str) -> None:
    """Search works on a host, and on files with no server at all."""
    assert done["search"][how]["hits"] > 0
    assert [] == done["search"][how].get("foreign", [])


def test_search_is_accessible_while_open(done: dict[str, Any]) -> None:
    """The results can be read in every scheme."""
    assert {"default": [], "slate": [], "msp-contrast": []} == done["search"]["served"][
        "violations"
    ]


def test_the_skip_link_leads_to_the_page(done: dict[str, Any]) -> None:
    """The first Tab reaches it, and Enter follows it."""
    assert ["Skip to content", True] == done["keyboard"]


def test_what_is_copied_of_an_example_can_be_run(done: dict[str, Any]) -> None:
    """No prompt and no output is copied, but what a reader would type."""
    assert done["copied"].startswith("from msp_core import ")
    assert ">>>" not in done["copied"]
    assert "service_response" not in done["copied"]
