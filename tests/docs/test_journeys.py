"""The pictures of how things go are those that the script draws, of rooms that there are."""

import subprocess
import sys
from pathlib import Path

import msp_core

DOCS = Path(__file__).resolve().parents[2] / "docs"
ROOMS = Path(msp_core.__file__).parent
DRAWN = tuple(DOCS / "assets" / name for name in ("journey.svg", "rooms.svg"))


def test_the_pictures_are_in_step_with_the_script() -> None:
    """Drawing them anew changes nothing."""
    before = [path.read_bytes() for path in DRAWN]
    subprocess.run([sys.executable, str(DOCS / "write_journeys.py")], check=True)

    assert before == [path.read_bytes() for path in DRAWN]


def test_every_room_in_the_picture_is_in_the_code() -> None:
    """A room that was renamed, or is gone, cannot stay in the picture."""
    picture = DRAWN[1].read_text(encoding="utf-8")
    names = [part.partition("</text>")[0] for part in picture.split('font-weight="600">')[1:]]

    assert names
    assert [] == [
        name for name in names if not any((ROOMS / each).exists() for each in (name, f"{name}.py"))
    ]
