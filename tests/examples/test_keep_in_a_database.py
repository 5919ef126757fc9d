"""The program that keeps records in a database runs as it stands, on either database."""

import subprocess
import sys
from pathlib import Path

import pytest

from databases.cluster import running

PROGRAM = Path(__file__).parents[2] / "examples" / "keep_in_a_database.py"


def told_by(*arguments: str) -> list[str]:
    """Run the program, and give the lines that it prints."""
    run = subprocess.run(
        [sys.executable, "-X", "utf8", str(PROGRAM), *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (0, "") == (run.returncode, run.stderr)
    return run.stdout.splitlines()


def test_records_are_kept_asked_about_and_refused_once_spoilt() -> None:
    """It saves those that are accepted, and the one spoilt by hand does not get out."""
    saved, *asked, refused, loaded = told_by()

    assert "Saved 28 records." == saved
    assert any(line.startswith("Open, with no conversation at the end: S42-") for line in asked)
    assert refused.startswith("S42-001 is refused: /conversations/0/outcomes/0/statement: ")
    assert "Loaded: {'refused': 1, 'accepted': 27}." == loaded


@pytest.mark.slow
def test_postgresql_is_told_the_same() -> None:
    """What the program prints does not depend on the database."""
    with running() as url:
        assert told_by() == told_by(url)
