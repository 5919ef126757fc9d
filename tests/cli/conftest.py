"""What the tests of the command line share. Nobody in them is real."""

import io
import json
import sys
from pathlib import Path

import pytest

from cli.records import Extract, Run, Typed
from msp_core.cli import main


@pytest.fixture
def extract(tmp_path: Path) -> Extract:
    """Write records, one a line; a text or bytes is written as it is."""

    def write(*lines: object, name: str = "records.jsonl") -> str:
        path = tmp_path / name
        path.write_bytes(b"".join(_bytes(line) + b"\n" for line in lines))
        return str(path)

    return write


def _bytes(line: object) -> bytes:
    return line if isinstance(line, bytes) else json.dumps(line).encode()


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Put bytes on standard input."""

    def give(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line, and give its exit code, its output and its errors."""

    def go(*argv: str) -> tuple[int, str, str]:
        code = main(argv)
        told = capsys.readouterr()
        return code, told.out, told.err

    return go


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test hangs on the terminal that it was started from."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
