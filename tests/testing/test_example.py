"""The test file of ``examples/`` runs as it stands in a reader's project."""

import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "test_your_integration.py"


def test_the_example_passes_where_a_reader_copies_it(tmp_path: Path) -> None:
    """With no settings of ours, pytest finds the fixture and the strategies."""
    shutil.copy(EXAMPLE, tmp_path)
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "."]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, text=True)

    assert (0, "") == (run.returncode, run.stderr), run.stdout
    assert "4 passed" in run.stdout
