"""What a report says, and the laws of adding."""

import json
from typing import Any

import pytest
from hypothesis import given

from audit.reports import REPORTS
from msp_core.audit import AuditReport, Grouping, NotAReportError, Tally, Unjudged, audit
from msp_core.audit.grouping import MOST_GROUPS
from msp_core.proportion import Proportion
from msp_core.statements import StatementKind

WISH = "I want to feel safe in my own kitchen"
RESPONSE = "Increased monitoring by the home"
ROWS = [
    {"Team": "North", "Wish": WISH},
    {"Team": "North", "Wish": RESPONSE},
    {"Team": "South", "Wish": "Case closed"},
    {"Team": "South", "Wish": "None expressed"},
    {"Team": "South", "Wish": ""},
]


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bounds are small enough to be met."""
    monkeypatch.setattr("msp_core.audit.report._MOST_PHRASINGS", 2)
    monkeypatch.setattr("msp_core.audit.grouping.MOST_GROUPS", 2)


@pytest.fixture(name="data")
def _data() -> Any:
    return audit(ROWS, columns="Wish", by="Team").to_data()


def test_the_shares_are_of_the_answers_judged() -> None:
    """What was not answered is in no share, and says how much was answered."""
    report = audit(ROWS, columns="Wish")
    whole = report.whole

    assert ("Wish",) == report.columns
    assert Proportion(2, 3) == whole.not_outcomes
    assert Proportion(1, 3) == whole.of_kind(StatementKind.OUTCOME)
    assert Proportion(3, 5) == whole.answered
    assert (5, 1, 1) == (whole.cells, whole.empty, whole.unjudged[Unjudged.NONE_EXPRESSED])


def test_a_rule_is_out_of_all_with_words() -> None:
    """That none was expressed has a rule too, so those are in its denominator."""
    whole = audit(ROWS, columns="Wish").whole

    assert Proportion(1, 4) == whole.of_rule("no-outcome-expressed")
    assert Proportion(0, 4) == whole.of_rule("mixed-statement")


def test_the_data_has_what_was_promised(data: Any) -> None:
    """Rows, empty cells and all five kinds can be read off the top."""
    expected = {"outcome": 1, "service_response": 1, "conclusion": 1, "mixed": 0, "unclear": 0}

    assert (5, 1, expected) == (data["rows"], data["empty"], data["kinds"])
    assert [["North"], ["South"]] == [group["values"] for group in data["by"][0]["groups"]]
    assert 2 == data["not_outcomes"]["count"]


def test_a_rare_pattern_is_never_told() -> None:
    """A phrasing seen four times is kept back everywhere; with a fifth it is told."""
    rare = audit(["Case closed"] * 4)

    assert ({}, []) == (rare.patterns, rare.to_data()["patterns"])
    assert "case closed" not in repr(rare)
    assert {(StatementKind.CONCLUSION, "case closed"): 5} == (
        rare + audit(["Case closed"])
    ).patterns


def test_reports_on_other_columns_are_not_added() -> None:
    """A sum of what cannot be compared would be a wrong figure."""
    with pytest.raises(ValueError, match="different columns"):
        audit([{"a": ""}], columns="a") + audit([{"b": ""}], columns="b")
    with pytest.raises(ValueError, match="different columns"):
        audit([{"a": ""}], columns="a") + audit([{"a": ""}], columns="a", by="a")


def test_groups_are_bounded_and_the_rest_is_other() -> None:
    """The first groups in the alphabet are told, and no cell is lost."""
    rows = [{"Wish": WISH, "Team": team} for team in ("d", "b", "a", "c", "a" * 61)]
    (grouping,) = audit(rows, columns="Wish", by=["Team"]).groupings

    assert [("a",), ("b",)] == list(grouping.groups)
    assert 3 == grouping.other.judged
    assert MOST_GROUPS == 500


@given(REPORTS, REPORTS, REPORTS)
def test_law_adding_is_associative(one: AuditReport, two: AuditReport, three: AuditReport) -> None:
    """Parts can be added in whatever way they come together, bounds or no bounds."""
    assert (one + two) + three == one + (two + three)


@given(REPORTS, REPORTS)
def test_law_adding_is_commutative(one: AuditReport, two: AuditReport) -> None:
    """The order of parts says nothing."""
    assert one + two == two + one


@given(REPORTS)
def test_law_an_empty_report_changes_nothing(one: AuditReport) -> None:
    """No rows are a part too."""
    assert one == one + AuditReport() == AuditReport() + one


@given(REPORTS)
def test_law_a_report_comes_back_from_its_data(one: AuditReport) -> None:
    """What is stored as JSON is the same report when it is read."""
    assert one == AuditReport.from_data(json.loads(json.dumps(one.to_data())))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("schema", "msp-audit/2"),
        ("rows", -1),
        ("rows", True),
        ("rows", "5"),
        ("kinds", {}),
        ("per_column", {"Wish": "a"}),
        ("by", [{"by": [1], "groups": [], "other": {}}]),
        ("patterns", [{"kind": "rumour", "pattern": "x", "count": 5}]),
        ("troubles", {"tired": 1}),
        ("judged_with", [1]),
    ],
)
def test_what_is_no_report_is_not_read(data: Any, field: str, value: object) -> None:
    """A report that was changed by hand is refused as a whole, and nothing in it quoted."""
    wrong = {**data, field: value}
    if field == "kinds":
        wrong["per_column"]["Wish"]["kinds"] = value

    with pytest.raises(NotAReportError, match="not the data of an audit report"):
        AuditReport.from_data(wrong)


def test_nothing_is_no_report() -> None:
    """Data of another kind altogether is told in the same words."""
    with pytest.raises(NotAReportError):
        AuditReport.from_data(None)


def test_a_tally_of_nothing_has_every_kind() -> None:
    """Whoever draws a chart can ask for any kind."""
    empty = Tally()

    assert (set(StatementKind), 0) == (set(empty.kinds), empty.cells)
    assert Grouping(by=["Team"]) == Grouping(by=("Team",), other=empty)
