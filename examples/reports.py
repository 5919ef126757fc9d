"""Make the pages of both reports from the example files of this folder.

    python examples/reports.py path/to/a/folder

It writes `audit.html` and `impact.html`, and of each a copy with small counts kept back,
which may go further. It needs the extra `report` (from a clone, `pip install '.[report]'`),
and takes about a minute.
"""

import gzip
import sys
from collections.abc import Sequence
from pathlib import Path

from msp_core import ReadError, RejectedError, loads
from msp_core.audit import AuditReport, audit_extract
from msp_core.impact import ImpactReport, Period, Tally
from msp_core.report import audit_page, impact_page

HERE = Path(__file__).parent


def main(arguments: Sequence[str]) -> int:
    """Write the pages, and give the exit code."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print("Name one folder to write the pages to.", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    audited, measured = audit(), impact()
    for name, suppress in (("", False), ("-to-share", True)):
        write(folder / f"audit{name}.html", audit_page(audited, suppress=suppress))
        write(folder / f"impact{name}.html", impact_page(measured, suppress=suppress))
    return 0


def audit() -> AuditReport:
    """Judge the invented extract, by team, by month and by both."""
    return audit_extract(
        HERE / "legacy_extract.csv",
        columns="Desired outcome",
        by=("Team", "Month", ("Team", "Month")),
    )


def impact() -> ImpactReport:
    """Measure the invented year; records that are refused or unreadable are counted as such."""
    tally = Tally(period=Period.year("2025-26"))
    with gzip.open(HERE / "year.jsonl.gz", "rb") as lines:
        for line in lines:
            try:
                tally.add(loads(line))
            except RejectedError:
                tally.leave_out("refused")
            except ReadError:
                tally.leave_out("unreadable")
    return tally.report()


def write(path: Path, page: str) -> None:
    """Write one page."""
    path.write_text(page, encoding="utf-8")
    print(f"{path.name}: {len(page) // 1024} KB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
