"""Official labels are exactly those of the source, and nothing else is called official."""

import pytest

from msp_core.model.vocabulary import (
    AbuseType,
    Achievement,
    AchievementJudge,
    CapacityFinding,
    CapacityForSac,
    ConclusionKind,
    ConsentStatus,
    ConversationStage,
    DecidedBy,
    DecisionBasis,
    EnquiryKind,
    Expression,
    FeedbackMode,
    FeltSafetyChange,
    InabilityLimb,
    InfluenceConcern,
    MissingReason,
    OutcomesAsked,
    OutcomeTheme,
    OverrideBasis,
    ParticipantRole,
    PublicationSymbol,
    RatingSubject,
    RepresentativeRole,
    RiskAssessmentOutcome,
    RiskLocation,
    RiskOrigin,
    RiskOutcome,
    RiskSource,
    RiskTo,
    SafeguardingPrinciple,
    SubstantialDifficulty,
    Substantiation,
    Term,
    Voice,
    WellbeingDomain,
)

OFFICIAL: dict[type[Term], list[str]] = {
    # SG1f
    EnquiryKind: ["Section 42 Safeguarding Enquiries", "Other Safeguarding Enquiries"],
    # SG2a
    AbuseType: [
        "Physical Abuse",
        "Sexual Abuse",
        "Psychological Abuse",
        "Financial or Material Abuse",
        "Discriminatory Abuse",
        "Organisational Abuse",
        "Neglect and Acts of Omission",
        "Domestic Abuse",
        "Sexual Exploitation",
        "Modern Slavery",
        "Self-Neglect",
    ],
    # SG2a and SG2b, the source axis
    RiskSource: [
        "Service Provider",
        "Other - Known to individual",
        "Other - Unknown to individual",
    ],
    # SG2b
    RiskLocation: [
        "Own Home",
        "In the Community",
        "Community Service",
        "Care Home - Nursing",
        "Care Home - Residential",
        "Hospital - Acute",
        "Hospital - Mental Health",
        "Hospital - Community",
        "Other",
    ],
    # SG2c
    RiskAssessmentOutcome: [
        "Risk identified and action taken",
        "Risk identified and no action taken",
        "Risk Assessment inconclusive and action taken",
        "Risk Assessment inconclusive and no action taken",
        "No risk identified and action taken",
        "No risk identified and no action taken",
        "Enquiry ceased at individual's request and no action taken",
    ],
    # SG2e
    RiskOutcome: ["Risk remained", "Risk reduced", "Risk removed"],
    # SG3a
    CapacityForSac: [
        "Yes, they lacked capacity",
        "No, they did not lack capacity",
        "Don't know",
        "Not recorded",
    ],
    # SG4a
    OutcomesAsked: [
        "Yes they were asked and outcomes were expressed",
        "Yes they were asked but no outcomes were expressed",
        "No",
        "Don't Know",
        "Not Recorded",
    ],
    # SG4a, of those expressed
    Achievement: ["Fully Achieved", "Partially Achieved", "Not Achieved"],
    # The cover sheet of the ASCOF workbook
    PublicationSymbol: ["[c]", "[x]", "[z]"],
    # The pilot of 2013-14
    FeltSafetyChange: ["A lot safer", "Quite a bit safer"],
    # Care Act 2014, section 1(2)
    WellbeingDomain: [
        "Personal dignity",
        "Physical and mental health and emotional well-being",
        "Protection from abuse and neglect",
        "Control by the individual over day-to-day life",
        "Participation in work, education, training or recreation",
        "Social and economic well-being",
        "Domestic, family and personal relationships",
        "Suitability of living accommodation",
        "The individual's contribution to society",
    ],
    # Care and support statutory guidance
    SafeguardingPrinciple: [
        "Empowerment",
        "Prevention",
        "Proportionality",
        "Protection",
        "Partnership",
        "Accountability",
    ],
}

NEVER_OFFICIAL: list[type[Term]] = [
    AchievementJudge,
    CapacityFinding,
    ConclusionKind,
    ConsentStatus,
    ConversationStage,
    DecidedBy,
    DecisionBasis,
    Expression,
    FeedbackMode,
    InabilityLimb,
    InfluenceConcern,
    MissingReason,
    OutcomeTheme,
    OverrideBasis,
    ParticipantRole,
    RatingSubject,
    RepresentativeRole,
    RiskOrigin,
    RiskTo,
    SubstantialDifficulty,
    Substantiation,
    Voice,
]


@pytest.mark.parametrize(("each", "labels"), OFFICIAL.items())
def test_official_labels_are_those_of_the_source(each: type[Term], labels: list[str]) -> None:
    """The official labels are the source's own, each with its own capitals, in its order."""
    assert labels == [term.label for term in each if term.official]


@pytest.mark.parametrize("each", NEVER_OFFICIAL)
def test_local_and_own_labels_are_not_official(each: type[Term]) -> None:
    """No label of local practice, from memory or of our own is presented as official."""
    assert [term for term in each if term.official] == []


def test_every_vocabulary_is_judged_here() -> None:
    """Each vocabulary is either in the official list above or in the other."""
    declared = {
        each for each in Term.__subclasses__() if each.__module__.startswith("msp_core.model.")
    }

    assert declared == {*OFFICIAL, *NEVER_OFFICIAL}


def test_not_yet_known_is_no_national_label() -> None:
    """The value for use within a record is not one of the three that a return counts."""
    assert not Achievement.NOT_YET_KNOWN.official


def test_felt_safety_labels_from_memory_are_not_official() -> None:
    """Only the two labels of the pilot that we have read are called official."""
    unread = [
        FeltSafetyChange.A_LITTLE_SAFER,
        FeltSafetyChange.NO_SAFER,
        FeltSafetyChange.LESS_SAFE,
    ]

    assert unread == [term for term in FeltSafetyChange if not term.official]


def test_eleven_types_of_abuse_are_ten_in_the_guidance() -> None:
    """The collection's eleven types belong to ten in the guidance, all but one to itself."""
    moved = {term: term.statutory for term in AbuseType if term.statutory is not term}

    assert moved == {AbuseType.SEXUAL_EXPLOITATION: AbuseType.SEXUAL_ABUSE}
    assert len({term.statutory for term in AbuseType}) == 10
