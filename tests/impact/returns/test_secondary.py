"""A line and its parts, published together, give no small count away with the option."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msp_core.impact.disclosure import Published, publish_count
from msp_core.impact.returns import Line, Place, Returns, Table
from msp_core.impact.returns.published import TOTAL, published_table
from msp_core.model.vocabulary import EnquiryKind

S42 = EnquiryKind.S42
WHOLE, FULLY, PARTLY, NONE = (
    "asked_expressed",
    "fully_achieved",
    "partially_achieved",
    "asked_none_expressed",
)
BAND = "65_74"
# SG4a cut down to one age band, so that every table can be tried.
TINY = Table(
    "SG4a",
    "Making Safeguarding Personal",
    (
        Line(WHOLE, "Expressed"),
        Line(NONE, "None expressed"),
        Line(FULLY, "Fully", WHOLE),
        Line(PARTLY, "Partially", WHOLE),
    ),
    (Line(BAND, "65-74"),),
)
COUNTS = tuple[int, int, int, int]
Told = Mapping[tuple[str, str], int]


def told_by(fully: int, partly: int, unknown: int, none: int) -> dict[str, int]:
    """Give the count of each line, and their total."""
    whole = fully + partly + unknown
    return {WHOLE: whole, NONE: none, FULLY: fully, PARTLY: partly, TOTAL: whole + none}


def published(counts: COUNTS, *, secondary: bool) -> Mapping[tuple[str, str], Published]:
    """Publish a table with these counts."""
    told = told_by(*counts)
    cells = {Place("SG4a", S42, line, BAND): told[line] for line in (WHOLE, NONE, FULLY, PARTLY)}
    return published_table(Returns(cells=cells), TINY, S42, secondary=secondary)


def possible(counts: COUNTS, figures: Mapping[tuple[str, str], Published]) -> Iterator[Told]:
    """Give each table that agrees with what is published, by trying every one."""
    true = told_by(*counts)
    for tried in product(range(13), repeat=4):
        told = told_by(*tried)
        if all(
            _agrees(told[line], true[line], figures[line, column])
            for line in true
            for column in (BAND, TOTAL)
        ):
            yield {(line, column): told[line] for line in true for column in (BAND, TOTAL)}


def _agrees(tried: int, true: int, figure: Published) -> bool:
    if true < 5:
        return tried < 5
    return figure.is_kept_back or publish_count(tried) == figure


def recovered(counts: COUNTS, *, secondary: bool) -> bool:
    """Say whether a reader learns more of a small count than that it is small."""
    figures = published(counts, secondary=secondary)
    small = {line for line, count in told_by(*counts).items() if count < 5}
    left = {line: set(range(5)) for line in small}
    for told in possible(counts, figures):
        for line in small:
            left[line].discard(told[line, BAND])
        if not any(left.values()):
            return False
    return any(left.values())


@settings(max_examples=30, deadline=None)
@given(st.tuples(*[st.integers(0, 8)] * 4).filter(any))
def test_no_small_part_can_be_worked_out_from_its_whole(counts: COUNTS) -> None:
    """Whatever the counts of a line, of its parts and of the total."""
    assert not recovered(counts, secondary=True)


@pytest.mark.parametrize("counts", [(7, 0, 0, 0), (5, 1, 0, 9), (6, 0, 1, 8)])
def test_without_the_option_it_can(counts: COUNTS) -> None:
    """The attack works on what the national rule alone would publish."""
    assert recovered(counts, secondary=False)
    assert not recovered(counts, secondary=True)
