"""Validate a folder of records: one line for each file, and an exit code.

A project that keeps records in files runs this before it accepts them. As it stands it
looks at the folder in which it lies:

    python examples/validate_a_folder.py path/to/records

The exit code is 0 if every record was accepted, 1 if one was refused, and 2 if there was
no file to look at.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from msp_core import Finding, Report, check


def main(arguments: Sequence[str]) -> int:
    """Validate every file of a folder, and give the exit code."""
    folder = Path(arguments[0]) if arguments else Path(__file__).parent
    files = sorted(file for file in folder.iterdir() if file.suffix in {".json", ".jsonl"})
    if not files:
        print("There is no .json or .jsonl file here.", file=sys.stderr)
        return 2
    return max([validate(file) for file in files])


def validate(file: Path) -> int:
    """Print one line for a file and one for each refusal in it; give 1 if there is any."""
    reports = {line: check(record) for line, record in records(file)}
    refused = {line: report for line, report in reports.items() if not report.accepted}
    asked = sum(len(report.queries) for report in reports.values())
    print(f"{file.name}: {len(reports)} read, {len(refused)} refused, {asked} to ask about")
    for line, report in refused.items():
        print(*told(line, report), sep="\n")
    return int(bool(refused))


def records(file: Path) -> list[tuple[int, bytes]]:
    """Give the records of a file, each with the number of the line it begins on."""
    content = file.read_bytes()
    if file.suffix == ".json":
        return [(1, content)]
    # Only a line feed parts records: a person's words may hold other line breaks.
    lines = enumerate(content.split(b"\n"), start=1)
    return [(number, line) for number, line in lines if line.strip()]


def told(line: int, report: Report) -> list[str]:
    """Give one line for each thing that refuses a record."""
    return [f"  line {line}: {where(finding)}: {finding.message}" for finding in report.rejections]


def where(finding: Finding) -> str:
    """Give the rule and the place of a finding. Neither holds a word of the record."""
    return f"{finding.rule} ({finding.code}) at {finding.path or 'the record'}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
