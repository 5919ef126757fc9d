"""How quick an audit is, and how much memory it takes: ``python benchmarks/audit/bench.py``.

Makes a file of 200,000 rows, with the texts of ``examples/make_extract.py`` under forty
seeds, in each format; and one of which every text is different, so that nothing can be
remembered. Each run has a process of its own, whose peak memory the system tells.
"""

import argparse
import csv
import json
import platform
import resource
import runpy
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = runpy.run_path(str(ROOT / "examples" / "make_extract.py"))
COLUMN = "Desired outcome"


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seeds", type=int, default=40, help="5,000 rows each")
    asked.add_argument("--one", nargs=3, metavar=("FILE", "JOBS", "OUT"), help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.one:
        one(*given.one)
        return
    print(f"{datetime.now(UTC):%d %B %Y}, Python {platform.python_version()}\n")
    print("| file | size | processes | rows a second | peak memory |")
    print("| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for name, path, jobs, out in runs(Path(folder), given.seeds):
            told = measured(path, jobs, out)
            size = f"{path.stat().st_size / 2**20:.1f} MiB"
            rate, memory = f"{told['rate']:,.0f}", f"{told['memory']:.0f} MiB"
            print(f"| {name} | {size} | {jobs} | {rate} | {memory} |", flush=True)


def runs(folder: Path, seeds: int):
    """Make each file, and give what to run on it."""
    small, usual = folder / "small.csv", folder / "usual.csv"
    as_csv(small, 1)
    as_csv(usual, seeds)
    yield "CSV of 5,000 rows", small, 1, ""
    yield f"CSV of {seeds * 5_000:,} rows", usual, 1, ""
    yield "the same, verdicts written row by row", usual, 1, folder / "out.csv"
    yield "the same", usual, 2, ""
    each = folder / "each.csv"
    as_csv(each, seeds, different=True)
    yield "the same, every text different", each, 1, ""
    yield "the same, every text different", each, 2, ""
    lines = folder / "usual.jsonl"
    with lines.open("w", encoding="utf-8") as stream:
        for row in rows(seeds):
            stream.write(json.dumps(dict(zip(EXAMPLE["HEADER"], row, strict=True))) + "\n")
    yield "JSON Lines", lines, 1, ""
    yield "Parquet", as_parquet(folder / "usual.parquet", seeds), 1, ""
    yield "Excel", as_excel(folder / "usual.xlsx", seeds), 1, ""


def rows(seeds: int, *, different: bool = False):
    for seed in range(seeds):
        for number, row in enumerate(EXAMPLE["rows"](seed)):
            text = f"{row[4]} ({seed}-{number})" if different else row[4]
            yield (*row[:4], text, row[5])


def as_csv(path: Path, seeds: int, *, different: bool = False) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(EXAMPLE["HEADER"])
        writer.writerows(rows(seeds, different=different))


def as_parquet(path: Path, seeds: int) -> Path:
    columns = zip(*rows(seeds), strict=True)
    table = dict(zip(EXAMPLE["HEADER"], map(list, columns), strict=True))
    import_module("pyarrow.parquet").write_table(import_module("pyarrow").table(table), path)
    return path


def as_excel(path: Path, seeds: int) -> Path:
    book = import_module("openpyxl").Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(EXAMPLE["HEADER"])
    for row in rows(seeds):
        sheet.append(row)
    book.save(path)
    return path


def measured(path: Path, jobs: int, out: Path | str) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", str(path), str(jobs), str(out)]
    run = subprocess.run(command, capture_output=True, check=True, text=True)
    return json.loads(run.stdout)


def one(path: str, jobs: str, out: str) -> None:
    """Run once, and print how quick it was and what memory it took at most."""
    from msp_core.audit import audit_extract

    began = time.perf_counter()
    report = audit_extract(
        path, columns=COLUMN, by=["Team", "Month"], jobs=int(jobs), out=out or None
    )
    passed = time.perf_counter() - began
    # Of the processes it started, the system tells the largest one alone.
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, largest = (resource.getrusage(kind).ru_maxrss / 1024 for kind in kinds)
    memory = own + (int(jobs) * largest if int(jobs) > 1 else 0)
    print(json.dumps({"rate": report.rows / passed, "memory": memory}))


if __name__ == "__main__":
    main()
