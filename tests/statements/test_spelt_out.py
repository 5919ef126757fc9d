"""Letters spelt out one by one, and words that run on."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.statements import classify_statement
from msp_core.statements.normalise import plain
from msp_core.statements.running import parted
from msp_core.statements.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A l l e g a t i o n  u p h e l d", ["allegation", "upheld"]),
        ("A l l e g a t i o n u p h e l d", ["allegation", "upheld"]),
        ("I want to be S.A.F.E.", ["i", "want", "to", "be", "safe", "."]),
        ("r-e-f-e-r-r-a-l m-a-d-e", ["referral", "made"]),
        ("C_l_o_s_e_d  -  N_F_A", ["closed", "-", "nfa"]),
        ("D O N T S E N D M E B A C K", ["do", "not", "send", "me", "back"]),
        ("r e f e r r a l\u200b m a d e\n\nn f a", ["referral", "made", ".", "nfa"]),
        ("m y q z x w k i n", ["myqzxwkin"]),
        ("s/w s/w", ["s", "/", "w", "s", "/", "w"]),
        ("plan a, b, c, d", ["plan", "a", ",", "b", ",", "c", ",", "d"]),
        ("n.f.a.", ["n", ".", "f", ".", "a", "."]),
    ],
)
def test_letters_spelt_out_are_the_words_that_they_spell(text: str, expected: list[str]) -> None:
    """Four letters or more, each by itself, are read as they are meant."""
    assert expected == [token.word for token in tokens(plain(text))]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("A l l e g a t i o n  u p h e l d", "Allegation upheld"),
        ("S u b s t a n i t a t e d", "Substanitated"),
        ("r-e-f-e-r-r-a-l m-a-d-e", "referral made"),
        ("I w a n t t o f e e l s a f e a t h o m e", "I want to feel safe at home"),
        ("i n c r e a s e d. m o n i t o r i n g", "increased. monitoring"),
    ],
)
def test_spelling_out_changes_no_verdict(text: str, meant: str) -> None:
    """Whoever puts something between the letters says the same."""
    assert classify_statement(meant).kind is classify_statement(text).kind


def test_a_word_spelt_out_knows_where_it_stood() -> None:
    """Offsets go from its first letter to its last, in the original."""
    text = "So: R E F E R R A L M A D E"
    copy = plain(text)
    stood = [text[copy.start(one.start) : copy.end(one.end)] for one in tokens(copy)]

    assert ["So", ":", "R E F E R R A L", "M A D E"] == stood


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("casetobeclosed", ["case", "to", "be", "closed"]),
        ("zzqxv", ["zzqxv"]),
        ("referralmadetozzqxvbythehome", ["referral", "made", "to", "zzqxv", "by", "the", "home"]),
    ],
)
def test_letters_that_run_on_part_into_words(letters: str, expected: list[str]) -> None:
    """A word that nobody knows stays whole among those that we know."""
    assert expected == parted(letters)


@given(st.text(alphabet="aeinorst", max_size=500))
def test_parting_neither_adds_nor_loses_a_letter(letters: str) -> None:
    """Words put back together are the letters that they came from."""
    assert letters == "".join(parted(letters))


@given(st.text(alphabet="abet .-/\n'é", max_size=300))
def test_tokens_stand_in_order_inside_the_text(text: str) -> None:
    """However letters are strewn, each token begins where the one before has ended."""
    found = tokens(plain(text))

    assert all(one.end <= two.start or one[1:] == two[1:] for one, two in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
