"""The suite as it travels with the package."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from msp_core.conformance.case import Case, given_in
from msp_core.conformance.part import Part

__all__ = ["SUITE", "cases"]

SUITE = "msp-conformance/1"
"""The suite's own number. Once released, a suite is never changed: the next has the next."""


def cases(parts: Sequence[Part] = tuple(Part)) -> tuple[Case, ...]:
    """Give the cases of some parts of the suite, in the order of its files.

    Args:
        parts: The parts wanted; all by default.
    """
    return tuple(case for part in dict.fromkeys(parts) for case in _in(part))


@cache
def _in(part: Part) -> tuple[Case, ...]:
    return tuple(_read(part))


def _read(part: Part) -> Iterator[Case]:
    file = files("msp_core.conformance").joinpath("files", f"{part}.json")
    for each in json.loads(file.read_text(encoding="ascii"))["cases"]:
        yield Case(
            id=each["id"],
            part=part,
            why=each["why"],
            given=given_in(each),
            expected=each["expected"],
        )
