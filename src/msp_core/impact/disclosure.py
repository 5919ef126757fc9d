"""Disclosure control as the national publication does it: small counts kept back, the rest rounded.

Counts are added unrounded, and each figure is rounded last of all, so that parts need not
add up. A figure that was rounded or kept back is a ``Published``, which nothing can count
with. Source: Safeguarding Adults 2019-20, rounding and suppression; NHS Digital's
production code; ASCOF 2024-25, cover sheet.
"""

from fractions import Fraction
from math import isfinite

import attrs

from msp_core.model.vocabulary import PublicationSymbol
from msp_core.proportion import Proportion

__all__ = ["LEAST_SHOWN", "Published", "is_small", "percent", "publish_count", "publish_share"]

LEAST_SHOWN = 5
"""A count below this is kept back, none at all among them."""

_STEP = 5


@attrs.frozen
class Published:
    """A figure as it may be published. It can be shown, and never be counted with.

    It is no number: it cannot be added, rounded again or given where a count is wanted,
    which would make a wrong figure of a rounded one.

    Attributes:
        shown: The rounded figure, or the symbol that stands in its place.
    """

    shown: int | float | PublicationSymbol

    @property
    def cell(self) -> int | float | str:
        """What stands in a table: a number, ``[c]``, ``[x]`` or ``[z]``."""
        return self.shown.label if isinstance(self.shown, PublicationSymbol) else self.shown

    @property
    def is_kept_back(self) -> bool:
        """Whether it is ``[c]``."""
        return self.shown is PublicationSymbol.SUPPRESSED

    def __str__(self) -> str:
        """Give what stands in a table."""
        return str(self.cell)


def is_small(count: float) -> bool:
    """Say whether a count is kept back.

    Raises:
        TypeError: If it is a published figure, or no number at all.
        ValueError: If it is below 0 or not finite.
    """
    # A published figure is no number: the check is for those whom no type checker stops.
    if not isinstance(count, int | float) or isinstance(count, bool):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError("a count must be a number that was not published before")
    if not isfinite(count) or count < 0:
        raise ValueError("a count must be finite and not below 0")
    return count < LEAST_SHOWN


def publish_count(count: float) -> Published:
    """Round a count to the nearest 5, halves up, or keep it back if it is below 5.

    Args:
        count: A true count, or an estimated one, which may have a fraction.

    Raises:
        TypeError: If it is a published figure, or no number at all.
        ValueError: If it is below 0 or not finite.
    """
    if is_small(count):
        return Published(PublicationSymbol.SUPPRESSED)
    lower = int(count // _STEP) * _STEP
    return Published(lower if count - lower < lower + _STEP - count else lower + _STEP)


def publish_share(share: Proportion, *, places: int = 0) -> Published:
    """Give the percentage of true counts, rounded half to even.

    ``[c]`` where either count would be kept back, for a percentage could give it away;
    ``[z]`` where more were counted than there were, which means the data are wrong.

    Args:
        share: Two true counts.
        places: Decimal places: none in the tables of the SAC, one in the ASCOF.

    Raises:
        TypeError: If a count is a published figure, or no number at all.
        ValueError: If a count is below 0.
    """
    if is_small(share.count) | is_small(share.of):
        return Published(PublicationSymbol.SUPPRESSED)
    if share.count > share.of:
        return Published(PublicationSymbol.NOT_APPLICABLE)
    return Published(percent(share, places=places))


def percent(share: Proportion, *, places: int = 0) -> int | float:
    """Give a share as a percentage, exactly worked out and rounded half to even.

    Args:
        share: Two true counts, out of one at least.
        places: Decimal places.
    """
    exact = Fraction(100 * share.count, share.of)
    return float(round(exact, places)) if places else round(exact)
