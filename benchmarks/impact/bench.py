"""Measure how fast, and in how much memory, ``msp-core impact`` measures a file.

    python benchmarks/impact/bench.py [--records 20000] [--jobs 1 2] [--keep FILE]

It makes a file of invented records, each different, runs the command on it as anybody would,
and prints a row for each number of processes. The last column is extrapolated from the time of
processor, as if each process had a processor to itself. The peak memory is that of the biggest process
and, by adding up what /proc tells while it runs, that of all of them together.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "examples"))

from make_year import SEED, Chance, record  # noqa: E402

ENGLAND = 200_000
LOCAL = {"form": "SG-7", "team": "North", "history": ["2025-04-01T09:30:00 opened by desk 4"] * 60}


def make(path: Path, count: int) -> int:
    """Write so many records, each another person's, with the data that a council's system adds."""
    chance = Chance(SEED + 1)
    with path.open("wb") as file:
        for number in range(1, count + 1):
            one = record(number, chance)
            one["extra"] = LOCAL
            file.write(json.dumps(one, separators=(",", ":")).encode() + b"\n")
    return path.stat().st_size


def measure(path: Path, jobs: int) -> tuple[float, float, float]:
    """Run the command; give the seconds it took, those of processor, and the most MB."""
    command = [sys.executable, "-m", "msp_core", "impact", str(path), "--jobs", str(jobs)]
    began, peak, before = time.perf_counter(), 0.0, used()
    with subprocess.Popen([*command, "--format", "json"], stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            peak = max(peak, memory(process.pid))
            time.sleep(0.1)
    assert process.returncode == 0, process.returncode
    return time.perf_counter() - began, used() - before, peak


def used() -> float:
    """Give the seconds of processor that all ended children took."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def memory(pid: int) -> float:
    """Add up the resident memory of a process and those it started, in MB."""
    total = 0.0
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        total = next(
            int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")
        )
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            total += memory(int(child))
    except (OSError, StopIteration):
        pass
    return total


def main() -> None:
    """Make the file, measure, and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, nargs="+", default=[5_000, 20_000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    arguments = parser.parse_args()
    print(f"{os.cpu_count()} processors, Python {sys.version.split()[0]}")
    print(
        "| records | MB | processes | seconds | of processor | ms a record | peak MB | 200,000 records |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for count in arguments.records:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "year.jsonl"
            size = make(path, count)
            for jobs in arguments.jobs:
                seconds, work, peak = measure(path, jobs)
                each = work / count
                print(
                    f"| {count:,} | {size / 1e6:,.0f} | {jobs} | {seconds:,.1f} | {work:,.1f}"
                    f" | {1000 * each:.2f} | {peak:,.0f} | {ENGLAND * each / jobs / 60:,.1f} min |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
