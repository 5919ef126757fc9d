"""Files to write, and why one of them may not be: above all that it is read, too."""

from collections.abc import Iterable
from pathlib import Path

import attrs

from msp_core.cli.reading import STDIN, is_record_file
from msp_core.cli.terminal import escaped

__all__ = ["Goals"]


@attrs.frozen(kw_only=True)
class Goals:
    """What a command reads and writes.

    Attributes:
        read: The files and folders that are read.
        files: The files that are written.
        folder: The folder that many files are written into, if there is one.
    """

    read: tuple[str, ...]
    files: tuple[str, ...]
    folder: str | None = None

    def wrong(self) -> str:
        """Say what is wrong before anything is read, or nothing: it names the path typed."""
        sources = {Path(path).resolve() for path in self.read if path != STDIN}
        written = [Path(path).resolve() for path in self.files]
        for path, goal in zip(self.files, written, strict=True):
            if goal.is_dir() or not goal.parent.is_dir():
                return f"{escaped(path)}: it is a folder, or its folder is not there"
            if goal in sources or (is_record_file(goal.name) and _holds(sources, goal)):
                return f"{escaped(path)}: it would be written over what is read"
        if len(written) != len(set(written)):
            return "two files to write are the same file"
        return self._wrong_folder(sources)

    def _wrong_folder(self, sources: set[Path]) -> str:
        if self.folder is None:
            return ""
        folder = Path(self.folder).resolve()
        if folder in sources or any(source.parent == folder for source in sources):
            return f"{escaped(self.folder)}: it holds what is read; name a folder of its own"
        return ""


def _holds(folders: Iterable[Path], goal: Path) -> bool:
    """Say whether a file of that place is read with one of the folders."""
    return any(goal.is_relative_to(folder) for folder in folders)
