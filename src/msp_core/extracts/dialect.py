"""Finding what parts the cells of a CSV file."""

import csv
import io
from collections.abc import Sequence
from itertools import islice

from msp_core.extracts.columns import located, names_row
from msp_core.extracts.errors import ExtractError

__all__ = ["ALONE", "DELIMITERS", "delimiter_of"]

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
# Never typed: it leaves a file of one column whole, commas and all.
ALONE = "\x1f"
_SEARCHED = 20


def delimiter_of(sample: str, wanted: Sequence[str]) -> str:
    """Say what parts the cells.

    The columns asked for are the best evidence: the header has them under the right
    delimiter only. Without them it is whatever makes most columns.

    Args:
        sample: The beginning of the text.
        wanted: The columns asked for.
    """
    (_, most), best = max(
        ((_evidence(sample, delimiter, wanted), delimiter) for delimiter in DELIMITERS),
        key=lambda found: found[0],
    )
    return best if most > 1 else ALONE


def _evidence(sample: str, delimiter: str, wanted: Sequence[str]) -> tuple[bool, int]:
    """Say whether all columns are found in the header, and how many there are then."""
    row: Sequence[str] = ()
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    try:
        row, _ = names_row(reader, wanted)
        if row and None not in located(row, wanted):
            return True, len(row)
        return False, max(map(len, (row, *islice(reader, _SEARCHED))))
    except csv.Error:
        return False, 0
    except ExtractError:
        # A name that stands there twice is a name that stands there.
        return True, len(row)
