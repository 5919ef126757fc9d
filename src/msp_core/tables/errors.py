"""What is wrong with tables that should be records again. No message quotes a cell."""

from msp_core.errors import MspError

__all__ = ["TablesError"]


class TablesError(MspError, ValueError):
    """Tables are not those of records, or a file does not hold them.

    Attributes:
        table: The table of ours that it is about; ``""`` if it is about all of them.
        row: The row, counted from 1, or None.
        column: The column of ours, or None.
        message: What is wrong there. It quotes nothing.
    """

    def __init__(
        self, message: str, *, table: str = "", row: int | None = None, column: str | None = None
    ) -> None:
        """Carry the place, and what is wrong there."""
        self.message = message
        self.table = table
        self.row = row
        self.column = column
        super().__init__(message)

    def __str__(self) -> str:
        """Say where, and what is wrong."""
        row = f"row {self.row}" if self.row is not None else ""
        place = ", ".join(filter(None, (self.table, row, self.column)))
        return f"{place or 'tables'}: {self.message}"
