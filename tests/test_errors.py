"""What can be raised quotes no word, name or id, and travels between processes."""

import copy
import pickle
import traceback

import pytest

from msp_core.errors import (
    MspError,
    NotAnOutcomeError,
    NotJsonError,
    ReadError,
    RejectedError,
    ShapeError,
    UnknownRuleError,
    UnknownSchemaError,
)
from msp_core.findings import Finding, Level, Report
from msp_core.statements import StatementKind, classify_statement

SHAPE = Finding(
    rule="wrong-type",
    code="REC02",
    level=Level.REJECT,
    path="/person/id",
    message="This must be a text.",
    instead="Write the id as a text.",
)
WHOLE = Finding(
    rule="not-json",
    code="REC01",
    level=Level.REJECT,
    message="This is not JSON.",
    instead="Save it as JSON.",
)
ASKED = Finding(
    rule="no-voice",
    code="OUT07",
    level=Level.QUERY,
    path="/conversations/0",
    message="Who said so?",
    instead="Ask.",
)
REPORT = Report(findings=(ASKED, SHAPE), affirmed=0, checked_with="0.1.0")
NOT_AN_OUTCOME = NotAnOutcomeError(classify_statement("Claim against Zebedee Quill substantiated"))
TOLD_SHAPE = "/person/id: wrong-type (REC02): This must be a text."
TOLD_WHOLE = "record: not-json (REC01): This is not JSON."

ERRORS: list[tuple[MspError, type[Exception], str]] = [
    (NotJsonError((WHOLE,)), ValueError, TOLD_WHOLE),
    (UnknownSchemaError((WHOLE,)), ValueError, TOLD_WHOLE),
    (ShapeError((WHOLE, SHAPE)), ValueError, f"{TOLD_WHOLE}; {TOLD_SHAPE}"),
    (RejectedError(REPORT), ValueError, TOLD_SHAPE),
    (
        UnknownRuleError("Zebedee Quill"),
        KeyError,
        "no rule has that name or code; list them with `msp-core rule`",
    ),
]
EVERY_ERROR = pytest.mark.parametrize(
    "error", [*(error for error, _, __ in ERRORS), NOT_AN_OUTCOME], ids=lambda e: type(e).__name__
)


@pytest.mark.parametrize(("error", "kind", "told"), ERRORS)
def test_an_error_says_where_and_why(error: MspError, kind: type[Exception], told: str) -> None:
    """An error is one of ours and a built-in one, and tells each finding with its place."""
    assert told == str(error)
    assert isinstance(error, MspError)
    assert isinstance(error, kind)


@EVERY_ERROR
def test_no_error_quotes_a_name(error: MspError) -> None:
    """What a traceback shows of an error holds none of the words given."""
    shown = "".join(traceback.format_exception_only(error))

    assert str(error) in shown
    assert "Zebedee" not in shown


@EVERY_ERROR
def test_every_error_can_be_pickled_and_copied(error: MspError) -> None:
    """An error comes out of another process as it went in."""
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(error) is type(again)
        assert str(error) == str(again)
        assert vars(error) == vars(again)


@pytest.mark.parametrize("kind", [NotJsonError, UnknownSchemaError, ShapeError])
def test_whatever_cannot_be_read_is_a_read_error(kind: type[ReadError]) -> None:
    """One except clause catches all that reading can raise, with every finding."""
    error = kind((WHOLE, SHAPE))

    assert isinstance(error, ReadError)
    assert (WHOLE, SHAPE) == error.findings


def test_a_refused_record_has_its_whole_report() -> None:
    """The text tells the refusals only; the report holds the queries too."""
    error = RejectedError(REPORT)

    assert error.report is REPORT
    assert "Who said so?" not in str(error)


def test_what_is_no_outcome_says_what_it_is_and_what_to_ask() -> None:
    """The text is the finding's message and its advice."""
    (finding,) = NOT_AN_OUTCOME.classification.findings

    assert f"{finding.message} {finding.instead}" == str(NOT_AN_OUTCOME)
    assert isinstance(NOT_AN_OUTCOME, ValueError)
    assert StatementKind.CONCLUSION is NOT_AN_OUTCOME.classification.kind
