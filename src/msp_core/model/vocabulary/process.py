"""The process: enquiries, agreement and going without it, principles and conclusions."""

from msp_core.model.vocabulary.term import Term
from msp_core.sources import (
    ASCOF,
    DERBYSHIRE_SAB,
    LOCAL_FORMS,
    OURS,
    SAC_LABELS,
    SCAS_FORM,
    SIX_PRINCIPLES,
    YORK,
)

__all__ = [
    "ConclusionKind",
    "ConsentStatus",
    "EnquiryKind",
    "OverrideBasis",
    "PublicationSymbol",
    "SafeguardingPrinciple",
    "Substantiation",
]


class EnquiryKind(Term):
    """What sort of enquiry was made.

    The labels are those of the SAC's totals, without "Total Number of".

    Source: SAC table SG1f; Care Act 2014, section 42.
    """

    S42 = (
        "s42",
        "Section 42 Safeguarding Enquiries",
        "An enquiry that the Care Act requires: all three criteria of section 42(1) are met.",
        SAC_LABELS,
        True,
    )
    OTHER = (
        "other",
        "Other Safeguarding Enquiries",
        "An enquiry that a council makes although the Act does not require it.",
        SAC_LABELS,
        True,
    )


class ConsentStatus(Term):
    """Whether the person agreed to something being shared or done.

    It is not a lawful basis under the UK GDPR, which is seldom consent here.

    Source: York, on when agreement is sought and when not; "withdrawn" is ours.
    """

    GIVEN = (
        "given",
        "Given",
        "The person agreed.",
        YORK,
        False,
    )
    REFUSED = (
        "refused",
        "Refused",
        "The person did not agree.",
        YORK,
        False,
    )
    WITHDRAWN = (
        "withdrawn",
        "Withdrawn",
        "The person agreed and later took it back.",
        OURS,
        False,
    )
    NOT_SOUGHT = (
        "not_sought",
        "Not sought",
        "Nobody asked the person, for which there should be a reason.",
        YORK,
        False,
    )
    UNABLE = (
        "unable",
        "Unable to give it",
        "The person lacked capacity to agree or refuse.",
        YORK,
        False,
    )


class OverrideBasis(Term):
    """On what ground something was shared or done without the person's agreement.

    The wish stays in the record as it was said; this stands beside it.

    Source: Derbyshire SAB; an ambulance service's referral form (public interest).
    """

    LACKS_CAPACITY_BEST_INTERESTS = (
        "lacks_capacity_best_interests",
        "Lacks capacity, and it is in their best interests",
        "The person lacks capacity for this decision, and it is in their best interests.",
        DERBYSHIRE_SAB,
        False,
    )
    VITAL_INTEREST = (
        "vital_interest",
        "Vital interest",
        "To prevent serious harm or a threat to life.",
        DERBYSHIRE_SAB,
        False,
    )
    OTHERS_AT_RISK = (
        "others_at_risk",
        "Others are at risk",
        "Other adults are or may be at risk.",
        DERBYSHIRE_SAB,
        False,
    )
    CHILD_AT_RISK = (
        "child_at_risk",
        "A child is at risk",
        "A child is or may be at risk.",
        DERBYSHIRE_SAB,
        False,
    )
    SERIOUS_CRIME = (
        "serious_crime",
        "Serious crime",
        "A crime was or may be committed, or could be prevented.",
        DERBYSHIRE_SAB,
        False,
    )
    COERCION_OR_DURESS = (
        "coercion_or_duress",
        "Coercion or duress",
        "The person may not be free to agree or refuse.",
        DERBYSHIRE_SAB,
        False,
    )
    STAFF_IMPLICATED = (
        "staff_implicated",
        "Staff are implicated",
        "Somebody who works with people at risk may have caused the harm.",
        DERBYSHIRE_SAB,
        False,
    )
    MARAC_THRESHOLD = (
        "marac_threshold",
        "MARAC threshold met",
        "The risk of domestic abuse is high enough for the multi-agency conference.",
        DERBYSHIRE_SAB,
        False,
    )
    COURT_OR_LEGAL_AUTHORITY = (
        "court_or_legal_authority",
        "Court order or other legal authority",
        "A court or another legal power asks for it.",
        DERBYSHIRE_SAB,
        False,
    )
    SOURCE_HAS_CARE_NEEDS = (
        "source_has_care_needs",
        "The source of risk has needs for care and support",
        "Whoever is said to cause the harm needs care and support and may be at risk too.",
        DERBYSHIRE_SAB,
        False,
    )
    PUBLIC_INTEREST_OTHER = (
        "public_interest_other",
        "Public interest, other",
        "Another public interest outweighs the person's refusal.",
        SCAS_FORM,
        False,
    )


class SafeguardingPrinciple(Term):
    """One of the six principles of adult safeguarding.

    Source: care and support statutory guidance, as told by Greenwich.
    """

    EMPOWERMENT = (
        "empowerment",
        "Empowerment",
        "The person is asked what they want, and that shapes what happens.",
        SIX_PRINCIPLES,
        True,
    )
    PREVENTION = (
        "prevention",
        "Prevention",
        "It is better to act before harm is done.",
        SIX_PRINCIPLES,
        True,
    )
    PROPORTIONALITY = (
        "proportionality",
        "Proportionality",
        "What is done intrudes no more than the risk calls for.",
        SIX_PRINCIPLES,
        True,
    )
    PROTECTION = (
        "protection",
        "Protection",
        "Those in greatest need have support and somebody to speak for them.",
        SIX_PRINCIPLES,
        True,
    )
    PARTNERSHIP = (
        "partnership",
        "Partnership",
        "Services work together, with the person and with their communities.",
        SIX_PRINCIPLES,
        True,
    )
    ACCOUNTABILITY = (
        "accountability",
        "Accountability",
        "It is clear who does what, and they answer for it.",
        SIX_PRINCIPLES,
        True,
    )


class ConclusionKind(Term):
    """What sort of conclusion it is. None of them is an outcome.

    Source: ours.
    """

    RISK_OUTCOME = (
        "risk_outcome",
        "What became of the risk",
        "The risk remained, was reduced or was removed: see RiskOutcome.",
        OURS,
        False,
    )
    RISK_ASSESSMENT = (
        "risk_assessment",
        "What the risk assessment found",
        "Whether there was a risk and action followed: see RiskAssessmentOutcome.",
        OURS,
        False,
    )
    SUBSTANTIATION = (
        "substantiation",
        "Whether it was found to have happened",
        "How far an allegation was borne out: see Substantiation.",
        OURS,
        False,
    )
    CAPACITY = (
        "capacity",
        "What was found about capacity",
        "A finding about capacity, told in words.",
        OURS,
        False,
    )
    THRESHOLD = (
        "threshold",
        "Whether a threshold was met",
        "Whether the criteria for an enquiry, or for another process, were met.",
        OURS,
        False,
    )
    CLOSURE = (
        "closure",
        "How it was closed",
        "That the case was closed, and on what ground.",
        OURS,
        False,
    )
    OTHER = (
        "other",
        "Other",
        "Any other finding or decision.",
        OURS,
        False,
    )


class Substantiation(Term):
    """How far an allegation was borne out. It is a conclusion, never an outcome.

    Source: common in local forms. No national list has these labels today.
    """

    SUBSTANTIATED = (
        "substantiated",
        "Substantiated",
        "It was found to have happened.",
        LOCAL_FORMS,
        False,
    )
    PARTIALLY_SUBSTANTIATED = (
        "partially_substantiated",
        "Partially substantiated",
        "Some of it was found to have happened.",
        LOCAL_FORMS,
        False,
    )
    NOT_SUBSTANTIATED = (
        "not_substantiated",
        "Not substantiated",
        "It was not found to have happened.",
        LOCAL_FORMS,
        False,
    )
    INCONCLUSIVE = (
        "inconclusive",
        "Inconclusive",
        "Nobody could say whether it happened.",
        LOCAL_FORMS,
        False,
    )
    ENQUIRY_CEASED = (
        "enquiry_ceased",
        "Enquiry ceased",
        "The enquiry stopped before anything was found.",
        LOCAL_FORMS,
        False,
    )


class PublicationSymbol(Term):
    """What stands in a published table where a number cannot.

    The label is the symbol itself.

    Source: ASCOF 2024-25, cover sheet; the SAC uses the first two.
    """

    SUPPRESSED = (
        "suppressed",
        "[c]",
        "The number is small, and kept back lest somebody be recognised.",
        ASCOF,
        True,
    )
    NOT_AVAILABLE = (
        "not_available",
        "[x]",
        "There is no number.",
        ASCOF,
        True,
    )
    NOT_APPLICABLE = (
        "not_applicable",
        "[z]",
        "A number would have no meaning here.",
        ASCOF,
        True,
    )
