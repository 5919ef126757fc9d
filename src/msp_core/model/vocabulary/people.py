"""Who speaks, who takes part, who represents the person, and when."""

from msp_core.model.vocabulary.term import Term
from msp_core.sources import (
    CARE_ACT_S67_68,
    FHIR_GOAL,
    JERSEY,
    LLR_ADVOCATES,
    MCA_S4,
    MSP_OUTCOMES_FRAMEWORK,
    OURS,
    SALFORD,
)

__all__ = ["ConversationStage", "ParticipantRole", "RepresentativeRole", "Voice"]


class Voice(Term):
    """Whose voice something is said in.

    Source: MSP Outcomes Framework (the adult or their representative); HL7 FHIR
    ``Goal.expressedBy``. "Other" is ours.
    """

    PERSON = (
        "person",
        "The person",
        "The adult at risk said it.",
        MSP_OUTCOMES_FRAMEWORK,
        False,
    )
    REPRESENTATIVE = (
        "representative",
        "A representative",
        "Somebody who speaks for the person said it.",
        MSP_OUTCOMES_FRAMEWORK,
        False,
    )
    PRACTITIONER = (
        "practitioner",
        "A practitioner",
        "Somebody who works with the person said it.",
        FHIR_GOAL,
        False,
    )
    OTHER = (
        "other",
        "Somebody else",
        "None of the others said it.",
        OURS,
        False,
    )


class ParticipantRole(Term):
    """As what somebody takes part in a conversation.

    Source: ours.
    """

    PERSON = (
        "person",
        "The person",
        "The adult at risk, whose conversation it is.",
        OURS,
        False,
    )
    REPRESENTATIVE = (
        "representative",
        "Representative",
        "Somebody who speaks for the person, other than an advocate.",
        OURS,
        False,
    )
    ADVOCATE = (
        "advocate",
        "Advocate",
        "Somebody independent who helps the person to be heard.",
        OURS,
        False,
    )
    PRACTITIONER = (
        "practitioner",
        "Practitioner",
        "Somebody who takes part because of their work.",
        OURS,
        False,
    )
    INTERPRETER = (
        "interpreter",
        "Interpreter",
        "Somebody who puts into another language what others say, and adds nothing.",
        OURS,
        False,
    )
    OTHER = (
        "other",
        "Other",
        "Somebody who takes part as none of these.",
        OURS,
        False,
    )


class RepresentativeRole(Term):
    """As what somebody speaks for the person, or helps them to be heard.

    Source: MSP Outcomes Framework (friend, carer, family member, IMCA); Care Act 2014,
    sections 67 and 68; Mental Capacity Act 2005, section 4(7). That an IMHA may be one
    is from memory.
    """

    FAMILY = (
        "family",
        "Family member",
        "A relative or partner, who as such has no power to decide for the person.",
        MSP_OUTCOMES_FRAMEWORK,
        False,
    )
    FRIEND = (
        "friend",
        "Friend",
        "A friend or neighbour.",
        MSP_OUTCOMES_FRAMEWORK,
        False,
    )
    UNPAID_CARER = (
        "unpaid_carer",
        "Unpaid carer",
        "Somebody who cares for the person and is not paid to.",
        MSP_OUTCOMES_FRAMEWORK,
        False,
    )
    APPROPRIATE_PERSON = (
        "appropriate_person",
        "Appropriate person",
        "Somebody, not paid to care for the person, who helps them to take part.",
        CARE_ACT_S67_68,
        False,
    )
    CARE_ACT_ADVOCATE = (
        "care_act_advocate",
        "Care Act advocate",
        "An independent advocate, arranged because taking part is substantially difficult.",
        CARE_ACT_S67_68,
        False,
    )
    IMCA = (
        "imca",
        "Independent Mental Capacity Advocate (IMCA)",
        "An independent advocate for somebody who lacks capacity for the decision.",
        LLR_ADVOCATES,
        False,
    )
    IMHA = (
        "imha",
        "Independent Mental Health Advocate (IMHA)",
        "An independent advocate for somebody who is subject to mental health law.",
        OURS,
        False,
    )
    ATTORNEY_HW = (
        "attorney_hw",
        "Attorney for health and welfare",
        "Whom the person chose to decide on health and welfare, once they cannot.",
        MCA_S4,
        False,
    )
    ATTORNEY_PF = (
        "attorney_pf",
        "Attorney for property and financial affairs",
        "Whom the person chose to decide on money and property.",
        MCA_S4,
        False,
    )
    COURT_DEPUTY = (
        "court_deputy",
        "Court-appointed deputy",
        "Whom the Court of Protection appointed to decide certain things.",
        MCA_S4,
        False,
    )
    OTHER = (
        "other",
        "Other",
        "Somebody who speaks for the person as none of these.",
        OURS,
        False,
    )


class ConversationStage(Term):
    """When in the course of things a conversation was held.

    Source: Jersey (at the outset and on-going); Salford (at the end); MSP Outcomes
    Framework (an interview within eight weeks of closure).
    """

    START = (
        "start",
        "At the start",
        "The first conversations, about what the person wants.",
        JERSEY,
        False,
    )
    DURING = (
        "during",
        "During",
        "Any conversation on the way, when wishes and options may change.",
        JERSEY,
        False,
    )
    END = (
        "end",
        "At the end",
        "A conversation about how far things came true, as the work is closed.",
        SALFORD,
        False,
    )
    FOLLOW_UP = (
        "follow_up",
        "Follow-up",
        "A conversation after the work was closed, about what lasted.",
        MSP_OUTCOMES_FRAMEWORK,
        False,
    )
