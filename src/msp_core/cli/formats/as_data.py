"""What was checked, as plain data for the formats that are JSON."""

from typing import Any

import attrs

from msp_core.cli.checked import Checked, Tally
from msp_core.findings import Finding

__all__ = ["finding_data", "record_data", "tally_data"]


def record_data(one: Checked) -> dict[str, Any]:
    """Tell one piece and its findings."""
    return {
        "file": one.place.file,
        "line": one.place.line,
        "accepted": one.accepted,
        "affirmed": one.affirmed,
        "findings": [finding_data(finding, words) for finding, words in one.told],
    }


def finding_data(finding: Finding, words: str | None) -> dict[str, Any]:
    """Tell one finding; its words only where they were asked for."""
    span = finding.span
    return {
        "rule": finding.rule,
        "code": finding.code,
        "level": finding.level.value,
        "path": finding.path,
        "span": [span.start, span.end] if span else None,
        "message": finding.message,
        "instead": finding.instead,
        **({} if words is None else {"words": words}),
    }


def tally_data(tally: Tally) -> dict[str, int]:
    """Tell the sums of a run."""
    return {**attrs.asdict(tally), "refused": tally.refused}
