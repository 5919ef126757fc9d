"""A conclusion of a kind that has a list is a value of that list."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Conclusion
from msp_core.model.vocabulary import (
    ConclusionKind,
    RiskAssessmentOutcome,
    RiskOutcome,
    Substantiation,
)
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import LOCAL_FORMS, SAC_SG2

__all__ = ["CONCLUSION_NOT_IN_LIST"]

_LISTS: dict[ConclusionKind, frozenset[str]] = {
    ConclusionKind.RISK_OUTCOME: frozenset(RiskOutcome),
    ConclusionKind.RISK_ASSESSMENT: frozenset(RiskAssessmentOutcome),
    ConclusionKind.SUBSTANTIATION: frozenset(Substantiation),
}


def conclusion_not_in_list(conclusion: Conclusion) -> Iterator[Mark]:
    """Mark a value that is not one of its list."""
    allowed = _LISTS.get(conclusion.kind)
    if allowed is not None and conclusion.value not in allowed:
        yield Mark(
            path="/value",
            instead=f"Use one of: {', '.join(sorted(allowed))}. For other words use kind other.",
        )


CONCLUSION_NOT_IN_LIST = Rule(
    code="PRO12",
    name="conclusion-not-in-list",
    level=Level.REJECT,
    about=Conclusion,
    title="A risk outcome, a risk assessment or a substantiation is a value of its list.",
    message="This value is not in the list for its kind of conclusion.",
    why="These are counted, here and nationally, and what is not in the list cannot be.",
    instead="Use a value of the list for that kind, or record the words with kind other.",
    limits="It knows the values of this format, and not the labels of local systems.",
    sources=(SAC_SG2, LOCAL_FORMS),
    marks=(
        Marked(given='{"id": "k1", "kind": "risk_outcome", "value": "Lower"}', marks="/value"),
        Marked(
            given='{"id": "k1", "kind": "substantiation", "value": "risk_reduced"}',
            marks="/value",
            because="a value of another list",
        ),
    ),
    leaves=(
        NearMiss(
            given='{"id": "k1", "kind": "risk_outcome", "value": "risk_reduced"}',
            because="a value of its list",
        ),
        NearMiss(
            given='{"id": "k1", "kind": "closure", "value": "Closed as agreed with her"}',
            because="a kind that is told in words",
        ),
    ),
    find=conclusion_not_in_list,
)
