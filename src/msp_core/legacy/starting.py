"""A mapping to begin from: the columns of an export, for somebody to say where each goes."""

import re
from collections.abc import Iterator
from pathlib import Path

from msp_core.extracts import ExtractError
from msp_core.legacy.header import columns_of

__all__ = ["skeleton"]

_BY_NUMBER = re.compile(r"column \d+")

_HEAD = """\
# Where each column of the export goes. Take the # away from what you fill in, and put what
# you leave out under [leave_out.columns], each with the reason.
mapping = 1
dates = ["dd/mm/yyyy"]

# Which rows are one record. Without this each row is a record.
# [rows]
# record = ["the column with the number of the enquiry"]
"""
_COLUMN = """
# [[column]]
# name = {name}
# to = ""
"""
_TAIL = """
# [leave_out.columns]
# {name} = "why"
"""


def skeleton(path: str | Path) -> str:
    """Write a mapping that names the columns of an export, all of it still to be filled in.

    Args:
        path: The file.

    Raises:
        ExtractError: If it cannot be read, or its first row may be somebody's words.
        MissingExtraError: If it is Excel or Parquet, and the extra ``tables`` is missing.
    """
    columns = columns_of(path)
    if all(map(_BY_NUMBER.fullmatch, columns)):
        raise ExtractError(
            "its first row may be somebody's words and not the names of columns, so none is"
            " printed: write the mapping by hand, with the names as they stand there"
        )
    return "".join((_HEAD, *_columns(columns), _TAIL.format(name=_quoted(columns[0]))))


def _columns(columns: tuple[str, ...]) -> Iterator[str]:
    return (_COLUMN.format(name=_quoted(name)) for name in columns)


def _quoted(name: str) -> str:
    """Write a name as TOML does, with nothing in it that could end the line."""
    kept = "".join(each if each.isprintable() else f"\\U{ord(each):08x}" for each in _bare(name))
    return f'"{kept}"'


def _bare(name: str) -> str:
    return name.replace("\\", "\\\\").replace('"', '\\"')
