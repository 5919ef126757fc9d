"""The vocabularies of a record: every closed list, with what each value means."""

from msp_core.model.vocabulary.asking import (
    MissingReason,
    OutcomesAsked,
)
from msp_core.model.vocabulary.decisions import (
    CapacityFinding,
    CapacityForSac,
    DecidedBy,
    DecisionBasis,
    InabilityLimb,
    InfluenceConcern,
    SubstantialDifficulty,
)
from msp_core.model.vocabulary.feedback import (
    FeedbackMode,
    FeltSafetyChange,
    RatingSubject,
)
from msp_core.model.vocabulary.outcomes import (
    Achievement,
    AchievementJudge,
    Expression,
    OutcomeTheme,
)
from msp_core.model.vocabulary.people import (
    ConversationStage,
    ParticipantRole,
    RepresentativeRole,
    Voice,
)
from msp_core.model.vocabulary.process import (
    ConclusionKind,
    ConsentStatus,
    EnquiryKind,
    OverrideBasis,
    PublicationSymbol,
    SafeguardingPrinciple,
    Substantiation,
)
from msp_core.model.vocabulary.risk import (
    AbuseType,
    RiskAssessmentOutcome,
    RiskLocation,
    RiskOrigin,
    RiskOutcome,
    RiskSource,
    RiskTo,
    WellbeingDomain,
)
from msp_core.model.vocabulary.term import Term

__all__ = [
    "AbuseType",
    "Achievement",
    "AchievementJudge",
    "CapacityFinding",
    "CapacityForSac",
    "ConclusionKind",
    "ConsentStatus",
    "ConversationStage",
    "DecidedBy",
    "DecisionBasis",
    "EnquiryKind",
    "Expression",
    "FeedbackMode",
    "FeltSafetyChange",
    "InabilityLimb",
    "InfluenceConcern",
    "MissingReason",
    "OutcomeTheme",
    "OutcomesAsked",
    "OverrideBasis",
    "ParticipantRole",
    "PublicationSymbol",
    "RatingSubject",
    "RepresentativeRole",
    "RiskAssessmentOutcome",
    "RiskLocation",
    "RiskOrigin",
    "RiskOutcome",
    "RiskSource",
    "RiskTo",
    "SafeguardingPrinciple",
    "SubstantialDifficulty",
    "Substantiation",
    "Term",
    "Voice",
    "WellbeingDomain",
]
