"""The days that a period holds, and which records fall in them."""

from datetime import date

import pytest

from impact.cases import case
from msp_core.impact import Period, measure

YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))


@pytest.mark.parametrize("name", ["2025-26", "2025/26", "2025-2026", "2025/2026", 2025])
def test_a_year_runs_from_april_to_march(name: str | int) -> None:
    """It is the year that national returns count."""
    assert YEAR == Period.year(name)


def test_a_century_ends_within_a_year() -> None:
    """The second part is the last two digits of the next year."""
    assert Period(date(2099, 4, 1), date(2100, 3, 31)) == Period.year("2099-00")


@pytest.mark.parametrize(
    "name", ["2025", "2025-27", "2025-2027", "2025-026", "2025 26", "0000-01", "9999-00", ""]
)
def test_what_is_no_year_is_refused(name: str) -> None:
    """A slip of the finger is not read as another year."""
    with pytest.raises(ValueError, match=r"year"):
        Period.year(name)


def test_a_period_does_not_run_backwards() -> None:
    """Its days are in order."""
    with pytest.raises(ValueError, match="before it starts"):
        Period(YEAR.end, YEAR.start)


@pytest.mark.parametrize(
    ("concluded_on", "expected"),
    [
        ("2025-03-31", "before_period"),
        ("2025-04-01", ""),
        ("2026-03-31", ""),
        ("2026-04-01", "after_period"),
        (None, "not_concluded"),
    ],
)
def test_a_record_counts_by_the_day_its_enquiry_was_concluded(
    concluded_on: str | None, expected: str
) -> None:
    """Both ends are in it, and whatever is not is left out with the reason."""
    report = measure([case(concluded_on=concluded_on)], YEAR)

    assert expected == "".join(reason for reason, count in report.left_out.items() if count)
    assert (not expected) == bool(report.counted)


def test_without_a_period_everything_counts() -> None:
    """Those of open enquiries do too, and the notes say so."""
    report = measure([case()])

    assert 1 == report.counted
    assert any("open enquiries" in note for note in report.notes)


def test_without_an_end_a_period_is_open() -> None:
    """It can begin, or end, alone."""
    assert date(1900, 1, 1) in Period(end=date(2025, 1, 1))
    assert "2025-01-01 to 9999-12-31" == str(Period(date(2025, 1, 1)))
