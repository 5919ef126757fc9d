"""The page of the database layout tells the tables that there are."""

import runpy
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "write_database.py"


def test_the_page_of_the_database_layout_tells_every_column() -> None:
    """A field that the model gains changes the tables, and so this page: nobody can miss it."""
    script = runpy.run_path(str(SCRIPT))

    assert script["page"]() == script["PAGE"].read_text(encoding="utf-8")
