"""What may be asked for on the command line."""

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from msp_core.impact import Period

__all__ = ["CHECK_FORMATS", "parse"]

CHECK_FORMATS = ("text", "json", "jsonl", "csv", "github", "sarif")

_EXITS = """\
exit codes:
  0  accepted (questions may remain)
  1  something is refused
  2  something could not be read, or the command was used wrongly
"""

_AUDIT_EXITS = """\
exit codes:
  0  the extract could be read, whatever it holds
  2  it could not be read, or the command was used wrongly
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
    _impact(commands)
    _add(commands, "schema", "print the JSON Schema of a record")
    _audit(commands)
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


def _impact(commands: Any) -> None:  # noqa: ANN401
    command = _add(commands, "impact", "measure what difference it made to people")
    command.add_argument(
        "paths", nargs="+", metavar="PATH", help="files, folders, or - for standard input"
    )
    command.add_argument(
        "--from", dest="start", type=_day, metavar="DATE", help="count enquiries concluded from"
    )
    command.add_argument("--to", dest="end", type=_day, metavar="DATE", help="and up to this day")
    command.add_argument(
        "--year", type=_year, help="count those of a year from April, such as 2025-26"
    )
    command.add_argument("--questionnaire", metavar="FILE", help="a questionnaire in TOML")
    command.add_argument("--html", metavar="FILE", help="write a page to read and print")
    _suppress(command)
    command.add_argument("--excel", metavar="FILE", help="write the tables as a workbook")
    command.add_argument("--returns", metavar="DIR", help="write the national returns' tables")
    command.add_argument("--area", metavar="NAME", help="the council's name, for --returns")
    command.add_argument(
        "--area-code",
        metavar="CODE",
        help="its code, for --returns: as the Office for National Statistics gives it, such as"
        " E06000000, or else as the collection does",
    )
    command.add_argument(
        "--jobs", type=_jobs, metavar="N", help="processes at work (default: one a processor)"
    )
    _format(command, "text", "json", "csv")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written YYYY-MM-DD") from None


def _year(text: str) -> "Period":
    from msp_core.impact.period import Period  # noqa: PLC0415 -- only this command needs it

    try:
        return Period.year(text)
    except ValueError:
        told = "a year is written as returns write it, such as 2025-26"
        raise argparse.ArgumentTypeError(told) from None


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("it is a whole number from 1 up")
    return int(text)


def _audit(commands: Any) -> None:  # noqa: ANN401
    command = _add(commands, "audit", "say how much of a legacy extract is not outcomes")
    command.epilog = _AUDIT_EXITS
    command.add_argument(
        "file",
        metavar="FILE",
        help="the extract: CSV, JSON Lines (either with .gz), Excel (.xlsx) or Parquet",
    )
    column = command.add_argument(
        "--column",
        action="append",
        required=True,
        metavar="NAME",
        help="a column of recorded outcomes; again for another",
    )
    column.dest = "columns"
    _grouped(command)
    command.add_argument("--html", metavar="FILE", help="write a page for the Board here too")
    _suppress(command)
    command.add_argument(
        "--out",
        metavar="FILE",
        help="write the verdict on each row here, as CSV; a stopped run goes on where it ended",
    )
    command.add_argument(
        "--jobs",
        type=_jobs,
        metavar="NUMBER",
        help="how many processes judge (default: one for each processor if the file is large)",
    )
    _format(command, "text", "json")
    _show_words(command)


def _grouped(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--by",
        action="append",
        default=[],
        metavar="COLUMN",
        help="count apart for each value of a column; again for another",
    )
    command.add_argument(
        "--by-pair",
        action="append",
        default=[],
        nargs=2,
        metavar="COLUMN",
        help="count apart for each pair of values of two columns",
    )


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


def _suppress(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--suppress",
        action="store_true",
        help="keep small counts back on the page of --html, to share it; all else stays exact",
    )


def _show_words(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--show-words",
        action="store_true",
        help="print the marked words too; they are the person's, and are kept back otherwise",
    )
