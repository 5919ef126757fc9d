"""An option as a CarePlan, and its risks as a RiskAssessment."""

from msp_core.fhir.context import Context
from msp_core.fhir.elements import Data, dig, given, identifier, listed, refer
from msp_core.fhir.extending import extensions, fields_in
from msp_core.model import Risk, RiskOption

__all__ = ["care_plan", "option_in", "risk_assessment"]

_OPTION = {"id", "description", "risks", "person_view"}
_RISK = {"description", "likelihood"}


def care_plan(each: RiskOption, at: str, held_at: str, context: Context) -> Data:
    """Tell an option as a CarePlan: a proposal, or a plan once it is chosen.

    Args:
        each: The option.
        at: Its JSON Pointer.
        held_at: The JSON Pointer of the conversation in which it was talked through.
        context: The record around it.
    """
    person = refer(context.link("/person"))
    view = each.person_view
    is_chosen = each.id in context.chosen
    return given(
        resourceType="CarePlan",
        extension=extensions(each, native=_OPTION),
        identifier=identifier("option", each.id),
        status=_status(context) if is_chosen else "draft",
        intent="plan" if is_chosen else "proposal",
        description=each.description,
        subject=person,
        encounter=refer(context.link(held_at)),
        supportingInfo=[refer(context.link(f"{at}/risks"))] if each.risks else None,
        note=None if view is None else [{"authorReference": person, "text": view}],
    )


def risk_assessment(each: RiskOption, held_at: str, context: Context) -> Data:
    """Tell the risks of an option, one prediction for each."""
    return given(
        resourceType="RiskAssessment",
        status="final",
        subject=refer(context.link("/person")),
        encounter=refer(context.link(held_at)),
        prediction=[_prediction(risk) for risk in each.risks],
    )


def option_in(resource: object, assessment: object) -> Data:
    """Read a CarePlan back, with the RiskAssessment that goes with it.

    Args:
        resource: The CarePlan.
        assessment: The RiskAssessment; None if it has none.
    """
    return fields_in(resource, RiskOption) | given(
        id=dig(resource, "identifier", 0, "value"),
        description=dig(resource, "description"),
        person_view=dig(resource, "note", 0, "text"),
        risks=[_risk_in(each) for each in listed(assessment, "prediction")],
    )


def _status(context: Context) -> str:
    # That the process is concluded says nothing of whether the plan still runs.
    return "unknown" if context.is_concluded else "active"


def _prediction(risk: Risk) -> Data:
    likelihood = risk.likelihood
    return given(
        extension=extensions(risk, native=_RISK),
        outcome={"text": risk.description},
        qualitativeRisk=None if likelihood is None else {"text": likelihood},
    )


def _risk_in(element: object) -> Data:
    return fields_in(element, Risk) | given(
        description=dig(element, "outcome", "text"),
        likelihood=dig(element, "qualitativeRisk", "text"),
    )
