"""One unit, counted once in one figure."""

from typing import NamedTuple

from msp_core.impact.definition import Measure
from msp_core.impact.whose import Whose

__all__ = ["Counted"]


class Counted(NamedTuple):
    """One unit in one figure: its part there, or the reason why it is left out.

    Attributes:
        measure: The measure.
        about: The term that the figure is about, or empty.
        whose: Whose answer it is.
        name: The name of the part, or of the reason.
    """

    measure: Measure
    about: str
    whose: Whose
    name: str
