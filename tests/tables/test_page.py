"""The committed page of the tables is in step with them."""

import runpy
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_page_tells_the_tables_as_they_are() -> None:
    """A column that is gained, lost or renamed is so on the page as well."""
    script = runpy.run_path(str(DOCS / "write_tables.py"))
    committed = (DOCS / "reference" / "tables.md").read_text(encoding="utf-8")

    assert script["page"]() == committed
