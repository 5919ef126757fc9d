"""What can go wrong with records in a database. No message quotes a value or a key."""

from msp_core.errors import MspError

__all__ = [
    "AnotherPersonError",
    "BrokenRecordError",
    "ChangingRecordError",
    "DatabaseError",
    "NoSuchRecordError",
    "UnkeepableError",
]

_MOST_TOLD = 20


class DatabaseError(MspError):
    """The database or its driver refused a statement, or could not be reached.

    The driver's own error quotes what was sent, which is somebody's words. So it is
    neither told nor kept: only what follows is.

    Attributes:
        table: The table that the statement was about.
        kind: SQLAlchemy's name for what went wrong, such as ``OperationalError``.
        code: The database's own code for it, such as ``40001``; None if it gave none.
    """

    def __init__(self, table: str, kind: str, code: str | None) -> None:
        """Carry the place, and what kind of refusal it was."""
        self.table = table
        self.kind = kind
        self.code = code
        super().__init__(table, kind, code)

    def __str__(self) -> str:
        """Say where, and what kind."""
        code = f" {self.code}" if self.code else ""
        return f"{self.table}: the database refused ({self.kind}{code})"


class UnkeepableError(MspError, ValueError):
    """The record or its key cannot be kept, and nothing was written.

    PostgreSQL cannot hold the character NUL (U+0000). No database is given it, so that
    records can move between them. Take it out: it is part of no word.

    Attributes:
        paths: The JSON Pointer of each place that holds one; ``key`` for the key.
    """

    def __init__(self, paths: tuple[str, ...]) -> None:
        """Carry every place."""
        self.paths = paths
        super().__init__(paths)

    def __str__(self) -> str:
        """Say where."""
        more = len(self.paths) - _MOST_TOLD
        told = [*self.paths[:_MOST_TOLD], *([f"and {more} more"] if more > 0 else [])]
        return f"{', '.join(told)}: no database keeps the character NUL (U+0000)"


class AnotherPersonError(MspError, ValueError):
    """Under this key the record of another person is kept, and it stays."""

    def __str__(self) -> str:
        """Say what to do."""
        return (
            "the record kept under this key is of a person with another id; "
            "delete it first if it is to go"
        )


class NoSuchRecordError(MspError, KeyError):
    """No record is kept under that key."""

    def __str__(self) -> str:
        """Say so without the quotes of a KeyError."""
        return "no record is kept under that key"


class BrokenRecordError(MspError, ValueError):
    """Rows of a record are missing, or belong to nothing, so that it cannot be put together.

    The record as it was saved still stands in the table of documents.

    Attributes:
        table: The table whose rows do not fit, by its name without prefix; ``record`` if
            the record has more or fewer rows in all than were saved.
    """

    def __init__(self, table: str) -> None:
        """Carry the table."""
        self.table = table
        super().__init__(table)

    def __str__(self) -> str:
        """Say where."""
        return f"{self.table}: rows of a record are missing, or belong to nothing"


class ChangingRecordError(MspError):
    """The record was saved anew each time it was being read; try again."""

    def __str__(self) -> str:
        """Say what to do."""
        return "the record was saved anew each time it was being read; try again"
