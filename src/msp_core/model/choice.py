"""A choice: what was decided, by whom and on what basis. Unwise is not invalid."""

from datetime import date

import attrs

from msp_core.model.fitting import shaped
from msp_core.model.shape import Extra, Identifier, Text
from msp_core.model.vocabulary import (
    CapacityFinding,
    DecidedBy,
    DecisionBasis,
    InabilityLimb,
    InfluenceConcern,
)

__all__ = ["BestInterests", "Capacity", "Choice"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Capacity:
    """What was found of the person's capacity for one decision, at one time.

    Attributes:
        finding: What was found. With nothing recorded, capacity is presumed.
        decision: The decision that it is about.
        assessed_on: The day on which it was assessed.
        assessed_by: Who assessed it.
        unable_to: Which parts of deciding the person could not manage, if any
            (Mental Capacity Act 2005, section 3).
        support_given: The practicable steps taken to help the person decide.
        doubted_because: Why capacity was doubted at all.
        reconsider_on: When to look again, if capacity comes and goes or may return.
        extra: Another system's own data, carried through untouched.
    """

    finding: CapacityFinding
    decision: Text | None = None
    assessed_on: date | None = None
    assessed_by: Text | None = None
    unable_to: tuple[InabilityLimb, ...] = ()
    support_given: Text | None = None
    doubted_because: Text | None = None
    reconsider_on: date | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class BestInterests:
    """How a decision was made for a person who could not make it (section 4).

    Attributes:
        decision_maker: Who decided.
        consulted: Who was asked.
        wishes_considered: How the person's wishes, feelings, beliefs and values counted.
        less_restrictive_considered: Which less restrictive ways were thought through.
        decided_on: The day of the decision.
        extra: Another system's own data, carried through untouched.
    """

    decision_maker: Text | None = None
    consulted: tuple[Text, ...] = ()
    wishes_considered: Text | None = None
    less_restrictive_considered: Text | None = None
    decided_on: date | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Choice:
    """What was chosen among the options, or that none was.

    A choice that others call unwise is as valid as any other.

    Attributes:
        option: The ``id`` of the option chosen; None if none of them was.
        decided_by: Who decided, or with whom it rests if nobody has yet.
        basis: By what right.
        decision: What was decided, in plain words.
        decided_on: The day, where it is not that of the conversation.
        reason: The person's reason, in their words.
        wish: What the person would have wanted, where the decision is another.
        explained: How the options were explained.
        capacity: The person's capacity for this decision, where it was looked at.
        influence: Whether pressure by somebody else was thought about.
        best_interests: How it was decided, where it was decided for the person.
        court_order: The reference of the court's order, where there is one.
        thought_unwise: Whether others think it unwise, which changes nothing.
        extra: Another system's own data, carried through untouched.
    """

    option: Identifier | None = None
    decided_by: DecidedBy
    basis: DecisionBasis
    decision: Text | None = None
    decided_on: date | None = None
    reason: Text | None = None
    wish: Text | None = None
    explained: Text | None = None
    capacity: Capacity | None = None
    influence: InfluenceConcern | None = None
    best_interests: BestInterests | None = None
    court_order: Text | None = None
    thought_unwise: bool = False
    extra: Extra | None = attrs.field(default=None, hash=False)
