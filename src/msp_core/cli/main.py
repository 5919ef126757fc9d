"""The way in: run one command, and always end quietly with a code."""

import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TextIO

from msp_core.cli.arguments import parse
from msp_core.cli.exits import Exit

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments, without the program's own name; those of the process by default.

    Returns:
        The exit code: 0 accepted, 1 refused, 2 could not be read or wrong use; 130 where
        it was interrupted, and 141 where nobody reads what it prints any more.
    """
    _print_anything()
    try:
        code = _run(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return Exit.BROKEN_PIPE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001  its message could hold a person's words
        sys.stderr.write(f"msp-core: stopped by an unexpected {type(error).__name__}\n")
        return Exit.UNREADABLE
    return code


def _run(argv: Sequence[str] | None) -> int:
    try:
        arguments = parse(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    # Imported by name and only now, so that help and mistakes are answered at once.
    command: Callable[[Namespace], int] = import_module(
        f"msp_core.cli.commands.{arguments.command}"
    ).run
    return command(arguments)


def _print_anything() -> None:
    """A character that the terminal cannot show is escaped, rather than an error."""
    # Python has none where the stream was closed before it began.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _let_go_of_stdout() -> None:
    """Point stdout nowhere, so that the interpreter's last flush is quiet too."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
