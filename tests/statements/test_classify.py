"""What the judge says of statements in many wordings."""

import pytest

from msp_core.statements import StatementKind, classify_statement

WISHES = (
    "To be safe and to feel safer at home",
    "I want to feel safe in my own kitchen",
    "I want to keep seeing my son on Sundays",
    "Mr X wishes to remain living with his brother",
    "To make new friends who don't take my money",
    "I want help to get over what he did to me",
    "Help to recover",
    "To have access to justice or an apology",
    "To know that disciplinary or other action has been taken",
    "Having control over the situation",
    "I want justice for what happened",
    "I want an apology from the carer",
    "I want to know the carer was disciplined",
    "I want to know that it won't happen to anybody else",
    "To be in control of my own money again",
    "I want to be involved in decisions about me",
    "She wants to choose where she lives",
    "To know how to protect myself in future",
    "I want to know who to ring if it happens again",
    "I don't want him in my house any more",
    "says he'd like to go home to his dog",
    "I want my mother's ring back",
    "Wants her door key back from her nephew",
    "I want someone to check on me at night so I can sleep",
)
RESPONSES = (
    "Increased monitoring by the home",
    "To be monitored more closely",
    "Receiving increased care",
    "Care package reviewed and increased",
    "Referral made to advocacy",
    "DoLS applied for",
    "Strategy meeting held",
    "Police informed and crime number given",
    "Staff retrained in moving and handling",
    "Social worker to visit weekly",
)
CONCLUSIONS = (
    "Allegation substantiated",
    "Harm unsubstantiated",
    "SUBSTANTIATED!",
    "Case closed - NFA",
    "Risk reduced",
    "Risk identified and action taken",
    "Yes, they lacked capacity",
    "Threshold not met",
)
MIXED = (
    "Wants to go home; referral made to occupational therapy",
    "I want to feel safe at home. Locks changed, IDVA referral made.",
)


@pytest.mark.parametrize("text", WISHES)
def test_a_wish_is_an_outcome(text: str) -> None:
    """What a person wants of their life stands, with nothing to say about it."""
    found = classify_statement(text)

    assert (StatementKind.OUTCOME, ()) == (found.kind, found.findings)


@pytest.mark.parametrize("text", RESPONSES)
def test_a_service_act_is_refused(text: str) -> None:
    """What a service does is no outcome, in whatever form it is put."""
    assert StatementKind.SERVICE_RESPONSE is classify_statement(text).kind


@pytest.mark.parametrize("text", CONCLUSIONS)
def test_a_finding_is_refused(text: str) -> None:
    """What somebody found or closed is no outcome."""
    found = classify_statement(text)

    assert StatementKind.CONCLUSION is found.kind
    assert "process.conclusions" in found.findings[0].instead


@pytest.mark.parametrize("text", MIXED)
def test_a_mixed_text_offers_the_wish_back(text: str) -> None:
    """The part that is the person's own is told apart from the rest."""
    found = classify_statement(text)

    assert StatementKind.MIXED is found.kind
    assert StatementKind.OUTCOME is found.segments[0].kind
    assert not found.segments[-1].kind.accepted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n ",
        "...",
        "Safety",
        "N/A",
        "Chcę, żeby mój syn mógł mnie odwiedzać",
        "Я хочу домой",
        "我想回家",
        "xqzv brrgh plonkt wibble gnarf",
    ],
)
def test_what_cannot_be_read_is_asked_about(text: str) -> None:
    """An empty text, a fragment or another language is unclear, and stands."""
    found = classify_statement(text)

    assert (StatementKind.UNCLEAR, True) == (found.kind, found.accepted)
    assert 1 == len(found.findings)


def test_a_wish_with_one_clause_that_is_mixed_cannot_be_split() -> None:
    """Where one clause holds both, no part is offered back as an outcome."""
    found = classify_statement("wants to go home referral made to OT, wants to go home")

    assert all(part.kind is not StatementKind.MIXED for part in found.segments)


@pytest.mark.parametrize("text", ["I do n't want to move", "n't", "ca n't", "' '", "'s"])
def test_a_contraction_cut_apart_is_still_read(text: str) -> None:
    """Half a contraction standing alone is no reason to stop."""
    assert classify_statement(text).accepted


@pytest.mark.parametrize("text", ["Complaint", "Monitored", "Safety"])
def test_one_word_is_asked_about(text: str) -> None:
    """One word alone is too little to refuse, unless a list of labels holds it."""
    assert StatementKind.UNCLEAR is classify_statement(text).kind


def test_a_wish_to_die_is_asked_about() -> None:
    """Such words never pass in silence, and are never refused."""
    found = classify_statement("I want to die")

    assert found.accepted
    assert found.findings


@pytest.mark.parametrize(
    "text",
    ["visits supervised so I feel ok seeing him", "staff to check at night so that I can sleep"],
)
def test_a_reason_in_the_first_person_is_never_refused(text: str) -> None:
    """Whoever says what it is for, for themselves, speaks of their own life."""
    assert classify_statement(text).accepted
