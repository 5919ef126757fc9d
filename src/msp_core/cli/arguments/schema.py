"""What ``msp-core schema`` may be asked."""

from msp_core.cli.arguments.parser import Commands, added

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    command = added(commands, "schema", "print the JSON Schema of a record")
    command.add_argument(
        "--openapi",
        action="store_true",
        help="print it as the components of an OpenAPI 3.1 description",
    )
