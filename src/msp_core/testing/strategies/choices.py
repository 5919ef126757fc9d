"""Choices: by what right, and what was found of capacity for them."""

from typing import Any

from hypothesis import strategies as st

from msp_core.model import BestInterests, Capacity, Choice
from msp_core.model.vocabulary import CapacityFinding, DecidedBy, DecisionBasis, InabilityLimb
from msp_core.testing.strategies.drawing import Drawing, Fixed, checked
from msp_core.testing.strategies.values import days, texts

__all__ = ["best_interests", "capacities", "choices", "choices_among"]

_DECIDERS = {
    DecisionBasis.OWN_CHOICE: (DecidedBy.PERSON,),
    DecisionBasis.SUPPORTED_OWN_CHOICE: (DecidedBy.PERSON,),
    DecisionBasis.BEST_INTERESTS: (DecidedBy.DECISION_MAKER,),
    DecisionBasis.ATTORNEY_OR_DEPUTY: (
        DecidedBy.ATTORNEY,
        DecidedBy.DEPUTY,
        DecidedBy.RELATIVE,
    ),
    DecisionBasis.COURT_OF_PROTECTION: (DecidedBy.COURT,),
    DecisionBasis.INHERENT_JURISDICTION: (DecidedBy.COURT,),
    DecisionBasis.NO_DECISION_YET: (DecidedBy.PERSON, DecidedBy.DECISION_MAKER),
}
_LACKS = st.just(CapacityFinding.LACKS_CAPACITY)
_DOES_NOT_LACK = st.sampled_from(
    [each for each in CapacityFinding if each is not CapacityFinding.LACKS_CAPACITY]
)
_WHERE_LACKING = {
    DecisionBasis.BEST_INTERESTS,
    DecisionBasis.ATTORNEY_OR_DEPUTY,
    DecisionBasis.COURT_OF_PROTECTION,
}


def capacities(**fixed: Any) -> st.SearchStrategy[Capacity]:  # noqa: ANN401 -- any field
    """Draw what was found of capacity, told as fully as the finding asks for.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _capacities(checked(Capacity, fixed))


def best_interests(**fixed: Any) -> st.SearchStrategy[BestInterests]:  # noqa: ANN401 -- any field
    """Draw how it was decided for somebody, told in full.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _best_interests(checked(BestInterests, fixed))


def choices(**fixed: Any) -> st.SearchStrategy[Choice]:  # noqa: ANN401 -- any field
    """Draw a choice of no option, told as fully as its basis asks for.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return choices_among((), **fixed)


def choices_among(names: tuple[str, ...], **fixed: Any) -> st.SearchStrategy[Choice]:  # noqa: ANN401 -- any field
    """Draw a choice among the options of these names, or of none of them."""
    return _choices(names, checked(Choice, fixed))


@st.composite
def _capacities(draw: st.DrawFn, fixed: Fixed) -> Capacity:
    capacity = Drawing(Capacity, draw, fixed)
    finding = capacity.field("finding", st.sampled_from(CapacityFinding))
    if finding is not CapacityFinding.PRESUMED:
        capacity.field("decision", texts())
        capacity.field("assessed_on", days())
    if finding is CapacityFinding.LACKS_CAPACITY:
        limbs = st.lists(st.sampled_from(InabilityLimb), min_size=1, max_size=2, unique=True)
        capacity.field("unable_to", limbs.map(tuple))
        capacity.field("support_given", texts())
    if finding is CapacityFinding.FLUCTUATING:
        capacity.field("reconsider_on", days())
    return capacity.whole()


@st.composite
def _best_interests(draw: st.DrawFn, fixed: Fixed) -> BestInterests:
    decided = Drawing(BestInterests, draw, fixed)
    decided.field("decision_maker", texts())
    decided.field("consulted", st.lists(texts(), min_size=1, max_size=2).map(tuple))
    decided.field("wishes_considered", texts())
    decided.field("less_restrictive_considered", texts())
    return decided.whole()


@st.composite
def _choices(draw: st.DrawFn, names: tuple[str, ...], fixed: Fixed) -> Choice:
    choice = Drawing(Choice, draw, fixed)
    choice.field("option", st.none() | st.sampled_from(names) if names else st.none())
    bases = _bases(choice.fixed("decided_by"), choice.fixed("capacity"))
    basis = choice.field("basis", st.sampled_from(bases))
    choice.field("decided_by", st.sampled_from(_DECIDERS[basis]))
    lacking = basis in _WHERE_LACKING
    found = capacities(finding=_LACKS if lacking else _DOES_NOT_LACK)
    choice.field("capacity", found if lacking else st.none() | found)
    for_them = basis is DecisionBasis.BEST_INTERESTS
    choice.field("best_interests", best_interests() if for_them else st.none())
    if lacking:
        choice.field("wish", texts())
    if basis is DecisionBasis.INHERENT_JURISDICTION:
        choice.field("court_order", texts())
    return choice.whole()


def _bases(decider: DecidedBy | None, capacity: Capacity | None) -> list[DecisionBasis]:
    """Give each basis on which this decider can decide, with this capacity found."""
    lacks = None if capacity is None else capacity.finding is CapacityFinding.LACKS_CAPACITY
    fitting = [
        basis
        for basis, deciders in _DECIDERS.items()
        if (decider is None or decider in deciders)
        and (lacks is None or lacks is (basis in _WHERE_LACKING))
    ]
    # What the caller fixed may fit nowhere, and is theirs to answer for.
    return fitting or list(DecisionBasis)
