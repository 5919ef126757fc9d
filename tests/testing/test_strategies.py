"""Strategies: whatever is drawn is whole, fits together and is accepted."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from msp_core import (
    Achievement,
    CapacityFinding,
    DecidedBy,
    DecisionBasis,
    Level,
    NotAnOutcomeError,
    Outcome,
    OutcomesAsked,
    Record,
    StatementKind,
    Voice,
    check,
    classify_statement,
    dumps,
    loads,
    model,
    testing,
)
from msp_core.checking import CATALOGUE
from msp_core.testing.registration import STRATEGIES

LAW = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
CLOSED = date(2026, 6, 15)


def drawn_by(kind: type) -> st.SearchStrategy[Any]:
    """Give the strategy of a class of the model."""
    strategy: st.SearchStrategy[Any] = getattr(testing, STRATEGIES[kind])()
    return strategy


def refusals(subject: Any) -> list[str]:
    """Give each rule about an object of its class that refuses it."""
    return [
        rule.name
        for rule in CATALOGUE
        if rule.about is type(subject)
        for finding in rule.findings(subject, at="")
        if finding.level is Level.REJECT
    ]


def bearing(*talks: st.SearchStrategy[model.Conversation]) -> st.SearchStrategy[Record]:
    """Draw a record of these conversations."""
    return testing.records(conversations=st.tuples(*talks))


@LAW
@given(testing.records())
def test_a_record_drawn_is_accepted_and_travels(record: Record) -> None:
    """Nothing in it is refused, and reading takes back what writing gave."""
    assert check(record).accepted
    assert record == loads(dumps(record))


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
def test_what_is_drawn_by_itself_is_refused_by_no_rule(kind: type) -> None:
    """Each class is drawn as its own rules want it."""

    @FEW
    @given(drawn_by(kind))
    def law(drawn: Any) -> None:
        assert kind is type(drawn)
        assert [] == refusals(drawn)

    law()


def test_every_class_of_the_model_has_a_strategy() -> None:
    """A new class cannot come in without one."""
    classes = {
        each
        for name in model.__all__
        if isinstance(each := getattr(model, name), type) and attrs.has(each)
    }

    assert classes == set(STRATEGIES)


@given(testing.accepted_statements())
def test_an_accepted_statement_is_held_by_an_outcome(statement: str) -> None:
    """It can be built, and keeps every character."""
    assert statement == Outcome(statement).statement


@given(testing.refused_statements())
def test_a_refused_statement_is_held_by_no_outcome(statement: str) -> None:
    """Building the outcome raises."""
    with pytest.raises(NotAnOutcomeError):
        Outcome(statement)


@pytest.mark.parametrize("kind", StatementKind)
def test_a_statement_asked_for_by_kind_is_read_as_that(kind: StatementKind) -> None:
    """What the strategies call a mixed statement is one to the judge too."""

    @given(testing.statements(kind))
    def law(statement: str) -> None:
        assert kind is classify_statement(statement).kind

    law()


@given(testing.statements())
def test_a_statement_of_any_kind_is_read(statement: str) -> None:
    """With no kind asked for, all are drawn."""
    assert classify_statement(statement).kind in StatementKind


@FEW
@given(
    testing.records(
        person=testing.persons(preferred_name="Mrs B", representatives=()),
        process=testing.processes(
            concluded_on=CLOSED, achievement=Achievement.FULLY_ACHIEVED, responses=()
        ),
    )
)
def test_what_is_fixed_in_a_record_is_kept_and_the_rest_fits(record: Record) -> None:
    """The conversations are drawn to suit the process, and somebody spoke in one of them."""
    assert ("Mrs B", CLOSED) == (record.person.preferred_name, record.process.concluded_on)
    assert check(record).accepted
    assert any(talk.outcomes for talk in record.conversations)


@FEW
@given(
    bearing(testing.conversations(outcomes=(Outcome("To see my sister", voiced_by=Voice.PERSON),)))
)
def test_a_fixed_outcome_was_asked_for(record: Record) -> None:
    """Nobody is said not to have been asked, or to have wanted nothing."""
    (talk,) = record.conversations

    assert talk.outcomes_asked not in {
        OutcomesAsked.NOT_ASKED,
        OutcomesAsked.ASKED_NONE_EXPRESSED,
    }


@FEW
@given(testing.conversations(outcomes=()))
def test_no_outcome_is_never_said_to_be_expressed(talk: model.Conversation) -> None:
    """With the outcomes fixed to none, the answer recorded is another."""
    assert talk.outcomes_asked is not OutcomesAsked.ASKED_EXPRESSED


@FEW
@given(testing.choices(capacity=testing.capacities(finding=CapacityFinding.LACKS_CAPACITY)))
def test_a_choice_fits_the_capacity_fixed(choice: model.Choice) -> None:
    """Without capacity for it, a decision is no choice of the person's own."""
    assert [] == refusals(choice)
    assert choice.basis not in {DecisionBasis.OWN_CHOICE, DecisionBasis.SUPPORTED_OWN_CHOICE}


@FEW
@given(testing.choices(decided_by=DecidedBy.RELATIVE))
def test_a_choice_fits_the_decider_fixed(choice: model.Choice) -> None:
    """A relative decides where they hold a power to."""
    assert DecisionBasis.ATTORNEY_OR_DEPUTY is choice.basis


@FEW
@given(
    testing.choices(
        decided_by=DecidedBy.RELATIVE,
        capacity=testing.capacities(finding=CapacityFinding.HAS_CAPACITY),
    )
)
def test_fixed_parts_that_fit_nowhere_are_drawn_as_they_are(choice: model.Choice) -> None:
    """What the caller asks for is given, and the rules can be tried on it."""
    assert DecidedBy.RELATIVE is choice.decided_by


@FEW
@given(testing.ratings(value=7) | testing.ratings(value=-1_000))
def test_a_fixed_rating_lies_on_its_scale(rating: model.Rating) -> None:
    """The scale is drawn around the number."""
    assert rating.scale.minimum <= rating.value <= rating.scale.maximum


@FEW
@given(testing.scales(maximum=-999))
def test_a_scale_is_drawn_below_its_fixed_maximum(scale: model.Scale) -> None:
    """Even where there is room for one number alone."""
    assert (-1_000, -999) == (scale.minimum, scale.maximum)


def test_a_field_that_a_class_has_not_is_refused_at_once() -> None:
    """A slip in a name is told where it stands, and not when the test runs."""
    with pytest.raises(TypeError, match="Person has no field age, mood"):
        testing.persons(mood="low", age=80)


def test_a_record_shrinks_to_next_to_nothing() -> None:
    """With nothing asked of it, the simplest record is a person and no more."""
    found = find(testing.records(), lambda _: True, settings=settings(database=None))

    assert b'{"schema":"msp-record/1","person":{"id":"0"}}' == dumps(found)


@pytest.mark.slow
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(testing.records())
def test_records_of_every_sort_are_accepted(record: Record) -> None:
    """The same law, tried for longer."""
    assert check(record).accepted


@pytest.mark.slow
@pytest.mark.parametrize(
    "interesting",
    [
        lambda record: any(talk.reviews for talk in record.conversations),
        lambda record: any(each.revises for talk in record.conversations for each in talk.outcomes),
        lambda record: any(each.option for talk in record.conversations for each in talk.choices),
        lambda record: any(each.supports for each in record.process.responses),
        lambda record: record.process.advocacy and record.process.advocacy.advocate,
        lambda record: any(
            each.affirmation and not classify_statement(each.statement).accepted
            for talk in record.conversations
            for each in talk.outcomes
        ),
        lambda record: record.process.achievement is Achievement.FULLY_ACHIEVED,
        lambda record: record.process.concluded_on and len(record.conversations) == 3,
    ],
)
def test_records_with_references_are_drawn(interesting: Any) -> None:
    """The strategies do not get by on records in which nothing refers to anything."""
    search = settings(max_examples=2_000, database=None, phases=[Phase.generate])

    assert find(testing.records(), interesting, settings=search)
