"""The data files: plain, sorted, small, and each word in one place."""

from importlib.resources import files

import pytest

from msp_core.statements.files import blocks, lines
from msp_core.statements.lexicon import lexicon, stem, tag
from msp_core.statements.scorecard import KINDS, packed, scorecard, unpacked

DATA = files("msp_core.statements") / "data"


def test_the_scorecard_is_sorted_and_small() -> None:
    """The file can be reviewed line by line, and is read in no time."""
    names = [line.partition("\t")[0] for line in lines("scorecard.txt")]

    assert sorted(names) == names
    assert len(set(names)) == len(names) == len(scorecard().weights)
    assert len(DATA.joinpath("scorecard.txt").read_bytes()) < 2_600_000


def test_the_scorecard_says_how_it_was_made() -> None:
    """A reader of the file learns what it is, and which script made it."""
    head = DATA.joinpath("scorecard.txt").read_text("utf-8")[:400]

    assert "benchmarks/statements/train.py" in head


@pytest.mark.parametrize("parts", [[0] * 5, [1, -1, 2, -2, 3], [-9000, 9000, -1, 0, 7]])
def test_unpacked_undoes_packed(parts: list[int]) -> None:
    """Five weights survive being one number."""
    assert parts == unpacked(packed(parts))
    assert len(KINDS) == len(parts)


@pytest.mark.parametrize("name", ["lexicon.txt", "families.txt", "grammar.txt"])
def test_no_block_repeats(name: str) -> None:
    """Each class of words is declared once."""
    titles = [title for title, _ in blocks(name)]

    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("want", "want"),
        ("wanted", "want~ed"),
        ("met", lexicon().classes.get("met", "")),
        ("the", "the"),
        ("reviewed", "act~ed"),
        ("policies", "product"),
        ("stopped", "stop~ed"),
        ("£300", "<money>"),
        ("9:8", "<ratio>"),
        ("2:1", "product"),
        ("10am", "<time>"),
        ("1/2/26", "<date>"),
        ("42", "<number>"),
        ("ж", "<foreign>"),
        ("zq9", "<code>"),
        ("k", "<letter>"),
        ("qzxwing", "u-ing"),
        ("qzxw", "u"),
    ],
)
def test_a_word_tells_its_class(word: str, expected: str) -> None:
    """A word tells its class and ending, or else only its shape."""
    assert expected == tag(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("reviewed", "review"), ("stopped", "stop"), ("cat", "cat"), ("calls", "call")],
)
def test_a_stem_is_the_same_for_every_ending(word: str, expected: str) -> None:
    """Endings come off."""
    assert expected == stem(word)
