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
