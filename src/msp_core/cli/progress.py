"""How far a run has come, how fast it goes and how long is left, for a person who waits."""

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TextIO, TypeVar

__all__ = ["Progress"]

T = TypeVar("T")
_SECONDS = 0.2
_MINUTE = 60
_HOUR = 3600


class Progress:
    """A line that is rewritten in place, and only where a person sees it."""

    def __init__(self, stream: TextIO, noun: str = "records") -> None:
        """Start the clock.

        Args:
            stream: Where to show it.
            noun: What is counted.
        """
        self._stream, self._noun = stream, noun
        self._wanted = stream.isatty()
        self._began = self._told_at = monotonic()
        self._shown = 0

    def counted(self, run: Iterable[T]) -> Iterator[T]:
        """Count what goes by."""
        for number, each in enumerate(run, start=1):
            self.tell(number)
            yield each

    def tell(self, count: int, done: float | None = None, before: int = 0) -> None:
        """Say how far it has come, unless that was said a moment ago.

        Args:
            count: How many are behind it.
            done: How much of all there is, from 0 to 1; None where nobody can tell.
            before: How many were behind it when it began.
        """
        now = monotonic()
        if not self._wanted or now - self._told_at < _SECONDS:
            return
        self._told_at = now
        passed = now - self._began
        rate = (count - before) / passed
        self._show(
            f"{count:,} {self._noun}, {rate:,.0f} a second{_left(passed, count, done, before)}"
        )

    def clear(self) -> None:
        """Take the line away, before something else is printed in its place."""
        if self._shown:
            self._stream.write("\r" + " " * self._shown + "\r")
            self._stream.flush()
            self._shown = 0

    def _show(self, text: str) -> None:
        self._stream.write("\r" + text.ljust(self._shown))
        self._stream.flush()
        self._shown = max(self._shown, len(text))


def _left(passed: float, count: int, done: float | None, before: int) -> str:
    """Say how long it has to go, by what share is still ahead."""
    if not done or count <= before:
        return ""
    share = min(done, 1)
    ahead = count / share - count
    return f", {share:.0%}, {_spoken(passed * ahead / (count - before))} left"


def _spoken(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} min"
    return f"{seconds / _HOUR:.1f} h"
