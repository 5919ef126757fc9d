"""Returns add up, in whatever order, and travel as plain data."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.impact.returns import (
    TABLES,
    LeftOut,
    Noted,
    Period,
    Place,
    Returns,
    ReturnsDataError,
)
from msp_core.model.vocabulary import EnquiryKind

YEAR = Period.year(2024)
PLACES = [
    Place(table.reference, kind, line.name, column.name)
    for table in TABLES.values()
    for kind in EnquiryKind
    for line in table.lines
    for column in table.columns
]
NUMBERS = st.integers(min_value=0, max_value=9)
RETURNS = st.builds(
    Returns,
    period=st.just(YEAR),
    enquiries=st.dictionaries(st.sampled_from(EnquiryKind), NUMBERS),
    cells=st.dictionaries(st.sampled_from(PLACES), NUMBERS, max_size=9),
    left_out=st.dictionaries(st.sampled_from(LeftOut), NUMBERS),
    noted=st.dictionaries(st.sampled_from(Noted), NUMBERS),
)
CELL = PLACES[0]


@given(RETURNS, RETURNS, RETURNS)
def test_adding_is_associative(a: Returns, b: Returns, c: Returns) -> None:
    """Parts may be added in any grouping."""
    assert (a + b) + c == a + (b + c)


@given(RETURNS, RETURNS)
def test_adding_is_commutative(a: Returns, b: Returns) -> None:
    """Parts may be added in any order."""
    assert a + b == b + a


@given(RETURNS)
def test_nothing_counted_adds_nothing(a: Returns) -> None:
    """``Returns()`` is where a sum starts."""
    assert a == a + Returns() == Returns() + a


@given(RETURNS, st.integers(min_value=1, max_value=5))
def test_times_is_adding_so_often(a: Returns, times: int) -> None:
    """What is counted three times over is added to itself twice."""
    assert a * times == sum([a] * times, start=Returns())


@given(RETURNS | st.just(Returns()))
def test_returns_travel_as_plain_data(a: Returns) -> None:
    """Through JSON and back, nothing is lost."""
    assert a == Returns.from_data(json.loads(json.dumps(a.to_data())))


def test_data_is_by_table_kind_line_and_column() -> None:
    """Where a finding points can be looked up."""
    place = Place("SG3a", EnquiryKind.S42, "lacked", "65_74")
    returns = Returns(period=YEAR, enquiries={EnquiryKind.S42: 3}, cells={place: 3})

    assert returns.to_data() == {
        "period": {"start": "2024-04-01", "end": "2025-03-31"},
        "enquiries": {"s42": 3},
        "tables": {
            "SG2c": {},
            "SG2e": {},
            "SG3a": {"s42": {"lacked": {"65_74": 3}}},
            "SG4a": {},
        },
        "left_out": {},
        "noted": {},
    }


def test_different_periods_do_not_add_up() -> None:
    """One year's return is not another's."""
    with pytest.raises(ValueError, match="different periods"):
        Returns(period=YEAR) + Returns(period=Period.year(2025))


@pytest.mark.parametrize("wrong", [-1, 2.5, True, "7", None])
def test_only_true_counts_are_taken(wrong: Any) -> None:
    """A share, a text or a figure below nothing is no count."""
    with pytest.raises(TypeError, match="a whole number from records"):
        Returns(cells={CELL: wrong})


def test_a_line_is_the_sum_of_its_columns() -> None:
    """The total of a line comes from its cells."""
    a, b = (Place("SG2e", EnquiryKind.S42, "risk_removed", each) for each in ("a", "not_told"))
    returns = Returns(cells={a._replace(column="other_known"): 2, b: 3})

    assert returns.count("SG2e", EnquiryKind.S42, "risk_removed") == 5
    assert returns.count("SG2e", EnquiryKind.S42, "risk_removed", "not_told") == 3
    assert returns.count("SG2e", EnquiryKind.OTHER, "risk_removed") == 0


def _changed(**changes: Any) -> dict[str, Any]:
    return {**Returns(period=YEAR, cells={CELL: 3}).to_data(), **changes}


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        _changed(period="2024"),
        _changed(period={"start": "2024-04-01", "end": "soon"}),
        _changed(enquiries={"section 42": 3}),
        _changed(left_out={"because": 3}),
        _changed(left_out={"under_18": "[c]"}),
        _changed(tables={"SG9": {"s42": {"a": {"b": 3}}}}),
        _changed(tables={"SG3a": {"s42": {"lacked, Mrs B": {"65_74": 3}}}}),
        _changed(tables={"SG3a": {"s42": {"lacked": {"65": 3}}}}),
        _changed(tables={"SG3a": {"s42": {"lacked": {"65_74": 5.0}}}}),
        _changed(tables={"SG3a": {"s42": [3]}}),
    ],
)
def test_what_are_no_returns_is_refused_and_not_quoted(data: Any) -> None:
    """Wrong data is told of in one kind of error, and none of it is repeated."""
    with pytest.raises(ReturnsDataError, match=r"^this is not the data of returns$"):
        Returns.from_data(data)


def test_a_repr_is_short() -> None:
    """A year's return in a log is one line."""
    assert repr(Returns(cells={CELL: 3})) == (
        "Returns(period=None, enquiries={}, cells=<1 cells>, left_out={}, noted={})"
    )
