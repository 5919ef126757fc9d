"""Options, with their risks and their benefits."""

from typing import Any

from hypothesis import strategies as st

from msp_core.model import Benefit, Mitigation, Risk, RiskOption
from msp_core.testing.strategies.drawing import Drawing, Fixed, checked, plain

__all__ = ["benefits", "mitigations", "options", "risks"]


def risks(**fixed: Any) -> st.SearchStrategy[Risk]:  # noqa: ANN401 -- any field
    """Draw what could go wrong.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return plain(Risk, fixed)


def benefits(**fixed: Any) -> st.SearchStrategy[Benefit]:  # noqa: ANN401 -- any field
    """Draw what could go well.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return plain(Benefit, fixed)


def mitigations(**fixed: Any) -> st.SearchStrategy[Mitigation]:  # noqa: ANN401 -- any field
    """Draw what would make a risk smaller.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return plain(Mitigation, fixed)


def options(**fixed: Any) -> st.SearchStrategy[RiskOption]:  # noqa: ANN401 -- any field
    """Draw a way forward. Where none was found is said only where none is told.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _options(checked(RiskOption, fixed))


@st.composite
def _options(draw: st.DrawFn, fixed: Fixed) -> RiskOption:
    option = Drawing(RiskOption, draw, fixed)
    good = option.field("benefits", st.lists(benefits(), max_size=2).map(tuple))
    bad = option.field("risks", st.lists(risks(), max_size=2).map(tuple))
    option.field("no_benefits_identified", st.just(value=False) if good else st.booleans())
    option.field("no_risks_identified", st.just(value=False) if bad else st.booleans())
    option.field("mitigations", st.lists(mitigations(), max_size=1).map(tuple))
    return option.whole()
