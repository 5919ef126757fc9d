"""What was checked, as plain data for the formats that are JSON."""

from typing import Any

import attrs

from msp_core.cli.checked import Checked, Tally
from msp_core.findings import finding_data

__all__ = ["record_data", "tally_data"]


def record_data(one: Checked) -> dict[str, Any]:
    """Tell one piece and its findings."""
    return {
        "file": one.place.file,
        "line": one.place.line,
        "accepted": one.accepted,
        "affirmed": one.affirmed,
        "findings": [
            # Words stand here only where they were asked for.
            finding_data(finding) | ({} if words is None else {"words": words})
            for finding, words in one.told
        ],
    }


def tally_data(tally: Tally) -> dict[str, int]:
    """Tell the sums of a run."""
    return {**attrs.asdict(tally), "refused": tally.refused}
