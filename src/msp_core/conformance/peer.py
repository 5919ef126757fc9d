"""Another program, asked a line at a time over its standard input and output."""

import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, Queue, SimpleQueue
from threading import Event, Thread
from typing import IO, Self

from msp_core.conformance.errors import EndedError, NotExaminedError, PeerError

__all__ = ["LONGEST_ANSWER", "Peer"]

LONGEST_ANSWER = 1024 * 1024
"""How long one answer may be, in bytes."""

_MOST_STDERR = 2_000
_MOST_AHEAD = 8
_CHUNK = 64 * 1024
_NO_MORE = b""
_NOT_ENDED = "it did not end with its input, within"


class Peer:
    """A program at work. On leaving ``with``, it and what it started are ended.

    One thread writes, one listens and one drains its standard error, so that neither a
    program that does not read nor one that never stops writing can hold us up.
    """

    def __init__(self, command: Sequence[str], *, timeout: float) -> None:
        """Start a program, never through a shell.

        Args:
            command: The program and its arguments.
            timeout: How many seconds an answer may take.

        Raises:
            NotExaminedError: It cannot be started.
        """
        self._timeout = timeout
        self._process = _started(command)
        self._stderr = bytearray()
        self._over = Event()
        self._asked: SimpleQueue[bytes] = SimpleQueue()
        self._answers: Queue[bytes | PeerError] = Queue(_MOST_AHEAD)
        works = (self._write, self._listen, self._drain)
        pipes = (self._process.stdin, self._process.stdout, self._process.stderr)
        self._threads = [
            Thread(target=work, args=(pipe,), daemon=True)
            for work, pipe in zip(works, pipes, strict=True)
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._asked.put(_NO_MORE)
        # What it started may outlive it; on Windows, which has no groups, it does.
        with suppress(OSError, AttributeError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        # The listener may wait to hand over what nobody will hear any more.
        while not self._answers.empty():
            self._answers.get()
        for thread in self._threads:
            thread.join(timeout=1)

    @property
    def stderr(self) -> str:
        """The beginning of what it wrote to its standard error."""
        return self._stderr.decode(errors="replace")

    def ask(self, line: bytes) -> bytes:
        """Ask one thing, and wait for the answer.

        Args:
            line: One line, with its line break.

        Returns:
            One line, without its line break.

        Raises:
            PeerError: There is no answer within the time, or none that can be read.
        """
        self._asked.put(line)
        return self._heard("it was silent for")

    def finish(self) -> None:
        """Close its standard input, and wait until it has ended.

        Raises:
            PeerError: It says something that it was not asked, or does not end in time.
        """
        self._asked.put(_NO_MORE)
        try:
            self._heard(_NOT_ENDED)
        except EndedError:
            self._wait()
        else:
            raise PeerError("it said more than it was asked")

    def _wait(self) -> None:
        try:
            self._process.wait(self._timeout)
        except subprocess.TimeoutExpired:
            raise PeerError(f"{_NOT_ENDED} {self._timeout:g} seconds") from None

    def _heard(self, silence: str) -> bytes:
        try:
            answer = self._answers.get(timeout=self._timeout)
        except Empty:
            raise PeerError(f"{silence} {self._timeout:g} seconds") from None
        if isinstance(answer, PeerError):
            raise answer
        return answer

    def _write(self, pipe: IO[bytes]) -> None:
        # A program may close its standard input, or end, while we write.
        with suppress(OSError), pipe:
            for line in iter(self._asked.get, _NO_MORE):
                left = memoryview(line)
                while left:
                    left = left[pipe.write(left) :]

    def _listen(self, pipe: IO[bytes]) -> None:
        begun = bytearray()
        with pipe:
            for chunk in iter(lambda: pipe.read(_CHUNK), b""):
                begun += chunk
                if b"\n" in chunk:
                    *lines, begun = begun.split(b"\n")
                    for line in lines:
                        self._hand_over(bytes(line))
                if len(begun) > LONGEST_ANSWER or self._over.is_set():
                    break
        self._hand_over(bytes(begun) if len(begun) > LONGEST_ANSWER else EndedError())

    def _hand_over(self, answer: bytes | PeerError) -> None:
        if isinstance(answer, bytes) and len(answer) > LONGEST_ANSWER:
            answer = PeerError(f"its answer is longer than {LONGEST_ANSWER // 1024} KiB")
        if not self._over.is_set():
            self._answers.put(answer)

    def _drain(self, pipe: IO[bytes]) -> None:
        with pipe:
            for chunk in iter(lambda: pipe.read(_CHUNK), b""):
                self._stderr += chunk[: _MOST_STDERR - len(self._stderr)]


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 -- the command is the user's own; no shell
            command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # Of a group of its own, so that what it started can be ended with it.
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no command"
        raise NotExaminedError(f"the command could not be started: {reason}") from error
