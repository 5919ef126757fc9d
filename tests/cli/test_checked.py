"""The checking of a run, and its sums."""

import pytest

from msp_core.cli.checked import Checked, Tally, checked
from msp_core.cli.exits import Exit
from msp_core.cli.piece import Piece, Place, Trouble
from msp_core.cli.run_rules import RUN_RULES
from msp_core.findings import Finding, Level, Report

WRONG = Finding(rule="not-json", code="REC01", level=Level.REJECT, message="m", instead="i")
REFUSES = Finding(rule="x", code="X1", level=Level.REJECT, path="/a", message="m", instead="i")


@pytest.fixture(autouse=True)
def judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge by the first letter, so that these tests hang on no rule."""
    said = {b"n": (WRONG,), b"r": (REFUSES,)}
    monkeypatch.setattr(
        "msp_core.cli.checked.check",
        lambda data: Report(findings=said.get(data[:1], ()), affirmed=1, checked_with="0"),
    )


def go(*data: bytes | Trouble, show_words: bool = False) -> tuple[list[Checked], Tally]:
    """Check pieces, one a line."""
    tally = Tally()
    run = [
        Piece(place=Place("f", line), trouble=each)
        if isinstance(each, Trouble)
        else Piece(place=Place("f", line), data=each)
        for line, each in enumerate(data, start=1)
    ]
    return list(checked(run, tally, show_words=show_words)), tally


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ((b"{}",), Exit.ACCEPTED),
        ((b"{}", b"{}"), Exit.ACCEPTED),
        ((b"{}", b"r"), Exit.REFUSED),
        ((b"r", b"n"), Exit.UNREADABLE),
        ((Trouble.EMPTY,), Exit.UNREADABLE),
        ((), Exit.ACCEPTED),
    ],
)
def test_the_worst_decides_how_a_run_ends(data: tuple[bytes | Trouble, ...], code: Exit) -> None:
    """What could not be read weighs more than what is refused."""
    _, tally = go(*data)

    assert code is tally.exit


def test_a_record_read_twice_is_asked_about() -> None:
    """The same fields in another order are the same record; bad lines are not records."""
    run, _ = go(b'{"a":1,"b":2}', b'{"b": 2, "a": 1}', b'{"a":2}', b"n", b"n", b"r", b"r")

    assert [2, 7] == [
        one.place.line
        for one in run
        if any(finding.rule == "repeated-record" for finding in one.findings)
    ]


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(Trouble.UNREADABLE, "REC21"), (Trouble.TOO_LONG, "REC22"), (Trouble.EMPTY, "REC23")],
)
def test_each_trouble_is_a_finding(trouble: Trouble, code: str) -> None:
    """What could not be read is told in the shape of every other problem."""
    (one,), _ = go(trouble)

    assert [code] == [finding.code for finding in one.findings]
    assert not {rule.title for rule in RUN_RULES} & {each.message for each in one.findings}


def test_the_sums_are_told_in_one_line() -> None:
    """The closing line counts records, verdicts, questions and affirmations."""
    _, tally = go(b"{}", b"{}", b"r", b"n")

    assert str(tally) == (
        "3 records: 2 accepted, 1 refused, 1 question; 4 affirmed; 1 could not be read"
    )


def test_words_are_looked_up_only_when_asked() -> None:
    """Without being asked, nothing holds a word."""
    (silent,), _ = go(b"r")
    (told,), _ = go(b"r", show_words=True)

    assert ((None,), (None,)) == (silent.words, told.words)
