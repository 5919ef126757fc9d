"""The words at a finding's place."""

import pytest

from msp_core.cli.words import marked_words
from msp_core.findings import Finding, Level, Span


@pytest.mark.parametrize(
    ("path", "span", "words"),
    [
        ("/a~1b/0", Span(2, 5), "saw"),
        ("/a~1b/0", None, "I saw it"),
        ("/a~1b/1", None, None),
        ("/a~1b/9", None, None),
        ("/a~1b/x", None, None),
        ("/a~1b/1/y", None, None),
        ("/none", None, None),
        ("", None, None),
    ],
)
def test_a_path_leads_to_words_or_to_none(path: str, span: Span | None, words: str | None) -> None:
    """A text gives its marked words, or all; anything else gives none."""
    finding = Finding(
        rule="r", code="C", level=Level.QUERY, path=path, span=span, message="", instead=""
    )

    assert words == marked_words(b'{"a/b": ["I saw it", 3]}', finding)


def test_what_is_not_json_has_no_words() -> None:
    """A line that is not JSON has no place to look words up in."""
    finding = Finding(rule="r", code="C", level=Level.QUERY, message="", instead="")

    assert marked_words(b"\xff", finding) is None
