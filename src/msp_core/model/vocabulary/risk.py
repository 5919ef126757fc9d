"""Risk and harm: of what kind, to whom, where and from whom, and what became of it."""

from msp_core.model.vocabulary.term import Term
from msp_core.sources import (
    ASC_DATA_DICTIONARY_RISK_REDUCED,
    ASC_DATA_DICTIONARY_RISK_REMAINED,
    CAMDEN,
    CARE_ACT_S1,
    SAC_LABELS,
    SAC_SG2,
    SOUTH_TYNESIDE,
)

__all__ = [
    "AbuseType",
    "RiskAssessmentOutcome",
    "RiskLocation",
    "RiskOrigin",
    "RiskOutcome",
    "RiskSource",
    "RiskTo",
    "WellbeingDomain",
]


class RiskTo(Term):
    """Who would be harmed.

    Source: South Tyneside.
    """

    PERSON = (
        "person",
        "The person",
        "The adult themselves.",
        SOUTH_TYNESIDE,
        False,
    )
    OTHERS = (
        "others",
        "Others",
        "Other people around the person: carers, staff, visitors.",
        SOUTH_TYNESIDE,
        False,
    )
    COMMUNITY = (
        "community",
        "The wider community",
        "People beyond those whom the person meets.",
        SOUTH_TYNESIDE,
        False,
    )


class RiskSource(Term):
    """From whom the risk comes, as national returns count it.

    The NHS, a GP and a council's own assessors are no service provider here: they are
    counted under the other two.

    Source: SAC table SG2 and its guidance.
    """

    SERVICE_PROVIDER = (
        "service_provider",
        "Service Provider",
        "Anybody paid or contracted to give social care, and not the NHS.",
        SAC_SG2,
        True,
    )
    OTHER_KNOWN = (
        "other_known",
        "Other - Known to individual",
        "Somebody else whose name the adult knows.",
        SAC_SG2,
        True,
    )
    OTHER_UNKNOWN = (
        "other_unknown",
        "Other - Unknown to individual",
        "Somebody else whose name the adult does not know.",
        SAC_SG2,
        True,
    )


class RiskLocation(Term):
    """Where the harm took place, or would.

    Source: SAC table SG2b.
    """

    OWN_HOME = (
        "own_home",
        "Own Home",
        "Where the adult lives, unless that is a care home.",
        SAC_LABELS,
        True,
    )
    IN_THE_COMMUNITY = (
        "in_the_community",
        "In the Community",
        "A public place, or anywhere out and about that is not a service.",
        SAC_LABELS,
        True,
    )
    COMMUNITY_SERVICE = (
        "community_service",
        "Community Service",
        "A service that the adult goes to, such as a day centre.",
        SAC_LABELS,
        True,
    )
    CARE_HOME_NURSING = (
        "care_home_nursing",
        "Care Home - Nursing",
        "A care home with nursing.",
        SAC_LABELS,
        True,
    )
    CARE_HOME_RESIDENTIAL = (
        "care_home_residential",
        "Care Home - Residential",
        "A care home without nursing.",
        SAC_LABELS,
        True,
    )
    HOSPITAL_ACUTE = (
        "hospital_acute",
        "Hospital - Acute",
        "A general hospital.",
        SAC_LABELS,
        True,
    )
    HOSPITAL_MENTAL_HEALTH = (
        "hospital_mental_health",
        "Hospital - Mental Health",
        "A mental health hospital.",
        SAC_LABELS,
        True,
    )
    HOSPITAL_COMMUNITY = (
        "hospital_community",
        "Hospital - Community",
        "A community hospital.",
        SAC_LABELS,
        True,
    )
    OTHER = (
        "other",
        "Other",
        "Anywhere else.",
        SAC_LABELS,
        True,
    )


class RiskOrigin(Term):
    """From what part of life the risk comes, as practice sees it; not a SAC category.

    Source: Camden; Berkshire has the same four.
    """

    PRIVATE_FAMILY_LIFE = (
        "private_family_life",
        "Private and family life",
        "Somebody close, such as a partner or a relative.",
        CAMDEN,
        False,
    )
    COMMUNITY = (
        "community",
        "Community",
        "People around, such as neighbours, strangers or false friends.",
        CAMDEN,
        False,
    )
    SERVICE_PROVISION = (
        "service_provision",
        "Service provision",
        "Poor care, or somebody who misuses a position of trust.",
        CAMDEN,
        False,
    )
    SELF_NEGLECT = (
        "self_neglect",
        "Self-neglect",
        "The person's own neglect of themselves.",
        CAMDEN,
        False,
    )


class RiskOutcome(Term):
    """What became of a risk that was identified. It is a conclusion, never an outcome.

    That a risk remained says nothing against an outcome fully achieved: the person may
    want to keep seeing whoever is the source of it.

    Source: SAC table SG2e; ASC Collections Data Dictionary. We have not read its
    definition of "Risk removed", and tell ours by contrast.
    """

    RISK_REMAINED = (
        "risk_remained",
        "Risk remained",
        "The cause is as it was and the risk as great, for which there can be good reasons.",
        ASC_DATA_DICTIONARY_RISK_REMAINED,
        True,
    )
    RISK_REDUCED = (
        "risk_reduced",
        "Risk reduced",
        "The cause was lessened to some degree.",
        ASC_DATA_DICTIONARY_RISK_REDUCED,
        True,
    )
    RISK_REMOVED = (
        "risk_removed",
        "Risk removed",
        "What caused the risk is no longer there.",
        SAC_LABELS,
        True,
    )


class RiskAssessmentOutcome(Term):
    """What the risk assessment found and whether action followed. It is a conclusion.

    Source: SAC table SG2c.
    """

    RISK_IDENTIFIED_ACTION_TAKEN = (
        "risk_identified_action_taken",
        "Risk identified and action taken",
        "There was a risk, and something was done.",
        SAC_LABELS,
        True,
    )
    RISK_IDENTIFIED_NO_ACTION_TAKEN = (
        "risk_identified_no_action_taken",
        "Risk identified and no action taken",
        "There was a risk, and nothing was done.",
        SAC_LABELS,
        True,
    )
    INCONCLUSIVE_ACTION_TAKEN = (
        "inconclusive_action_taken",
        "Risk Assessment inconclusive and action taken",
        "Nobody could say whether there was a risk, and something was done.",
        SAC_LABELS,
        True,
    )
    INCONCLUSIVE_NO_ACTION_TAKEN = (
        "inconclusive_no_action_taken",
        "Risk Assessment inconclusive and no action taken",
        "Nobody could say whether there was a risk, and nothing was done.",
        SAC_LABELS,
        True,
    )
    NO_RISK_IDENTIFIED_ACTION_TAKEN = (
        "no_risk_identified_action_taken",
        "No risk identified and action taken",
        "No risk was found, and something was done all the same.",
        SAC_LABELS,
        True,
    )
    NO_RISK_IDENTIFIED_NO_ACTION_TAKEN = (
        "no_risk_identified_no_action_taken",
        "No risk identified and no action taken",
        "No risk was found, and nothing was done.",
        SAC_LABELS,
        True,
    )
    CEASED_AT_INDIVIDUALS_REQUEST = (
        "ceased_at_individuals_request",
        "Enquiry ceased at individual's request and no action taken",
        "The adult asked for the enquiry to stop, it did, and nothing was done.",
        SAC_LABELS,
        True,
    )


class AbuseType(Term):
    """What sort of abuse or neglect it is; one enquiry may be about several.

    The statutory guidance lists ten; the SAC counts sexual exploitation apart, which
    makes eleven. The names are the SAC's.

    Source: SAC table SG2a; care and support statutory guidance.
    """

    PHYSICAL_ABUSE = (
        "physical_abuse",
        "Physical Abuse",
        "Hurting somebody's body, or restraining them when that is not right.",
        SAC_LABELS,
        True,
    )
    SEXUAL_ABUSE = (
        "sexual_abuse",
        "Sexual Abuse",
        "Anything sexual to which somebody did not or could not agree.",
        SAC_LABELS,
        True,
    )
    PSYCHOLOGICAL_ABUSE = (
        "psychological_abuse",
        "Psychological Abuse",
        "Threats, humiliation, control, isolation and the like.",
        SAC_LABELS,
        True,
    )
    FINANCIAL_OR_MATERIAL_ABUSE = (
        "financial_or_material_abuse",
        "Financial or Material Abuse",
        "Theft, fraud, or pressure about money, property or belongings.",
        SAC_LABELS,
        True,
    )
    DISCRIMINATORY_ABUSE = (
        "discriminatory_abuse",
        "Discriminatory Abuse",
        "Ill-treatment because of who somebody is, such as their race, sex or disability.",
        SAC_LABELS,
        True,
    )
    ORGANISATIONAL_ABUSE = (
        "organisational_abuse",
        "Organisational Abuse",
        "Neglect or poor care that comes from how a place or a service is run.",
        SAC_LABELS,
        True,
    )
    NEGLECT_AND_ACTS_OF_OMISSION = (
        "neglect_and_acts_of_omission",
        "Neglect and Acts of Omission",
        "Not giving the care, the help or the necessities that somebody relies on.",
        SAC_LABELS,
        True,
    )
    DOMESTIC_ABUSE = (
        "domestic_abuse",
        "Domestic Abuse",
        "Abuse or control by a partner, a former partner or a relative.",
        SAC_LABELS,
        True,
    )
    SEXUAL_EXPLOITATION = (
        "sexual_exploitation",
        "Sexual Exploitation",
        "Using somebody's need or weakness to get something sexual from them.",
        SAC_LABELS,
        True,
    )
    MODERN_SLAVERY = (
        "modern_slavery",
        "Modern Slavery",
        "Trafficking, forced labour, servitude.",
        SAC_LABELS,
        True,
    )
    SELF_NEGLECT = (
        "self_neglect",
        "Self-Neglect",
        "Not looking after one's own health, hygiene or surroundings.",
        SAC_LABELS,
        True,
    )

    @property
    def statutory(self) -> "AbuseType":
        """Which of the ten types in the statutory guidance this belongs to."""
        if self is AbuseType.SEXUAL_EXPLOITATION:
            return AbuseType.SEXUAL_ABUSE
        return self


class WellbeingDomain(Term):
    """A part of wellbeing. Protection is one of nine, so safety is not the only aim.

    The labels are the Act's words, without what it puts in brackets.

    Source: Care Act 2014, section 1(2), paragraphs (a) to (i) in this order.
    """

    DIGNITY = (
        "dignity",
        "Personal dignity",
        "Being treated with respect.",
        CARE_ACT_S1,
        True,
    )
    HEALTH = (
        "health",
        "Physical and mental health and emotional well-being",
        "Health of body and mind, and how somebody feels.",
        CARE_ACT_S1,
        True,
    )
    PROTECTION = (
        "protection",
        "Protection from abuse and neglect",
        "Not being abused or neglected.",
        CARE_ACT_S1,
        True,
    )
    CONTROL = (
        "control",
        "Control by the individual over day-to-day life",
        "Deciding about one's own days, and about care and support.",
        CARE_ACT_S1,
        True,
    )
    PARTICIPATION = (
        "participation",
        "Participation in work, education, training or recreation",
        "Having something to do that one wants to do.",
        CARE_ACT_S1,
        True,
    )
    SOCIAL_AND_ECONOMIC = (
        "social_and_economic",
        "Social and economic well-being",
        "Having company, and enough money to live on.",
        CARE_ACT_S1,
        True,
    )
    RELATIONSHIPS = (
        "relationships",
        "Domestic, family and personal relationships",
        "Home life, family, friends and partners.",
        CARE_ACT_S1,
        True,
    )
    ACCOMMODATION = (
        "accommodation",
        "Suitability of living accommodation",
        "A home that is right for the person.",
        CARE_ACT_S1,
        True,
    )
    CONTRIBUTION = (
        "contribution",
        "The individual's contribution to society",
        "What the person gives to others.",
        CARE_ACT_S1,
        True,
    )
