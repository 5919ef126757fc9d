"""How far a run has come, and how long is left."""

import io

import pytest

from msp_core.cli import progress
from msp_core.cli.progress import Progress


class Terminal(io.StringIO):
    """What a person looks at."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize(
    ("count", "done", "before", "told"),
    [
        (1000, 0.5, 0, "1,000 rows, 100 a second, 50%, 10 s left"),
        (1000, 0.01, 0, "1,000 rows, 100 a second, 1%, 16 min left"),
        (1000, 0.0001, 0, "1,000 rows, 100 a second, 0%, 27.8 h left"),
        (1000, 2.0, 0, "1,000 rows, 100 a second, 100%, 0 s left"),
        (1000, None, 0, "1,000 rows, 100 a second"),
        (1000, 0.0, 0, "1,000 rows, 100 a second"),
        (1000, 0.5, 800, "1,000 rows, 20 a second, 50%, 50 s left"),
        (800, 0.5, 800, "800 rows, 0 a second"),
    ],
)
def test_the_time_left_is_by_what_was_done_here(
    monkeypatch: pytest.MonkeyPatch, count: int, done: float | None, before: int, told: str
) -> None:
    """What another run had done before says nothing of how quick this one is."""
    clock = iter((0.0, 0.1, 10.0, 10.1))
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    terminal = Terminal()
    line = Progress(terminal, "rows")
    for _ in range(3):
        line.tell(count, done, before)

    assert f"\r{told}" == terminal.getvalue()

    line.clear()
    line.clear()

    assert f"\r{told}\r{' ' * len(told)}\r" == terminal.getvalue()


def test_what_goes_by_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The counter is rewritten in place, and cleared before other output."""
    clock = iter((0.0, 1.0, 1.1, 4.0))
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    terminal = Terminal()
    seen = list(Progress(terminal).counted("abc"))

    assert ["a", "b", "c"] == seen
    assert "\r1 records, 1 a second\r3 records, 1 a second" == terminal.getvalue()


def test_it_is_silent_in_a_pipe() -> None:
    """Nothing is counted where nobody looks, and a log is not filled."""
    pipe = io.StringIO()
    line = Progress(pipe)
    list(line.counted("abc"))
    line.clear()

    assert "" == pipe.getvalue()
