"""What every command's arguments are made of."""

import argparse
import re
import sys
from importlib.metadata import version
from typing import Any, NoReturn

__all__ = [
    "EXITS",
    "Commands",
    "Parser",
    "Version",
    "added",
    "format_option",
    "jobs",
    "show_words",
    "suppress",
]

Commands = Any
"""What argparse adds commands to; it names no type for it."""

EXITS = """\
exit codes:
  0  accepted (questions may remain)
  1  something is refused
  2  something could not be read, or the command was used wrongly
"""
"""What the exit codes of most commands mean."""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints repeat nothing that was typed: it may be somebody's words."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and exit with 2."""
        super().error(_without_values(message))


class Version(argparse.Action):
    """Looks the version up only when asked: it reads files."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:  # noqa: ANN401
        """Print it, and exit."""
        sys.stdout.write(f"msp-core {version('msp-core')}\n")
        parser.exit()


def added(commands: Commands, name: str, job: str, *, exits: str = EXITS) -> Parser:
    """Add a command.

    Args:
        commands: What to add it to.
        name: What is typed for it.
        job: What it does, in a few words.
        exits: What its exit codes mean.
    """
    command: Parser = commands.add_parser(
        name,
        help=job,
        description=f"{job[0].upper()}{job[1:]}.",
        epilog=exits,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    return command


def format_option(command: Parser, *names: str) -> None:
    """Let it be told in several formats, the first by default."""
    command.add_argument(
        "--format", choices=names, default=names[0], help=f"how to tell it (default: {names[0]})"
    )


def suppress(command: Parser) -> None:
    """Let small counts be kept back."""
    command.add_argument(
        "--suppress",
        action="store_true",
        help="keep small counts back on the page of --html, to share it; all else stays exact",
    )


def show_words(command: Parser) -> None:
    """Let the person's words be printed, which they are not unless asked for."""
    command.add_argument(
        "--show-words",
        action="store_true",
        help="print the marked words too; they are the person's, and are kept back otherwise",
    )


def jobs(text: str) -> int:
    """Read how many processes are to work."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("it is a whole number from 1 up")
    return int(text)


def _without_values(message: str) -> str:
    if message.startswith("unrecognized arguments"):
        return "an argument is not known"
    if "ignored explicit argument" in message:
        return message.partition(": ")[0] + ": takes no value"
    return re.sub(r"invalid choice: .*\(choose", "invalid choice (choose", message, flags=re.DOTALL)
