"""Checking: every finding at once, each with its place, and no words."""

import json
import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

import attrs
import pytest
from cattrs import BaseValidationError, Converter, transform_error

import msp_core
from msp_core import (
    CATALOGUE,
    Affirmation,
    Conversation,
    ConversationStage,
    Level,
    Mark,
    NotAnOutcomeError,
    NotJsonError,
    Outcome,
    OutcomesAsked,
    Person,
    Record,
    RejectedError,
    Rule,
    ShapeError,
    UnknownSchemaError,
    Voice,
    check,
    configure_converter,
    dumps,
    from_data,
    loads,
    to_data,
)

RESPONSE = "Increased monitoring by the home"


def data(statement: str = "I want to feel safe at home", **more: Any) -> dict[str, Any]:
    """Give the plain data of a small record with one outcome."""
    outcome = {"id": "o1", "statement": statement, "voiced_by": "person", **more}
    return {
        "schema": "msp-record/1",
        "person": {"id": "p-1"},
        "conversations": [
            {
                "id": "c1",
                "held_on": "2026-04-02",
                "stage": "start",
                "participants": [{"role": "person"}],
                "outcomes_asked": "asked_expressed",
                "outcomes": [outcome],
            }
        ],
    }


AFFIRMED = {
    "affirmation": {
        "confirmed_by": "A. Worker",
        "confirmed_on": "2026-04-02",
        "reason": "Those are the words",
    }
}


def sample() -> dict[str, Any]:
    """Give the sample record of the published contract."""
    path = Path(__file__).parent / "sample.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_the_sample_is_accepted() -> None:
    """The record that the contract shows passes, and comes back as it was."""
    record = from_data(sample())

    assert sample() == to_data(record)
    assert record == loads(dumps(record))


def test_a_service_response_is_refused_with_its_place_and_words() -> None:
    """A response recorded as an outcome is rejected at its JSON Pointer."""
    report = check(data(RESPONSE))

    [finding] = report.rejections
    assert not report.accepted
    assert "service-response" == finding.rule
    assert "/conversations/0/outcomes/0/statement" == finding.path
    assert finding.span is not None
    assert RESPONSE[finding.span.start : finding.span.end]


def test_shape_and_schema_come_before_meaning() -> None:
    """Where the shape is wrong, only the shape is reported, and all of it."""
    wrong = data(RESPONSE) | {"person": {"id": 3}, "process": {"enquiry": "s47"}}

    paths = {finding.path for finding in check(wrong).findings}

    assert {"/person/id", "/process/enquiry"} == paths


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (b"not json", NotJsonError),
        (b'{"schema": "msp-record/99"}', UnknownSchemaError),
        (b'{"schema": "msp-record/1"}', ShapeError),
        (json.dumps(data(RESPONSE)), RejectedError),
    ],
)
def test_each_refusal_has_its_error(source: bytes | str, error: type[Exception]) -> None:
    """What cannot be read and what is refused raise errors of their own."""
    with pytest.raises(error) as caught:
        loads(source)

    assert RESPONSE not in str(caught.value)


def test_a_rejected_error_has_the_whole_report() -> None:
    """Whoever catches a refusal has every finding at hand."""
    with pytest.raises(RejectedError) as caught:
        from_data(data(RESPONSE))

    assert check(data(RESPONSE)) == caught.value.report


def test_an_affirmation_turns_a_refusal_into_a_query_and_is_counted() -> None:
    """The person's confirmed wording stands, and never silently."""
    report = check(data(RESPONSE, **AFFIRMED))

    assert report.accepted
    assert 1 == report.affirmed
    assert ["service-response"] == [each.rule for each in report.queries if each.span]
    assert from_data(data(RESPONSE, **AFFIRMED)).conversations[0].outcomes[0].affirmation


def test_an_affirmation_never_lifts_a_conclusion() -> None:
    """A bare conclusion is refused, whoever confirmed it."""
    report = check(data("Allegation substantiated", **AFFIRMED))

    assert ["conclusion"] == [finding.rule for finding in report.rejections]


def test_checking_a_record_equals_checking_its_json() -> None:
    """It makes no difference how a record comes."""
    record = from_data(data())

    assert check(record) == check(dumps(record)) == check(to_data(record))


def test_rules_come_in_by_argument() -> None:
    """A council's own rule runs beside ours, and leaves no trace for the next call."""
    mine = attrs.evolve(
        CATALOGUE[-1],
        code="OWN01",
        name="own-rule",
        level=Level.QUERY,
        about=Person,
        find=lambda person: [] if person.safe_contact else [Mark(path="/safe_contact")],
    )
    record = from_data(data())

    found = check(record, rules=(*CATALOGUE, mine)).findings

    assert ["/person/safe_contact"] == [each.path for each in found if each.rule == "own-rule"]
    assert not [each for each in check(record).findings if each.rule == "own-rule"]


def test_no_rules_leave_only_the_shape() -> None:
    """Without rules of meaning a record of the right shape has no findings."""
    assert () == check(data(RESPONSE), rules=()).findings


def test_codes_and_names_are_never_used_twice() -> None:
    """A code stands for one rule, and so does a name."""
    codes = [rule.code for rule in CATALOGUE]
    names = [rule.name for rule in CATALOGUE]

    assert sorted(set(codes)) == sorted(codes)
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    "rule", [rule for rule in CATALOGUE if rule.message], ids=lambda rule: rule.name
)
def test_what_a_rule_says_is_wrong_is_one_short_sentence(rule: Rule[Any]) -> None:
    """It is calm and plain, quotes nothing, and a person in a form can take it in at once."""
    assert re.fullmatch(r"[A-Z][^.\"“”!?]+\.", rule.message)
    assert 6 <= len(rule.message.split()) <= 18
    assert not re.search(r"\b(?:must|should have|fail(?:s|ed)?|wrong|invalid)\b", rule.message)


def test_every_rule_is_fully_told() -> None:
    """Each rule has a why, an instead, limits, sources and examples both ways."""
    untold = [
        rule.name
        for rule in CATALOGUE
        if not (
            rule.title
            and rule.why
            and rule.instead
            and rule.limits
            and rule.sources
            and rule.marks
            and rule.leaves
        )
    ]

    assert [] == untold


@attrs.frozen
class Referral:
    """A payload of another tool's own."""

    number: str
    outcome: Outcome
    record: Record | None = None


def converter() -> Converter:
    """Give a foreign converter that has been taught our classes."""
    foreign = Converter()
    configure_converter(foreign)
    return foreign


def test_a_foreign_payload_keeps_its_own_habits() -> None:
    """Another tool's class is read as before, ours beside it strictly."""
    payload = {"number": 7, "outcome": {"statement": "To feel safe"}, "record": data()}

    referral = converter().structure(payload, Referral)

    assert "7" == referral.number
    assert Outcome("To feel safe") == referral.outcome
    assert from_data(data()) == referral.record


def test_a_foreign_payload_refuses_with_the_full_path() -> None:
    """A refused outcome raises inside the converter's own errors, quoting nothing."""
    payload = {"number": "7", "outcome": {"statement": RESPONSE}}

    with pytest.raises(BaseValidationError) as caught:
        converter().structure(payload, Referral)

    told = transform_error(caught.value)
    assert any("$.outcome" in each for each in told)
    assert RESPONSE not in "".join(told)


def test_a_foreign_payload_refuses_a_rejected_record() -> None:
    """A record that a rule refuses does not come in by the side door."""
    payload = {"number": "7", "outcome": {"statement": "To feel safe"}, "record": data(RESPONSE)}

    with pytest.raises(BaseValidationError):
        converter().structure(payload, Referral)


def test_a_record_built_in_python_is_checked() -> None:
    """What was built rather than read has its rules run too."""
    conversation = Conversation(
        id="c1",
        held_on=date(2026, 4, 2),
        stage=ConversationStage.START,
        outcomes_asked=OutcomesAsked.ASKED_EXPRESSED,
        outcomes=(Outcome("I want to see my son", voiced_by=Voice.PERSON),),
    )

    assert check(Record(person=Person(id="p"), conversations=(conversation,))).accepted


def test_an_affirmed_outcome_can_be_built() -> None:
    """The class and the check agree on what an affirmation lifts."""
    affirmed = Affirmation(
        confirmed_by="A. Worker",
        confirmed_on=date(2026, 4, 2),
        reason="Hers",
    )

    assert affirmed == Outcome(RESPONSE, affirmation=affirmed).affirmation
    with pytest.raises(NotAnOutcomeError):
        Outcome(RESPONSE)


def test_themes_are_suggested_as_the_models_own() -> None:
    """A suggestion is a member of the vocabulary."""
    themes = msp_core.suggest_themes("I want an apology from the manager")

    assert (msp_core.OutcomeTheme.APOLOGY,) == themes


def test_rule_is_generic_over_what_it_is_about() -> None:
    """The catalogue holds rules and nothing else."""
    assert all(isinstance(rule, Rule) for rule in CATALOGUE)


def test_immediate_danger_comes_first() -> None:
    """Whatever else there is to say, the first words are to call 999."""
    record = data(RESPONSE)
    record["conversations"][0]["immediate_danger"] = True

    first, *_ = check(record).findings

    assert "immediate-danger" == first.rule
    assert first.message.startswith("Call 999")


def test_immediate_danger_is_told_though_the_record_cannot_be_read() -> None:
    """A misspelt field beside it does not silence the danger."""
    record = data() | {"wrong": 1}
    record["conversations"][0]["immediate_danger"] = True

    first, *_ = check(record).findings

    assert ("unread-danger", "/conversations/0/immediate_danger") == (first.rule, first.path)
    assert first.message.startswith("Call 999")


def test_a_mapping_that_is_no_dict_is_read() -> None:
    """Plain data may come as any mapping."""
    assert check(MappingProxyType(data())).accepted


class Sly(dict[str, Any]):
    """A mapping whose own code runs while it is read."""

    kept: ClassVar[list[Outcome]] = []

    def items(self) -> Any:
        """Try to build a refused outcome while a record is being read."""
        with suppress(NotAnOutcomeError):
            self.kept.append(Outcome(RESPONSE))
        return super().items()

    def __getitem__(self, name: str) -> Any:
        """Try the same where one value is looked at."""
        with suppress(NotAnOutcomeError):
            self.kept.append(Outcome(RESPONSE))
        return super().__getitem__(name)


def test_foreign_code_never_gets_a_refused_outcome_out() -> None:
    """Nothing of the caller's runs while a record is built unjudged."""
    check(Sly(data() | {"person": Sly({"id": "p"})}))

    assert [] == Sly.kept


def test_what_is_wrong_many_times_is_told_a_bounded_number_of_times() -> None:
    """A list of nothing but faults costs no more than it must."""
    report = check(data() | {"conversations": [1] * 5_000})

    assert len(report.findings) <= 1_002


def test_many_records_in_one_list_are_pointed_to_json_lines() -> None:
    """A list of records is the commonest mistake, so the message says what to do."""
    [finding] = check("[]").findings

    assert ".jsonl" in finding.message


OLDER = {
    "schema": "msp-record/0",
    "person": {"id": "p-1", "name": "Mrs B"},
    "conversations": [{"id": "c1", "date": "2026-04-02", "stage": "first"}],
    "wishes": [{"id": "o1", "conversation": "c1", "text": "Increased monitoring"}],
}


def test_an_older_record_is_told_of_in_its_own_places() -> None:
    """Whoever reads a finding has the older file in hand, and marked words are looked up there."""
    report = check(OLDER)
    with pytest.raises(RejectedError) as raised:
        loads(json.dumps(OLDER))

    assert "/wishes/0/text" in [finding.path for finding in report.rejections]
    assert report == raised.value.report


def test_an_older_record_is_written_as_the_newest() -> None:
    """Both numbers are read, and one is written."""
    wish = {"id": "o1", "conversation": "c1", "text": "To be at home", "told_by": "adult"}
    older = {**OLDER, "wishes": [wish]}
    record = from_data(older)

    assert to_data(record)["schema"] == msp_core.SCHEMA
    assert loads(dumps(record)) == record
