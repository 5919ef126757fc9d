"""Who decides, on what basis, and what was thought about capacity and influence."""

from msp_core.model.vocabulary.term import Term
from msp_core.sources import (
    CARE_ACT_S67_68,
    INHERENT_JURISDICTION,
    ISLE_OF_MAN,
    MCA_S1,
    MCA_S2,
    MCA_S3,
    MCA_S4,
    OURS,
    SAC_LABELS,
)

__all__ = [
    "CapacityFinding",
    "CapacityForSac",
    "DecidedBy",
    "DecisionBasis",
    "InabilityLimb",
    "InfluenceConcern",
    "SubstantialDifficulty",
]


class DecisionBasis(Term):
    """On what basis a choice was made.

    Source: Mental Capacity Act 2005, sections 1 and 4; Trafford (inherent jurisdiction).
    """

    OWN_CHOICE = (
        "own_choice",
        "The person's own choice",
        "The person decided. Others may think it unwise; it stands.",
        MCA_S1,
        False,
    )
    SUPPORTED_OWN_CHOICE = (
        "supported_own_choice",
        "The person's own choice, with support",
        "The person decided, with help to understand, weigh or say it.",
        MCA_S1,
        False,
    )
    BEST_INTERESTS = (
        "best_interests",
        "Best interests",
        "The person lacked capacity for this decision, and others decided what was best.",
        MCA_S4,
        False,
    )
    ATTORNEY_OR_DEPUTY = (
        "attorney_or_deputy",
        "Attorney or deputy",
        "Somebody with the power to decide this for the person did so.",
        MCA_S4,
        False,
    )
    COURT_OF_PROTECTION = (
        "court_of_protection",
        "Court of Protection",
        "The person lacked capacity for this decision, and the court decided.",
        OURS,
        False,
    )
    INHERENT_JURISDICTION = (
        "inherent_jurisdiction",
        "Inherent jurisdiction of the High Court",
        "The person has capacity but is not free to choose, and the High Court decided.",
        INHERENT_JURISDICTION,
        False,
    )
    NO_DECISION_YET = (
        "no_decision_yet",
        "No decision yet",
        "The choice is still open.",
        OURS,
        False,
    )


class DecidedBy(Term):
    """Who made a choice.

    Source: ours.
    """

    PERSON = (
        "person",
        "The person",
        "The person decided for themselves.",
        OURS,
        False,
    )
    RELATIVE = (
        "relative",
        "A relative",
        "Somebody in the family, who as such has no power to decide for the person.",
        OURS,
        False,
    )
    ATTORNEY = (
        "attorney",
        "An attorney",
        "Somebody to whom the person gave a lasting power of attorney.",
        OURS,
        False,
    )
    DEPUTY = (
        "deputy",
        "A deputy",
        "Somebody whom the Court of Protection appointed.",
        OURS,
        False,
    )
    DECISION_MAKER = (
        "decision_maker",
        "The best-interests decision-maker",
        "Whoever had to decide in the person's best interests.",
        OURS,
        False,
    )
    COURT = (
        "court",
        "A court",
        "A judge.",
        OURS,
        False,
    )


class CapacityFinding(Term):
    """What was found about the person's capacity for one decision, at one time.

    Capacity belongs to a decision, never to a person, and is presumed.

    Source: Mental Capacity Act 2005, sections 1 to 3; "doubted, not assessed" is ours.
    """

    PRESUMED = (
        "presumed",
        "Presumed",
        "Nobody had reason to doubt it.",
        MCA_S1,
        False,
    )
    HAS_CAPACITY = (
        "has_capacity",
        "Has capacity",
        "It was assessed, and the person can make this decision.",
        MCA_S2,
        False,
    )
    LACKS_CAPACITY = (
        "lacks_capacity",
        "Lacks capacity",
        "It was assessed, and the person cannot make this decision now.",
        MCA_S2,
        False,
    )
    NOT_ASSESSED_DOUBT = (
        "not_assessed_doubt",
        "Doubted, not assessed",
        "Somebody had reason to doubt it, and nobody has assessed it yet.",
        OURS,
        False,
    )
    FLUCTUATING = (
        "fluctuating",
        "Fluctuating",
        "The person can make this decision at some times and not at others.",
        MCA_S2,
        False,
    )


class CapacityForSac(Term):
    """Whether the adult lacked capacity in relation to the enquiry, for a return.

    Source: SAC table SG3a.
    """

    LACKED = (
        "lacked",
        "Yes, they lacked capacity",
        "The adult lacked capacity for decisions about the enquiry.",
        SAC_LABELS,
        True,
    )
    DID_NOT_LACK = (
        "did_not_lack",
        "No, they did not lack capacity",
        "The adult did not lack capacity for decisions about the enquiry.",
        SAC_LABELS,
        True,
    )
    DONT_KNOW = (
        "dont_know",
        "Don't know",
        "Whoever records it does not know.",
        SAC_LABELS,
        True,
    )
    NOT_RECORDED = (
        "not_recorded",
        "Not recorded",
        "The record does not say.",
        SAC_LABELS,
        True,
    )


class InabilityLimb(Term):
    """What somebody cannot do that a decision needs; or finds substantially difficult.

    Source: Mental Capacity Act 2005, section 3. The Care Act 2014, section 67(4), has
    the same four as what somebody may have substantial difficulty in.
    """

    UNDERSTAND = (
        "understand",
        "Understand",
        "To understand what the decision is about, and what may follow either way.",
        MCA_S3,
        False,
    )
    RETAIN = (
        "retain",
        "Retain",
        "To keep it in mind for as long as deciding takes, which may be short.",
        MCA_S3,
        False,
    )
    USE_OR_WEIGH = (
        "use_or_weigh",
        "Use or weigh",
        "To make use of it, or set one thing against another, in deciding.",
        MCA_S3,
        False,
    )
    COMMUNICATE = (
        "communicate",
        "Communicate",
        "To make the decision known, by any means.",
        MCA_S3,
        False,
    )


class SubstantialDifficulty(Term):
    """Whether the person would have substantial difficulty in taking part, unaided.

    Source: Care Act 2014, sections 67(4) and 68; "not considered" is ours.
    """

    NONE = (
        "none",
        "None",
        "It was considered, and there is none.",
        CARE_ACT_S67_68,
        False,
    )
    YES = (
        "yes",
        "Yes",
        "There would be, so an advocate or an appropriate person is called for.",
        CARE_ACT_S67_68,
        False,
    )
    NOT_CONSIDERED = (
        "not_considered",
        "Not considered",
        "Nobody has considered it.",
        OURS,
        False,
    )


class InfluenceConcern(Term):
    """Whether somebody's pressure may stand behind a choice.

    To be free from influence and to have capacity are two questions.

    Source: Isle of Man and Trafford say that it must be considered; the values are ours.
    """

    NONE_IDENTIFIED = (
        "none_identified",
        "None identified",
        "It was considered, and nothing points to it.",
        ISLE_OF_MAN,
        False,
    )
    SUSPECTED = (
        "suspected",
        "Suspected",
        "Something points to coercion or undue influence.",
        ISLE_OF_MAN,
        False,
    )
    ESTABLISHED = (
        "established",
        "Established",
        "There is coercion or undue influence.",
        ISLE_OF_MAN,
        False,
    )
    NOT_CONSIDERED = (
        "not_considered",
        "Not considered",
        "Nobody has considered it.",
        OURS,
        False,
    )
