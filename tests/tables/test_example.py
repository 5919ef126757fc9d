"""The example program runs as it stands, and counts the same in every tool."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[2] / "examples" / "records_as_tables.py"


@pytest.mark.slow
def test_each_tool_counts_the_same_and_the_records_come_back() -> None:
    """Arrow, DuckDB, polars and pandas agree, and what is shared holds no statement."""
    result = subprocess.run(
        [sys.executable, "-X", "utf8", str(PROGRAM)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    records, *counted, same, shared = result.stdout.splitlines()

    assert (0, "") == (result.returncode, result.stderr)
    assert "28 records in 27 tables." == records
    assert (4, 1) == (len(counted), len({line.rpartition(" ")[2] for line in counted}))
    assert "Read back, they are the same: True." == same
    assert "statement" not in shared
