"""What checking says: where and why, and never a word of the record."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.findings import Finding, Level, Report, Span, finding_data

REFUSED = Finding(
    rule="service-response",
    code="OUT01",
    level=Level.REJECT,
    path="/conversations/0/outcomes/0/statement",
    span=Span(0, 20),
    message="This is what a service does.",
    instead="Ask what difference it would make.",
)
ASKED = attrs.evolve(REFUSED, code="OUT04", rule="unclear-statement", level=Level.QUERY)
REPORT = Report(findings=(ASKED, REFUSED, ASKED), affirmed=2, checked_with="0.1.0")


def test_a_finding_is_about_the_whole_unless_it_says_where() -> None:
    """No path is the whole record, and no span is the whole value."""
    finding = Finding(rule="r", code="REC01", level=Level.QUERY, message="m", instead="i")

    assert finding.path == ""
    assert finding.span is None


def test_a_finding_is_told_as_plain_data() -> None:
    """Every field by its own name, and the span as two numbers, or null."""
    told = finding_data(REFUSED)

    assert list(attrs.fields_dict(Finding)) == list(told)
    assert told["level"] == "reject"
    assert told["span"] == [0, 20]
    assert finding_data(attrs.evolve(REFUSED, span=None))["span"] is None


@pytest.mark.parametrize("thing", [REFUSED, REPORT, Span(1, 2)])
def test_what_is_said_can_be_compared_hashed_pickled_and_copied(
    thing: attrs.AttrsInstance,
) -> None:
    """A finding, a report and a span are plain values."""
    assert thing == pickle.loads(pickle.dumps(thing))
    assert thing == copy.deepcopy(thing)
    assert hash(thing) == hash(copy.copy(thing))


@pytest.mark.parametrize(
    ("thing", "name"), [(REFUSED, "level"), (REPORT, "findings"), (Span(1, 2), "start")]
)
def test_what_is_said_stays_said(thing: attrs.AttrsInstance, name: str) -> None:
    """Nothing that checking says can be changed afterwards."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(thing, name, None)


def test_a_finding_is_told_by_name() -> None:
    """A finding's parts cannot be confused by their order."""
    with pytest.raises(TypeError):
        Finding("r", "REC01", Level.QUERY, "", None, "m", "i")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def test_a_level_is_its_value() -> None:
    """A level prints and travels as its value."""
    assert [str(level) for level in Level] == ["reject", "query"]


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_span_cuts_its_words_from_the_text(text: str, start: int, length: int) -> None:
    """The words of a span are a slice, its end not included."""
    span = Span(start, start + length)

    assert text[start : start + length] == text[span.start : span.end]


def test_spans_stand_in_the_order_of_the_text() -> None:
    """Spans sort by where they begin, and then by where they end."""
    assert [Span(0, 4), Span(2, 3), Span(2, 9)] == sorted([Span(2, 9), Span(0, 4), Span(2, 3)])


def test_a_report_tells_refusals_from_queries_in_order() -> None:
    """Each finding is a refusal or a query, and none is lost."""
    assert (REFUSED,) == REPORT.rejections
    assert (ASKED, ASKED) == REPORT.queries
    assert REPORT.affirmed == 2


def test_a_record_with_a_refusal_is_not_accepted() -> None:
    """One refusal is enough."""
    assert not REPORT.accepted


@pytest.mark.parametrize("findings", [(), (ASKED,)])
def test_a_record_with_queries_alone_is_accepted(findings: tuple[Finding, ...]) -> None:
    """A question refuses nobody."""
    assert attrs.evolve(REPORT, findings=findings).accepted
