"""ASCOF 4B is told by both denominators, and which one was used."""

import pytest

from impact.returns.cases import IDENTIFIED, INCONCLUSIVE, YEAR, enquiry
from msp_core.impact.returns import Ascof4B, Denominator, ascof_4b, count_all
from msp_core.model.vocabulary import EnquiryKind, RiskAssessmentOutcome, RiskOutcome
from msp_core.proportion import Proportion

REDUCED, REMAINED = RiskOutcome.RISK_REDUCED, RiskOutcome.RISK_REMAINED
REMOVED = RiskOutcome.RISK_REMOVED


def measure(*told: tuple[RiskAssessmentOutcome | RiskOutcome, ...]) -> Ascof4B:
    """Give the measure of enquiries with these conclusions."""
    return ascof_4b(count_all((enquiry(*each) for each in told), YEAR))


def test_it_counts_reduced_and_removed_out_of_both() -> None:
    """The numerator is one, the denominators are two."""
    no_action = RiskAssessmentOutcome.RISK_IDENTIFIED_NO_ACTION_TAKEN
    told = measure(
        (IDENTIFIED, REDUCED),
        (no_action, REMOVED),
        (IDENTIFIED, REMAINED),
        (IDENTIFIED,),
        (INCONCLUSIVE, REMAINED),
        (INCONCLUSIVE, REDUCED),
    )

    assert told.out_of(Denominator.RISK_IDENTIFIED) == Proportion(3, 4)
    assert told.out_of(Denominator.RISK_OUTCOMES) == Proportion(3, 5)
    assert told.used is Denominator.RISK_IDENTIFIED
    assert told.differ
    assert not told.is_flagged


def test_where_the_tables_agree_the_denominators_do() -> None:
    """An outcome for each risk identified, and only there."""
    assert not measure((IDENTIFIED, REDUCED), (IDENTIFIED, REMAINED), (INCONCLUSIVE,)).differ


def test_it_is_of_section_42_enquiries_alone() -> None:
    """Other enquiries are not in the measure."""
    other = enquiry(IDENTIFIED, REDUCED, enquiry=EnquiryKind.OTHER)

    assert ascof_4b(count_all([other], YEAR)) == Ascof4B(better=0, identified=0, outcomes=0)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((495, 500), [495, 500, 99.0]),
        ((390, 330), [390, 330, "[z]"]),
        ((4, 330), ["[c]", "[c]", "[c]"]),
        ((0, 0), ["[c]", "[c]", "[c]"]),
    ],
)
def test_what_is_published_is_all_or_kept_back(
    counts: tuple[int, int], told: list[int | float | str]
) -> None:
    """A small count takes the row with it, for the percentage would give it away."""
    better, identified = counts
    figures = Ascof4B(better=better, identified=identified, outcomes=better)

    assert told == [each.cell for each in figures.published(Denominator.RISK_IDENTIFIED)]
