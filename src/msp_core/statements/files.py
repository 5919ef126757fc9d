"""The plain data files that this room reads, and the way they are laid out."""

from collections.abc import Iterator
from importlib.resources import files

__all__ = ["blocks", "lines"]


def lines(name: str) -> Iterator[str]:
    """Give the lines of a data file that are neither empty nor a comment."""
    text = (files("msp_core.statements") / "data" / name).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("# "):
            yield line


def blocks(name: str) -> Iterator[tuple[str, list[str]]]:
    """Give each block of a data file: the name in brackets, and the words after it."""
    for line in lines(name):
        title, _, words = line.partition("]")
        yield title.removeprefix("["), words.split()
