"""The files that stand beside a file of verdicts until it is finished."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkstemp
from typing import IO, Self, cast

import attrs

from msp_core.audit.errors import OutFileError

__all__ = ["Beside", "keep_apart", "opened_closed", "replaced"]

# They hold phrasings too rare to tell, and may hold words: for whoever began the run alone.
_CLOSED = 0o600


@attrs.frozen
class Beside:
    """Where they stand.

    Attributes:
        part: The verdicts so far.
        state: How far they go.
        lock: It says that a run is going on.
    """

    part: Path
    state: Path
    lock: Path

    @classmethod
    def of(cls, out: Path) -> Self:
        """Give those of a file of verdicts."""
        return cls(*(out.with_name(f"{out.name}.{end}") for end in ("part", "state", "lock")))

    def __iter__(self) -> Iterator[Path]:
        """Give each of them."""
        return iter((self.part, self.state, self.lock))

    def locked(self) -> int:
        """Say to other runs that this one is going on.

        Returns:
            The mode that a new file has here.

        Raises:
            OutFileError: If another run said so.
        """
        try:
            handle = os.open(self.lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
        except FileExistsError:
            raise OutFileError(
                f"another run is writing there; if none is, it was cut off: remove {self.lock}"
            ) from None
        try:
            return os.fstat(handle).st_mode & 0o777
        finally:
            os.close(handle)


def keep_apart(out: Path, *others: Path) -> None:
    """See to it that a file of verdicts, and what stands beside it, harms no other file.

    Raises:
        OutFileError: If one of the others is that file or stands there.
    """
    for taken in (out, *Beside.of(out)):
        for other in others:
            if _same(taken, other):
                raise OutFileError(f"{other}: the verdicts, until they are finished, are there")


def opened_closed(path: Path, flags: int) -> IO[bytes]:
    """Open a file to write on, which nobody else may read."""
    stream = os.fdopen(os.open(path, os.O_RDWR | flags, _CLOSED), "r+b")
    path.chmod(_CLOSED)
    return cast("IO[bytes]", stream)


def replaced(path: Path, text: str) -> None:
    """Write a file that nobody else may read, whole or not at all."""
    handle, name = mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()
