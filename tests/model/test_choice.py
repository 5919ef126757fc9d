"""A choice is valid whoever thinks it unwise, and capacity belongs to it alone."""

from datetime import date

import attrs
import pytest

from msp_core.model import BestInterests, Capacity, Choice
from msp_core.model.vocabulary import (
    CapacityFinding,
    DecidedBy,
    DecisionBasis,
    InabilityLimb,
    InfluenceConcern,
)

CAPACITY = Capacity(
    finding=CapacityFinding.LACKS_CAPACITY,
    decision="Whether to move out",
    assessed_on=date(2026, 4, 2),
    assessed_by="A social worker",
    unable_to=(InabilityLimb.RETAIN, InabilityLimb.USE_OR_WEIGH),
    support_given="Pictures, a quiet room, her sister there",
    doubted_because="She forgot the options within minutes",
    reconsider_on=date(2026, 5, 2),
    extra={"form": "MCA2"},
)
BEST_INTERESTS = BestInterests(
    decision_maker="A team manager",
    consulted=("Her sister", "Her advocate"),
    wishes_considered="She has always said that she will die in that kitchen.",
    less_restrictive_considered="Care at home by day",
    decided_on=date(2026, 4, 9),
    extra={},
)
CHOICE = Choice(
    option="a",
    decided_by=DecidedBy.DECISION_MAKER,
    basis=DecisionBasis.BEST_INTERESTS,
    decision="She stays, with care by day",
    decided_on=date(2026, 4, 9),
    reason="It is my house.",
    wish="To be left alone",
    explained="Twice, with pictures",
    capacity=CAPACITY,
    influence=InfluenceConcern.NONE_IDENTIFIED,
    best_interests=BEST_INTERESTS,
    court_order="COP-0000",
    thought_unwise=False,
    extra={"n": 1},
)


def test_a_choice_keeps_what_it_is_given() -> None:
    """What was chosen, by whom and why, is all there."""
    assert CHOICE.reason == "It is my house."
    assert CHOICE.capacity is CAPACITY
    assert CHOICE.best_interests is BEST_INTERESTS


def test_an_unwise_choice_is_as_valid_as_any() -> None:
    """What others think of a choice stops nobody from recording it."""
    choice = Choice(
        decided_by=DecidedBy.PERSON, basis=DecisionBasis.OWN_CHOICE, thought_unwise=True
    )

    assert choice.thought_unwise
    assert choice.option is None
    assert choice.capacity is None


@pytest.mark.parametrize("missing", ["decided_by", "basis"])
def test_who_decided_and_on_what_basis_must_be_said(missing: str) -> None:
    """Nobody is taken to have decided by default."""
    given = {"decided_by": DecidedBy.PERSON, "basis": DecisionBasis.OWN_CHOICE}
    del given[missing]
    with pytest.raises(TypeError, match=missing):
        Choice(**given)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_finding_is_a_member_and_not_its_value() -> None:
    """A text that spells a finding is still a text."""
    with pytest.raises(TypeError, match=r"^Capacity\.finding must be a member of CapacityFinding$"):
        attrs.evolve(CAPACITY, finding="lacks_capacity")  # type: ignore[arg-type]


def test_those_consulted_are_a_tuple_of_texts() -> None:
    """One text is not a list of its letters."""
    with pytest.raises(TypeError, match=r"^BestInterests\.consulted must be a tuple$"):
        attrs.evolve(BEST_INTERESTS, consulted="Her sister")  # type: ignore[arg-type]
