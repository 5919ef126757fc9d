"""A proportion: a count out of a count, with the range that chance alone leaves open."""

from math import sqrt

import attrs

Z95 = 1.959963984540054


@attrs.frozen
class Proportion:
    """So many of so many.

    Attributes:
        count: How many it is true of (the numerator).
        of: How many it could be true of (the denominator).
    """

    count: int
    of: int

    @property
    def share(self) -> float | None:
        """The share from 0 to 1, unrounded; ``None`` where it is out of none."""
        return self.count / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % Wilson score interval of the share, from 0 to 1.

        ``None`` where there is none: out of nothing, or more counted than there were.
        It is honest near 0 and 1 and for small numbers, where the usual one is not.
        (E. B. Wilson, Journal of the American Statistical Association, 1927.)
        """
        if not 0 <= self.count <= self.of or not self.of:
            return None
        share, of = self.count / self.of, self.of
        middle = (share + Z95**2 / (2 * of)) / (1 + Z95**2 / of)
        spread = Z95 / (1 + Z95**2 / of) * sqrt(share * (1 - share) / of + Z95**2 / (4 * of**2))
        return (max(0.0, middle - spread), min(1.0, middle + spread))
