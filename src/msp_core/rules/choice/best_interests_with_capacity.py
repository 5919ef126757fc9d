"""Nobody decides in the best interests of a person who can decide."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Choice
from msp_core.model.vocabulary import CapacityFinding, DecisionBasis
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S1

__all__ = ["BEST_INTERESTS_WITH_CAPACITY"]

_FOR_WANT_OF_CAPACITY = {DecisionBasis.BEST_INTERESTS, DecisionBasis.COURT_OF_PROTECTION}
_CAPABLE = {CapacityFinding.HAS_CAPACITY, CapacityFinding.PRESUMED}


def best_interests_with_capacity(choice: Choice) -> Iterator[Mark]:
    """Mark a decision for the person where nothing shows that they lack capacity."""
    if choice.basis not in _FOR_WANT_OF_CAPACITY:
        return
    if choice.capacity is None:
        yield Mark(
            path="/basis",
            level=Level.QUERY,
            message="Somebody decided for the person, and nothing is recorded of their capacity.",
        )
    elif choice.capacity.finding in _CAPABLE:
        yield Mark(path="/basis")
    elif choice.capacity.finding is CapacityFinding.NOT_ASSESSED_DOUBT:
        yield Mark(
            path="/basis",
            level=Level.QUERY,
            message="Somebody decided for the person, and their capacity was only doubted.",
        )


BEST_INTERESTS_WITH_CAPACITY = Rule(
    code="CHO04",
    name="best-interests-with-capacity",
    level=Level.REJECT,
    about=Choice,
    title="Where the person has capacity for a decision, nobody makes it for them.",
    message="Somebody decided for the person, and nothing shows that they lack capacity for this.",
    why=(
        "Capacity is presumed unless it is established that the person lacks it. With capacity "
        "the choice is theirs, also where others think it unwise."
    ),
    instead=(
        "If the person can decide this, record their own choice. If they cannot, record what was "
        "found of their capacity for this decision, when, and why."
    ),
    limits="It cannot see an assessment that is kept elsewhere.",
    sources=(MCA_S1,),
    marks=(
        Marked(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "capacity": {"finding": "has_capacity"}}'
            ),
            marks="/basis",
        ),
        Marked(
            given=(
                '{"decided_by": "court", "basis": "court_of_protection",'
                ' "capacity": {"finding": "presumed"}}'
            ),
            marks="/basis",
        ),
        Marked(
            given='{"decided_by": "decision_maker", "basis": "best_interests"}',
            marks="/basis",
            because="with nothing recorded, capacity is presumed",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "capacity": {"finding": "lacks_capacity"}}'
            ),
            because="found to lack capacity for this decision",
        ),
        NearMiss(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "capacity": {"finding": "fluctuating"}}'
            ),
            because="it may have been lacking then",
        ),
        NearMiss(
            given='{"decided_by": "person", "basis": "own_choice"}',
            because="the person decided",
        ),
    ),
    find=best_interests_with_capacity,
)
