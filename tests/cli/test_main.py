"""The way in ends quietly with a code, whatever happens."""

import io
import json
import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from cli.records import Run
from msp_core.cli import main
from msp_core.cli.commands import schema


def test_help_and_version_are_accepted(run: Run) -> None:
    """Asking for help or the version is not an error."""
    codes = [run("--help")[0], run("--version")[0]]

    assert codes == [0, 0]


def test_the_version_names_the_program(run: Run) -> None:
    """The version says whose it is."""
    _, out, _ = run("--version")

    assert out.startswith("msp-core ")


@pytest.mark.parametrize(
    "argv",
    [
        ("I", "want", "to", "feel", "Zafe"),
        ("classify", "--frmt=Zafe", "x"),
        ("classify", "--format", "Zafe", "x"),
        ("classify", "--show-words=Zafe", "x"),
        ("check",),
        (),
    ],
)
def test_wrong_use_is_two_and_repeats_nothing(run: Run, argv: tuple[str, ...]) -> None:
    """Wrong use ends with 2, and what was typed is not printed: it may be words."""
    code, out, err = run(*argv)

    assert (2, "", False) == (code, out, "Zafe" in err)


@pytest.mark.parametrize(
    ("raised", "code"), [(KeyboardInterrupt(), 130), (RuntimeError("Zafe"), 2)]
)
def test_what_goes_wrong_is_a_code_without_a_message(
    run: Run, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int
) -> None:
    """An unexpected error tells its type only, since its message could hold words."""

    def fail(_: Namespace) -> int:
        raise raised

    monkeypatch.setattr(schema, "run", fail)
    got, _, err = run("schema")

    assert (code, False, False) == (got, "Zafe" in err, "Traceback" in err)


def test_python_dash_m_is_the_command() -> None:
    """``python -m msp_core`` runs the same command."""
    command = [sys.executable, "-m", "msp_core", "--help"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (0, "") == (ended.returncode, ended.stderr)
    assert ended.stdout.startswith("usage: msp-core")


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    """Where nobody reads the output any more, the run ends quietly."""
    path = tmp_path / "many.jsonl"
    path.write_text("nonsense\n" * 20_000)
    command = f"'{sys.executable}' -m msp_core check '{path}' | head -1"
    ended = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)

    assert (1, "") == (ended.stdout.count("\n"), ended.stderr)


def test_a_broken_pipe_lets_go_of_stdout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The code of a broken pipe is the shell's own, and stdout is let go."""
    with Path(tmp_path, "out").open("w") as out:

        def fail(_: Namespace) -> int:
            raise BrokenPipeError

        monkeypatch.setattr(schema, "run", fail)
        monkeypatch.setattr(sys, "stdout", out)
        code = main(["schema"])

    assert code == 141


def test_any_character_can_be_printed(tmp_path: Path) -> None:
    """A stream that cannot encode a character gets it escaped."""
    ended = subprocess.run(
        [sys.executable, "-m", "msp_core", "classify", "--show-words", "é fitted \N{PARTY POPPER}"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )

    assert (b"", True) == (ended.stderr, ended.returncode in {0, 1})


def test_a_stream_of_another_kind_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A replaced stdout, as in a notebook, is written to as it is."""
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    code = main(["schema"])

    assert (0, "https://json-schema.org/draft/2020-12/schema") == (
        code,
        json.loads(out.getvalue())["$schema"],
    )


def test_closed_streams_do_not_change_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever closed the streams still gets the right exit code."""
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)

    code = main(["classify", "I want to feel safe at home"])
    for stream in (sys.stdout, sys.stderr):
        stream.close()

    assert code == 0
