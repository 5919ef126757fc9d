"""The example program runs as it stands, and prints what helps."""

import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "examples" / "exchange_by_fhir.py"


def test_a_record_goes_out_and_comes_back() -> None:
    """The record is the same, and a Bundle that was changed on the way is refused."""
    result = subprocess.run(
        [sys.executable, "-X", "utf8", str(PROGRAM)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    sent, same, refused = result.stdout.splitlines()

    assert (0, "") == (result.returncode, result.stderr)
    assert sent.startswith("Sent ")
    assert "Read back, it is the same: True." == same
    assert "/lifecycleStatus: it does not say what" in refused
