"""The file of verdicts, which a stopped run goes on with and which is never half-written.

Until the run is over the verdicts stand in a file beside, and how far they go in another.
Only a finished file gets the name that was asked for.
"""

import json
import os
from collections.abc import Callable, Iterator
from hashlib import blake2b, sha256
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any

import attrs

from msp_core.audit.beside import Beside, opened_closed, replaced
from msp_core.audit.data import from_data, phrasings, phrasings_data, to_data
from msp_core.audit.errors import OutFileError
from msp_core.audit.parts import Part, digest_of, in_parts
from msp_core.audit.plan import Plan
from msp_core.audit.report import AuditReport
from msp_core.audit.row_lines import heading
from msp_core.extracts import Row

__all__ = ["RowFile", "identity"]

_SECONDS = 2.0
_SCHEMA = "msp-audit-rows/1"


def identity(source: Path, plan: Plan, version: str) -> str:
    """Give a digest of what is asked, and of which file: a run goes on only with the same."""
    there = source.stat()
    asked = [str(source.resolve()), there.st_size, there.st_mtime_ns, repr(plan), version]
    return sha256(json.dumps(asked).encode()).hexdigest()


@attrs.frozen
class _State:
    """How far a file goes: its length, its counts, and what tells the rows it was made of."""

    size: int = 0
    report: AuditReport = attrs.field(factory=AuditReport)
    digest: bytes = b""


class RowFile:
    """The verdicts of a run, one by one, and its counts so far.

    Attributes:
        report: The counts of all that is written.
    """

    def __init__(
        self, path: Path, plan: Plan, mark: str, clock: Callable[[], float] = monotonic
    ) -> None:
        self._path, self._plan, self._mark, self._clock = path, plan, mark, clock
        self._beside = Beside.of(path)
        self._mode = self._beside.locked()
        try:
            left = self._left()
            if not left.size:
                # Told before anything is written, so that a run that is cut off at once
                # leaves what is known for its own, and no other run's state beside it.
                self._tell(left)
            self._stream = opened_closed(self._beside.part, os.O_CREAT)
            self._begin(left)
        except BaseException:
            self._beside.lock.unlink()
            raise

    def _left(self) -> _State:
        """Find what a stopped run left; nothing at all if it did other work.

        Raises:
            OutFileError: If what stands there is of no run.
        """
        there = [path for path in (self._beside.part, self._beside.state) if path.exists()]
        if not there:
            return _State()
        told = _told(self._beside.state)
        if told is None:
            raise OutFileError(f"{there[0]}: it is of no run that was stopped; it was left alone")
        state = _state(told, self._mark)
        whole = self._beside.part.exists() and self._beside.part.stat().st_size >= state.size
        return state if whole else _State()

    def _begin(self, state: _State) -> None:
        """Go on from there; what was written beyond is written again."""
        self.report, self._digest = state.report, state.digest
        self._stream.truncate(state.size)
        self._stream.seek(state.size)
        if not state.size:
            self._stream.write(heading(self._plan).encode())
        self._kept_at = self._clock()

    def goes_on(self, rows: Iterator[Row]) -> bool:
        """Pass over the rows whose verdicts are written, and say whether they are the same."""
        digest = b""
        for part in in_parts(islice(rows, self.report.rows)):
            digest = _chained(digest, digest_of(part))
        return digest == self._digest

    def begin_anew(self) -> None:
        """Let go of what a stopped run left."""
        self._tell(_State())
        self._begin(_State())

    def add(self, part: Part) -> None:
        """Write a part, and now and then how far the file goes."""
        self._stream.write(part.lines.encode(errors="backslashreplace"))
        self.report += part.report
        self._digest = _chained(self._digest, part.digest)
        if self._clock() - self._kept_at >= _SECONDS:
            self.keep()

    def keep(self) -> None:
        """Write how far the file goes, so that a stopped run can go on from here."""
        self._stream.flush()
        os.fsync(self._stream.fileno())
        self._tell(_State(self._stream.tell(), self.report, self._digest))
        self._kept_at = self._clock()

    def _tell(self, state: _State) -> None:
        data = {
            "schema": _SCHEMA,
            "mark": self._mark,
            "size": state.size,
            "digest": state.digest.hex(),
            "report": to_data(state.report),
            "seen": phrasings_data(state.report.seen),
        }
        replaced(self._beside.state, json.dumps(data))

    def finish(self) -> None:
        """Give the finished file its name, and the mode that it has or a new one would."""
        try:
            self._stream.flush()
            os.fsync(self._stream.fileno())
            self._stream.close()
            mode = self._path.stat().st_mode & 0o777 if self._path.exists() else self._mode
            self._beside.part.chmod(mode)
            self._beside.part.replace(self._path)
            self._beside.state.unlink(missing_ok=True)
        finally:
            self._beside.lock.unlink(missing_ok=True)

    def stop(self) -> None:
        """Stop before the end, so that the next run can go on."""
        try:
            self.keep()
        finally:
            self._stream.close()
            self._beside.lock.unlink(missing_ok=True)


def _chained(before: bytes, part: bytes) -> bytes:
    return blake2b(before + part, digest_size=32).digest()


def _told(path: Path) -> dict[str, Any] | None:
    """Read the state of a run, of whatever work; None if it is none."""
    try:
        told: dict[str, Any] = json.loads(path.read_bytes())
        return told if told["schema"] == _SCHEMA else None
    except (OSError, LookupError, TypeError, ValueError):
        return None


def _state(told: dict[str, Any], mark: str) -> _State:
    """Read a state; that of other work, or one that is damaged, is none."""
    try:
        if told["mark"] != mark:
            return _State()
        report = attrs.evolve(from_data(told["report"]), seen=phrasings(told["seen"]))
        return _State(int(told["size"]), report, bytes.fromhex(told["digest"]))
    except (LookupError, TypeError, ValueError):
        return _State()
