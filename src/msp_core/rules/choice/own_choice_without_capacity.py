"""Where a person lacks capacity for a decision, it is not made as their own choice."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Choice
from msp_core.model.vocabulary import CapacityFinding, DecisionBasis
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S1

__all__ = ["OWN_CHOICE_WITHOUT_CAPACITY"]

_OWN = {DecisionBasis.OWN_CHOICE, DecisionBasis.SUPPORTED_OWN_CHOICE}


def own_choice_without_capacity(choice: Choice) -> Iterator[Mark]:
    """Mark an own choice beside the finding that the person could not make it."""
    lacks = choice.capacity and choice.capacity.finding is CapacityFinding.LACKS_CAPACITY
    if lacks and choice.basis in _OWN:
        yield Mark(path="/basis")


OWN_CHOICE_WITHOUT_CAPACITY = Rule(
    code="CHO02",
    name="own-choice-without-capacity",
    level=Level.REJECT,
    about=Choice,
    title="A decision for which the person lacks capacity is not recorded as their own choice.",
    message=(
        "This is recorded as the person's own choice, beside a finding that they could not make it."
    ),
    why=(
        "What is done for somebody who lacks capacity for a decision must be done in their best "
        "interests, and somebody must answer for it. The two entries contradict each other."
    ),
    instead=(
        "Keep what the person wants in wish, word for word, and record who decided in their best "
        "interests, and how. If they can decide this with support, correct the finding."
    ),
    limits="It cannot see whether the finding about capacity was right.",
    sources=(MCA_S1,),
    marks=(
        Marked(
            given=(
                '{"decided_by": "person", "basis": "own_choice",'
                ' "capacity": {"finding": "lacks_capacity"}}'
            ),
            marks="/basis",
        ),
        Marked(
            given=(
                '{"decided_by": "person", "basis": "supported_own_choice",'
                ' "capacity": {"finding": "lacks_capacity"}}'
            ),
            marks="/basis",
            because="with support they would be found to have capacity",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"decided_by": "person", "basis": "own_choice", "thought_unwise": true,'
                ' "capacity": {"finding": "has_capacity"}}'
            ),
            because="a choice that others think unwise is the person's to make",
        ),
        NearMiss(
            given=(
                '{"decided_by": "person", "basis": "own_choice",'
                ' "capacity": {"finding": "not_assessed_doubt"}}'
            ),
            because="until it is found otherwise, capacity is presumed",
        ),
        NearMiss(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "capacity": {"finding": "lacks_capacity"}}'
            ),
            because="decided in their best interests",
        ),
    ),
    find=own_choice_without_capacity,
)
