"""Files, folders and standard input to the pieces in them, one at a time."""

import gzip
import json
import os
import sys
import zlib
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, cast

from msp_core.cli.lines import LIMIT, bounded_lines
from msp_core.cli.piece import Piece, Place, Trouble

__all__ = ["STDIN", "is_record_file", "pieces"]

STDIN = "-"
_RECORD = (".json", ".json.gz")
_LINES = (".jsonl", ".jsonl.gz")
# One record printed over many lines is small; what is bigger is read as lines.
_SNIFFED = 4 * 1024 * 1024


def pieces(paths: Iterable[str], limit: int = LIMIT) -> Iterator[Piece]:
    """Read every record in files, folders and standard input.

    Args:
        paths: Paths as a person gives them; ``-`` is standard input.
        limit: The longest line, or the biggest file of one record, in bytes.

    Yields:
        Each record, and each trouble in its place; a bad one never stops the rest.
    """
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            yield from _in_folder(path, limit)
        else:
            yield from _in_file(path, limit)


def is_record_file(name: str) -> bool:
    """Say whether a file of that name in a folder is read with it."""
    return name.lower().endswith(_RECORD + _LINES)


def _in_folder(folder: str, limit: int) -> Iterator[Piece]:
    closed: list[OSError] = []
    read = False
    for here, folders, names in os.walk(folder, onerror=closed.append):
        folders.sort()
        for name in sorted(names):
            if is_record_file(name):
                read = True
                yield from _in_file(str(Path(here, name)), limit)
    for error in closed:
        yield Piece(place=Place(str(error.filename)), trouble=Trouble.UNREADABLE)
    if not read and not closed:
        yield Piece(place=Place(folder), trouble=Trouble.EMPTY)


def _in_file(path: str, limit: int) -> Iterator[Piece]:
    last = Place(path)
    try:
        with _opened(path) as stream:
            for piece in _in_stream(stream, path, limit):
                last = piece.place
                yield piece
    except (OSError, EOFError, zlib.error):
        # After a line that was read, the trouble is with the next one.
        place = Place(path, last.line + 1) if last.line else last
        yield Piece(place=place, trouble=Trouble.UNREADABLE)


@contextmanager
def _opened(path: str) -> Generator[IO[bytes], None, None]:
    if path == STDIN:
        yield sys.stdin.buffer
        return
    with Path(path).open("rb") as stream:
        if path.lower().endswith(".gz"):
            with gzip.open(stream) as unpacked:
                yield cast("IO[bytes]", unpacked)
        else:
            yield stream


def _in_stream(stream: IO[bytes], path: str, limit: int) -> Iterator[Piece]:
    name = path.lower()
    if name.endswith(_RECORD):
        yield _whole(stream, path, limit)
        return
    lines = bounded_lines(stream, limit)
    if name.endswith(_LINES):
        yield from _line_by_line(lines, path)
    else:
        yield from _sniffed(lines, path)


def _whole(stream: IO[bytes], path: str, limit: int) -> Piece:
    data = stream.read(limit + 1).removeprefix(b"\xef\xbb\xbf")
    if len(data) > limit:
        return Piece(place=Place(path), trouble=Trouble.TOO_LONG)
    if not data.strip():
        return Piece(place=Place(path), trouble=Trouble.EMPTY)
    return Piece(place=Place(path), data=data)


def _line_by_line(lines: Iterable[bytes | None], path: str) -> Iterator[Piece]:
    read = False
    for number, line in enumerate(lines, start=1):
        piece = _line(line, Place(path, number))
        if piece:
            read = True
            yield piece
    if not read:
        yield Piece(place=Place(path), trouble=Trouble.EMPTY)


def _line(line: bytes | None, place: Place) -> Piece | None:
    if line is None:
        return Piece(place=place, trouble=Trouble.TOO_LONG)
    data = line.rstrip()  # what stands before it counts in its columns
    return Piece(place=place, data=data) if data else None


def _sniffed(lines: Iterator[bytes | None], path: str) -> Iterator[Piece]:
    """Take one record printed over many lines for one record, and all else for lines."""
    head: list[bytes | None] = []
    size = 0
    for line in lines:
        head.append(line)
        size += len(line or b"")
        if line is None or size > _SNIFFED or _stands_alone(head):
            break
    else:
        text = b"".join(line or b"" for line in head)
        if _is_json(text):
            yield Piece(place=Place(path), data=text)
            return
    yield from _line_by_line(chain(head, lines), path)


def _stands_alone(head: list[bytes | None]) -> bool:
    """Whether the first line that is not blank opens and closes by itself."""
    first = (head[-1] or b"").strip()
    alone = all(not (line or b"").strip() for line in head[:-1])
    return alone and bool(first) and not (first[:1] in b"{[" and first[-1:] not in b"}]")


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
