"""A return is laid out with the tables' own labels, to key in and to publish."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impact.returns.cases import IDENTIFIED, YEAR, conversation, enquiry
from msp_core.impact.returns import (
    TABLES,
    AgeBand,
    Area,
    Place,
    Returns,
    count,
    key_in_sheets,
    long_sheet,
    returns_sheets,
)
from msp_core.impact.returns.layout import published_ascof_sheet
from msp_core.impact.returns.published import published_table
from msp_core.model.vocabulary import (
    Achievement,
    CapacityForSac,
    EnquiryKind,
    OutcomesAsked,
    RiskOutcome,
    RiskSource,
)
from msp_core.sheets import Cell, Sheet

S42 = EnquiryKind.S42
ENQUIRY = enquiry(
    IDENTIFIED,
    RiskOutcome.RISK_REDUCED,
    conversations=(conversation(asked=OutcomesAsked.ASKED_EXPRESSED),),
    achievement=Achievement.PARTIALLY_ACHIEVED,
    lacked_capacity=CapacityForSac.LACKED,
    supported=True,
    risk_source=RiskSource.SERVICE_PROVIDER,
)
RETURNS = count(ENQUIRY, YEAR) * 12
LEICESTER = Area(
    council_type="Unitary", region_name="East Midlands", la_code="509", la_name="Leicester"
)
SUPPORT_LINE = (
    "Of the enquiries recorded as Yes, in how many of these cases was support provided by an"
    " advocate, family or friend"
)
BANDS = ("18-64", "65-74", "75-84", "85-94", "95+", "Not Known", "Total")


def sheet(title: str, returns: Returns = RETURNS) -> Sheet:
    """Give one sheet of a return."""
    (found,) = (each for each in returns_sheets(returns) if each.title == title)
    return found


def column(table: Sheet, place: int) -> list[Cell]:
    """Give one column of a sheet."""
    return [row[place] for row in table.rows]


def test_the_sheets_start_with_what_to_look_at_first() -> None:
    """What it is, what disagrees, and what is not in it, come before the tables."""
    assert [each.title for each in returns_sheets(RETURNS)] == [
        "About",
        "Findings",
        "Left out",
        "SG2c s42",
        "SG2e s42",
        "SG3a s42",
        "SG4a s42",
        "SG2c other",
        "SG2e other",
        "SG3a other",
        "SG4a other",
        "ASCOF 4B",
    ]


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        (
            "SG2c s42",
            [
                "Risk identified and action taken",
                "Risk identified and no action taken",
                "Risk Assessment inconclusive and action taken",
                "Risk Assessment inconclusive and no action taken",
                "No risk identified and action taken",
                "No risk identified and no action taken",
                "Enquiry ceased at individual's request and no action taken",
            ],
        ),
        ("SG2e s42", ["Risk remained", "Risk reduced", "Risk removed"]),
        (
            "SG3a s42",
            [
                "Yes, they lacked capacity",
                "No, they did not lack capacity",
                "Don't know",
                "Not recorded",
                SUPPORT_LINE,
            ],
        ),
        (
            "SG4a s42",
            [
                "Yes they were asked and outcomes were expressed",
                "Yes they were asked but no outcomes were expressed",
                "No",
                "Don't Know",
                "Not Recorded",
                "Fully Achieved",
                "Partially Achieved",
                "Not Achieved",
            ],
        ),
    ],
)
def test_the_lines_are_the_tables_own(title: str, labels: list[Cell]) -> None:
    """In the table's own words and capitals, and in its order."""
    assert labels == column(sheet(title), 0)


def test_the_columns_are_the_tables_own() -> None:
    """By age band where the table is, and by source of risk; what is unknown stands apart."""
    sources = (
        "Service Provider",
        "Other - Known to individual",
        "Other - Unknown to individual",
        "Not recorded",
        "Total",
    )

    assert sheet("SG3a s42").header[1:] == BANDS
    assert sheet("SG4a s42").header[1:] == BANDS
    assert sheet("SG2c s42").header[1:] == sources
    assert sheet("SG2e s42").header[1:] == sources


def test_what_is_keyed_in_is_true_and_unrounded() -> None:
    """The national body rounds; a council sends what it counted."""
    assert sheet("SG2e s42").rows[1] == ("Risk reduced", 12, 0, 0, 0, 12)
    assert sheet("SG3a s42").rows[4][1:] == (0, 12, 0, 0, 0, 0, 12)
    assert len(key_in_sheets(RETURNS)) == 8


def test_what_is_left_out_is_told_with_its_reason() -> None:
    """Each reason stands there, with none as 0."""
    open_one = enquiry(
        concluded_on=None, conversations=(conversation(asked=OutcomesAsked.ASKED_EXPRESSED),)
    )
    unknown = enquiry(conversations=open_one.conversations)
    told = sheet("Left out", count(open_one, YEAR) + count(unknown, YEAR) * 2)

    assert dict(zip(column(told, 0), column(told, 1), strict=True)) == {
        "Not concluded": 1,
        "Concluded outside the period": 0,
        "No enquiry recorded": 0,
        "Under 18 on the last day of the period": 0,
        "In no line of SG2c: no risk assessment recorded": 2,
        "In no line of SG2e: a risk identified, and no outcome recorded": 0,
        'In SG4a under "Yes they were asked and outcomes were expressed", and achievement not'
        " known": 2,
    }


def test_findings_are_on_a_sheet() -> None:
    """Whoever keys it in sees what disagrees."""
    assert sheet("Findings", Returns()).rows == ()
    assert column(sheet("Findings", count(enquiry(), YEAR)), 2) == ["SAC08"]


def test_a_return_says_what_it_is_about() -> None:
    """The period and the totals are told, and that it is not for publication."""
    told = dict(zip(column(sheet("About"), 0), column(sheet("About"), 1), strict=True))

    assert told["Period"] == "2024-04-01 to 2025-03-31"
    assert told["Concluded: Section 42 Safeguarding Enquiries"] == 12
    assert "not for publication" in str(told["What this is"])
    assert ("Period", None) in sheet("About", Returns()).rows


def test_ascof_is_told_by_both_denominators() -> None:
    """With the interval that chance leaves open, and no figure where it would have no sense."""
    assert sheet("ASCOF 4B").rows == (
        ("Risk identified (SG2c)", "Yes", 12, 12, 100.0, "No", 75.8, 100.0),
        ("Removed + reduced + remained (SG2e)", "No", 12, 12, 100.0, "No", 75.8, 100.0),
    )
    assert sheet("ASCOF 4B", Returns()).rows[0][4:] == ("[z]", "No", "[z]", "[z]")


def test_ascof_is_published_rounded() -> None:
    """The same two, with counts to the nearest five."""
    assert published_ascof_sheet(RETURNS).rows == (
        ("Risk identified (SG2c)", "Yes", 10, 10, 100.0, "No"),
        ("Removed + reduced + remained (SG2e)", "No", 10, 10, 100.0, "No"),
    )


def test_the_long_layout_is_the_national_files() -> None:
    """Its columns, and one row for each figure."""
    told = long_sheet(RETURNS, LEICESTER)

    assert ",".join(told.header) == (
        "GEOGRAPHY,COUNCIL_TYPE,REGION_CODE,REGION_NAME,ONS_CODE,LA_CODE,LA_NAME,"
        "TABLE_REFERENCE,ENQUIRY_TYPE,CATEGORY,SUBCATEGORY,VALUE"
    )
    assert (
        *("Council", "Unitary", "", "East Midlands", "", "509", "Leicester"),
        *("SG4a", "Section 42 Safeguarding Enquiries", "Partially Achieved", "65-74", 10),
    ) in told.rows


def test_the_long_layout_is_rounded_and_small_counts_are_kept_back() -> None:
    """Nothing in it is a true small count."""
    values = set(column(long_sheet(count(ENQUIRY, YEAR) * 3), 11))

    assert values == {"[c]", "[x]"}
    assert set(column(long_sheet(RETURNS), 11)) == {"[c]", "[x]", 10}


def test_what_a_return_has_no_line_for_is_not_published() -> None:
    """That an achievement is not known is ours to tell, and no line of the table."""
    assert "Achievement not known" not in column(long_sheet(RETURNS), 9)


def test_a_personal_table_with_nothing_in_it_is_not_available() -> None:
    """[x] for SG4a, which may be voluntary; elsewhere nothing is a small count."""
    told = {(row[7], row[11]) for row in long_sheet(Returns(period=YEAR)).rows}

    assert told == {("SG2c", "[c]"), ("SG2e", "[c]"), ("SG3a", "[c]"), ("SG4a", "[x]")}


@pytest.mark.parametrize("reference", TABLES)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_secondary_suppression_only_keeps_more_back(reference: str, data: Any) -> None:
    """Each figure is as it was, or kept back; and none that was kept back is shown."""
    table = TABLES[reference]
    places = [
        Place(reference, S42, line.name, band.name)
        for line in table.lines
        for band in table.columns
    ]
    numbers = st.integers(min_value=0, max_value=30)
    cells = data.draw(st.dictionaries(st.sampled_from(places), numbers, min_size=1))
    returns = Returns(period=YEAR, cells=cells)
    plain = published_table(returns, table, S42)
    more = published_table(returns, table, S42, secondary=True)

    assert plain.keys() == more.keys()
    assert all(more[cell].is_kept_back or more[cell] == plain[cell] for cell in plain)
    assert all(more[cell].is_kept_back for cell in plain if plain[cell].is_kept_back)


def test_the_achievement_block_gives_no_small_count_away() -> None:
    """Of 7 who expressed outcomes, 7 have them fully: so none has them partially.

    Both 7 are shown as 5, which is 7 at most. So 2 at most are left for partially, and one
    of the two has to go.
    """
    band = AgeBand.FROM_65.value
    whole, fully, partly = "asked_expressed", "fully_achieved", "partially_achieved"
    cells = {Place("SG4a", S42, whole, band): 7, Place("SG4a", S42, fully, band): 7}
    plain = published_table(Returns(cells=cells), TABLES["SG4a"], S42)
    more = published_table(Returns(cells=cells), TABLES["SG4a"], S42, secondary=True)

    assert [plain[line, band].cell for line in (whole, fully, partly)] == [5, 5, "[c]"]
    assert "[c]" in {more[line, band].cell for line in (whole, fully)}
