"""An option is told with its benefits as well as its risks."""

from datetime import date
from typing import Any

import attrs
import pytest

from msp_core.model import Benefit, Mitigation, Risk, RiskOption
from msp_core.model.vocabulary import RiskTo, Voice, WellbeingDomain

RISK = Risk(
    description="He may ask for money again",
    to=RiskTo.PERSON,
    wellbeing=WellbeingDomain.SOCIAL_AND_ECONOMIC,
    likelihood="Likely",
    impact="Moderate",
    extra={},
)
BENEFIT = Benefit(
    description="She keeps her Sundays with him",
    to=RiskTo.PERSON,
    wellbeing=WellbeingDomain.RELATIONSHIPS,
    extra={},
)
MITIGATION = Mitigation(
    description="Her sister is there", acceptable_to_person=True, extra={"asked": "yes"}
)
OPTION = RiskOption(
    id="a",
    description="Her son visits on Sundays",
    proposed_by=Voice.PERSON,
    no_change=False,
    benefits=(BENEFIT,),
    no_benefits_identified=False,
    risks=(RISK,),
    no_risks_identified=False,
    person_view="That would suit me, if Jean comes.",
    acceptable_to_person=True,
    mitigations=(MITIGATION,),
    contingency="Jean rings the agreed number",
    owner="Jean",
    review_on=date(2026, 6, 1),
    extra={"colour": "green"},
)


def test_an_option_keeps_what_it_is_given() -> None:
    """Benefits, risks and the person's own view stand side by side."""
    assert (BENEFIT,) == OPTION.benefits
    assert (RISK,) == OPTION.risks
    assert OPTION.person_view == "That would suit me, if Jean comes."


def test_an_option_may_be_no_change() -> None:
    """To leave things as they are is an option like any other."""
    assert RiskOption(id="z", description="Leave it as it is", no_change=True).no_change


def test_not_having_asked_is_not_a_no() -> None:
    """Whether the person could live with it is unknown until they say."""
    assert RiskOption(id="z", description="Move").acceptable_to_person is None
    assert Mitigation(description="A key safe").acceptable_to_person is None


def test_a_risk_is_to_somebody() -> None:
    """A risk without whom it would harm cannot be recorded."""
    with pytest.raises(TypeError, match="to"):
        Risk(description="Falls")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


@pytest.mark.parametrize(
    ("field", "wrong", "told"),
    [
        ("risks", (BENEFIT,), "a Risk"),
        ("benefits", (RISK,), "a Benefit"),
        ("mitigations", None, "a tuple"),
        ("acceptable_to_person", "yes", "true or false"),
    ],
)
def test_a_risk_is_no_benefit(field: str, wrong: Any, told: str) -> None:
    """Each list takes its own kind of thing only."""
    with pytest.raises(TypeError, match=f"^RiskOption.{field} must be {told}$"):
        attrs.evolve(OPTION, **{field: wrong})
