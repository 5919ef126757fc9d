"""What ``msp-core audit`` may be asked."""

from msp_core.cli.arguments.parser import (
    Commands,
    Parser,
    added,
    format_option,
    jobs,
    show_words,
    suppress,
)

__all__ = ["add"]

_EXITS = """\
exit codes:
  0  the extract could be read, whatever it holds
  2  it could not be read, or the command was used wrongly
"""


def add(commands: Commands) -> None:
    """Add the command."""
    command = added(
        commands, "audit", "say how much of a legacy extract is not outcomes", exits=_EXITS
    )
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
    suppress(command)
    command.add_argument(
        "--out",
        metavar="FILE",
        help="write the verdict on each row here, as CSV; a stopped run goes on where it ended",
    )
    command.add_argument(
        "--jobs",
        type=jobs,
        metavar="NUMBER",
        help="how many processes judge (default: one for each processor if the file is large)",
    )
    format_option(command, "text", "json")
    show_words(command)


def _grouped(command: Parser) -> None:
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
