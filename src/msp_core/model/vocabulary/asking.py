"""Whether the person was asked what they want, and why an answer is missing."""

from msp_core.model.vocabulary.term import Term
from msp_core.sources import OURS, SAC_LABELS

__all__ = ["MissingReason", "OutcomesAsked"]


class OutcomesAsked(Term):
    """Whether the person, or who speaks for them, was asked what outcomes they want.

    To be asked and to want nothing is an answer: neither a missing value nor an outcome.

    Source: SAC table SG4a, which is question 1 of the MSP Outcomes Framework.
    """

    ASKED_EXPRESSED = (
        "asked_expressed",
        "Yes they were asked and outcomes were expressed",
        "Somebody asked, and the answer named at least one outcome.",
        SAC_LABELS,
        True,
    )
    ASKED_NONE_EXPRESSED = (
        "asked_none_expressed",
        "Yes they were asked but no outcomes were expressed",
        "Somebody asked, and the answer named no outcome. That is an answer.",
        SAC_LABELS,
        True,
    )
    NOT_ASKED = (
        "not_asked",
        "No",
        "Nobody asked.",
        SAC_LABELS,
        True,
    )
    DONT_KNOW = (
        "dont_know",
        "Don't Know",
        "Whoever records it does not know whether anybody asked.",
        SAC_LABELS,
        True,
    )
    NOT_RECORDED = (
        "not_recorded",
        "Not Recorded",
        "The record does not say whether anybody asked.",
        SAC_LABELS,
        True,
    )


class MissingReason(Term):
    """Why the person's own answer or words are not there.

    The reasons are kept apart, since "not asked" is not "asked, and declined".

    Source: ours.
    """

    DECLINED = (
        "declined",
        "Declined",
        "The person was asked and did not want to answer.",
        OURS,
        False,
    )
    UNABLE = (
        "unable",
        "Unable",
        "The person could not answer, with all the help that could be given.",
        OURS,
        False,
    )
    NOT_ASKED = (
        "not_asked",
        "Not asked",
        "Nobody asked the person.",
        OURS,
        False,
    )
    DECEASED = (
        "deceased",
        "Has died",
        "The person died before they could be asked.",
        OURS,
        False,
    )
    NOT_SAFE_TO_ASK = (
        "not_safe_to_ask",
        "Not safe to ask",
        "To ask would have put the person or somebody else in danger.",
        OURS,
        False,
    )
    NOT_RECORDED = (
        "not_recorded",
        "Not recorded",
        "The record does not say.",
        OURS,
        False,
    )
