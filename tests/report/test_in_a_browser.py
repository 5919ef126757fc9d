"""The pages in a real browser, as people with different screens and settings see them."""

from typing import Any

import pytest

from browser.running import found_in_a_browser
from msp_core.audit import AuditReport
from msp_core.report import audit_page, impact_page
from report.samples import audited, measured

MODES = {"light", "dark", "contrast", "dark contrast", "forced", "forced dark", "print"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def looks(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Look at every page once, in every way."""
    folder = tmp_path_factory.mktemp("pages")
    pages = {
        "audit": audit_page(audited()),
        "audit-of-nothing": audit_page(AuditReport()),
        "impact": impact_page(measured(), suppress=True),
    }
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    looks: list[dict[str, Any]] = found_in_a_browser(
        "look.mjs", *(folder / f"{name}.html" for name in pages)
    )
    return looks


def test_every_page_was_looked_at_in_every_way(looks: list[dict[str, Any]]) -> None:
    """No page, width or setting was left out, and the checker did check."""
    seen = {(each["page"], each["mode"], each["width"]) for each in looks}

    assert 3 * 14 == len(seen)
    assert MODES == {mode for _, mode, _ in seen}
    assert all(each["passes"] > 20 for each in looks)


def test_axe_finds_nothing(looks: list[dict[str, Any]]) -> None:
    """WCAG 2.0 to 2.2, levels A and AA, and best practice: no page breaks a rule of them."""
    assert [] == [
        (each["page"], each["mode"], each["width"], each["violations"])
        for each in looks
        if each["violations"]
    ]


def test_no_page_scrolls_sideways(looks: list[dict[str, Any]]) -> None:
    """On the smallest phone, and on paper, nothing hangs over the edge."""
    assert {0} == {each["sideways"] for each in looks}


def test_no_request_leaves_and_nothing_complains(looks: list[dict[str, Any]]) -> None:
    """A page asks nobody for anything, and the browser has nothing to say of it."""
    assert [] == [wrong for each in looks for wrong in each["requests"] + each["complaints"]]


def test_one_drawing_of_each_chart_is_seen(looks: list[dict[str, Any]]) -> None:
    """A chart is drawn wide and narrow, and the one that fits is shown."""
    assert {1} == {seen for each in looks for seen in each["charts"]}


def test_the_keyboard_skips_to_the_report(looks: list[dict[str, Any]]) -> None:
    """The first Tab reaches the skip link, and it leads to the report."""
    skips = {tuple(each["skip"]) for each in looks if each["mode"] != "print"}

    assert {("Skip to the report", "content")} == skips
