"""What became of a risk is recorded where a risk was found, and only there."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Process
from msp_core.model.vocabulary import ConclusionKind, RiskAssessmentOutcome
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import ASCOF, SAC_SG2

__all__ = ["RISK_OUTCOME_MISMATCH"]

_IDENTIFIED = {
    RiskAssessmentOutcome.RISK_IDENTIFIED_ACTION_TAKEN,
    RiskAssessmentOutcome.RISK_IDENTIFIED_NO_ACTION_TAKEN,
}
_NO_RISK = {
    RiskAssessmentOutcome.NO_RISK_IDENTIFIED_ACTION_TAKEN,
    RiskAssessmentOutcome.NO_RISK_IDENTIFIED_NO_ACTION_TAKEN,
    RiskAssessmentOutcome.CEASED_AT_INDIVIDUALS_REQUEST,
}


def risk_outcome_mismatch(process: Process) -> Iterator[Mark]:
    """Mark a risk outcome without a risk, or a risk whose outcome is not told at the end."""
    assessed: set[str] = {
        each.value for each in process.conclusions if each.kind is ConclusionKind.RISK_ASSESSMENT
    }
    outcomes = [
        index
        for index, each in enumerate(process.conclusions)
        if each.kind is ConclusionKind.RISK_OUTCOME
    ]
    if assessed & _IDENTIFIED:
        if process.concluded_on and not outcomes:
            yield Mark(path="/conclusions", message="A risk was found; its outcome is not told.")
    elif assessed & _NO_RISK:
        for index in outcomes:
            yield Mark(
                path=f"/conclusions/{index}",
                message="A risk outcome is recorded, and the assessment found no risk or ceased.",
            )


RISK_OUTCOME_MISMATCH = Rule(
    code="PRO11",
    name="risk-outcome-mismatch",
    level=Level.QUERY,
    about=Process,
    title="A risk outcome is recorded where the risk assessment found a risk, and only there.",
    why=(
        "National figures count what became of the risk among enquiries that found one. Either "
        "without the other makes the figure wrong."
    ),
    instead=(
        "Check what the assessment found. Record a risk_outcome where a risk was found and the "
        "process is concluded; otherwise take it out or correct the assessment."
    ),
    limits="With no assessment recorded, or an inconclusive one, it says nothing.",
    sources=(ASCOF, SAC_SG2),
    marks=(
        Marked(
            given=(
                '{"conclusions": [{"id": "k1", "kind": "risk_assessment",'
                ' "value": "no_risk_identified_no_action_taken"},'
                ' {"id": "k2", "kind": "risk_outcome", "value": "risk_reduced"}]}'
            ),
            marks="/conclusions/1",
        ),
        Marked(
            given=(
                '{"concluded_on": "2026-06-15", "conclusions": [{"id": "k1",'
                ' "kind": "risk_assessment", "value": "risk_identified_action_taken"}]}'
            ),
            marks="/conclusions",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"conclusions": [{"id": "k1", "kind": "risk_assessment",'
                ' "value": "risk_identified_action_taken"}]}'
            ),
            because="the process is still open",
        ),
        NearMiss(
            given=(
                '{"concluded_on": "2026-06-15", "achievement": "fully_achieved",'
                ' "conclusions": [{"id": "k1", "kind": "risk_assessment",'
                ' "value": "risk_identified_no_action_taken"},'
                ' {"id": "k2", "kind": "risk_outcome", "value": "risk_remained"}]}'
            ),
            because="a risk that remained beside outcomes fully achieved is no contradiction",
        ),
        NearMiss(
            given=(
                '{"concluded_on": "2026-06-15", "conclusions": [{"id": "k1",'
                ' "kind": "risk_outcome", "value": "risk_reduced"}]}'
            ),
            because="no assessment is recorded",
        ),
    ),
    find=risk_outcome_mismatch,
)
