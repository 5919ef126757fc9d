"""What changed from ``msp-record/0`` to ``msp-record/1``: told, and done by the same data."""

from msp_core.wire.upgrades.change import Change

__all__ = [
    "CHANGES",
    "CONCLUSION",
    "CONVERSATION",
    "ENQUIRY",
    "OUTCOME",
    "RESPONSE",
    "REVIEW",
    "ROLES",
    "WISH",
]

ROLES = {
    "adult": "person",
    "representative": "representative",
    "advocate": "advocate",
    "worker": "practitioner",
    "interpreter": "interpreter",
    "other": "other",
}
_SPOKEN_BY = {
    "adult": "person",
    "adult_spoke": "person",
    "adult_signed": "person",
    "adult_wrote": "person",
    "adult_showed": "person",
    "representative": "representative",
    "worker": "practitioner",
    "other": "other",
}
_SPOKEN_HOW = {
    "adult_spoke": "spoken",
    "adult_signed": "signed",
    "adult_wrote": "written",
    "adult_showed": "shown",
}

CONVERSATION, WISH, ENQUIRY = "/conversations/*", "/wishes/*", "/enquiry"
OUTCOME, REVIEW = f"{CONVERSATION}/outcomes/*", f"{CONVERSATION}/reviews/*"
RESPONSE, CONCLUSION = "/process/responses/*", "/process/conclusions/*"

CHANGES = (
    Change(
        old="/person/name",
        new="/person/preferred_name",
        told="It is what the person likes to be called.",
    ),
    Change(
        old="/person/has_capacity",
        new="",
        told="Capacity belongs to one decision, at one time, and never to a person.",
    ),
    Change(old=f"{CONVERSATION}/date", new=f"{CONVERSATION}/held_on", told="Renamed."),
    Change(
        old=f"{CONVERSATION}/stage",
        new=f"{CONVERSATION}/stage",
        told="Its values are named after the process.",
        values={"first": "start", "between": "during", "last": "end", "after": "follow_up"},
    ),
    Change(
        old=f"{CONVERSATION}/present",
        new=f"{CONVERSATION}/participants",
        told="Each who took part is an object now, so that a name or an id can stand beside it.",
    ),
    Change(
        old=f"{CONVERSATION}/present/*",
        new=f"{CONVERSATION}/participants/*/role",
        told="Its values are those of the vocabulary of roles.",
        values=ROLES,
    ),
    Change(
        old=f"{CONVERSATION}/asked",
        new=f"{CONVERSATION}/outcomes_asked",
        told="Renamed, and so are its values.",
        values={
            "asked_and_said": "asked_expressed",
            "asked_said_nothing": "asked_none_expressed",
            "not_asked": "not_asked",
            "not_known": "dont_know",
        },
    ),
    Change(
        old="/wishes",
        new=f"{CONVERSATION}/outcomes",
        told="Each stands in the conversation in which it was said.",
    ),
    Change(old=f"{WISH}/text", new=f"{OUTCOME}/statement", told="Renamed."),
    Change(
        old=f"{WISH}/conversation",
        new=f"{CONVERSATION}/outcomes",
        told="Where an outcome stands says in which conversation it was said.",
    ),
    Change(
        old=f"{WISH}/told_by",
        new=f"{OUTCOME}/voiced_by",
        told="Split in two: here, who said it.",
        values=_SPOKEN_BY,
    ),
    Change(
        old=f"{WISH}/told_by",
        new=f"{OUTCOME}/expressed",
        told="Split in two: here, how it was said or shown.",
        values=_SPOKEN_HOW,
    ),
    Change(
        old=f"{WISH}/category",
        new="",
        told="It was a local word, and no theme can be read out of it without a guess.",
    ),
    Change(
        old=f"{WISH}/result",
        new=REVIEW,
        told="It is a review, in the conversation in which the outcome was looked at again.",
    ),
    Change(
        old=f"{WISH}/result/conversation",
        new=f"{CONVERSATION}/reviews",
        told="Where a review stands says in which conversation it was held.",
    ),
    Change(
        old=f"{WISH}/result/met",
        new=f"{REVIEW}/achievement",
        told="Renamed, and so are its values.",
        values={
            "yes": "fully_achieved",
            "partly": "partially_achieved",
            "no": "not_achieved",
            "too_soon": "not_yet_known",
        },
    ),
    Change(
        old=f"{WISH}/result/judged_by",
        new=f"{REVIEW}/judged_by",
        told="Its values are those of the vocabulary of judges.",
        values={
            "adult": "person",
            "representative": "representative",
            "together": "joint",
            "worker": "practitioner",
        },
    ),
    Change(old="/enquiry", new="/process", told="The process supports the conversations."),
    Change(old=f"{ENQUIRY}/raised_on", new="/process/concern_raised_on", told="Renamed."),
    Change(
        old=f"{ENQUIRY}/kind",
        new="/process/enquiry",
        told="Renamed.",
        values={"section_42": "s42", "other": "other"},
    ),
    Change(
        old=f"{ENQUIRY}/actions",
        new="/process/responses",
        told="They are what services did, and no outcome.",
    ),
    Change(old=f"{ENQUIRY}/actions/*/what", new=f"{RESPONSE}/description", told="Renamed."),
    Change(old=f"{ENQUIRY}/actions/*/by", new=f"{RESPONSE}/agency", told="Renamed."),
    Change(
        old=f"{ENQUIRY}/decisions",
        new="/process/conclusions",
        told="They are what was concluded, and no outcome.",
    ),
    Change(old=f"{ENQUIRY}/decisions/*/about", new=f"{CONCLUSION}/kind", told="Renamed."),
    Change(old=f"{ENQUIRY}/decisions/*/what", new=f"{CONCLUSION}/value", told="Renamed."),
    Change(
        old="/made_safeguarding_personal",
        new="",
        told="A tick says nothing of what a person wanted, or of how far it came true.",
    ),
)
"""Every change from ``msp-record/0`` to ``msp-record/1``, in the order of the older record."""
