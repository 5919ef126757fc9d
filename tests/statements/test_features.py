"""What is seen in a statement, and what it weighs."""

import pytest

from msp_core.statements.clauses import clauses
from msp_core.statements.features import features, rows
from msp_core.statements.normalise import plain
from msp_core.statements.said import said
from msp_core.statements.scorecard import KINDS, Scorecard, packed, scorecard
from msp_core.statements.tokens import tokens

TEXT = "Wants to go home; referral made to occupational therapy, and case closed"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", []),
        (". ,", []),
        ("go home", [(0, 2)]),
        ("go . home", [(0, 1), (2, 3)]),
        ("and go but", [(0, 2), (2, 3)]),
        (", so - go ;", [(1, 2), (3, 4)]),
    ],
)
def test_a_clause_begins_at_a_stop_or_a_join(words: str, expected: list[tuple[int, int]]) -> None:
    """A stop stands in no clause, a joining word opens one."""
    assert expected == clauses(words.split())


@pytest.mark.parametrize("text", ["", "home", TEXT])
def test_a_row_says_for_each_name_where_it_stands(text: str) -> None:
    """Rows are the features: as many names as places, each inside the text or at its edge."""
    read = said(tokens(plain(text)))
    sizes = [(len(names), len(starts), len(ends)) for names, starts, ends in rows(read)]

    assert all(names == starts == ends for names, starts, ends in sizes)
    assert all(-1 <= start <= end <= len(read) + 1 for _, start, end in features(read))


def test_what_weighs_is_shared_out_among_the_items_that_it_spans() -> None:
    """A feature counts once, where it stands last, and in equal parts."""
    read = said(tokens(plain("referral made and referral made")))
    weights = {
        "always": 0,
        "w referral made": packed((0, 4, 0, 0, 0)),
        "w and": packed((0, 0, 3, 0, 0)),
    }
    card = Scorecard(weights)
    weighed = card.weigh(read)
    towards = [card.shares(weighed, kind, 0) for kind in (1, 2)]

    assert [0, 0.04, 0.03, 0, 0] == list(weighed.scores) == list(card.scores(read))
    assert [[0, 0, 0, 840, 840], [0, 0, 1260, 0, 0]] == towards


def test_the_shares_of_all_kinds_even_out() -> None:
    """What leads towards one kind trails towards the other."""
    card = scorecard()
    whole = card.weigh(said(tokens(plain(TEXT))))
    ahead, behind = card.shares(whole, 1, 0), card.shares(whole, 0, 1)

    assert len(KINDS) == len(whole.scores)
    assert [-share for share in ahead] == behind
