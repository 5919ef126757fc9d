"""What ``msp-core conformance`` may be asked."""

import argparse

from msp_core.cli.arguments.parser import Commands, added, format_option

__all__ = ["PARTS", "add"]

PARTS = ("wire", "rules", "statements", "writing")

_EXITS = """\
exit codes:
  0  it conforms: every case asked for was answered as expected
  1  it does not
  2  it could not be run, or the command was used wrongly
"""
_LONGEST = 3_600


def add(commands: Commands) -> None:
    """Add the command."""
    job = "run another implementation against the conformance suite"
    command = added(commands, "conformance", job, exits=_EXITS)
    command.add_argument(
        "program",
        nargs=argparse.PARSER,
        metavar="COMMAND",
        help="the program and its arguments, which end our own; it is asked a line of JSON"
        " at a time",
    )
    command.add_argument(
        "--part",
        action="append",
        choices=PARTS,
        dest="parts",
        help="a part of the suite; again for another (default: all)",
    )
    command.add_argument(
        "--timeout",
        type=_seconds,
        default=10.0,
        metavar="SECONDS",
        help="how long an answer may take (default: 10)",
    )
    format_option(command, "text", "json")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= _LONGEST:
        raise argparse.ArgumentTypeError(f"it is a number of seconds, up to {_LONGEST}")
    return seconds
