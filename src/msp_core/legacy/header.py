"""The columns of an export, to tell which a mapping says nothing of."""

from pathlib import Path

from msp_core.extracts import Extract, MissingColumnError, open_extract
from msp_core.extracts.naming import LONGEST_NAME
from msp_core.legacy.mapping import Mapping
from msp_core.legacy.reading_cells import folded

__all__ = ["columns_of", "not_mentioned_in"]

# No export has a column of this name, so asking for it has every other one told.
_NOBODYS = "a column that no export has: \u2063msp-core\u2063"


def columns_of(path: str | Path) -> tuple[str, ...]:
    """Give the names of an export's columns; by number where they may be somebody's words.

    Args:
        path: The file.

    Raises:
        ExtractError: If the file cannot be read.
        MissingExtraError: If it is Excel or Parquet, and the extra ``tables`` is missing.
    """
    try:
        with open_extract(path, _NOBODYS):
            return ()
    except MissingColumnError as error:
        return error.there


def not_mentioned_in(extract: Extract, mapping: Mapping) -> tuple[str, ...]:
    """Give the columns of which a mapping says nothing.

    The row with all the columns of the mapping is a header, and no row of words. A name too
    long to be one is told by its number.

    Args:
        extract: The extract, opened with the columns of the mapping.
        mapping: The mapping.
    """
    left_out = set(map(folded, mapping.left_out))
    return tuple(
        name if len(name) <= LONGEST_NAME else f"column {place + 1}"
        for place, name in enumerate(extract.columns)
        if name and place not in extract.places and folded(name) not in left_out
    )
