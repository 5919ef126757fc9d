"""What ``msp-core map`` may be asked."""

from msp_core.cli.arguments.parser import Commands, added, format_option

__all__ = ["add"]

_EXITS = """\
exit codes:
  0  every row and cell became part of a record, or is left out on purpose
  1  something is not mapped, set aside, left out or refused; the records are written
  2  something could not be read, or the command was used wrongly; nothing is written
"""


def add(commands: Commands) -> None:
    """Add the command."""
    command = added(
        commands, "map", "make records of a case system's export, by a mapping", exits=_EXITS
    )
    command.add_argument(
        "file",
        metavar="FILE",
        help="the export: CSV, JSON Lines (either with .gz), Excel (.xlsx) or Parquet",
    )
    command.add_argument(
        "--with", dest="mapping", metavar="MAPPING", help="where each column goes (TOML)"
    )
    command.add_argument("--out", metavar="FILE", help="write the records here, one a line")
    command.add_argument("--report", metavar="FILE", help="write the report here, as JSON")
    command.add_argument(
        "--set-aside",
        metavar="FILE",
        help="write the cells that are in no record here, as CSV: people's words are in them",
    )
    command.add_argument("--dry-run", action="store_true", help="tell the report, write no records")
    command.add_argument(
        "--start",
        action="store_true",
        help="give a mapping to begin from: print it, or write it to --out",
    )
    format_option(command, "text", "json")
    command.add_argument(
        "--show-words",
        action="store_true",
        help="tell which labels are not mapped; somebody's words may stand among them",
    )
