"""A process holds what services did and concluded: the right home for both."""

from datetime import date
from typing import Any

import attrs
import pytest

from msp_core.model import (
    Advocacy,
    Conclusion,
    InformationSharing,
    Override,
    Process,
    ServiceResponse,
)
from msp_core.model.vocabulary import (
    AbuseType,
    Achievement,
    CapacityForSac,
    ConclusionKind,
    ConsentStatus,
    EnquiryKind,
    InabilityLimb,
    OverrideBasis,
    RiskLocation,
    RiskOrigin,
    RiskSource,
    SubstantialDifficulty,
)

RESPONSE = ServiceResponse(
    id="s1",
    description="Increased monitoring by the home",
    agency="The home",
    done_on=date(2026, 4, 20),
    supports=("o1", "a"),
    extra={"cost": 3},
)
CONCLUSION = Conclusion(
    id="k1",
    kind=ConclusionKind.SUBSTANTIATION,
    value="Allegation substantiated",
    decided_on=date(2026, 6, 15),
    explanation="Bank statements",
    extra={},
)
ADVOCACY = Advocacy(
    substantial_difficulty=SubstantialDifficulty.YES,
    difficulties=(InabilityLimb.COMMUNICATE,),
    advocate="r1",
    appropriate_person=None,
    none_because=None,
    extra={},
)
OVERRIDE = Override(
    basis=OverrideBasis.VITAL_INTEREST,
    why="He had a knife",
    decided_on=date(2026, 4, 1),
    legal_basis="Vital interests",
    how="By phone",
    what="Her address",
    person_told=False,
    not_told_because="He would have heard",
    extra={},
)
SHARING = InformationSharing(
    consent=ConsentStatus.REFUSED,
    went_ahead=True,
    shared_with="The police",
    not_sought_because=None,
    override=OVERRIDE,
    extra={},
)
PROCESS = Process(
    concern_raised_on=date(2026, 3, 30),
    enquiry=EnquiryKind.S42,
    enquiry_began_on=date(2026, 4, 1),
    concluded_on=date(2026, 6, 15),
    abuse_types=(AbuseType.FINANCIAL_OR_MATERIAL_ABUSE,),
    location=RiskLocation.OWN_HOME,
    risk_source=next(iter(RiskSource)),
    risk_origin=next(iter(RiskOrigin)),
    lacked_capacity=next(iter(CapacityForSac)),
    supported=True,
    achievement=Achievement.FULLY_ACHIEVED,
    advocacy=ADVOCACY,
    sharing=(SHARING,),
    responses=(RESPONSE,),
    conclusions=(CONCLUSION,),
    extra={"lsab": "ours"},
)


def test_what_is_refused_as_an_outcome_has_its_home_here() -> None:
    """A service response and a conclusion are taken word for word."""
    assert PROCESS.responses[0].description == "Increased monitoring by the home"
    assert PROCESS.conclusions[0].value == "Allegation substantiated"


def test_a_process_needs_nothing() -> None:
    """A record of conversations alone has an empty process."""
    assert () == Process().responses
    assert Process().enquiry is None


def test_an_override_stands_beside_the_wish() -> None:
    """That the person refused stays as it was said."""
    assert ConsentStatus.REFUSED is SHARING.consent
    assert SHARING.override is OVERRIDE


@pytest.mark.parametrize(
    ("thing", "field", "wrong", "told"),
    [
        (RESPONSE, "supports", ("o1", 3), "a text"),
        (CONCLUSION, "value", None, "a text"),
        (ADVOCACY, "difficulties", ("retain",), "a member of InabilityLimb"),
        (OVERRIDE, "person_told", "no", "true or false"),
        (SHARING, "went_ahead", None, "true or false"),
        (PROCESS, "conclusions", (RESPONSE,), "a Conclusion"),
        (PROCESS, "advocacy", SHARING, "an Advocacy"),
    ],
)
def test_a_wrong_type_is_refused(thing: Any, field: str, wrong: object, told: str) -> None:
    """Each part of a process takes only its own kind of value."""
    with pytest.raises(TypeError, match=f"^{type(thing).__name__}.{field} must be {told}$"):
        attrs.evolve(thing, **{field: wrong})
