"""Where others are said to be at risk, the record shows a risk to others."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.model.vocabulary import OverrideBasis, RiskTo
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import DERBYSHIRE_SAB, SOUTH_TYNESIDE

__all__ = ["OTHERS_AT_RISK_UNSHOWN"]

_OTHERS = {RiskTo.OTHERS, RiskTo.COMMUNITY}


def others_at_risk_unshown(record: Record) -> Iterator[Mark]:
    """Mark each override for others at risk, where no risk recorded is to others."""
    if _shows_others(record):
        return
    for index, sharing in enumerate(record.process.sharing):
        if sharing.override and sharing.override.basis is OverrideBasis.OTHERS_AT_RISK:
            yield Mark(path=f"/process/sharing/{index}/override/basis")


def _shows_others(record: Record) -> bool:
    return any(
        risk.to in _OTHERS
        for conversation in record.conversations
        for option in conversation.options
        for risk in option.risks
    )


OTHERS_AT_RISK_UNSHOWN = Rule(
    code="PRO10",
    name="others-at-risk-unshown",
    level=Level.QUERY,
    about=Record,
    title="Where others are at risk, a risk to others is recorded.",
    message="Others are said to be at risk, and no risk to others is recorded.",
    why="A ground for going against a person's wish should be seen in what was weighed with them.",
    instead="Talk through the risk to others with the person, and record it with its option.",
    limits="It looks at the risks of options. The risk may be told in words elsewhere.",
    sources=(DERBYSHIRE_SAB, SOUTH_TYNESIDE),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p-1"}, "process": {"sharing": [{"consent": "refused",'
                ' "went_ahead": true, "override": {"basis": "others_at_risk"}}]}}'
            ),
            marks="/process/sharing/0/override/basis",
        ),
        Marked(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start", "options": [{"id": "a",'
                ' "description": "He stays", "risks": [{"description": "A fall",'
                ' "to": "person"}]}]}], "process": {"sharing": [{"consent": "refused",'
                ' "went_ahead": true, "override": {"basis": "others_at_risk"}}]}}'
            ),
            marks="/process/sharing/0/override/basis",
            because="the only risk is to the person",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start", "options": [{"id": "a",'
                ' "description": "He stays", "risks": [{"description": "Fire in the flats",'
                ' "to": "community"}]}]}], "process": {"sharing": [{"consent": "refused",'
                ' "went_ahead": true, "override": {"basis": "others_at_risk"}}]}}'
            ),
            because="a risk to neighbours is recorded",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p-1"}, "process": {"sharing": [{"consent": "refused",'
                ' "went_ahead": true, "override": {"basis": "vital_interest"}}]}}'
            ),
            because="the ground is the person's own life",
        ),
    ),
    find=others_at_risk_unshown,
)
