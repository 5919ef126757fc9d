"""A run as JSON: one document, or one object a line."""

import json
from collections.abc import Iterable, Iterator

from msp_core.cli.checked import Checked, Tally
from msp_core.cli.formats.as_data import record_data, tally_data

__all__ = ["as_json", "as_jsonl"]

# All of it is written in ASCII, which is JSON whatever a terminal or a pipe can encode.


def as_json(run: Iterable[Checked], tally: Tally) -> Iterator[str]:
    """Tell a run as one JSON document, written as it goes."""
    yield '{"records": ['
    before = "\n"
    for one in run:
        yield before + json.dumps(record_data(one))
        before = ",\n"
    yield f'\n], "summary": {json.dumps(tally_data(tally))}}}\n'


def as_jsonl(run: Iterable[Checked], _: Tally) -> Iterator[str]:
    """Tell a run as JSON Lines: one object for each record, in order."""
    for one in run:
        yield json.dumps(record_data(one)) + "\n"
