"""The lines of a text, none of them longer than a bound."""

from typing import TextIO

__all__ = ["LONGEST_LINE", "Lines"]

LONGEST_LINE = 8 * 1024 * 1024


class Lines:
    """Gives the lines of a text with their line ends, and passes over one too long.

    Attributes:
        skipped: How many lines were passed over since ``begin``.
        nul: Whether NUL characters were left out since ``begin``.
        ended: Whether the end was met since ``begin``.
        quoted: Whether the lines given since ``begin`` end inside quotation marks.
    """

    def __init__(self, stream: TextIO, limit: int = LONGEST_LINE) -> None:
        self._stream = stream
        self._limit = limit
        self.begin()

    def begin(self) -> None:
        """Begin a new record."""
        self.skipped, self.nul, self.ended, self.quoted = 0, False, False, False

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        line = self._stream.readline(self._limit)
        while self._too_long(line):
            self.skipped += 1
            while self._too_long(line):
                line = self._stream.readline(self._limit)
            line = self._stream.readline(self._limit)
        if not line:
            self.ended = True
            raise StopIteration
        if "\0" in line:
            self.nul = True
            line = line.replace("\0", "")
        # A quotation mark within a cell is doubled, so it changes nothing here.
        self.quoted ^= line.count('"') % 2 == 1
        return line

    def close_quotation(self) -> bool:
        """Pass over the rest of a record that was given up, to where its quotation closes.

        Returns:
            Whether it closes, within the longest line there may be.
        """
        passed = 0
        while self.quoted and passed < self._limit:
            line = next(self, "")
            passed += len(line) or self._limit
        return not self.quoted

    def _too_long(self, line: str) -> bool:
        return len(line) == self._limit and not line.endswith(("\n", "\r"))
