"""Measuring in batches, on several processors."""

import gc
import json
import signal
from collections.abc import Generator
from multiprocessing import active_children

import pytest

from cli.records import RESPONSE, record
from msp_core.cli import measuring
from msp_core.cli.measuring import Settings, batches, measured
from msp_core.cli.piece import Piece, Place, Trouble
from msp_core.impact import FRAMEWORK, Period, Tally
from msp_core.impact.returns import Returns

PLAIN = Settings(period=None, questionnaires=(FRAMEWORK,))
LINES = [json.dumps(record(number, "I want to feel safe")).encode() for number in range(6)]


def pieces(*lines: bytes) -> list[Piece]:
    """Make pieces of lines."""
    return [Piece(place=Place("f", place), data=line) for place, line in enumerate(lines, start=1)]


@pytest.mark.parametrize(
    ("records", "size", "expected"), [(2, 10**6, 3), (99, 1, 6), (99, 10**6, 1)]
)
def test_a_batch_is_bounded_by_records_and_by_bytes(
    monkeypatch: pytest.MonkeyPatch, records: int, size: int, expected: int
) -> None:
    """Whatever the records are like, only so much is held at once."""
    monkeypatch.setattr(measuring, "_RECORDS", records)
    monkeypatch.setattr(measuring, "_BYTES", size)
    found = list(batches(pieces(*LINES)))

    assert expected == len(found)
    assert LINES == [piece.data for batch in found for piece in batch]


def test_only_what_was_read_can_be_repeated() -> None:
    """Two troubles are two, however alike; two lines of the same bytes are one record."""
    trouble = Piece(place=Place("f", 9), trouble=Trouble.EMPTY)
    (batch,) = batches([*pieces(LINES[0], LINES[0]), trouble, trouble])

    assert [False, True, False, False] == [piece.repeated for piece in batch]


def test_nothing_gives_no_batch() -> None:
    """An empty run has nothing to measure."""
    assert [] == list(measured(batches([]), PLAIN, 2))


def _sum(processes: int, monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Tally:
    monkeypatch.setattr(measuring, "_RECORDS", 1)
    total = Tally(period=settings.period)
    bad = [b"{", json.dumps(record(9, RESPONSE)).encode()]
    for part in measured(batches(pieces(*LINES, *bad)), settings, processes):
        total.join(part.tally)
    return total


def test_two_processes_measure_what_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """The figures do not hang on how the work was shared out."""
    one, two = (_sum(processes, monkeypatch, PLAIN) for processes in (1, 2))

    assert one == two
    assert {"unreadable": 1, "refused": 1} == one.left_out


def test_a_run_that_is_given_up_leaves_no_process_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops listening, or presses Ctrl-C, waits for nothing."""
    monkeypatch.setattr(measuring, "_RECORDS", 1)
    monkeypatch.setattr(measuring, "_WAITING", 1)
    before = set(active_children())
    run = measured(batches(pieces(*LINES)), PLAIN, 2)
    next(run)

    assert set(active_children()) - before
    assert isinstance(run, Generator)
    run.close()
    assert before == set(active_children())


def test_the_returns_are_counted_with_the_rest() -> None:
    """They are of the same records, over the same period."""
    settings = Settings(period=Period.year(2025), questionnaires=(), returns=True)
    (part,) = measured(batches(pieces(*LINES)), settings, 1)

    assert isinstance(part.returns, Returns)
    assert sum(len(line) + 1 for line in LINES) == part.size


def test_ctrl_c_is_left_to_the_first_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others end with it, and print nothing of their own; nor do they tidy in vain."""
    frozen: list[bool] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(True))
    before = signal.getsignal(signal.SIGINT)
    try:
        measuring._get_ready()
        now = signal.getsignal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)

    assert (signal.SIG_IGN, [True]) == (now, frozen)
