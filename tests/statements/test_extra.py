"""A council's own phrases."""

import pytest

from msp_core.statements import Classifier, Phrase, StatementKind, phrases_from_toml

FILE = """
[[phrase]]
words = "silver call"
kind = "service_response"
examples = ["Silver call made Tuesday"]

[[phrase]]
words = "the big sit"
kind = "outcome"
examples = ["To go to the Big Sit"]

[[phrase]]
words = "usual"
kind = "unclear"
examples = ["The usual"]
"""


def test_phrases_decide_both_ways() -> None:
    """A phrase of a council's own decides before our scorecard does."""
    judge = Classifier(extra=phrases_from_toml(FILE))
    text = "Weekly SILVER  call"
    found = judge.classify(text)
    span = found.findings[0].span

    assert StatementKind.SERVICE_RESPONSE is found.kind
    assert span is not None
    assert "SILVER  call" == text[span.start : span.end]
    assert StatementKind.OUTCOME is judge.classify("The big sit: done").kind
    assert StatementKind.UNCLEAR is judge.classify("usual").kind
    assert StatementKind.CONCLUSION is judge.classify("Case closed").kind


@pytest.mark.parametrize(
    ("words", "kind", "examples", "says"),
    [
        ("", "outcome", ["x"], "at least one word"),
        ("big sit", "mixed", ["big sit"], "cannot be mixed"),
        ("big sit", "outcome", [], "at least one example"),
        ("big sit", "outcome", ["small sit"], "must hold the words"),
        ("big sit", "nonsense", ["big sit"], "nonsense"),
    ],
)
def test_a_phrase_is_proved_by_its_examples(
    words: str, kind: StatementKind, examples: list[str], says: str
) -> None:
    """A phrase without words, kind or an example that holds it is refused."""
    with pytest.raises(ValueError, match=says):
        Phrase(words=words, kind=kind, examples=examples)


def test_examples_are_a_list() -> None:
    """One text given for the list would be read letter by letter, so it is refused."""
    with pytest.raises(TypeError, match="list of statements"):
        Phrase(words="a", kind=StatementKind.OUTCOME, examples="a")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "phrase[]]"),
        ("phrase = 1", "phrase[]]"),
        ("x = 1\n[[phrase]]", "phrase[]]"),
        ("phrase = [1]", "phrase 1 must have"),
        ("[[phrase]]\nwords = 'a'", "phrase 1 must have"),
        (
            "[[phrase]]\nwords = 'a'\nkind = 'outcome'\nexamples = ['a', 1]",
            "phrase 1 must",
        ),
        ("[[phrase]]\nwords = 'a'\nkind = 'outcome'\nexamples = []", "at least one ex"),
        ("[[phrase]]\nwords = 'a'\nkind = 'odd'\nexamples = ['a']", "phrase 1: "),
        (
            "[[phrase]]\nwords = 1\nkind = 'outcome'\nexamples = ['a']",
            "phrase 1 must have",
        ),
        (
            "[[phrase]]\nwords = 'a'\nkind = 'outcome'\nexamples = 'a'",
            "phrase 1 must have",
        ),
        (
            "[[phrase]]\nwords = 'a'\nkind = 'outcome'\nexamples = ['b']",
            "phrase 1: each",
        ),
    ],
)
def test_a_wrong_file_says_what_is_wrong(text: str, says: str) -> None:
    """A file that cannot be used is refused with the number of its phrase."""
    with pytest.raises(ValueError, match=says):
        phrases_from_toml(text)


def test_a_file_saved_by_a_windows_editor_is_read() -> None:
    """The mark that some editors put before a text is no fault."""
    assert 3 == len(phrases_from_toml("\ufeff" + FILE))


@pytest.mark.parametrize(("words", "examples"), [(3, ["a b"]), ("a", [3]), ("a", "a b")])
def test_what_is_no_text_is_no_phrase(words: object, examples: object) -> None:
    """A wrong type is told at once, and not where the phrase is first looked for."""
    with pytest.raises(TypeError, match="text"):
        Phrase(words=words, kind="outcome", examples=examples)  # type: ignore[arg-type]


def test_only_phrases_make_a_classifier() -> None:
    """A text in the place of phrases is told at once."""
    with pytest.raises(TypeError, match="phrases"):
        Classifier(extra="silver call")  # type: ignore[arg-type]


def test_a_phrase_that_an_earlier_one_hides_is_refused() -> None:
    """Each example is decided as its own phrase says, whatever stands before it."""
    wide = Phrase(words="red file", kind=StatementKind.CONCLUSION, examples=["A red file"])
    narrow = Phrase(words="red file day", kind=StatementKind.OUTCOME, examples=["My red file day"])

    assert "outcome" == Classifier(extra=(narrow, wide)).classify("My red file day").kind
    with pytest.raises(ValueError, match="phrase 2"):
        Classifier(extra=(wide, narrow))


def test_a_phrase_is_found_wherever_it_stands() -> None:
    """Offsets point at the words of the phrase in the text as it was typed."""
    judge = Classifier(extra=phrases_from_toml(FILE))
    text = "<b>On</b> Tuesday (again): Silver -- call, made"
    (found,) = judge.classify(text).findings

    assert found.span is not None
    assert "Silver -- call" == text[found.span.start : found.span.end]
