"""The bytes of an extract, unpacked where it is packed, and how far they are read."""

import gzip
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

__all__ = ["opened"]

_GZIP = b"\x1f\x8b"


@contextmanager
def opened(path: Path) -> Generator[tuple[IO[bytes], Callable[[], float]], None, None]:
    """Open a file, and give its bytes and how much of it has been read, from 0 to 1."""
    size = path.stat().st_size
    with path.open("rb") as raw:

        def done() -> float:
            return min(1.0, raw.tell() / size) if size else 1.0

        if raw.peek(2)[:2] == _GZIP:
            with gzip.open(raw) as unpacked:
                yield cast("IO[bytes]", unpacked), done
        else:
            yield raw, done
