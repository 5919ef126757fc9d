"""Problem details: what a refusal looks like on the wire."""

import json

import jsonschema
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from msp_core import (
    Conversation,
    NotAnOutcomeError,
    Outcome,
    ReadError,
    Record,
    RejectedError,
    Voice,
    check,
    loads,
)
from msp_core.testing import refused_statements
from msp_core.web import (
    PROBLEM_SCHEMA,
    Refusal,
    problem_details,
    questions,
    read_json,
    read_part,
)
from msp_core.web.errors import media_type_error, too_long_error
from msp_core.web.problem_details import MOST_FINDINGS
from web.requests_sent import BODIES, MARK, RECORD, REFUSED, WISH


def refusal_of(json_text: bytes) -> Refusal:
    """Give the error that reading raises."""
    try:
        loads(json_text)
    except (ReadError, RejectedError) as error:
        return error
    raise AssertionError("it was read")


def not_an_outcome(statement: str) -> NotAnOutcomeError:
    """Give the error that the statement raises."""
    with pytest.raises(NotAnOutcomeError) as caught:
        Outcome(statement)
    return caught.value


def with_outcome(outcome: object) -> bytes:
    """Give a record with another outcome in it."""
    conversation = {**RECORD["conversations"][0], "outcomes": [outcome]}
    return json.dumps({**RECORD, "conversations": [conversation]}).encode()


@pytest.mark.parametrize(
    ("refusal", "name", "status"),
    [
        (not_an_outcome("Increased monitoring"), "not-an-outcome", 422),
        (refusal_of(b"{"), "not-json", 400),
        (refusal_of(b"{}"), "unknown-schema", 422),
        (refusal_of(b'{"schema": "msp-record/1"}'), "wrong-shape", 422),
        (refusal_of(with_outcome({**REFUSED, "voiced_by": "person"})), "not-an-outcome", 422),
        (refusal_of(with_outcome({**WISH, "revises": "o9"})), "rejected", 422),
        (check(b"{"), "not-json", 400),
        (check(with_outcome({**WISH, "revises": "o9"})), "rejected", 422),
        (too_long_error(5), "too-long", 413),
        (media_type_error(), "media-type", 415),
    ],
)
def test_each_kind_of_refusal_has_its_type_and_its_status(
    refusal: Refusal, name: str, status: int
) -> None:
    """A client can tell by the type what kind of thing is wrong, whatever raised it."""
    problem = problem_details(refusal)

    assert (f"urn:msp-core:problem:{name}", status) == (problem["type"], problem["status"])


def test_a_finding_is_told_as_data_with_its_pointer() -> None:
    """It says where, which words by offset, and what to ask instead; and not the words."""
    problem = problem_details(not_an_outcome("Increased monitoring"), at="/wanted/statement")
    (finding,) = problem["findings"]

    assert "/wanted/statement" == finding["path"]
    assert "#/wanted/statement" == finding["pointer"]
    assert ([0, 20], "OUT01", "reject") == (finding["span"], finding["code"], finding["level"])
    assert problem["detail"] == f"{finding['message']} {finding['instead']}"


def test_an_instance_is_told_where_one_is_given() -> None:
    """Whoever runs a service can point at the one request."""
    refusal = refusal_of(b"{")

    assert "urn:request:7" == problem_details(refusal, instance="urn:request:7")["instance"]
    assert "instance" not in problem_details(refusal)


def test_a_report_that_is_accepted_is_no_problem() -> None:
    """Nobody is told that a sound record is refused."""
    with pytest.raises(ValueError, match="accepted is no problem"):
        problem_details(check(json.dumps(RECORD)))


def test_what_is_asked_stands_behind_what_is_refused() -> None:
    """The detail tells the first refusal, and counts the rest."""
    outcomes = [{**WISH, "id": "o1", "statement": "Wants Tuesday?"}, {"id": "o2", **REFUSED}]
    conversation = {**RECORD["conversations"][0], "outcomes": outcomes}
    report = check({**RECORD, "conversations": [conversation]})
    problem = problem_details(report)

    assert ["query", "reject", "reject"] == [finding.level for finding in report.findings]
    assert ["reject", "reject", "query"] == [each["level"] for each in problem["findings"]]
    assert "(2 refused, 1 to ask about: see findings.)" in problem["detail"]
    assert problem["detail"].startswith(report.rejections[0].message)


def test_a_flood_of_findings_is_cut_and_counted() -> None:
    """An answer stays of bounded size, and says how much it leaves out."""
    problem = problem_details(
        refusal_of(json.dumps({**RECORD, "conversations": [1] * 300}).encode())
    )

    assert MOST_FINDINGS == len(problem["findings"])
    assert 300 - MOST_FINDINGS == problem["left_out"]


@settings(max_examples=60)
@given(BODIES, st.sampled_from([Outcome, Record, Conversation, Voice]))
def test_every_refusal_is_a_problem_of_the_published_schema(body: bytes, about: type) -> None:
    """Whatever is read as whatever, the answer has the shape we publish, and no words."""
    error = attempted(body, about)
    assume(error is not None)
    assert error is not None
    problem = problem_details(error)
    jsonschema.validate(problem, PROBLEM_SCHEMA)

    assert MARK not in json.dumps(problem) + str(error) + repr(error)


def attempted(body: bytes, about: type) -> ReadError | RejectedError | None:
    """Give the error that reading raises, or None."""
    try:
        read_json(about, body)
    except (ReadError, RejectedError) as error:
        return error
    return None


@given(refused_statements())
def test_a_refused_statement_is_never_told(statement: str) -> None:
    """The problem is the same whatever else the words say, save for their offsets."""
    problem = problem_details(not_an_outcome(statement))

    assert statement not in json.dumps(problem, ensure_ascii=False)


def test_an_affirmed_outcome_is_asked_about() -> None:
    """What the person confirmed stands, and the question stays to be seen."""
    affirmation = {"confirmed_by": "Ann", "confirmed_on": "2026-04-02", "reason": "She says so"}
    outcome = read_part(Outcome, {**REFUSED, "affirmation": affirmation})

    assert ["OUT01"] == [finding.code for finding in questions(outcome)]
    assert () == questions(Outcome("I want to go home"))
