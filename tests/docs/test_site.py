"""What keeps the site honest: its links, its safety line and its quick start."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAFETY = "In immediate danger? Call 999. Don't delay."


def test_the_quick_start_is_two_lines() -> None:
    """A newcomer needs two lines: one that shows the main job and one that runs the tests."""
    lines = runpy.run_path(str(ROOT / "docs" / "quick_start.py"))["lines"]

    assert ["python3 go.py demo", "python3 go.py test"] == lines(
        (ROOT / "README.md").read_text(encoding="utf-8")
    )


def test_every_page_says_what_to_do_in_danger() -> None:
    """The theme puts the line on each page, and README and SECURITY have it themselves."""
    pages = ("mkdocs.yml", "docs/overrides/main.html", "README.md", "SECURITY.md")

    assert [] == [page for page in pages if SAFETY not in (ROOT / page).read_text(encoding="utf-8")]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("other.html", 0),
        ("other.html#here", 0),
        ("#top", 0),
        ("https://example.org/", 0),
        ("gone.html", 1),
        ("other.html#gone", 1),
        ("#gone", 1),
    ],
)
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, link: str, expected: int) -> None:
    """The check of the built site finds missing pages and missing anchors, and nothing else."""
    main = runpy.run_path(str(ROOT / "docs" / "check_links.py"))["main"]
    (tmp_path / "index.html").write_text(f'<p id="top"><a href="{link}">go</a>', encoding="utf-8")
    (tmp_path / "other.html").write_text('<p id="here">', encoding="utf-8")

    assert expected == main(tmp_path)


def test_a_site_that_is_not_there_does_not_pass(tmp_path: Path) -> None:
    """No pages are no proof that all is well."""
    main = runpy.run_path(str(ROOT / "docs" / "check_links.py"))["main"]

    assert main(tmp_path) == 1
