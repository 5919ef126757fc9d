"""JSON Lines: one object a line."""

import json
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, cast

from msp_core.extracts.columns import named
from msp_core.extracts.errors import ExtractError
from msp_core.extracts.extract import Extract
from msp_core.extracts.lines import LONGEST_LINE
from msp_core.extracts.row import Row, Trouble, row_of
from msp_core.extracts.source import opened

__all__ = ["open_json_lines"]

_SEARCHED = 100
_SEARCHED_BYTES = 1024 * 1024

_Object = dict[str, object]


@contextmanager
def open_json_lines(path: Path, wanted: Sequence[str]) -> Generator[Extract, None, None]:
    """Open a file of JSON Lines; its first lines together say which columns there are."""
    with opened(path) as (stream, done):
        objects = _objects(stream)
        head = _head(objects)
        there = _names(head)
        places = named(there, wanted)
        names = [there[place] for place in places]
        rows = _rows(chain(head, objects), names, wanted, frozenset(there))
        yield Extract(
            kind="JSON Lines, utf-8",
            rows=rows,
            done=done,
            places=places,
            columns=tuple(there),
        )


def _objects(stream: IO[bytes]) -> Iterator[tuple[_Object | None, int]]:
    """Give the object of each line that is not blank, and its length; None if it has none."""
    line = stream.readline(LONGEST_LINE)
    while line:
        size = len(line)
        if line.strip():
            whole = size < LONGEST_LINE or line.endswith(b"\n")
            yield (_object(line) if whole else None), size
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE)
        line = stream.readline(LONGEST_LINE)


def _object(line: bytes) -> _Object | None:
    try:
        read: object = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return cast("_Object", read) if isinstance(read, dict) else None


def _head(objects: Iterator[tuple[_Object | None, int]]) -> list[tuple[_Object | None, int]]:
    head: list[tuple[_Object | None, int]] = []
    size = 0
    for each in objects:
        head.append(each)
        size += each[1]
        if len(head) == _SEARCHED or size > _SEARCHED_BYTES:
            break
    return head


def _names(head: Iterable[tuple[_Object | None, int]]) -> list[str]:
    there = list(dict.fromkeys(name for each, _ in head if each for name in each))
    if not there:
        raise ExtractError("it holds no JSON object in its first lines")
    return there


def _rows(
    objects: Iterable[tuple[_Object | None, int]],
    names: Sequence[str],
    wanted: Sequence[str],
    there: frozenset[str],
) -> Iterator[Row]:
    for number, (each, _) in enumerate(objects, start=1):
        if each is None:
            yield row_of(number, wanted, (Trouble.BROKEN for _ in wanted))
        else:
            # A name that is not there is not the same as an answer left empty.
            cells = (each.get(name, Trouble.RAGGED) for name in names)
            # A name that comes only further down has no place among the columns.
            unnamed = () if each.keys() <= there else (Trouble.UNNAMED,)
            yield row_of(number, wanted, cells, unnamed)
