"""Each enquiry concluded in the period is counted by the rules of the collection."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impact.returns.cases import IDENTIFIED, INCONCLUSIVE, YEAR, conversation, enquiry
from msp_core.impact.returns import (
    AgeBand,
    LeftOut,
    Noted,
    Period,
    Place,
    Returns,
    count,
    count_all,
)
from msp_core.impact.returns.tables import NOT_TOLD, SUPPORTED
from msp_core.model import Conclusion, Record
from msp_core.model.vocabulary import (
    Achievement,
    CapacityForSac,
    ConclusionKind,
    EnquiryKind,
    OutcomesAsked,
    RiskOutcome,
    RiskSource,
)

S42, OTHER = EnquiryKind.S42, EnquiryKind.OTHER
REDUCED, REMOVED = RiskOutcome.RISK_REDUCED, RiskOutcome.RISK_REMOVED
FROM_65, UNKNOWN_AGE = AgeBand.FROM_65.value, AgeBand.NOT_KNOWN.value


def cells(record: Record, table: str) -> set[tuple[str, str]]:
    """Give the lines and columns of a table in which a record is counted, once each."""
    counted = count(record, YEAR).cells

    assert set(counted.values()) == {1}
    return {(place.line, place.column) for place in counted if place.table == table}


@pytest.mark.parametrize(
    ("process", "why"),
    [
        ({"concluded_on": None}, LeftOut.NOT_CONCLUDED),
        ({"concluded_on": date(2024, 3, 31)}, LeftOut.OUTSIDE_PERIOD),
        ({"concluded_on": date(2025, 4, 1)}, LeftOut.OUTSIDE_PERIOD),
        ({"enquiry": None}, LeftOut.NO_ENQUIRY),
        ({"born": date(2007, 4, 1)}, LeftOut.UNDER_18),
    ],
)
def test_what_is_no_concluded_enquiry_of_an_adult_is_left_out(
    process: dict[str, Any], why: LeftOut
) -> None:
    """Only enquiries concluded in the period count, and the rest is told of with its reason."""
    assert count(enquiry(IDENTIFIED, **process), YEAR) == Returns(period=YEAR, left_out={why: 1})


@pytest.mark.parametrize("day", [YEAR.start, YEAR.end])
def test_the_first_and_the_last_day_count(day: date) -> None:
    """Both belong to the year."""
    assert count(enquiry(concluded_on=day), YEAR).enquiries == {S42: 1}


def test_a_period_without_an_end_is_refused() -> None:
    """There would be no day to take an age on."""
    with pytest.raises(ValueError, match="a period that ends"):
        count(enquiry(), Period(YEAR.start))


def test_section_42_and_other_enquiries_are_counted_apart() -> None:
    """No figure mixes them."""
    both = count(enquiry(), YEAR) + count(enquiry(enquiry=OTHER), YEAR)

    assert both.enquiries == {S42: 1, OTHER: 1}
    assert both.count("SG3a", S42, "not_recorded") == 1
    assert both.count("SG3a", OTHER, "not_recorded") == 1


def test_an_enquiry_counts_once_in_each_table() -> None:
    """Of several conclusions the last decided counts, and that there were several is told."""
    told = enquiry(INCONCLUSIVE, IDENTIFIED, REMOVED, REDUCED)
    days = (date(2024, 5, 1), date(2024, 6, 1), date(2024, 9, 20), date(2024, 9, 1))
    dated = [
        attrs.evolve(each, decided_on=day)
        for each, day in zip(told.process.conclusions, days, strict=True)
    ]
    record = attrs.evolve(told, process=attrs.evolve(told.process, conclusions=tuple(dated)))

    assert cells(record, "SG2c") == {(IDENTIFIED.value, NOT_TOLD)}
    assert cells(record, "SG2e") == {(REMOVED.value, NOT_TOLD)}
    assert count(record, YEAR).noted == {Noted.SEVERAL_CONCLUSIONS: 1}


def test_one_conclusion_told_twice_is_one() -> None:
    """There is nothing to ask about it."""
    record = enquiry(IDENTIFIED, IDENTIFIED, REDUCED, REDUCED)

    assert cells(record, "SG2e") == {(REDUCED.value, NOT_TOLD)}
    assert count(record, YEAR).noted == {}


@pytest.mark.parametrize("told", [(INCONCLUSIVE, REDUCED), (REDUCED,)])
def test_a_risk_outcome_without_a_risk_is_told(told: Any) -> None:
    """It counts as recorded, which is how a published measure can be more than all."""
    returns = count(enquiry(*told), YEAR)

    assert cells(enquiry(*told), "SG2e") == {(REDUCED.value, NOT_TOLD)}
    assert returns.noted == {Noted.RISK_NOT_IDENTIFIED: 1}


def test_risk_is_counted_by_its_source() -> None:
    """As the tables of SG2 are."""
    record = enquiry(IDENTIFIED, REDUCED, risk_source=RiskSource.OTHER_KNOWN)

    assert cells(record, "SG2c") == {(IDENTIFIED.value, "other_known")}
    assert cells(record, "SG2e") == {(REDUCED.value, "other_known")}


def test_a_conclusion_that_is_no_value_of_its_list_is_in_no_line() -> None:
    """It is told of as not recorded, and guessed into nothing."""
    odd = Conclusion(id="k1", kind=ConclusionKind.RISK_ASSESSMENT, value="Lower")
    other = Conclusion(id="k2", kind=ConclusionKind.OTHER, value=IDENTIFIED.value)
    returns = count(enquiry(conclusions=(odd, other)), YEAR)

    assert returns.left_out == {LeftOut.NO_RISK_ASSESSMENT: 1}
    assert not any(place.table == "SG2c" for place in returns.cells)


@pytest.mark.parametrize(
    ("told", "left_out"),
    [
        ((IDENTIFIED, REDUCED), {}),
        ((INCONCLUSIVE,), {}),
        ((IDENTIFIED,), {LeftOut.NO_RISK_OUTCOME: 1}),
        ((REDUCED,), {LeftOut.NO_RISK_ASSESSMENT: 1}),
    ],
)
def test_an_answer_that_is_missing_is_told_of(told: Any, left_out: dict[LeftOut, int]) -> None:
    """An enquiry can be in the return and in no line of a table."""
    assert left_out == count(enquiry(*told), YEAR).left_out


@pytest.mark.parametrize("answer", CapacityForSac)
@pytest.mark.parametrize("supported", [True, False, None])
def test_capacity_is_counted_with_support_only_where_it_was_lacked(
    answer: CapacityForSac, *, supported: bool | None
) -> None:
    """The second line of SG3a is of the first alone."""
    record = enquiry(lacked_capacity=answer, supported=supported)
    lines = {(answer.value, FROM_65)}
    if answer is CapacityForSac.LACKED and supported:
        lines.add((SUPPORTED, FROM_65))

    assert lines == cells(record, "SG3a")


def test_what_is_not_told_of_capacity_is_not_recorded() -> None:
    """Nobody is presumed, in a count, to have been asked about."""
    assert cells(enquiry(), "SG3a") == {("not_recorded", FROM_65)}


def test_an_unknown_age_stands_in_a_column_of_its_own() -> None:
    """Nobody is guessed into a band."""
    assert cells(enquiry(born=None), "SG3a") == {("not_recorded", UNKNOWN_AGE)}
    assert cells(enquiry(born=None), "SG4a") == {("not_recorded", UNKNOWN_AGE)}


@pytest.mark.parametrize("born", [date(1850, 1, 1), date(2030, 1, 1)])
def test_a_birth_date_that_cannot_be_right_is_not_known(born: date) -> None:
    """It puts nobody into a band, and leaves nobody out as a child; it is told."""
    returns = count(enquiry(born=born), YEAR)

    assert cells(enquiry(born=born), "SG3a") == {("not_recorded", UNKNOWN_AGE)}
    assert returns.noted == {Noted.UNLIKELY_BIRTH: 1}


def test_how_far_outcomes_were_achieved_is_counted_of_those_expressed() -> None:
    """The achievement block of SG4a is of its first line alone."""
    expressed = conversation(asked=OutcomesAsked.ASKED_EXPRESSED)
    none = conversation(asked=OutcomesAsked.ASKED_NONE_EXPRESSED)
    fully = Achievement.FULLY_ACHIEVED

    assert cells(enquiry(conversations=(expressed,), achievement=fully), "SG4a") == {
        ("asked_expressed", FROM_65),
        ("fully_achieved", FROM_65),
    }
    assert cells(enquiry(conversations=(expressed,)), "SG4a") == {
        ("asked_expressed", FROM_65),
        ("not_yet_known", FROM_65),
    }
    assert cells(enquiry(conversations=(none,), achievement=fully), "SG4a") == {
        ("asked_none_expressed", FROM_65)
    }


RECORDS = st.builds(
    enquiry,
    st.sampled_from([IDENTIFIED, INCONCLUSIVE, REDUCED]),
    born=st.sampled_from([None, date(1950, 7, 9), date(1990, 1, 1), date(2010, 1, 1)]),
    enquiry=st.sampled_from([S42, OTHER, None]),
    lacked_capacity=st.sampled_from([None, *CapacityForSac]),
    supported=st.booleans(),
)


@given(st.lists(RECORDS, max_size=8), st.integers(min_value=0, max_value=8))
def test_parts_counted_apart_add_up_to_the_whole(records: list[Record], at: int) -> None:
    """However a year is cut up, the return is the same."""
    apart = count_all(records[:at], YEAR) + count_all(records[at:], YEAR)
    one_by_one = sum((count(record, YEAR) for record in records), start=Returns(period=YEAR))

    assert count_all(records, YEAR) == apart == one_by_one


@given(st.lists(RECORDS, max_size=8))
def test_every_record_is_counted_or_told_of(records: list[Record]) -> None:
    """Nothing is dropped in silence."""
    returns = count_all(records, YEAR)
    out = sum(
        number
        for why, number in returns.left_out.items()
        if why in {LeftOut.NOT_CONCLUDED, LeftOut.OUTSIDE_PERIOD, LeftOut.NO_ENQUIRY}
        or why is LeftOut.UNDER_18
    )

    assert len(records) == sum(returns.enquiries.values()) + out


def test_a_count_holds_nothing_of_the_person() -> None:
    """A return is counts alone."""
    record = attrs.evolve(enquiry(IDENTIFIED), person=attrs.evolve(enquiry().person, id="zq-77"))

    assert "zq-77" not in repr(count(record, YEAR))
    assert "zq-77" not in str(count(record, YEAR).to_data())
    assert Place("SG2c", S42, IDENTIFIED.value, NOT_TOLD) in count(record, YEAR).cells
