"""What ``msp-core check`` may be asked."""

from msp_core.cli.arguments.parser import Commands, added, format_option, show_words

__all__ = ["FORMATS", "add"]

FORMATS = ("text", "json", "jsonl", "csv", "github", "sarif")
"""How the findings can be told."""


def add(commands: Commands) -> None:
    """Add the command."""
    command = added(commands, "check", "check records, and say what to ask instead")
    command.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a file (.json: one record; .jsonl: one a line; either with .gz), a folder of such"
        " files, or - for standard input",
    )
    format_option(command, *FORMATS)
    show_words(command)
