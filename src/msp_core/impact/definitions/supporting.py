"""Whether there was support, and what became of the risk."""

from msp_core.impact.definition import Definition, Grade, Measure
from msp_core.impact.whose import Whose
from msp_core.model.vocabulary import RiskOutcome
from msp_core.sources import ASCOF, SAC_LABELS

__all__ = ["RISK", "SUPPORTED"]

SUPPORTED = Definition(
    measure=Measure.SUPPORTED,
    title="Supported, where capacity was lacking",
    unit="enquiries",
    parts={
        "supported": "An advocate, family or friend supported them",
        "not_supported": "Nobody did",
        "support_not_recorded": "Not recorded",
    },
    shares={"supported": ("supported",)},
    excluded={
        "did_not_lack": "They did not lack capacity",
        "dont_know": "Capacity is not known",
        "not_recorded": "Capacity is not recorded",
    },
    whose=(Whose.RECORD,),
    meaning=(
        "Out of the enquiries whose record says that the person lacked capacity in relation to "
        "it, those in which an advocate, family or friend supported them. Table SG3a (mental "
        "capacity) of the national collection asks the same."
    ),
    limits="It cannot tell how good the support was.",
    sources=(SAC_LABELS,),
    grade=Grade.OURS,
)
RISK = Definition(
    measure=Measure.RISK,
    title="Context: what became of the risk",
    unit="enquiries",
    parts={
        each.value: each.label
        for each in (RiskOutcome.RISK_REMAINED, RiskOutcome.RISK_REDUCED, RiskOutcome.RISK_REMOVED)
    },
    shares={
        "reduced_or_removed": (RiskOutcome.RISK_REDUCED, RiskOutcome.RISK_REMOVED),
        "remained": (RiskOutcome.RISK_REMAINED,),
        "reduced": (RiskOutcome.RISK_REDUCED,),
        "removed": (RiskOutcome.RISK_REMOVED,),
    },
    sums={"reduced_or_removed": "Risk reduced or removed"},
    excluded={"no_risk_outcome": "No risk outcome is recorded"},
    whose=(Whose.RECORD,),
    meaning=(
        "The last risk outcome that was concluded, in the categories of table SG2e (risk "
        "outcomes) of the national collection. It is what services concluded and not what the "
        "person wanted, so it is never blended with what came true. The national measure 4B of "
        "the Adult Social Care Outcomes Framework, which is about section 42 enquiries only, is "
        "in the returns."
    ),
    limits="A risk can remain because the person wants to keep whoever it comes from.",
    sources=(SAC_LABELS, ASCOF),
    grade=Grade.OFFICIAL,
)
