"""What may be asked for on the command line."""

import argparse
from collections.abc import Sequence

from msp_core.cli.arguments import (
    audit,
    check,
    classify,
    conformance,
    convert,
    impact,
    map,  # noqa: A004 -- the command is called so
    rule,
    schema,
)
from msp_core.cli.arguments.parser import EXITS, Parser, Version

__all__ = ["parse", "parser"]

_COMMANDS = (check, classify, rule, audit, map, convert, impact, schema, conformance)


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the arguments; argparse exits by itself on wrong use, help and version."""
    return parser().parse_args(argv)


def parser() -> Parser:
    """Make the parser of all commands."""
    whole = Parser(
        prog="msp-core",
        description="Tell what an adult at risk wanted from what services did and found.",
        epilog=EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    whole.add_argument("--version", action=Version, nargs=0, help="print the version and exit")
    commands = whole.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=Parser
    )
    for each in _COMMANDS:
        each.add(commands)
    return whole
