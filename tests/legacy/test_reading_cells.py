"""From a cell to a value: what is not written as the mapping says is not read."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.legacy.dates import DateFormat, day_of
from msp_core.legacy.reading_cells import (
    LeftOutLabelError,
    NotReadError,
    Words,
    folded,
    reader_of,
)
from msp_core.model import vocabulary
from msp_core.model.shape import Identifier, NhsDigits, Number, Text
from msp_core.model.vocabulary import EnquiryKind

FORMATS = ("dd/mm/yyyy", "d/m/yyyy", "yyyy-mm-dd", "d mmm yyyy", "dd-mmmm-yyyy", "mm.dd.yyyy time")
WORDS = Words(yes=frozenset({"y"}), no=frozenset({"n", "true"}))


@pytest.mark.parametrize(
    ("formats", "text", "expected"),
    [
        (("dd/mm/yyyy",), "02/04/2026", date(2026, 4, 2)),
        (("dd/mm/yyyy",), " 02/04/2026 ", date(2026, 4, 2)),
        (("dd/mm/yyyy",), "2/4/2026", None),
        (("d/m/yyyy",), "2/4/2026", date(2026, 4, 2)),
        (("dd/mm/yyyy",), "31/06/2026", None),
        (("dd/mm/yyyy",), "02/04/26", None),
        (("dd/mm/yyyy",), "02/04/2026 10:30", None),
        (("dd/mm/yyyy time",), "02/04/2026 10:30:59", date(2026, 4, 2)),
        (("dd/mm/yyyy time",), "02/04/2026", date(2026, 4, 2)),
        (("dd/mm/yyyy time",), "2026-04-02T10:30:00", date(2026, 4, 2)),
        (("dd/mm/yyyy",), "2026-04-02T10:30:00", None),
        (("yyyy-mm-dd time",), "2026-04-02T10:30:00.123456", date(2026, 4, 2)),
        ((), "2026-04-02", date(2026, 4, 2)),
        ((), "02/04/2026", None),
        (("d mmm yyyy",), "2 APR 2026", date(2026, 4, 2)),
        (("d mmm yyyy",), "2 Sept 2026", date(2026, 9, 2)),
        (("d mmmm yyyy",), "2 April 2026", date(2026, 4, 2)),
        (("dd/mm/yyyy", "mm/dd/yyyy"), "02/04/2026", None),
        (("dd/mm/yyyy", "mm/dd/yyyy"), "02/02/2026", date(2026, 2, 2)),
        (("dd/mm/yyyy", "mm/dd/yyyy"), "13/02/2026", date(2026, 2, 13)),
        (("dd/mm/yyyy",), "٠٢/٠٤/٢٠٢٦", None),
        (("dd/mm/yyyy",), "02/04/2026" + "0" * 90, None),
        (("dd.mm.yyyy",), "02x04x2026", None),
    ],
)
def test_a_day_is_read_as_the_mapping_writes_it(
    formats: tuple[str, ...], text: str, expected: date | None
) -> None:
    """Where two formats disagree about a cell, it is not read."""
    assert expected == day_of(text, [DateFormat(each, "") for each in formats])


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["%d/%m/%Y", "%d %B %Y", "%Y%m%d"]))
def test_a_day_comes_back_as_it_was_written(day: date, form: str) -> None:
    """Reading takes back writing, for every day of the calendar."""
    named = {"%d/%m/%Y": "dd/mm/yyyy", "%d %B %Y": "dd mmmm yyyy", "%Y%m%d": "yyyymmdd"}
    text = day.strftime(form)
    read = day_of(text, [DateFormat(named[form].replace("yyyymmdd", "yyyy-mm-dd"), "")])

    assert (None if form == "%Y%m%d" else day) == read


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (bool, "y", True),
        (bool, " N ", False),
        (bool, "Yes", True),
        (bool, "FALSE", False),
        (bool, "true", False),
        (bool, "maybe", None),
        (Number, " -3 ", -3),
        (Number, "3.5", None),
        (NhsDigits, "999 000 0107", "9990000107"),
        (NhsDigits, "999-000-0107", "9990000107"),
        (NhsDigits, "99900001", None),
        (NhsDigits, "9.99E+09", None),
        (Identifier, " C1 ", "C1"),
        (Text, " as it is ", " as it is "),
        (date, "2026-04-02", "2026-04-02"),
        (EnquiryKind, "section 42  safeguarding enquiries", "s42"),
        (EnquiryKind, "zqx", None),
    ],
)
def test_a_cell_is_read_by_the_kind_of_its_field(kind: object, text: str, expected: object) -> None:
    """What is not one of its kind is not read, and no text is touched."""
    read = reader_of(kind, WORDS)
    if expected is None:
        with pytest.raises(NotReadError):
            read(text)
    else:
        found = read(text)

        assert (expected, type(expected)) == (found, type(found))


def test_a_label_of_the_mapping_comes_first() -> None:
    """A council's own word may be one of ours, and mean another thing; or nothing."""
    labels = {"other": "s42", "zqx": None}
    read = reader_of(EnquiryKind, Words(labels=labels))

    assert "s42" == read("Other")
    with pytest.raises(LeftOutLabelError):
        read("ZQX")


def test_no_two_terms_of_a_vocabulary_read_alike() -> None:
    """So that a label of ours needs no table."""
    for name in set(vocabulary.__all__) - {"Term"}:
        terms = getattr(vocabulary, name)
        read = Counter(text for each in terms for text in {folded(each.label), each.value})

        assert [] == [text for text, times in read.items() if times > 1], name
