"""So many of so many, and how sure that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.proportion import Proportion

COUNTS = st.tuples(st.integers(0, 10**6), st.integers(1, 10**6)).map(
    lambda pair: Proportion(min(pair), max(pair))
)


@pytest.mark.parametrize(
    ("part", "low", "high"),
    [
        (Proportion(0, 10), 0.0, 0.277533),
        (Proportion(5, 10), 0.236593, 0.763407),
        (Proportion(10, 10), 0.722467, 1.0),
        (Proportion(81, 263), 0.255291, 0.366207),
    ],
)
def test_the_interval_is_wilsons(part: Proportion, low: float, high: float) -> None:
    """Figures worked out by others for the same counts."""
    assert part.interval == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize("part", [Proportion(0, 0), Proportion(5, 3)])
def test_there_is_no_interval_of_nothing_nor_of_too_many(part: Proportion) -> None:
    """No range is made up where a share makes no sense."""
    assert part.interval is None


def test_the_share_of_none_is_no_number() -> None:
    """Nothing out of nothing is not nothing per cent."""
    assert Proportion(0, 0).share is None
    assert 0.25 == Proportion(1, 4).share


@given(COUNTS)
def test_the_share_lies_in_its_interval(part: Proportion) -> None:
    """The range always holds the share, and never leaves 0 to 1."""
    assert part.interval is not None
    assert part.share is not None
    low, high = part.interval

    assert 0 <= low <= part.share + 1e-12
    assert part.share - 1e-12 <= high <= 1
