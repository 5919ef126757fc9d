"""What may be asked for on the command line."""

import argparse
import re
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any, NoReturn

__all__ = ["CHECK_FORMATS", "parse"]

CHECK_FORMATS = ("text", "json", "jsonl", "csv", "github", "sarif")

_EXITS = """\
exit codes:
  0  accepted (questions may remain)
  1  something is refused
  2  something could not be read, or the command was used wrongly
"""


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the arguments; argparse exits by itself on wrong use, help and version."""
    return _parser().parse_args(argv)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints repeat nothing that was typed: it may be somebody's words."""

    def error(self, message: str) -> NoReturn:
        super().error(_without_values(message))


class _Version(argparse.Action):
    """Looks the version up only when asked: it reads files."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:  # noqa: ANN401
        sys.stdout.write(f"msp-core {version('msp-core')}\n")
        parser.exit()


def _without_values(message: str) -> str:
    if message.startswith("unrecognized arguments"):
        return "an argument is not known"
    if "ignored explicit argument" in message:
        return message.partition(": ")[0] + ": takes no value"
    return re.sub(r"invalid choice: .*\(choose", "invalid choice (choose", message, flags=re.DOTALL)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="msp-core",
        description="Tell what an adult at risk wanted from what services did and found.",
        epilog=_EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=_Parser
    )
    _check(commands)
    _classify(commands)
    _rule(commands)
    _add(commands, "schema", "print the JSON Schema of a record")
    return parser


def _check(commands: Any) -> None:  # noqa: ANN401
    command = _add(commands, "check", "check records, and say what to ask instead")
    command.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a file (.json: one record; .jsonl: one a line; either with .gz), a folder of such"
        " files, or - for standard input",
    )
    _format(command, *CHECK_FORMATS)
    _show_words(command)


def _classify(commands: Any) -> None:  # noqa: ANN401
    command = _add(commands, "classify", "say what statements are: outcomes, or something else")
    command.add_argument(
        "texts",
        nargs="+",
        metavar="TEXT",
        help="a statement, or - for one statement a line on standard input",
    )
    _format(command, "text", "jsonl")
    _show_words(command)


def _rule(commands: Any) -> None:  # noqa: ANN401
    command = _add(commands, "rule", "list the rules, or explain one")
    command.add_argument("rule", nargs="?", metavar="NAME|CODE", help="the rule to explain")
    _format(command, "text", "json")


def _add(commands: Any, name: str, job: str) -> argparse.ArgumentParser:  # noqa: ANN401
    command: argparse.ArgumentParser = commands.add_parser(
        name,
        help=job,
        description=f"{job[0].upper()}{job[1:]}.",
        epilog=_EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    return command


def _format(command: argparse.ArgumentParser, *names: str) -> None:
    command.add_argument(
        "--format", choices=names, default=names[0], help=f"how to tell it (default: {names[0]})"
    )


def _show_words(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--show-words",
        action="store_true",
        help="print the marked words too; they are the person's, and are kept back otherwise",
    )
