"""The sample pages are made of the example files, and say what these hold."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[2] / "examples" / "reports.py"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program that makes the pages."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(PROGRAM), *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.mark.slow
def test_the_pages_are_made_of_the_example_files(tmp_path: Path) -> None:
    """Four pages are written: both reports, exact and to share."""
    result = run(tmp_path / "pages")
    pages = {path.name: path.read_text("utf-8") for path in (tmp_path / "pages").iterdir()}

    assert (0, "") == (result.returncode, result.stderr)
    assert {"audit.html", "audit-to-share.html", "impact.html", "impact-to-share.html"} == set(
        pages
    )
    assert "% of the answers recorded as outcomes are not outcomes" in pages["audit.html"]
    assert "outcomes that people judged themselves came true" in pages["impact.html"]
    assert all(
        "95\N{NO-BREAK SPACE}% interval" in pages[name] for name in ("audit.html", "impact.html")
    )
    assert all(len(page) < 2_000_000 for page in pages.values())


@pytest.mark.parametrize("arguments", [(), ("--help",)])
def test_a_folder_must_be_named(arguments: tuple[str, ...]) -> None:
    """It writes nowhere that nobody named."""
    result = run(*arguments)

    assert (2, "") == (result.returncode, result.stdout)
    assert "Name one folder" in result.stderr
