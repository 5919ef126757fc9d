"""What the examples of the rules about choices leave to show."""

from typing import Any

import attrs
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from msp_core.findings import Finding, Level
from msp_core.model import Capacity, Choice, Conversation, Record, walk
from msp_core.model.vocabulary import (
    CapacityFinding,
    DecidedBy,
    DecisionBasis,
    InfluenceConcern,
)
from msp_core.rule import Rule
from msp_core.rules.choice import CHOICE_RULES
from msp_core.rules.choice.unknown_option import UNKNOWN_OPTION
from msp_core.rules.option import OPTION_RULES
from msp_core.rules.process import PROCESS_RULES
from rules.given import subject

OURS: tuple[Rule[Any], ...] = (*OPTION_RULES, *CHOICE_RULES, *PROCESS_RULES)
BY_NAME = {rule.name: rule for rule in CHOICE_RULES}

RECORD = subject(
    UNKNOWN_OPTION,
    '{"person": {"id": "p-1", "representatives": [{"id": "r1", "role": "attorney_pf"}]},'
    ' "process": {"risk_source": "other_known"}, "conversations": [{"id": "c1",'
    ' "held_on": "2026-04-02", "stage": "during", "options": [{"id": "a",'
    ' "description": "Stays", "risks": [{"description": "A fall", "to": "person"}]}]}]}',
)

CHOICES = st.builds(
    Choice,
    option=st.sampled_from([None, "a", "b"]),
    decided_by=st.sampled_from(DecidedBy),
    basis=st.sampled_from(DecisionBasis),
    influence=st.none() | st.sampled_from(InfluenceConcern),
    capacity=st.none() | st.builds(Capacity, finding=st.sampled_from(CapacityFinding)),
    thought_unwise=st.just(value=False),
)


def found_with(choice: Choice) -> list[Finding]:
    """Say what our rules find in a record in which this choice is made."""
    talk: Conversation = attrs.evolve(RECORD.conversations[0], choices=(choice,))
    record: Record = attrs.evolve(RECORD, conversations=(talk,))
    return [
        finding
        for at, each in walk(record)
        for rule in OURS
        if rule.about is type(each)
        for finding in rule.findings(each, at=at)
    ]


@drawn(CHOICES)
def test_what_others_think_of_a_choice_changes_nothing(choice: Choice) -> None:
    """A choice thought unwise has exactly the findings of the same choice thought wise."""
    unwise = attrs.evolve(choice, thought_unwise=True)

    assert found_with(choice) == found_with(unwise)


def test_an_unwise_choice_with_capacity_is_left_alone() -> None:
    """A choice that others think unwise, made with capacity, has no finding of this family."""
    choice = subject(
        BY_NAME["relative-deciding"],
        '{"decided_by": "person", "basis": "own_choice", "thought_unwise": true,'
        ' "influence": "none_identified", "capacity": {"finding": "has_capacity",'
        ' "decision": "Whether to lend him money", "assessed_on": "2026-04-02"}}',
    )
    family = {rule.name for rule in CHOICE_RULES}

    assert set() == family & {finding.rule for finding in found_with(choice)}


@pytest.mark.parametrize(
    ("name", "given", "levels"),
    [
        ("best-interests-with-capacity", "has_capacity", [Level.REJECT]),
        ("best-interests-with-capacity", "presumed", [Level.REJECT]),
        ("best-interests-with-capacity", "not_assessed_doubt", [Level.QUERY]),
        ("best-interests-with-capacity", None, [Level.QUERY]),
        ("relative-deciding", None, [Level.QUERY]),
    ],
)
def test_a_rule_refuses_only_when_certain(
    name: str, given: str | None, levels: list[Level]
) -> None:
    """Where nothing is recorded, or the law leaves room, it asks."""
    capacity = None if given is None else Capacity(finding=CapacityFinding(given))
    choice = Choice(
        decided_by=DecidedBy.RELATIVE, basis=DecisionBasis.BEST_INTERESTS, capacity=capacity
    )

    assert levels == [finding.level for finding in BY_NAME[name].findings(choice)]


def test_to_have_consulted_nobody_is_asked_and_not_refused() -> None:
    """Section 4(7) asks to consult only where that is practicable and appropriate."""
    rule = BY_NAME["best-interests-incomplete"]
    choice = subject(
        rule,
        '{"decided_by": "decision_maker", "basis": "best_interests", "best_interests":'
        ' {"decision_maker": "The doctor", "wishes_considered": "What he told the nurse"}}',
    )

    assert [Level.QUERY] == [finding.level for finding in rule.findings(choice)]


def test_a_power_for_welfare_is_left_alone_where_nothing_shows_capacity() -> None:
    """With nothing recorded of capacity, an attorney for welfare is not doubted."""
    rule = BY_NAME["attorney-out-of-scope"]
    record = subject(
        rule,
        '{"person": {"id": "p-1", "representatives": [{"id": "r1", "role": "attorney_hw"}]},'
        ' "conversations": [{"id": "c1", "held_on": "2026-04-02", "stage": "during",'
        ' "choices": [{"decided_by": "attorney", "basis": "attorney_or_deputy"}]}]}',
    )

    assert [] == list(rule.findings(record))


def test_an_option_told_only_later_is_asked_about() -> None:
    """A choice before its option was talked through may be a wrong date, so it is a query."""
    record = subject(
        UNKNOWN_OPTION,
        '{"person": {"id": "p-1"}, "conversations": ['
        '{"id": "c1", "held_on": "2026-04-02", "stage": "start",'
        ' "choices": [{"option": "a", "decided_by": "person", "basis": "own_choice"}]},'
        ' {"id": "c2", "held_on": "2026-04-09", "stage": "during",'
        ' "options": [{"id": "a", "description": "A new lock"}]}]}',
    )
    found = [(each.level, each.path) for each in UNKNOWN_OPTION.findings(record)]

    assert [(Level.QUERY, "/conversations/0/choices/0/option")] == found


def test_a_lack_of_capacity_with_nothing_told_is_refused_once_and_asked_once() -> None:
    """No inability named refuses; no support recorded asks."""
    rule = BY_NAME["inability-unexplained"]
    capacity = Capacity(finding=CapacityFinding.LACKS_CAPACITY)

    assert [Level.REJECT, Level.QUERY] == [each.level for each in rule.findings(capacity)]


def test_a_court_that_went_beyond_the_statute_is_asked_about() -> None:
    """The inherent jurisdiction beside a lack of capacity is a query, not a refusal."""
    rule = BY_NAME["inherent-jurisdiction"]
    choice = subject(rule, rule.marks[1].given)

    assert [Level.QUERY] == [finding.level for finding in rule.findings(choice)]


@pytest.mark.parametrize(
    "process",
    [
        '{"risk_origin": "private_family_life"}',
        (
            '{"sharing": [{"consent": "given", "went_ahead": true}, {"consent": "refused",'
            ' "went_ahead": true, "override": {"basis": "coercion_or_duress"}}]}'
        ),
    ],
)
def test_family_and_coercion_call_for_thought_of_influence(process: str) -> None:
    """Influence is asked about where the risk is in the family or coercion is the ground."""
    rule = BY_NAME["influence-not-considered"]
    record = subject(
        rule,
        '{"person": {"id": "p-1"}, "process": ' + process + ', "conversations": [{"id": "c1",'
        ' "held_on": "2026-04-02", "stage": "during",'
        ' "choices": [{"decided_by": "person", "basis": "supported_own_choice"}]}]}',
    )

    assert ["/conversations/0/choices/0"] == [each.path for each in rule.findings(record)]
