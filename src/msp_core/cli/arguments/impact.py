"""What ``msp-core impact`` may be asked."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

from msp_core.cli.arguments.parser import Commands, added, format_option, jobs, suppress

if TYPE_CHECKING:
    from msp_core.impact import Period

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    command = added(commands, "impact", "measure what difference it made to people")
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
    suppress(command)
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
        "--jobs", type=jobs, metavar="N", help="processes at work (default: one a processor)"
    )
    format_option(command, "text", "json", "csv")


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
