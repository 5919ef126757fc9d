"""The pages that readers read."""

from pathlib import Path

__all__ = ["PAGES", "ROOT"]

ROOT = Path(__file__).resolve().parents[2]
_DOCS = ROOT / "docs"

PAGES = [
    ROOT / "README.md",
    *(page for page in sorted(_DOCS.rglob("*.md")) if "node_modules" not in page.parts),
]
"""README and every page of the site."""
