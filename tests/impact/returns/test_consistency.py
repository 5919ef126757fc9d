"""Where the parts of a return disagree, it is told of, with its place; and nowhere else."""

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest

from impact.returns.cases import IDENTIFIED, YEAR, conversation, enquiry
from msp_core import CATALOGUE
from msp_core.findings import Level
from msp_core.impact.returns import (
    RETURN_RULES,
    AgeBand,
    LeftOut,
    Place,
    Returns,
    count,
    findings_in,
)
from msp_core.impact.returns.consistency import numbers_in
from msp_core.impact.returns.tables import NOT_TOLD
from msp_core.model.vocabulary import (
    Achievement,
    CapacityForSac,
    EnquiryKind,
    OutcomesAsked,
    RiskOutcome,
)

S42 = EnquiryKind.S42
COUNTED = "Concluded enquiries: in"
SORT = "Section 42 enquiries"
EXPRESSED = (conversation(asked=OutcomesAsked.ASKED_EXPRESSED),)
ACHIEVED = "fully, partially and not achieved"
BAND, OTHER_BAND = AgeBand.FROM_65.value, AgeBand.FROM_75.value
SOUND = enquiry(
    IDENTIFIED,
    RiskOutcome.RISK_REDUCED,
    conversations=(
        conversation(1, asked=OutcomesAsked.ASKED_EXPRESSED, wishes=("o1",)),
        conversation(2, reviews=(("o1", Achievement.FULLY_ACHIEVED),)),
    ),
    lacked_capacity=CapacityForSac.LACKED,
    supported=True,
)


def with_more(
    table: str, line: str, column: str = BAND, number: int = 1, *, kind: EnquiryKind = S42
) -> Returns:
    """Give the return of a sound enquiry, with more in one cell."""
    return count(SOUND, YEAR) + Returns(cells={Place(table, kind, line, column): number})


def found(returns: Returns) -> Counter[tuple[str, Level, str]]:
    """Give what is found, by rule, level and place."""
    return Counter((each.code, each.level, each.path) for each in findings_in(returns))


def test_a_sound_return_agrees_with_itself() -> None:
    """Nothing is found where there is nothing, and nothing counted is no fault either."""
    assert findings_in(count(SOUND, YEAR)) == ()
    assert findings_in(Returns()) == ()


@pytest.mark.parametrize(
    ("returns", "told"),
    [
        (
            with_more("SG4a", "not_achieved"),
            [("SAC01", Level.REJECT, "/tables/SG4a/s42/asked_expressed")],
        ),
        (
            with_more("SG3a", "supported"),
            [("SAC04", Level.REJECT, "/tables/SG3a/s42/supported")],
        ),
        (with_more("SG3a", "dont_know"), [("SAC05", Level.REJECT, "/tables/SG3a/s42")]),
        (with_more("SG4a", "dont_know"), [("SAC06", Level.REJECT, "/tables/SG4a/s42")]),
        (
            with_more("SG2c", IDENTIFIED.value, NOT_TOLD),
            [("SAC03", Level.QUERY, "/tables/SG2e/s42")],
        ),
        (
            with_more("SG2e", "risk_removed", NOT_TOLD),
            [
                ("SAC02", Level.QUERY, "/tables/SG2e/s42"),
                ("SAC03", Level.QUERY, "/tables/SG2e/s42"),
            ],
        ),
        (
            with_more("SG2e", "risk_remained", NOT_TOLD),
            [("SAC03", Level.QUERY, "/tables/SG2e/s42")],
        ),
        (
            with_more("SG2e", "risk_removed", NOT_TOLD, kind=EnquiryKind.OTHER),
            [("SAC03", Level.QUERY, "/tables/SG2e/other")],
        ),
    ],
)
def test_one_cell_too_many_is_told_of(returns: Returns, told: list[tuple[str, Level, str]]) -> None:
    """Each check sees its own fault, and the others leave it alone."""
    assert Counter(told) == found(returns)


def test_parts_are_compared_in_each_age_band() -> None:
    """A part too many in one band is not made good by one too few in another."""
    line, less = "not_achieved", {"SG4a": "asked_expressed", "SG3a": "lacked"}
    moved = Returns(
        enquiries={S42: 1},
        cells={
            Place("SG4a", S42, less["SG4a"], BAND): 1,
            Place("SG4a", S42, line, OTHER_BAND): 1,
            Place("SG3a", S42, less["SG3a"], BAND): 1,
            Place("SG3a", S42, "supported", OTHER_BAND): 1,
        },
    )

    assert {"SAC01", "SAC04"} == {each.code for each in findings_in(moved)}


def test_outcomes_whose_achievement_is_not_known_are_asked_about() -> None:
    """A return short of answers is no mistake for certain; the total is told to be short."""
    record = enquiry(conversations=(conversation(asked=OutcomesAsked.ASKED_EXPRESSED),))
    (finding,) = (each for each in findings_in(count(record, YEAR)) if each.code == "SAC01")

    assert finding.level is Level.QUERY
    assert "not known" in finding.message


def test_an_unknown_age_is_asked_about() -> None:
    """The table has no column for it."""
    codes = {each.code for each in findings_in(count(enquiry(IDENTIFIED, born=None), YEAR))}

    assert codes == {"SAC03", "SAC07"}


def test_a_missing_risk_assessment_is_asked_about() -> None:
    """SG2c is short of it."""
    (finding,) = findings_in(count(enquiry(), YEAR))

    assert ("SAC08", "/left_out/no_risk_assessment") == (finding.code, finding.path)
    assert count(enquiry(), YEAR).to_data()["left_out"] == {LeftOut.NO_RISK_ASSESSMENT: 1}


def test_figures_that_look_rounded_are_asked_about() -> None:
    """Eight counts that are all multiples of five are hardly counts of records."""
    places = [
        Place("SG3a", S42, answer.value, band.value)
        for answer in (CapacityForSac.LACKED, CapacityForSac.DID_NOT_LACK)
        for band in (AgeBand.FROM_18, AgeBand.FROM_65, AgeBand.FROM_75, AgeBand.FROM_85)
    ]

    def codes(cells: dict[Place, int]) -> set[str]:
        return {each.code for each in findings_in(Returns(cells=cells))}

    assert "SAC09" in codes(dict.fromkeys(places, 25))
    assert "SAC09" not in codes({**dict.fromkeys(places, 25), places[0]: 24})
    assert "SAC09" not in codes(dict.fromkeys(places[1:], 25))


@pytest.mark.parametrize(
    ("returns", "code", "number", "message"),
    [
        (
            with_more("SG4a", "not_achieved", number=2),
            "SAC01",
            2,
            f"{SORT}: in SG4a, {ACHIEVED} are 2 more than outcomes expressed.",
        ),
        (
            with_more("SG4a", "asked_expressed", number=3),
            "SAC01",
            3,
            f"{SORT}: in 3, outcomes were expressed, and how far they were achieved is not known.",
        ),
        (
            with_more("SG2e", "risk_removed", NOT_TOLD),
            "SAC02",
            1,
            f"{SORT}: the risk was reduced or removed in 2, and identified in 1 only.",
        ),
        (
            with_more("SG2e", "risk_remained", NOT_TOLD, number=4),
            "SAC03",
            4,
            f"{SORT}: SG2e counts 5 with a risk outcome, and SG2c 1 with a risk identified.",
        ),
        (
            with_more("SG3a", "supported"),
            "SAC04",
            1,
            f"{SORT}: in SG3a, those supported are 1 more than those who lacked capacity.",
        ),
        (
            with_more("SG3a", "dont_know", number=2),
            "SAC05",
            2,
            f"{SORT}: the answers of SG3a add up to 3, and those concluded are 1.",
        ),
        (
            with_more("SG4a", "dont_know", number=1200),
            "SAC06",
            1200,
            f"{SORT}: the answers of SG4a add up to 1,201, and those concluded are 1.",
        ),
        (
            count(enquiry(IDENTIFIED, born=None), YEAR) * 3,
            "SAC07",
            3,
            f"{SORT}: the adult's age band is not known in 3.",
        ),
        (
            count(enquiry(), YEAR),
            "SAC08",
            1,
            "Concluded enquiries: no risk assessment is recorded in 1.",
        ),
        (
            count(enquiry(IDENTIFIED, RiskOutcome.RISK_REMAINED, RiskOutcome.RISK_REMOVED), YEAR),
            "SAC10",
            1,
            f"{COUNTED} 1, the risk was concluded in several ways; the last decided counts.",
        ),
        (
            count(enquiry(RiskOutcome.RISK_REDUCED), YEAR) * 2,
            "SAC11",
            2,
            f"{COUNTED} 2, a risk outcome is recorded, and no risk identified; they count in 4B.",
        ),
        (
            count(enquiry(achievement=Achievement.NOT_ACHIEVED, conversations=EXPRESSED), YEAR),
            "SAC12",
            1,
            f"{COUNTED} 1, how far outcomes came true (SG4a) is not the person's judgement alone.",
        ),
        (
            count(enquiry(born=date(1850, 1, 1)), YEAR),
            "SAC13",
            1,
            f"{COUNTED} 1, the date of birth cannot be right; the age counts as not known.",
        ),
        (
            Returns(cells={Place("SG1", S42, str(line), BAND): 25 for line in range(9)}),
            "SAC09",
            9,
            "All 9 counts are multiples of 5, as rounded ones are.",
        ),
    ],
)
def test_a_finding_states_the_fault_and_its_number(
    returns: Returns, code: str, number: int, message: str
) -> None:
    """A finding that stated the norm would say the opposite of what is wrong."""
    (told,) = [
        (each.message, amiss)
        for each, amiss in zip(findings_in(returns), numbers_in(returns), strict=True)
        if each.code == code
    ]

    assert (message, number) == told


def test_the_rules_have_names_and_codes_of_their_own() -> None:
    """They can be told from each other, and from those about a record."""
    codes = [rule.code for rule in RETURN_RULES]

    assert codes == [f"SAC{number:02}" for number in range(1, 14)]
    assert not {rule.name for rule in RETURN_RULES} & {rule.name for rule in CATALOGUE}


@pytest.mark.parametrize("rule", RETURN_RULES, ids=lambda rule: str(rule.name))
def test_each_rule_says_what_and_why(rule: Any) -> None:
    """Whoever reads a finding is told what to do about it, and where it comes from."""
    for text in (rule.title, rule.why, rule.instead, rule.limits):
        assert text.endswith(".")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.sources
    assert rule.about is Returns
