"""The cases on statements: the examples of each rule that reads them, and more."""

from collections.abc import Iterator
from typing import Any

from conformance.draft import Draft
from msp_core.rule import Rule
from msp_core.rules import MEANING_RULES
from msp_core.statements import Reading

__all__ = ["statement_cases"]


def statement_cases() -> Iterator[Draft]:
    """Give every case, each text once."""
    told: set[str | bytes] = set()
    for draft in _all():
        if draft.given not in told:
            yield draft
        told.add(draft.given)


def _all() -> Iterator[Draft]:
    for rule in MEANING_RULES:
        if rule.about is Reading:
            yield from _of_rule(rule)
    for kind, texts in _MORE.items():
        for number, (text, why) in enumerate(texts, start=1):
            yield Draft(f"{kind}/{number}", why, text)


def _of_rule(rule: Rule[Any]) -> Iterator[Draft]:
    for number, mark in enumerate(rule.marks, start=1):
        yield Draft(f"{rule.name}/marked-{number}", mark.because or rule.title, mark.given)
    for number, miss in enumerate(rule.leaves, start=1):
        yield Draft(f"{rule.name}/left-{number}", miss.because, miss.given)


_MORE: dict[str, tuple[tuple[str, str], ...]] = {
    "wishes": (
        ("I want my own front door key back.", "the person's own voice"),
        ("I'd like to sleep through the night without listening for him", "what they want back"),
        ("To see my grandchildren at Christmas", "a wish without a subject"),
        ("He wants to keep his dog with him", "told by another"),
        ("Mrs G would like to manage her own pension again", "told by a practitioner"),
        ("She does not want the police told", "a wish that something is not done"),
        ("I don't want to move", "what is not wanted is an outcome too"),
        ("To be safe", "few words may be enough"),
        ("For the shouting to stop", "what should stop"),
        ("Just want to be left alone with my cat", "others may think it unwise"),
        ("I feel safe in my flat now", "something that has come true"),
        ("Wants his money back and his brother to say sorry", "two wishes"),
        ("i want 2 go 2 church again", "spelt as people spell"),
        ("I WANT TO GO HOME", "in capitals"),
        ("I want the carers to knock before they come in", "about a service, and the person's own"),
        ("I don\u2019t want increased monitoring", "an apostrophe as a word processor types it"),
    ),
    "responses": (
        ("Referral to be made to the falls service", "what a service plans"),
        ("Care plan updated and shared with staff", "what a service did"),
        ("Staff to complete moving and handling training", "what staff will do"),
        ("Safeguarding plan in place", "what is in place"),
        ("Weekly welfare checks", "an activity"),
        ("Medication audit completed by the manager", "what somebody completed"),
        ("CQC notified", "who was told"),
        ("INCREASED MONITORING BY THE HOME", "in capitals"),
    ),
    "conclusions": (
        ("Not substantiated", "a finding"),
        ("Risk reduced", "a judgement on risk"),
        ("NFA", "a closing"),
        ("Case closed to safeguarding", "a closing of the case"),
        ("Enquiry concluded, no further action required", "a longer one"),
        ("Section 42 criteria not met", "a threshold"),
    ),
    "mixed": (
        ("I want to feel safe in my home; key safe fitted", "a wish, then a response"),
        ("Allegation substantiated. She wants to stay with her sister.", "a finding, then a wish"),
        ("Wants to go back to her choir; referred to advocacy; NFA", "all three"),
    ),
    "unclear": (
        ("Independence", "a word alone"),
        ("Not known", "nothing is told"),
        ("N/A", "nothing is told by these letters"),
        ("As above", "nothing is told here"),
        ("No", "a word that tells nothing"),
        ("?", "a sign, and no word"),
        ("", "an empty text"),
        (" \t\r\n ", "white space alone"),
        ("\u200b", "a space of no width"),
        ("12345", "digits"),
        ("xyzzy plugh", "no words of any list"),
        ("Does not want increased monitoring", "a response that is not wanted is not refused"),
    ),
    "offsets": (
        ("\U0001f642 Increased monitoring by the home", "an emoji is one character"),
        (
            "\U0001f468\u200d\U0001f469\u200d\U0001f467 Increased monitoring",
            "a family of three is five code points",
        ),
        ("Cafe\u0301: increased monitoring by the home", "an accent of its own is a code point"),
        ("\u00c9lan vital; increased monitoring by the home", "an accent in its letter is none"),
        ("  Increased monitoring by the home  ", "spaces count"),
        ("Increased\tmonitoring\r\nby the home", "a carriage return and a line feed are two"),
        ("\u201cIncreased monitoring\u201d", "quotation marks count"),
        ("\uff29ncreased monitoring by the home", "a wide letter is a letter"),
        ("Increased monitor\u00ading by the home", "a soft hyphen counts"),
        ("Increased\u00a0monitoring by the home", "a space that does not break is a space"),
        ("Incre\u200based monitoring by the home", "a space of no width is none, and counts"),
        ("\ufeffIncreased monitoring by the home", "a byte order mark counts"),
        (
            "\U0001f642\U0001f642 I want to go home; \U0001f642 referral made to the nurse",
            "the part that decided, after three emoji",
        ),
        ("1. I want to go home\n2. Referral made to the nurse\n3. NFA", "a list"),
        ("- Referral made\n- Care plan updated", "a list of responses"),
    ),
}
