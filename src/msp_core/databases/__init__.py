"""Records kept in a database: a relational layout, and the whole record as JSON beside it.

The tables are SQLAlchemy's (Core, version 2), and are derived from the classes of the
model. It needs the extra ``sql``; the driver of the database is yours to choose.
"""

from msp_core.databases.errors import (
    AnotherPersonError,
    BrokenRecordError,
    ChangingRecordError,
    DatabaseError,
    NoSuchRecordError,
    UnkeepableError,
)
from msp_core.errors import MissingExtraError

try:
    from msp_core.databases.asking import (
        achievement_by_theme,
        affirmed_outcomes,
        asked_but_not_expressed,
        last_reviews,
        open_without_end,
    )
    from msp_core.databases.granting import grants_without_words
    from msp_core.databases.layout import Layout, tables
    from msp_core.databases.loading import keys_of, load, load_all, load_all_data, load_data
    from msp_core.databases.saving import delete, save
except ModuleNotFoundError as error:
    raise MissingExtraError("sql") from error

__all__ = [
    "AnotherPersonError",
    "BrokenRecordError",
    "ChangingRecordError",
    "DatabaseError",
    "Layout",
    "NoSuchRecordError",
    "UnkeepableError",
    "achievement_by_theme",
    "affirmed_outcomes",
    "asked_but_not_expressed",
    "delete",
    "grants_without_words",
    "keys_of",
    "last_reviews",
    "load",
    "load_all",
    "load_all_data",
    "load_data",
    "open_without_end",
    "save",
    "tables",
]
