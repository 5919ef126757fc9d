"""How much there is to read."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

__all__ = ["size_of"]


def size_of(paths: Iterable[str]) -> int | None:
    """Say how many bytes of JSON there are in files and folders; None where it cannot tell.

    What is packed, or comes on standard input, has a length that only reading it tells.
    """
    files = [file for path in paths for file in _files(Path(path))]
    if any(file.suffix.lower() == ".gz" or not file.is_file() for file in files):
        return None
    return sum(file.stat().st_size for file in files)


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
    for here, _, names in os.walk(path):
        found = (name for name in names if name.lower().endswith((".json", ".jsonl", ".gz")))
        yield from (Path(here, name) for name in found)
