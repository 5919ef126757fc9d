"""Laws that hold for any text at all."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.statements import classify_statement, judge, read, suggest_themes
from msp_core.statements.features import features
from msp_core.statements.normalise import plain
from msp_core.statements.said import said
from msp_core.statements.tokens import tokens

ANY = st.text(alphabet=st.characters(codec=None, categories=None), max_size=300)
SOME = st.sampled_from(
    (
        "I want to feel safe in my own kitchen",
        "Increased monitoring by the home",
        "Allegation substantiated",
        "Wants to go home; referral made to occupational therapy",
        "Case closed",
        "I want an apology from the carer",
        "Staff retrained in moving and handling",
        "To be in control of my own money again",
    )
)


@given(ANY)
def test_never_raises_and_offsets_stay_inside_the_text(text: str) -> None:
    """Whatever the text, there is an answer, and it points into the text."""
    found = classify_statement(text)
    suggest_themes(text)

    for finding in found.findings:
        assert finding.span is None or 0 <= finding.span.start < finding.span.end
        assert finding.span is None or finding.span.end <= len(text)
    for part in found.segments:
        assert 0 <= part.start <= part.end <= len(text)
    assert all(one.end <= two.start for one, two in pairwise(found.segments))


@given(ANY)
def test_the_same_text_has_the_same_answer(text: str) -> None:
    """Reading is pure: nothing that was read before changes an answer."""
    assert read(text) == read(text)


@given(ANY)
def test_only_a_refused_text_has_a_rejection(text: str) -> None:
    """The findings say what the kind says."""
    found = classify_statement(text)

    assert found.accepted == all(item.level == "query" for item in judge(text))


@given(SOME, st.sampled_from((str.upper, str.lower, str.title, str.swapcase)))
def test_case_changes_nothing(text: str, change: object) -> None:
    """Capitals are not words."""
    assert callable(change)
    assert classify_statement(text).kind is classify_statement(change(text)).kind


@given(
    SOME,
    st.sampled_from(
        (
            "- {}",
            "• {}",
            "1. {}",
            "(a) {}",
            "Outcome: {}",
            "Desired outcome - {}",
            "<p>{}</p>",
            "**{}**",
            "> {}",
            "“{}”",
            "'{}'",
            "{}.",
            "{} !",
            "  {}\n",
            "{}&nbsp;",
            "\ufeff{}",
        )
    ),
)
def test_a_frame_changes_nothing(text: str, frame: str) -> None:
    """Bullets, labels, markup, quotes and stops around a text are not the text."""
    assert classify_statement(text).kind is classify_statement(frame.format(text)).kind


FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
CYRILLIC = str.maketrans("aeopcyxi", "аеорсухі")  # noqa: RUF001 -- they look alike


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace(" ", "\u00a0"),
        "\u200b".join,
        "\u00ad".join,
        lambda text: text.translate(FULL_WIDTH),
        lambda text: text.translate(CYRILLIC),
    ],
)
@given(text=SOME)
def test_how_it_is_typed_changes_nothing(change: object, text: str) -> None:
    """Spaces, hidden characters and letters drawn alike leave the verdict as it is."""
    assert callable(change)
    assert classify_statement(text).kind is classify_statement(change(text)).kind


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("Allegation substanitated", "Allegation substantiated"),
        ("Incresed montioring by the home", "Increased monitoring by the home"),
        (
            "I watn to feel safe in my own kitchne",
            "I want to feel safe in my own kitchen",
        ),
        ("Caseclosed", "Case closed"),
        ("carre plan reviwed", "care plan reviewed"),
    ],
)
def test_a_slip_of_the_keys_changes_nothing(slip: str, meant: str) -> None:
    """A typo in the telling words does not hide them."""
    assert classify_statement(meant).kind is classify_statement(slip).kind


@pytest.mark.parametrize(
    "unit",
    [
        "I want to go home. ",
        "<",
        "&",
        "a",
        "é",
        "1:",
        "\n",
        "referral made, ",
        "zzq ",
        "a ",
        "s.a.f.e ",
        "ﷺ",
    ],
)
def test_work_grows_with_the_length(unit: str) -> None:
    """Ten times the text is at most some ten times the work, counted not timed."""
    work = [sum(1 for _ in features(said(tokens(plain(unit * n))))) for n in (300, 3000)]

    assert work[1] <= 11 * work[0] + 100


def test_a_long_text_is_read_to_its_end() -> None:
    """A megabyte has an answer, and a wish among many acts is heard and offered back."""
    tale = "I want to sit in my own garden with my sister and drink my tea. "
    acts = "".join(f"Referral number {n} made to the team and meeting held. " for n in range(90))

    mixed = classify_statement(tale * 200 + acts)

    assert "mixed" == mixed.kind
    assert "outcome" == mixed.segments[0].kind
    assert not classify_statement(acts).accepted
    assert "unclear" == classify_statement("zzq xxv " * 100_000).kind


def test_a_long_text_that_says_little_is_unclear() -> None:
    """Where no stretch is an outcome and not all are refused, somebody has to ask."""
    nouns = ("safety", "dignity", "home", "respect", "family", "garden", "wellbeing", "life")
    bare = "".join(f"{one} as above and {two}. " for one in nouns for two in nouns if one != two)
    acts = "Referral made to the falls team. Bed rails fitted on Monday. "

    assert "unclear" == classify_statement(bare + acts).kind


def test_a_long_text_with_more_wishes_than_acts_is_an_outcome() -> None:
    """Where most of a long text is the person's own, it stands."""
    wishes = "".join(
        f"I want to go back to my own garden with my {who} and drink my tea there. "
        for who in ("sister", "brother", "son", "daughter", "wife", "friend", "nephew")
    )

    assert "outcome" == classify_statement(wishes).kind


def test_an_act_in_a_long_text_of_wishes_is_asked_about() -> None:
    """One act among many wishes is no reason to refuse, and no secret either."""
    wishes = "".join(
        f"I want to go back to my own garden with my {who} and drink my tea there. "
        for who in ("sister", "brother", "son", "daughter", "wife", "friend", "nephew")
    )

    assert "unclear" == classify_statement(wishes + "Referral made to the falls team.").kind


@pytest.mark.parametrize("act", ["Case closed.", "Referral made to the falls team."])
@pytest.mark.parametrize(
    "wish", ["I want to go home to my husband.", "Wants his dog back.", "To feel safe at home."]
)
def test_an_act_cannot_hide_beside_a_wish(wish: str, act: str) -> None:
    """Whichever is said first, what is not the person's is noticed."""
    assert "mixed" == classify_statement(f"{wish} {act}").kind
    assert "mixed" == classify_statement(f"{act} {wish}").kind


@pytest.mark.parametrize(
    "text",
    [
        "[I want to go home](https://example.org/referral/closed/police)",
        "I want to go home https://example.org/safeguarding/case-closed",
        f'<span style="{"font-family: Calibri; " * 20}">I want to go home</span>',
        "(I want to go home)",
        "Service response: I want to go home",
    ],
)
def test_what_is_round_a_wish_says_nothing(text: str) -> None:
    """Markup, addresses, brackets and labels that lie leave a wish what it is."""
    assert "outcome" == classify_statement(text).kind


@pytest.mark.parametrize("text", ["referral made ", "I want to go home "])
def test_words_said_over_and_over_say_no_more(text: str) -> None:
    """A text is what it is, however often it is said without a stop."""
    assert classify_statement(text).kind is classify_statement(text * 200).kind
