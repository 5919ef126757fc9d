"""How far a run has come, for a person who waits."""

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TextIO, TypeVar

__all__ = ["Progress"]

T = TypeVar("T")
_SECONDS = 0.2


class Progress:
    """A counter that is rewritten in place, and only where a person sees it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = 0
        self._wanted = stream.isatty()

    def counted(self, run: Iterable[T]) -> Iterator[T]:
        """Count what goes by."""
        last = monotonic()
        for number, each in enumerate(run, start=1):
            if self._wanted and monotonic() - last >= _SECONDS:
                last = monotonic()
                self._show(f"{number:,} read")
            yield each

    def clear(self) -> None:
        """Take the counter away, before something else is printed on its line."""
        if self._shown:
            self._stream.write("\r" + " " * self._shown + "\r")
            self._stream.flush()
            self._shown = 0

    def _show(self, text: str) -> None:
        self._stream.write("\r" + text)
        self._stream.flush()
        self._shown = len(text)
