"""An adult is in the band of their age on the last day of the period."""

from datetime import date

import pytest

from msp_core.impact.returns import AgeBand, age_band

LAST_DAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(2008, 3, 31), AgeBand.FROM_18),
        (date(1961, 4, 1), AgeBand.FROM_18),
        (date(1961, 3, 31), AgeBand.FROM_65),
        (date(1951, 4, 1), AgeBand.FROM_65),
        (date(1951, 3, 31), AgeBand.FROM_75),
        (date(1941, 3, 31), AgeBand.FROM_85),
        (date(1931, 4, 1), AgeBand.FROM_85),
        (date(1931, 3, 31), AgeBand.FROM_95),
        (date(1911, 3, 31), AgeBand.FROM_95),
        (None, AgeBand.NOT_KNOWN),
        (date(2008, 4, 1), None),
    ],
)
def test_the_band_is_of_the_age_on_the_last_day(born: date | None, band: AgeBand | None) -> None:
    """A birthday on that day counts, one on the next does not, and nobody is guessed."""
    assert band is age_band(born, LAST_DAY)


def test_a_leapling_has_a_birthday_each_year() -> None:
    """Born on 29 February, somebody is a year older on 1 March, and not before."""
    born = date(1960, 2, 29)

    assert age_band(born, date(2025, 2, 28)) is AgeBand.FROM_18
    assert age_band(born, date(2025, 3, 1)) is AgeBand.FROM_65


def test_the_labels_are_the_tables_own() -> None:
    """As the collection writes them."""
    assert [band.label for band in AgeBand] == [
        "18-64",
        "65-74",
        "75-84",
        "85-94",
        "95+",
        "Not Known",
    ]
