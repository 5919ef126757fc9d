"""ASCOF 4B: of the section 42 enquiries that found a risk, in how many it was reduced or removed.

The measure's sheet says that the denominator is removed + reduced + remained (SG2e). Three
areas published for 2024-25 have more reduced or removed than that, which it could not give:
so what was really used is, we infer, the enquiries in SG2c where a risk was identified. Both
are given here, with which one is the headline, and whether they differ.
"""

from enum import StrEnum

import attrs

from msp_core.impact.disclosure import Published, publish_count, publish_share
from msp_core.impact.returns.tables import IDENTIFIED
from msp_core.impact.returns.tally import Returns
from msp_core.model.vocabulary import EnquiryKind, RiskOutcome
from msp_core.proportion import Proportion

__all__ = ["Ascof4B", "Denominator", "ascof_4b"]

_PLACES = 1


class Denominator(StrEnum):
    """Out of what the measure is taken."""

    RISK_IDENTIFIED = "risk_identified"
    RISK_OUTCOMES = "risk_outcomes"


@attrs.frozen(kw_only=True)
class Ascof4B:
    """The measure by both denominators, from true counts.

    Attributes:
        better: In how many the risk was reduced or removed (SG2e): the numerator.
        identified: In how many a risk was identified (SG2c): the headline's denominator.
        outcomes: How many have a risk outcome, removed, reduced or remained (SG2e).
        used: Which denominator the headline is out of.
    """

    better: int
    identified: int
    outcomes: int
    used: Denominator = attrs.field(default=Denominator.RISK_IDENTIFIED, init=False)

    @property
    def differ(self) -> bool:
        """Whether the two denominators differ, which they should not."""
        return self.identified != self.outcomes

    @property
    def is_flagged(self) -> bool:
        """Whether the headline's numerator is greater than its denominator."""
        return self.better > self.identified

    def out_of(self, denominator: Denominator) -> Proportion:
        """Give the true counts by one of the denominators."""
        by_outcomes = denominator is Denominator.RISK_OUTCOMES
        return Proportion(self.better, self.outcomes if by_outcomes else self.identified)

    def published(self, denominator: Denominator) -> tuple[Published, Published, Published]:
        """Give numerator, denominator and percentage as they may be published.

        If a count is small, all three are kept back, as the national table does.
        """
        share = self.out_of(denominator)
        outcome = publish_share(share, places=_PLACES)
        if outcome.is_kept_back:
            return outcome, outcome, outcome
        return publish_count(share.count), publish_count(share.of), outcome


def ascof_4b(returns: Returns) -> Ascof4B:
    """Work out the measure from returns: section 42 enquiries alone."""
    removed, reduced, remained = (
        returns.count("SG2e", EnquiryKind.S42, line.value)
        for line in (
            RiskOutcome.RISK_REMOVED,
            RiskOutcome.RISK_REDUCED,
            RiskOutcome.RISK_REMAINED,
        )
    )
    return Ascof4B(
        better=removed + reduced,
        identified=sum(returns.count("SG2c", EnquiryKind.S42, line) for line in IDENTIFIED),
        outcomes=removed + reduced + remained,
    )
