"""What a report holds, refuses to mix, and tells."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest

from impact.cases import case, talk
from msp_core.impact import (
    DEFINITIONS,
    FRAMEWORK,
    LEFT_OUT,
    Counts,
    Definition,
    Figure,
    ImpactReport,
    Measure,
    MixedError,
    NotAnImpactReportError,
    Period,
    QuestionFigure,
    Whose,
    definition,
    measure,
)
from msp_core.impact.tables import long_sheet, sheets
from msp_core.impact.telling import told

FEEDBACK = {
    "respondent": "person",
    "question_set": "msp-outcomes-framework",
    "version": "2018",
    "mode": "lead_at_closure",
    "answers": [{"question": "q1", "answer": "not_asked"}],
}
REPORT = measure(
    [
        case(
            talk(
                outcomes_asked="asked_expressed",
                outcomes=[
                    {"id": "o1", "statement": "I want an apology", "voiced_by": "person"}
                    | {"themes": ["apology"]}
                ],
                reviews=[{"outcome": "o1", "achievement": "fully_achieved", "judged_by": "person"}],
                feedback=[FEEDBACK],
            ),
            concluded_on="2025-06-01",
        ),
        case(),
    ],
    Period.year(2025),
)


def test_figures_of_different_people_are_never_added() -> None:
    """The person's own and a representative's are two figures, and stay two."""
    person = REPORT.figure(Measure.ACHIEVED, Whose.PERSON)
    other = REPORT.figure(Measure.ACHIEVED, Whose.REPRESENTATIVE)

    with pytest.raises(MixedError, match="do not belong in one figure"):
        person + other


def test_answers_of_different_people_are_never_added() -> None:
    """The same holds for what is answered to a questionnaire."""
    person, other, *_ = REPORT.feedback

    assert person.question == other.question
    with pytest.raises(MixedError):
        person + other


def test_reports_of_different_periods_are_never_added() -> None:
    """A quarter and a year have records in common, perhaps."""
    with pytest.raises(MixedError):
        REPORT + ImpactReport()


def test_one_figure_can_be_asked_for_by_name() -> None:
    """A figure gives its numerator, denominator, interval, exclusions and response rate."""
    figure = REPORT.figure("came_true", "person", "apology")

    assert (1, 1, 1) == (figure.numerator, figure.denominator, figure.whole)
    assert (1, 1) == (figure.answered.count, figure.answered.of)
    assert figure.interval is not None
    assert pytest.approx((0.2065, 1.0), abs=1e-4) == figure.interval


@pytest.mark.parametrize(
    ("key", "error"),
    [(("achieved", "record"), KeyError), (("mood", "person"), ValueError)],
)
def test_a_figure_that_there_is_not_is_an_error(
    key: tuple[str, str], error: type[Exception]
) -> None:
    """A name with a slip in it never gives a figure of nothing."""
    with pytest.raises(error):
        REPORT.figure(*key)


def test_a_figure_out_of_nothing_has_no_share() -> None:
    """None is not nought."""
    figure = ImpactReport().figure(Measure.ACHIEVED, Whose.PERSON)

    assert (None, None) == (figure.proportion.share, figure.interval)


def test_the_first_note_is_that_association_is_not_causation() -> None:
    """It travels with the figures, and says why: there is no comparison group."""
    assert REPORT.notes[0].startswith("Association is not causation. There is no comparison group")
    assert list(REPORT.notes) == REPORT.to_data()["notes"]


def test_the_notes_tell_what_is_left_out() -> None:
    """Who reads the notes alone still learns that not everybody counts."""
    assert any("1 of 2 records count in no figure" in note for note in REPORT.notes)


def _without(name: str) -> Callable[[dict[str, Any]], None]:
    return lambda data: data.__delitem__(name)


def _with(name: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda data: data.__setitem__(name, value)


@pytest.mark.parametrize(
    "spoil",
    [
        _without("format"),
        _with("format", "msp-impact/2"),
        _without("figures"),
        _with("records", -1),
        _with("records", "2"),
        _with("records", 1.0),
        _with("figures", [{"measure": "mood"}]),
        _with("left_out", ["refused"]),
        _with("period", {"start": "yesterday", "end": "2026-03-31"}),
    ],
)
def test_other_data_is_no_report(spoil: Callable[[dict[str, Any]], None]) -> None:
    """What does not say what it is, or holds no counts, is refused in our own words."""
    data = REPORT.to_data()
    spoil(data)

    with pytest.raises(NotAnImpactReportError, match="not the data of an impact report"):
        ImpactReport.from_data(data)


def test_a_share_in_the_data_is_not_believed() -> None:
    """Shares and notes are worked out anew from the counts."""
    data = REPORT.to_data()
    data["figures"][0]["shares"]["asked"]["share"] = 0.99
    data["notes"] = []

    assert REPORT == ImpactReport.from_data(data)


def test_a_report_holds_no_words_of_anybody() -> None:
    """Its data holds numbers, and names of our own."""
    data = str(REPORT.to_data())

    assert "apology'" in data
    assert "I want" not in data
    assert "p1" not in data


def test_counts_are_a_mapping_that_nobody_can_change() -> None:
    """Equal counts are equal, whatever their order, and equal to a plain mapping."""
    one, other = Counts({"a": 1, "b": 2}), Counts({"b": 2, "a": 1})

    assert one == other == {"a": 1, "b": 2}
    assert hash(one) == hash(other)
    assert (2, 3, ["a", "b"]) == (len(one), one.total, list(one))
    assert {"a": 1, "b": 3, "c": 1} == one + {"b": 1, "c": 1}
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.pairs = ()  # type: ignore[misc]


@pytest.mark.parametrize("told_", DEFINITIONS, ids=lambda each: each.measure.value)
def test_a_definition_says_all_that_a_reader_needs(told_: Any) -> None:
    """Each has its meaning, limits, source and grade, and no name means two things."""
    assert told_ is definition(told_.measure)
    assert told_.meaning
    assert told_.limits
    assert told_.sources
    assert told_.grade.label
    assert not set(told_.parts) & set(told_.excluded)
    assert {part for parts in told_.shares.values() for part in parts} <= set(told_.parts)
    assert all(told_.label(name) for name in (*told_.parts, *told_.excluded))


def test_every_measure_is_defined_once() -> None:
    """The list of measures and the list of definitions are one."""
    assert list(Measure) == [each.measure for each in DEFINITIONS]


def test_every_reason_to_leave_a_record_out_is_in_every_report() -> None:
    """Nought is told as well."""
    assert list(LEFT_OUT) == list(ImpactReport().left_out)


def test_the_text_tells_each_figure_with_what_is_left_out() -> None:
    """A reader of the text sees counts, share, interval and reasons."""
    text = told(REPORT)

    assert "2 records, of which 1 count" in text
    assert "left out: 1. The enquiry has no day of conclusion" in text
    assert "    fully                      1 of         1  100.0%  (20.7% to 100.0%)\n" in text
    assert "  An apology, the person's own\n" in text
    assert "    left out: 1. Not rated by them" not in text
    assert "  nothing is recorded\n" in text
    assert "msp-outcomes-framework 2018, q1, the person's own" in text
    assert "    left out: 1. no answer" in text
    assert "  - Association is not causation." in text


def test_the_text_of_an_empty_report_is_whole() -> None:
    """Where there is nothing, it says so and does not divide by it."""
    text = told(ImpactReport(period=Period(date(2025, 4, 1), date(2025, 6, 30))))

    assert text.startswith("What difference it made: 2025-04-01 to 2025-06-30\n0 records")
    assert "0 of         0       -\n" in text
    assert "Feedback" not in text


def test_the_tables_hold_every_figure() -> None:
    """What the workbook tells adds up to what the report holds."""
    about, shares, answers, excluded, records, feedback, definitions, notes = sheets(REPORT)

    assert ("Records counted", 1) in about.rows
    assert ("Period", str(REPORT.period)) in about.rows
    assert len(shares.rows) == sum(len(figure.shares) for figure in REPORT.figures)
    assert sum(int(row[-1] or 0) for row in answers.rows) == sum(
        figure.denominator for figure in REPORT.figures
    )
    assert sum(int(row[-1] or 0) for row in excluded.rows) == sum(
        figure.excluded.total for figure in REPORT.figures
    )
    assert [("Looked at", 2), ("Counted", 1)] == list(records.rows[:2])
    question = ("msp-outcomes-framework", "2018", "q1", FRAMEWORK.questions[0].wording)
    assert (*question, "The person's own", "No", 1, "Yes") in feedback.rows
    assert len(DEFINITIONS) == len(definitions.rows)
    assert len(REPORT.notes) == len(notes.rows)


def test_the_tables_use_the_words_of_the_page() -> None:
    """No name of the code stands where a reader looks, and a share is a share."""
    shares = sheets(REPORT)[1]
    nothing = sheets(ImpactReport())[0]
    achieved = {row[3] for row in shares.rows if row[0] == "What they wanted came true"}
    at = (definition(Measure.ASKED).title, "", "As the record shows")
    (asked,) = [row for row in shares.rows if row[:3] == at]

    assert {
        "Fully or partially achieved",
        "Fully Achieved",
        "Partially Achieved",
        "Not Achieved",
    } == achieved
    assert ("Asked", 1, 1, "100.0%") == (*asked[3:6], str(asked[6]))
    assert ("Period", "Every record given") in nothing.rows


@pytest.mark.parametrize("told_by", DEFINITIONS, ids=lambda each: str(each.measure))
def test_every_share_has_a_label(told_by: Definition) -> None:
    """One part lends its own; a sum of several has one to itself."""
    sums = {name for name, parts in told_by.shares.items() if len(parts) > 1}

    assert sums == set(told_by.sums)
    assert all(map(told_by.share_label, told_by.shares))


def test_a_question_that_is_not_ours_has_no_wording() -> None:
    """It is told by its name, and so are its answers."""
    figure = QuestionFigure(
        questionnaire=FRAMEWORK.id,
        version=FRAMEWORK.version,
        question="q9",
        whose=Whose.PERSON,
        parts=[("so_so", 1)],
        excluded=[],
    )

    assert ("", "So so") == (figure.wording, figure.label("so_so"))


def test_the_long_table_holds_every_count() -> None:
    """A program gets each share, part and exclusion as a row."""
    rows = long_sheet(REPORT).rows
    first = REPORT.figures[0]

    assert ("asked", "", "record", "part", "asked", 1, 1, None, None, None) in rows
    assert len(rows) == sum(
        len(figure.shares) + len(figure.parts) + len(figure.excluded) for figure in REPORT.figures
    )
    assert isinstance(first, Figure)
