"""How a text is cut into words."""

import pytest

from msp_core.statements.normalise import plain
from msp_core.statements.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I don't", ["i", "do", "not"]),
        ("I'm sure she'll", ["i", "am", "sure", "she", "will"]),
        ("hasn't", ["has", "not"]),
        ("O'Brien's dog", ["o'brien", "'s", "dog"]),
        ("O'Brien", ["obrien"]),
        ("£3,000 at 2:1", ["£3,000", "at", "2:1"]),
        ("wrapped\nline", ["wrapped", "line"]),
        ("one\n\ntwo", ["one", ".", "two"]),
        ("<b>Risk</b>&nbsp;removed &amp; shut", ["risk", "removed", "&", "shut"]),
        ("un\u00adsub\u200bstantiated", ["unsubstantiated"]),
    ],
)
def test_a_text_is_cut_into_words(text: str, expected: list[str]) -> None:
    """Contractions come apart, markup and hidden characters go."""
    assert expected == [token.word for token in tokens(plain(text))]


def test_each_token_knows_where_it_stood() -> None:
    """Offsets point into the original, however it was typed."""
    text = "Ｃａｓｅ <i>clo\u00adsed</i> – NFA"  # noqa: RUF001 -- full-width on purpose
    copy = plain(text)
    stood = [text[copy.start(one.start) : copy.end(one.end)] for one in tokens(copy)]

    assert ["Ｃａｓｅ", "clo\u00adsed", "–", "NFA"] == stood  # noqa: RUF001 -- as above


@pytest.mark.parametrize(
    ("text", "words", "stood"),
    [
        ("caf\u00e9 ﬁxed", ["cafe", "fixed"], ["café", "ﬁxed"]),
        ("e\u0301tat", ["etat"], ["e\u0301tat"]),
        ("ＡＢ—cd", ["ab", "-", "cd"], ["ＡＢ", "—", "cd"]),  # noqa: RUF001 -- on purpose
        ("a &lt; b&gt;c", ["a", "b", "c"], ["a", "b", "c"]),
        ("\u200b\ufeff", [], []),
        ("ﷺ", ["صلى", "الله", "عليه", "وسلم"], ["ﷺ"] * 4),
    ],
)
def test_odd_characters_stand_where_they_stood(
    text: str, words: list[str], stood: list[str]
) -> None:
    """One character may be spelt with none, one or many, and keeps its one place."""
    copy = plain(text)
    found = tokens(copy)

    assert words == [one.word for one in found]
    assert stood == [text[copy.start(one.start) : copy.end(one.end)] for one in found]
