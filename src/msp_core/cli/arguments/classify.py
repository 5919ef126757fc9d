"""What ``msp-core classify`` may be asked."""

from msp_core.cli.arguments.parser import Commands, added, format_option, show_words

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    command = added(commands, "classify", "say what statements are: outcomes, or something else")
    command.add_argument(
        "texts",
        nargs="+",
        metavar="TEXT",
        help="a statement, or - for one statement a line on standard input",
    )
    format_option(command, "text", "jsonl")
    show_words(command)
