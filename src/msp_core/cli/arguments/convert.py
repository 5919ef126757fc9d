"""What ``msp-core convert`` may be asked."""

from msp_core.cli.arguments.parser import Commands, added

__all__ = ["SOURCES", "TARGETS", "add"]

TARGETS = ("jsonl", "fhir", "parquet", "csv", "excel", "arrow")
"""What records can be converted to."""

SOURCES = ("json", "fhir", "parquet", "csv", "arrow")
"""What records can be converted from."""


def add(commands: Commands) -> None:
    """Add the command."""
    command = added(commands, "convert", "turn records into tables or FHIR, and back")
    command.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="files or folders of records, - for standard input, or folders of tables",
    )
    command.add_argument(
        "--to", required=True, choices=TARGETS, help="jsonl: this version's own JSON, one a line"
    )
    command.add_argument(
        "--from",
        dest="source",
        choices=SOURCES,
        help="what is read (default: tables where a folder holds them, otherwise json, which is"
        " JSON Lines too)",
    )
    command.add_argument(
        "--out",
        metavar="PATH",
        help="a new file (jsonl, fhir, excel) or folder (parquet, csv, arrow); jsonl and fhir go"
        " to standard output without it",
    )
    command.add_argument(
        "--skip-refused",
        action="store_true",
        help="write the other records; otherwise nothing is written if one is refused",
    )
    command.add_argument(
        "--without-words",
        action="store_true",
        help="tables without free text, names, NHS numbers and dates of birth",
    )
    command.add_argument(
        "--pseudonyms-key-file",
        metavar="FILE",
        help="tables without those, and with pseudonyms for ids, from a key of 32 bytes or more",
    )
