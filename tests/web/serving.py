"""The example services, each run as a program of its own, and talked to over a socket."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
import httpx

EXAMPLES = Path(__file__).parents[2] / "examples" / "web"


@attrs.frozen
class Service:
    """A service that runs, and what it has printed and logged so far."""

    client: httpx.Client
    printed: Path

    def said(self) -> str:
        """Give all that the service has printed and logged."""
        return self.printed.read_text(encoding="utf-8", errors="replace")


def all_of(answer: httpx.Response) -> str:
    """Give all that a response tells."""
    return f"{answer.status_code} {answer.headers} {answer.text}"


@contextmanager
def served(program: str, folder: Path) -> Iterator[Service]:
    """Run an example until the block ends."""
    port, printed = _free_port(), folder / f"{program}.log"
    with printed.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-W", "error", str(EXAMPLES / program), str(port)],
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        try:
            _await(port, process)
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
                yield Service(client, printed)
        finally:
            process.terminate()
            process.wait(timeout=60)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _await(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the example does not listen")
