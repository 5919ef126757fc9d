"""How a figure is told: exactly, or as it may be published."""

import attrs

from msp_core.impact.disclosure import is_small, percent, publish_count, publish_share
from msp_core.model.vocabulary import PublicationSymbol
from msp_core.proportion import Proportion

__all__ = ["FEWEST_SHARED", "KEPT_BACK", "NOTHING", "PER_CENT", "Telling"]

NOTHING = "no data"
"""What stands where there is nothing to have a share of."""

KEPT_BACK = PublicationSymbol.SUPPRESSED.label
"""What stands for a figure that is kept back."""

FEWEST_SHARED = 100
"""Out of fewer than this a share to the whole per cent tells the exact count."""

PER_CENT = "\u00a0%"
"""The sign after a number, on the same line."""

_WHOLE = 100


@attrs.frozen
class Telling:
    """Tells counts and shares, always in the same way on one page.

    Attributes:
        suppress: Whether small counts are kept back and the others rounded, as the
            national publication does it.
    """

    suppress: bool = False

    def count(self, count: int) -> str:
        """Tell a count."""
        if not self.suppress:
            return f"{count:,}"
        cell = publish_count(count).cell
        return cell if isinstance(cell, str) else f"{cell:,}"

    def share(self, share: Proportion, *, places: int = 1) -> str:
        """Tell a share as a percentage; with small counts kept back, it has no decimals."""
        if not self.suppress:
            return f"{percent(share, places=places)}{PER_CENT}" if share.of else NOTHING
        return f"{publish_share(share)}{PER_CENT}" if self._may_tell(share) else KEPT_BACK

    def interval(self, share: Proportion, *, places: int = 1) -> str:
        """Tell between which percentages a share may lie by chance; empty where not told."""
        ends = self.ends(share)
        return " to ".join(f"{_WHOLE * end:.{places}f}{PER_CENT}" for end in ends) if ends else ""

    def length(self, share: Proportion) -> float | None:
        """Give how long its bar is, from 0 to 1; None where there is none to draw."""
        if not self.suppress:
            return share.share
        return percent(share) / _WHOLE if self._may_tell(share) else None

    def ends(self, share: Proportion) -> tuple[float, float] | None:
        """Give the ends of the interval, from 0 to 1; None where it is not told.

        An interval can be turned back into the counts that it was made from, so it is not
        told of counts that are rounded or kept back.
        """
        return None if self.suppress else share.interval

    def _may_tell(self, share: Proportion) -> bool:
        """Say whether a share tells neither a small count, nor what was rounded, too exactly."""
        rest = share.of - share.count
        return share.of >= FEWEST_SHARED and not (is_small(share.count) or is_small(max(0, rest)))
