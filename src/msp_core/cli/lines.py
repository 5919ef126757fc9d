"""Bytes to lines, never holding more than one bounded line."""

from collections.abc import Iterator
from typing import IO

__all__ = ["LIMIT", "bounded_lines"]

LIMIT = 64 * 1024 * 1024
_SKIPPED_AT_ONCE = 1024 * 1024
_BOM = b"\xef\xbb\xbf"


def bounded_lines(stream: IO[bytes], limit: int = LIMIT) -> Iterator[bytes | None]:
    """Read a stream line by line, without a byte order mark at its start.

    Args:
        stream: What to read.
        limit: The longest line to hold, in bytes.

    Yields:
        Each line, its line break included; None for one that is over the limit.
    """
    bom = _BOM
    line = stream.readline(limit + 1)
    while line:
        if len(line) > limit and not line.endswith(b"\n"):
            _skip_the_rest(stream)
            yield None
        else:
            yield line.removeprefix(bom)
        bom = b""
        line = stream.readline(limit + 1)


def _skip_the_rest(stream: IO[bytes]) -> None:
    piece = stream.readline(_SKIPPED_AT_ONCE)
    while piece and not piece.endswith(b"\n"):
        piece = stream.readline(_SKIPPED_AT_ONCE)
