"""Plain words for what an audit counts, for readers who do not know this package."""

import attrs

from msp_core.audit import Unjudged
from msp_core.extracts import LONGEST_CELL, Trouble
from msp_core.statements import StatementKind

__all__ = ["KINDS", "RULES", "TROUBLES", "UNJUDGED", "Kind"]


@attrs.frozen
class Kind:
    """A kind of text, told to a reader.

    Attributes:
        label: What it is called.
        meaning: What it is.
        example: An invented example.
        ask: The question to ask the person instead; empty where none is needed.
        home: What to do with the words.
    """

    label: str
    meaning: str
    example: str
    ask: str = ""
    home: str = ""


KINDS = {
    StatementKind.OUTCOME: Kind(
        "An outcome",
        "What the person wants, or says has come true, about their own life.",
        "I want to feel safe in my own kitchen.",
    ),
    StatementKind.SERVICE_RESPONSE: Kind(
        "A service response",
        "What a service did, does or plans to do. It can be delivered in full while nothing that"
        " the person wanted has changed.",
        "Increased monitoring by the home",
        "What difference would that make to you?",
        "Keep the words in the plan, among the things that services will do.",
    ),
    StatementKind.CONCLUSION: Kind(
        "A conclusion",
        "What somebody found, decided or closed. It tells how an enquiry ended, and nothing of"
        " what the person hoped for.",
        "Allegation substantiated",
        "What did you want to come of this, and did it?",
        "Keep the words with the findings of the enquiry.",
    ),
    StatementKind.MIXED: Kind(
        "An outcome mixed with something else",
        "The person's outcome shares a box with a service response or a conclusion, which is then"
        " what gets ticked off.",
        "Wants to go home; referral made to occupational therapy",
        "Is this what you want, in your own words?",
        "Keep the person's part as the outcome, and move the rest to the plan or the findings.",
    ),
    StatementKind.UNCLEAR: Kind(
        "Unclear",
        "Whoever reads it would have to ask: a word or a fragment, a service asked for without"
        " what it is for, or an aim that may be somebody else's for the person. It is not counted"
        " among those that are not outcomes.",
        "Dignity and respect",
        "What would you like to be different, and how would you know?",
        "Record the answer in the person's words.",
    ),
}
"""Each kind of text that is an answer."""

UNJUDGED = {
    Unjudged.EMPTY: ("Empty", "Nothing is written there, or only strokes and dots."),
    Unjudged.NOT_ASKED: ("Not asked", "It says that nobody asked, or not yet."),
    Unjudged.NOT_KNOWN: (
        "Not known, or left open",
        "Such as “N/A”, “TBC” or “not recorded”: whether anybody asked cannot be seen.",
    ),
    Unjudged.NONE_EXPRESSED: (
        "None expressed",
        "The person voiced no outcome, or “none” stands alone. That is an answer, and no failure.",
    ),
    Unjudged.ELSEWHERE: ("Written elsewhere", "It points to another place, such as “as above”."),
    Unjudged.UNREAD: ("Could not be read", "The troubles with the file, below, say why."),
}
"""Each reason why a cell holds no answer: a label, and what it means."""

RULES = {
    "service-response": "A service response stands as the outcome",
    "conclusion": "A conclusion stands as the outcome",
    "mixed-statement": "An outcome shares the box with something else",
    "no-outcome-expressed": "None was expressed",
    "means-not-end": "A service is asked for, and not what it is for",
    "professional-voice": "The aim may be somebody else's for the person",
    "unclear-statement": "A stranger could not understand what is wanted",
}
"""What each rule noticed, in plain words."""

TROUBLES = {
    Trouble.RAGGED: "More or fewer cells than the header: look for a stray delimiter.",
    Trouble.BROKEN: "Cannot be split into cells; nothing in them was read.",
    Trouble.UNCLOSED: "A quotation mark is never closed, so rows after it may be missing.",
    Trouble.OVERSIZE: f"A cell has over {LONGEST_CELL:,} characters; the rest was not read.",
    Trouble.NUL: "Held NUL characters, which were left out.",
    Trouble.FORMULA: "A cell is a formula, which was not read: save its value instead.",
    Trouble.NOT_TEXT: "A cell holds neither text, number nor date, and was not read.",
    Trouble.UNNAMED: "Something stands under no name of a column, and was not read.",
}
"""What can be wrong with a row."""
