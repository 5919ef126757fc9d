"""What ``msp-core rule`` may be asked."""

from msp_core.cli.arguments.parser import Commands, added, format_option

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    command = added(commands, "rule", "list the rules, or explain one")
    command.add_argument("rule", nargs="?", metavar="NAME|CODE", help="the rule to explain")
    format_option(command, "text", "json")
