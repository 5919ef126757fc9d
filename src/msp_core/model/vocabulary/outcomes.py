"""What outcomes are about, how they were expressed, and how far they came true."""

from msp_core.model.vocabulary.term import Term
from msp_core.sources import (
    LIVERPOOL_SAB_CLOSING,
    MERTON_SAB,
    NSW_SCORE,
    OURS,
    SAC_LABELS,
    SHROPSHIRE,
    SURREY_SAB,
)

__all__ = ["Achievement", "AchievementJudge", "Expression", "OutcomeTheme"]


class OutcomeTheme(Term):
    """What an outcome is about. One outcome may have several themes, or none of these.

    The list is ours, gathered from what Safeguarding Adults Boards give as examples. No
    national list exists, and Merton calls its own "not exhaustive".

    Source: Merton SAB, Surrey SAB, Shropshire; South Yorkshire and Liverpool SAB agree.
    """

    BE_AND_FEEL_SAFER = (
        "be_and_feel_safer",
        "To be and feel safer",
        "The harm stops, and the person is safer and feels so.",
        MERTON_SAB,
        False,
    )
    MAINTAIN_RELATIONSHIP = (
        "maintain_relationship",
        "To maintain a relationship",
        "The person keeps somebody who matters to them, the source of risk perhaps.",
        MERTON_SAB,
        False,
    )
    NO_CONTACT_WITH_SOURCE = (
        "no_contact_with_source",
        "No contact with the source of risk",
        "Whoever harmed the person stays away from them.",
        SURREY_SAB,
        False,
    )
    NEW_FRIENDS = (
        "new_friends",
        "To make new friends",
        "The person has more people in their life.",
        MERTON_SAB,
        False,
    )
    HELP_TO_RECOVER = (
        "help_to_recover",
        "Help to recover",
        "The person gets over what happened, or gets their confidence back.",
        MERTON_SAB,
        False,
    )
    ACCESS_TO_JUSTICE = (
        "access_to_justice",
        "Access to justice",
        "What happened is taken to the police, to a court or to whoever else can judge it.",
        MERTON_SAB,
        False,
    )
    APOLOGY = (
        "apology",
        "An apology",
        "Somebody says sorry to the person.",
        MERTON_SAB,
        False,
    )
    KNOW_ACTION_TAKEN = (
        "know_action_taken",
        "To know that action has been taken",
        "The person knows that those responsible were disciplined or otherwise answered.",
        MERTON_SAB,
        False,
    )
    NOT_HAPPEN_TO_OTHERS = (
        "not_happen_to_others",
        "That it does not happen to others",
        "Nobody else is harmed in the same way.",
        MERTON_SAB,
        False,
    )
    MAINTAIN_CONTROL = (
        "maintain_control",
        "To maintain control",
        "The person stays in charge of their life and of what is done about this.",
        MERTON_SAB,
        False,
    )
    INVOLVED_IN_DECISIONS = (
        "involved_in_decisions",
        "To be involved in decisions",
        "The person takes part in deciding what happens next.",
        MERTON_SAB,
        False,
    )
    EXERCISED_CHOICE = (
        "exercised_choice",
        "To have exercised choice",
        "The person chose for themselves.",
        MERTON_SAB,
        False,
    )
    PROTECT_SELF_IN_FUTURE = (
        "protect_self_in_future",
        "To be able to protect themselves in future",
        "The person knows how to keep themselves safe, and can do it.",
        MERTON_SAB,
        False,
    )
    KNOW_WHERE_TO_GET_HELP = (
        "know_where_to_get_help",
        "To know where to get help",
        "The person knows whom to turn to.",
        MERTON_SAB,
        False,
    )
    BE_INFORMED = (
        "be_informed",
        "To be informed",
        "The person is told what was found and what is going on.",
        SURREY_SAB,
        False,
    )
    CHANGE_CARE_OR_SUPPORT = (
        "change_care_or_support",
        "To change care or support",
        "Something about the person's care or support becomes as they want it.",
        SURREY_SAB,
        False,
    )
    RESTITUTION = (
        "restitution",
        "Money or belongings back",
        "The person gets back what was taken.",
        SHROPSHIRE,
        False,
    )
    OTHER = (
        "other",
        "Other",
        "An outcome about something else, told by the person's own words.",
        OURS,
        False,
    )


class Achievement(Term):
    """How far an outcome came true, or the outcomes of a case as a whole.

    Source: SAC table SG4a; "not yet known" is ours, and never leaves in a return.
    """

    FULLY_ACHIEVED = (
        "fully_achieved",
        "Fully Achieved",
        "What the person wanted came true.",
        SAC_LABELS,
        True,
    )
    PARTIALLY_ACHIEVED = (
        "partially_achieved",
        "Partially Achieved",
        "Some of what the person wanted came true.",
        SAC_LABELS,
        True,
    )
    NOT_ACHIEVED = (
        "not_achieved",
        "Not Achieved",
        "Nothing of what the person wanted came true.",
        SAC_LABELS,
        True,
    )
    NOT_YET_KNOWN = (
        "not_yet_known",
        "Not yet known",
        "It is too early to say. This is for use within a record and is never exported.",
        OURS,
        False,
    )


class AchievementJudge(Term):
    """Who judged how far an outcome came true: the person first.

    Source: Liverpool SAB (evaluated by the adult); New South Wales (who rated).
    """

    PERSON = (
        "person",
        "The person",
        "The person judged it themselves.",
        LIVERPOOL_SAB_CLOSING,
        False,
    )
    REPRESENTATIVE = (
        "representative",
        "A representative",
        "Somebody who speaks for the person judged it.",
        NSW_SCORE,
        False,
    )
    JOINT = (
        "joint",
        "The person and somebody else together",
        "The person judged it together with a representative or a practitioner.",
        NSW_SCORE,
        False,
    )
    PRACTITIONER = (
        "practitioner",
        "A practitioner",
        "A practitioner judged it without the person.",
        NSW_SCORE,
        False,
    )


class Expression(Term):
    """How somebody expressed a wish; not every wish is spoken.

    Source: ours.
    """

    SPOKEN = (
        "spoken",
        "Spoken",
        "They said it.",
        OURS,
        False,
    )
    SIGNED = (
        "signed",
        "Signed",
        "They said it in a sign language, or with signs that go with speech.",
        OURS,
        False,
    )
    WRITTEN = (
        "written",
        "Written",
        "They wrote it.",
        OURS,
        False,
    )
    COMMUNICATION_AID = (
        "communication_aid",
        "With a communication aid",
        "They used pictures, symbols, a board or a device.",
        OURS,
        False,
    )
    SHOWN = (
        "shown",
        "Shown",
        "They showed it in what they did, and somebody who knows them says what it means.",
        OURS,
        False,
    )
