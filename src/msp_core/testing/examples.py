"""Records told by hand, which travel with the package."""

from functools import cache
from importlib.resources import files

from msp_core.checking import loads
from msp_core.model import Record

__all__ = ["example_records"]


@cache
def example_records() -> tuple[Record, ...]:
    """Give 28 records that checking accepts, each told by hand.

    Everybody in them is invented. All eleven types of abuse and neglect are there, and
    so are advocates, families, an attorney, the High Court, choices that others think
    unwise, and people who were asked and wanted nothing. Three have a question to answer.

    They are read once and shared, so copy a record before you change what its ``extra``
    holds.
    """
    lines = files("msp_core.testing").joinpath("records.jsonl").read_bytes().splitlines()
    return tuple(map(loads, lines))
