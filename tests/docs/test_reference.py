"""No public name is without an entry in the reference."""

import importlib
import re
import zlib
from pathlib import Path

import pytest

from docs.pages import ROOT

REFERENCE = ROOT / "docs" / "reference"
ROOMS = re.findall(
    r"^\| \[`(msp_core[.\w]*)`\]",
    (REFERENCE / "python" / "index.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)
# What stands in a framework's own module needs that framework, and a page speaks of each.
WITHIN = [
    "msp_core.testing.strategies",
    *(f"msp_core.web.{name}" for name in ("pydantic", "fastapi", "django", "flask")),
]
# These have no names of their own for users: the front door hands on what they promise.
BEHIND_THE_DOOR = {"cli", "model", "rules", "statements"}


@pytest.fixture(scope="module")
def told(site: Path) -> set[str]:
    """Give the full name of all that the built reference has an entry for."""
    packed = (site / "objects.inv").read_bytes().split(b"\n", 4)[4]
    return {line.split(" ")[0] for line in zlib.decompress(packed).decode().splitlines()}


@pytest.mark.slow
@pytest.mark.parametrize("room", ["msp_core", *ROOMS, *WITHIN])
def test_every_name_that_a_room_promises_has_an_entry(told: set[str], room: str) -> None:
    """Whoever looks a public name up finds it."""
    promised = [f"{room}.{name}" for name in importlib.import_module(room).__all__]

    assert [] == [name for name in promised if name not in told]


def test_every_room_is_in_the_list_of_rooms() -> None:
    """A room that is added is told of."""
    folders = {
        path.parent.name for path in (ROOT / "src" / "msp_core").glob("*/__init__.py")
    } - BEHIND_THE_DOOR

    assert [] == [name for name in sorted(folders) if f"msp_core.{name}" not in ROOMS]
