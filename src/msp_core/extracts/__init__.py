"""Reading legacy extracts, a row at a time: CSV, Excel, Parquet and JSON Lines.

This room knows nothing of statements. It finds the encoding and the dialect, bounds what
it holds, and tells every trouble with the row that it befell.
"""

from msp_core.extracts.errors import ExtractError, MissingColumnError
from msp_core.extracts.extract import Extract
from msp_core.extracts.opening import open_extract
from msp_core.extracts.row import LONGEST_CELL, Row, Trouble

__all__ = [
    "LONGEST_CELL",
    "Extract",
    "ExtractError",
    "MissingColumnError",
    "Row",
    "Trouble",
    "open_extract",
]
