"""What may be published is rounded, small counts are kept back, and neither is counted with."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.impact.disclosure import Published, is_small, percent, publish_count, publish_share
from msp_core.impact.returns import Period, Place, Returns
from msp_core.model.vocabulary import EnquiryKind, PublicationSymbol
from msp_core.proportion import Proportion

VECTORS = [
    (0, "[c]"),
    (4, "[c]"),
    (5, 5),
    (7, 5),
    (8, 10),
    (12, 10),
    (13, 15),
    (7.5, 10),
    (4.99, "[c]"),
    (12.5, 15),
    (143_212, 143_210),
]
COUNTS = st.integers(min_value=0, max_value=10**9)


@pytest.mark.parametrize(("count", "shown"), VECTORS)
def test_counts_are_published_as_the_national_code_does(count: float, shown: int | str) -> None:
    """The vectors worked out from that code; none at all is kept back too."""
    assert shown == publish_count(count).cell


@given(COUNTS)
def test_a_published_count_is_kept_back_or_the_nearest_five(count: int) -> None:
    """It is never further than 2 from the true count, and never tells one below 5."""
    shown = publish_count(count).shown

    if count < 5:
        assert shown is PublicationSymbol.SUPPRESSED
    else:
        assert isinstance(shown, int)
        assert shown % 5 == 0
        assert abs(shown - count) <= 2


@pytest.mark.parametrize(
    ("count", "of", "sac", "ascof"),
    [
        (121_600, 133_380, 91, 91.2),
        (1, 200, "[c]", "[c]"),
        (5, 200, 2, 2.5),
        (7, 200, 4, 3.5),
        (25, 40_000, 0, 0.1),
        (5, 8, 62, 62.5),
        (45, 400, 11, 11.2),
        (390, 330, "[z]", "[z]"),
        (0, 0, "[c]", "[c]"),
        (4, 3, "[c]", "[c]"),
        (5, 5, 100, 100.0),
    ],
)
def test_percentages_are_of_true_counts_and_half_goes_to_even(
    count: int, of: int, sac: float | str, ascof: float | str
) -> None:
    """Whole numbers in the SAC and one decimal in the ASCOF; no share of small counts."""
    share = Proportion(count, of)

    assert sac == publish_share(share).cell
    assert ascof == publish_share(share, places=1).cell


def test_a_percentage_is_worked_out_exactly() -> None:
    """Binary fractions would make 0.285 x 100 a little less than 28.5, and round it down."""
    assert percent(Proportion(57, 200)) == 28
    assert percent(Proportion(59, 200)) == 30
    assert isinstance(percent(Proportion(57, 200)), int)
    assert percent(Proportion(1, 8), places=1) == 12.5


def test_rounding_before_adding_is_a_different_sum() -> None:
    """Parts need not add up: what is added is true, and rounding comes last."""
    parts = (7, 7, 7)

    assert publish_count(sum(parts)).cell == 20
    assert [publish_count(part).cell for part in parts] == [5, 5, 5]


@pytest.mark.parametrize("symbol", PublicationSymbol)
def test_a_symbol_is_shown_as_itself(symbol: PublicationSymbol) -> None:
    """[c], [x] and [z] stand in the table, as the national one has them."""
    assert symbol.label == Published(symbol).cell
    assert str(Published(symbol)) in {"[c]", "[x]", "[z]"}
    assert Published(symbol).is_kept_back == (symbol is PublicationSymbol.SUPPRESSED)


@pytest.mark.parametrize("figure", [Published(10), Published(PublicationSymbol.SUPPRESSED)])
def test_a_published_figure_is_never_counted_with(figure: Any) -> None:
    """It cannot be added, turned into a number, rounded again, shared out or put in a return."""
    cell = Place("SG2e", EnquiryKind.S42, "risk_removed", "not_told")
    with pytest.raises(TypeError):
        figure + 1
    with pytest.raises(TypeError):
        sum([figure, figure])
    with pytest.raises(TypeError):
        float(figure)
    with pytest.raises(TypeError, match="not published before"):
        publish_count(figure)
    with pytest.raises(TypeError, match="not published before"):
        publish_share(Proportion(figure, 20))
    with pytest.raises(TypeError, match="not published before"):
        publish_share(Proportion(20, figure))
    with pytest.raises(TypeError, match="a whole number from records"):
        Returns(period=Period.year(2024), cells={cell: figure})


@pytest.mark.parametrize("wrong", [-1, float("nan"), float("inf")])
def test_what_no_count_can_be_is_refused(wrong: float) -> None:
    """A count below nothing, or without end, is a mistake elsewhere."""
    with pytest.raises(ValueError, match="finite and not below 0"):
        is_small(wrong)


@pytest.mark.parametrize("wrong", [True, None, "7"])
def test_what_is_no_number_is_refused(wrong: Any) -> None:
    """A text or a truth value is no count."""
    with pytest.raises(TypeError):
        publish_count(wrong)
