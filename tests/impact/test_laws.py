"""Laws that every report keeps, whatever the records."""

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impact.cases import ANSWERS, CASES, answers_of, changed, outcome_of
from msp_core.impact import Figure, ImpactReport, Measure, Period, Whose, measure
from msp_core.model import Record

YEAR = Period.year("2025-26")
MANY = st.lists(CASES, max_size=4)
FEWER = settings(max_examples=50)
PERIODS = st.sampled_from([None, YEAR])


@FEWER
@given(MANY, MANY, MANY, PERIODS)
def test_merging_is_associative(
    one: list[Record], two: list[Record], three: list[Record], period: Period | None
) -> None:
    """It does not matter which parts are added first."""
    a, b, c = (measure(each, period) for each in (one, two, three))

    assert (a + b) + c == a + (b + c)


@FEWER
@given(MANY, MANY, PERIODS)
def test_merging_is_commutative(
    one: list[Record], two: list[Record], period: Period | None
) -> None:
    """It does not matter in which order two parts are added."""
    a, b = measure(one, period), measure(two, period)

    assert a + b == b + a


@FEWER
@given(MANY, PERIODS)
def test_an_empty_report_adds_nothing(records: list[Record], period: Period | None) -> None:
    """There is a report to begin a sum with."""
    report = measure(records, period)

    assert report == report + ImpactReport(period=period)
    assert report == report + measure([], period)


@FEWER
@given(MANY, MANY, PERIODS)
def test_parts_measured_apart_add_up_to_the_whole(
    one: list[Record], two: list[Record], period: Period | None
) -> None:
    """Files measured on two machines and added give what one machine would give."""
    assert measure(one + two, period) == measure(one, period) + measure(two, period)


@FEWER
@given(MANY, st.randoms(use_true_random=False), PERIODS)
def test_the_order_of_the_records_changes_nothing(
    records: list[Record], chance: Random, period: Period | None
) -> None:
    """A report does not hang on how an extract was sorted."""
    assert measure(records, period) == measure(chance.sample(records, len(records)), period)


@FEWER
@given(MANY, PERIODS)
def test_a_report_travels_as_plain_data(records: list[Record], period: Period | None) -> None:
    """What is written as JSON and read again is the same report, with the same hash."""
    report = measure(records, period)
    again = ImpactReport.from_data(json.loads(json.dumps(report.to_data())))

    assert (report, hash(report)) == (again, hash(again))


@FEWER
@given(MANY, PERIODS)
def test_every_record_counts_or_is_left_out_with_a_reason(
    records: list[Record], period: Period | None
) -> None:
    """No record is dropped in silence."""
    report = measure(records, period)

    assert len(records) == report.records == report.counted + report.left_out.total


@FEWER
@given(MANY, PERIODS)
def test_parts_and_exclusions_make_the_whole(records: list[Record], period: Period | None) -> None:
    """Each enquiry counted is in one part of each figure of enquiries, or left out of it."""
    report = measure(records, period)
    wholes = {each.whole for each in report.figures if each.definition.unit == "enquiries"}

    assert {report.counted} == wholes
    for figure in report.figures:
        assert figure.whole == figure.parts.total + figure.excluded.total


@FEWER
@given(MANY, PERIODS)
def test_outcomes_are_the_same_ones_for_every_judge(
    records: list[Record], period: Period | None
) -> None:
    """No judge's figure is about other outcomes than another's."""
    report = measure(records, period)
    affirmed = report.figure(Measure.AFFIRMED, Whose.RECORD)

    assert {affirmed.whole} == {each.whole for each in report.of(Measure.ACHIEVED)}


@FEWER
@given(MANY, PERIODS)
def test_no_numerator_is_over_its_denominator(records: list[Record], period: Period | None) -> None:
    """Every share lies from 0 to 1, inside its interval."""
    for figure in measure(records, period).figures:
        assert figure.numerator == figure.proportion.count <= figure.denominator
        for share in figure.shares.values():
            assert 0 <= share.count <= share.of
            if share.share is not None and share.interval is not None:
                low, high = share.interval

                assert low - 1e-12 <= share.share <= high + 1e-12


@pytest.mark.parametrize(
    ("adds", "stays"), [("representative", Whose.PERSON), ("person", Whose.REPRESENTATIVE)]
)
@FEWER
@given(record=CASES, drawn=ANSWERS)
def test_nobodys_answer_moves_anybody_elses_figure(
    adds: str, stays: Whose, record: Record, drawn: dict[str, object]
) -> None:
    """Reviews, ratings and feedback of one leave every figure of the other as it was."""
    before = measure([record])
    after = measure([changed(record, **answers_of(adds, drawn))])

    assert _of(before, stays) == _of(after, stays)
    assert [each for each in before.feedback if each.whose is stays] == [
        each for each in after.feedback if each.whose is stays
    ]


@pytest.mark.parametrize(
    ("adds", "stays"), [("representative", Whose.PERSON), ("person", Whose.REPRESENTATIVE)]
)
@FEWER
@given(record=CASES)
def test_nobodys_wish_moves_anybody_elses_figure(adds: str, stays: Whose, record: Record) -> None:
    """An outcome that one says moves no count in the figures of the other."""
    before = measure([record])
    after = measure([changed(record, outcomes=(outcome_of(adds),))])

    assert [each.parts for each in _of(before, stays)] == [each.parts for each in _of(after, stays)]


def _of(report: ImpactReport, whose: Whose) -> list[Figure]:
    return [each for each in report.figures if each.whose is whose]
