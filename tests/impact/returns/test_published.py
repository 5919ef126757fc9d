"""Our measures give the official figures: ASCOF 4B, 170 areas, two years.

What was published is rounded counts and a percentage of counts that were not. For each row
we look for true counts that give both, build invented records of enquiries that have those
counts, count them with the code that councils would use, and compare what that would
publish with what was published. A second proof starts from the rounded counts themselves,
as a reader must.

England alone is 143,210 enquiries. Enquiries of one sort all count alike, so three records
are counted, and each count is taken as often as there are such enquiries (``returns * n``,
which is the same as adding it so often: a property test shows that). One area is counted
record by record besides.

Which denominator the records fill is our inference: where the numerator is greater, more
enquiries have a risk outcome (SG2e) than identified a risk (SG2c).
"""

import csv
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import attrs
import pytest

from impact.returns.cases import IDENTIFIED, INCONCLUSIVE, YEAR, enquiry
from msp_core.findings import Finding
from msp_core.impact.disclosure import percent, publish_count
from msp_core.impact.returns import (
    Denominator,
    Returns,
    ascof_4b,
    count,
    count_all,
    findings_in,
)
from msp_core.model import Record
from msp_core.model.vocabulary import RiskOutcome
from msp_core.proportion import Proportion

FILE = Path(__file__).parent / "data" / "ascof-4b-2024-25.csv"
YEARS = ("2023 to 2024", "2024 to 2025")
OLDER, NEWER = YEARS
REGIONS = ("EM", "E", "L", "NE", "NW", "SE", "SW", "WM", "YH")
# Only those regions are added up from their councils that hold an area whose figures fail.
COUNCILS = {
    "E": (
        "Bedford, Cambridgeshire, Central Bedfordshire, Essex, Hertfordshire, Luton, Norfolk,"
        " Peterborough, Southend-on-Sea, Suffolk, Thurrock"
    ),
    "NE": (
        "Northumberland, Gateshead, Newcastle upon Tyne, North Tyneside, South Tyneside,"
        " Sunderland, Hartlepool, Middlesbrough, Redcar and Cleveland, Stockton-on-Tees, Durham,"
        " Darlington"
    ),
    "NW": (
        "Bolton, Bury, Manchester, Oldham, Rochdale, Salford, Stockport, Tameside, Trafford,"
        " Wigan, Knowsley, Liverpool, Sefton, St. Helens, Wirral, Halton, Warrington, Lancashire,"
        " Blackburn with Darwen, Blackpool, Cheshire East, Cheshire West and Chester, Cumberland,"
        " Westmorland and Furness"
    ),
}


@attrs.frozen
class Row:
    """One area's figures for one year, as published."""

    code: str
    name: str
    ons_code: str
    year: str
    better: str
    of: str
    outcome: str

    @property
    def is_council(self) -> bool:
        """Whether it is one council, and no sum of several."""
        return self.ons_code.startswith(("E06", "E08", "E09", "E10"))

    @property
    def has_counts(self) -> bool:
        """Whether there are counts, and no symbol in their place."""
        return self.better.isdigit()

    @property
    def has_outcome(self) -> bool:
        """Whether there is a percentage, and no symbol in its place."""
        return not self.outcome.startswith("[")

    @property
    def percent(self) -> float:
        """The published percentage. Some stand in the file as binary fractions do."""
        return round(float(self.outcome), 1)

    @property
    def rounded(self) -> Proportion:
        """The published counts, which are rounded."""
        return Proportion(int(self.better), int(self.of))


@cache
def rows() -> tuple[Row, ...]:
    """Give the published file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(row for line in csv.reader(file) for row in _rows_in(line))[2:]


def _rows_in(line: list[str]) -> Iterator[Row]:
    code, name, ons_code, *figures = line
    yield Row(code, name, ons_code, OLDER, *figures[:3])
    yield Row(code, name, ons_code, NEWER, *figures[3:])


def row_of(code: str, year: str = NEWER) -> Row:
    """Give one area's figures, by its code or its name."""
    (found,) = (row for row in rows() if code in {row.code, row.name} and row.year == year)
    return found


def with_counts() -> tuple[Row, ...]:
    """Give the rows that have counts."""
    return tuple(row for row in rows() if row.has_counts)


def with_outcome() -> tuple[Row, ...]:
    """Give the rows that have a percentage."""
    return tuple(row for row in rows() if row.has_outcome)


@cache
def prototypes() -> dict[Record, Returns]:
    """Give an enquiry of each sort, with what the counting code makes of it."""
    sorts = (
        enquiry(IDENTIFIED, RiskOutcome.RISK_REDUCED),
        enquiry(IDENTIFIED, RiskOutcome.RISK_REMOVED),
        enquiry(IDENTIFIED, RiskOutcome.RISK_REMAINED),
        enquiry(INCONCLUSIVE, RiskOutcome.RISK_REDUCED),
    )
    return {record: count(record, YEAR) for record in sorts}


def how_many(counts: Proportion) -> tuple[int, int, int, int]:
    """Say how many enquiries of each sort give a numerator and a denominator."""
    sound = min(counts.count, counts.of)
    removed = sound // 3
    return sound - removed, removed, counts.of - sound, counts.count - sound


def records_of(counts: Proportion) -> Iterator[Record]:
    """Give the enquiries one by one."""
    for record, number in zip(prototypes(), how_many(counts), strict=True):
        yield from (record for _ in range(number))


def returns_of(counts: Proportion) -> Returns:
    """Count the enquiries, each sort once and as often as it is there."""
    counted = zip(prototypes().values(), how_many(counts), strict=True)
    return sum((returns * number for returns, number in counted), start=Returns())


def true_counts(row: Row) -> Proportion:
    """Find true counts that are published as the row has them."""
    rounded = row.rounded
    tried = (
        Proportion(rounded.count + up, rounded.of + down)
        for up in range(-2, 3)
        for down in range(-2, 3)
    )
    return next(
        counts
        for counts in tried
        if counts.count <= counts.of
        and row.percent == percent(counts, places=1)
        and publish_count(counts.count).cell == rounded.count
        and publish_count(counts.of).cell == rounded.of
    )


def lies_within_rounding(row: Row, counts: Proportion) -> bool:
    """Say whether a percentage can be of counts that were rounded to these.

    This is the interval test: each count is within 2.5 of the one published, and the
    percentage within 0.05 of the one published.
    """
    half, slack = Fraction(5, 2), Fraction(1, 20)
    low = 100 * (counts.count - half) / (counts.of + half) - slack
    high = 100 * (counts.count + half) / (counts.of - half) + slack
    return low <= Fraction(str(row.percent)) <= high


def told_as(counts: Proportion) -> tuple[object, ...]:
    """Give what our code publishes for enquiries with these counts."""
    measure = ascof_4b(returns_of(counts))
    return tuple(figure.cell for figure in measure.published(measure.used))


def rules_of(findings: tuple[Finding, ...]) -> set[str]:
    """Give the names of the rules that found something."""
    return {finding.rule for finding in findings}


def test_the_file_is_the_official_one() -> None:
    """170 areas and two years; 330 rows have a percentage."""
    assert len(rows()) == 2 * 170
    assert len(with_outcome()) == 330


def test_every_published_row_is_reproduced() -> None:
    """For all 330, counting invented enquiries gives both counts and the percentage."""
    for row in with_outcome():
        expected = (int(row.better), int(row.of), row.percent)

        assert expected == told_as(true_counts(row)), row


@pytest.mark.parametrize("year", YEARS)
def test_england_is_reproduced_from_its_published_counts(year: str) -> None:
    """So large are its counts that rounding them does not matter: 91.2 in both years."""
    row = row_of("England", year)

    assert told_as(row.rounded) == (int(row.better), int(row.of), 91.2)


def test_the_regions_are_reproduced_from_their_published_counts() -> None:
    """17 of 18 come out exactly; the other is 92.27 by rounded counts, and 92.2 by true ones.

    That one, too, is reproduced from true counts by the test of every row.
    """
    regions = [row_of(region, year) for region in REGIONS for year in YEARS]
    told = {(row.code, row.year): told_as(row.rounded)[2] for row in regions}
    other = {
        where: (told[where], row.percent)
        for row in regions
        if row.percent != told[where := (row.code, row.year)]
    }

    assert other == {("EM", NEWER): (92.3, 92.2)}


def test_every_published_percentage_passes_the_interval_test() -> None:
    """What we count from the published counts leaves room for 330 of 330 percentages."""
    passed = [
        row
        for row in with_outcome()
        if lies_within_rounding(
            row, ascof_4b(returns_of(row.rounded)).out_of(Denominator.RISK_IDENTIFIED)
        )
    ]

    assert len(passed) == 330


def test_equality_from_rounded_counts_would_be_a_wrong_test() -> None:
    """Rounded counts give back the same percentage in 96 of 330 rows: do not use them."""
    same = [row for row in with_outcome() if row.percent == percent(row.rounded, places=1)]

    assert len(same) == 96


def test_an_area_counted_record_by_record_gives_the_same() -> None:
    """To count each sort once, times its number, is to count each enquiry."""
    counts = true_counts(row_of("Hartlepool"))

    assert returns_of(counts) == count_all(records_of(counts), YEAR)
    assert returns_of(counts) == sum(
        (count(record, YEAR) for record in records_of(counts)), start=Returns()
    )


def test_england_counted_record_by_record_gives_the_same() -> None:
    """All 133,380 enquiries of 2023-24, streamed."""
    counts = row_of("England", OLDER).rounded

    assert returns_of(counts) == count_all(records_of(counts), YEAR)


def test_more_reduced_than_identified_is_flagged_in_three_areas_and_no_other() -> None:
    """South Tyneside, Wirral and Luton in 2024-25: each is told of, and shown as [z]."""
    flagged = {
        (row.name, row.year): told_as(row.rounded)
        for row in with_counts()
        if "more-reduced-than-identified" in rules_of(findings_in(returns_of(row.rounded)))
    }

    assert flagged == {
        ("South Tyneside", NEWER): (390, 330, "[z]"),
        ("Wirral", NEWER): (380, 315, "[z]"),
        ("Luton", NEWER): (415, 135, "[z]"),
    }


def test_the_flagged_areas_are_those_published_with_counts_and_no_percentage() -> None:
    """The published file shows [z] for the same three."""
    shown = {row.name for row in with_counts() if row.outcome == "[z]"}

    assert shown == {"South Tyneside", "Wirral", "Luton"}


def test_only_in_the_flagged_areas_do_the_two_denominators_differ() -> None:
    """Where as many outcomes are told as risks were identified, both measures are one."""
    differing = {
        row.name
        for row in with_counts()
        if "risk-totals-disagree" in rules_of(findings_in(returns_of(row.rounded)))
    }

    assert differing == {"South Tyneside", "Wirral", "Luton"}


def test_an_area_with_few_enquiries_is_kept_back() -> None:
    """Isles of Scilly 2023-24 is [c] throughout; so are we, whatever its counts below 5."""
    scilly = row_of("Isles of Scilly", OLDER)

    for counts in (Proportion(better, of) for of in range(5) for better in range(of + 1)):
        assert (scilly.better, scilly.of, scilly.outcome) == told_as(counts)


@pytest.mark.parametrize("year", YEARS)
def test_the_regions_add_up_to_england_but_for_rounding(year: str) -> None:
    """Region sums drift from England's by 5 at most, and are not "mended"."""
    added = sum((returns_of(row_of(region, year).rounded) for region in REGIONS), start=Returns())
    measure, england = ascof_4b(added), row_of("England", year).rounded

    assert abs(measure.better - england.count) <= 5
    assert abs(measure.identified - england.of) <= 5


@pytest.mark.parametrize("region", COUNCILS)
def test_a_flagged_area_still_counts_in_its_region(region: str) -> None:
    """Each region is the sum of its councils within rounding, the flagged one among them.

    A council's count may be 2 from the one published, and so may the region's.
    """
    councils = COUNCILS[region].split(", ")
    added = sum((returns_of(row_of(name).rounded) for name in councils), start=Returns())
    measure, whole = ascof_4b(added), row_of(region).rounded
    drift = 2 * (len(councils) + 1)

    assert abs(measure.better - whole.count) <= drift
    assert abs(measure.identified - whole.of) <= drift


def test_the_flagged_areas_still_count_in_england() -> None:
    """England is the sum of all councils within rounding, the three among them."""
    councils = [row for row in with_counts() if row.year == NEWER and row.is_council]
    added = sum((returns_of(row.rounded) for row in councils), start=Returns())
    measure, england = ascof_4b(added), row_of("England").rounded

    assert abs(measure.better - england.count) <= 2 * (len(councils) + 1)
    assert abs(measure.identified - england.of) <= 2 * (len(councils) + 1)
