"""No word of a person, and no name, is ever in a pattern."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.audit.pattern import GAP, pattern
from msp_core.findings import Span
from msp_core.statements.lexicon import is_known, lexicon

NAMES = (
    "Karen Ward", "karen ward", "Peter Grant", "Bill Bailey", "sue banks", "Dean Cook", "Sam",
    "Mr Ward", "Mr. Ward", "Mr. Nurse", "MRS GRANT", "Dr Page", "Robert Lodge", "Ada Oyelaran",
    "Ed Driver", "Oakfield House", "Siân Ó Briain", "D'Arcy Bishop", "Xiu-Ying", "Mohammed",
    "Jatinder", "alec salt", "joan macmillan",
    "Oak Lodge Care Home", "07700 900123", "SW1A 1AA", "12/05/1941", "943 476 5919",
)  # fmt: skip


def whole(text: str) -> str | None:
    """Give the pattern of a whole text."""
    return pattern(text, Span(0, len(text)))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_a_gap(name: str) -> None:
    """Names, places, numbers and dates leave no trace, names that are words too."""
    assert whole(f"Referral made to {name} and the police informed") == (
        f"referral {GAP} police informed"
    )
    assert whole(f"{name}: case closed") == "case closed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CARE PACKAGE INCREASED", "care package increased"),
        ("Referral Made To Advocacy", "referral … advocacy"),
        ("Social worker to visit weekly", "social worker … visit"),
        ("no further action", "no further action"),
        ("Police, GP & CQC informed.", "police gp cqc informed"),
        ("I want to go home to my cat and sleep", None),
        ("she is scared of her son", None),
        ("refferal to the GP", "gp"),
        (" ".join(["police"] * 9), " ".join(["police"] * 6)),
        ("", None),
    ],
)
def test_only_service_words_and_findings_are_kept(text: str, expected: str | None) -> None:
    """What is wished for, who is in a life, and what is felt are gaps; a slip is a gap too."""
    assert expected == whole(text)


def test_only_the_span_is_looked_at() -> None:
    """Of a mixed text nothing outside the refused words is in the pattern."""
    text = "Wants the police to stop; referral made"
    start = text.index("referral")

    assert pattern(text, Span(start, len(text))) == "referral"


@given(st.text(max_size=200))
def test_law_a_pattern_holds_words_of_ours_alone(text: str) -> None:
    """Whatever is written, each word told stands in our own lexicon."""
    phrases = {word for same in lexicon().phrases.values() for words, _ in same for word in words}
    told = (whole(text) or "").split()

    assert all(word == GAP or is_known(word) or word.removesuffix("s") in phrases for word in told)
