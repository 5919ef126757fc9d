"""The picture of the model shows the model."""

import subprocess
import sys
from pathlib import Path

import attrs

from msp_core import model

DOCS = Path(__file__).resolve().parents[2] / "docs"
WRITTEN = (DOCS / "assets" / "model.svg", DOCS / "reference" / "the-model.md")


def test_the_picture_and_the_page_are_in_step_with_the_code() -> None:
    """Writing them anew changes nothing."""
    before = [path.read_bytes() for path in WRITTEN]
    subprocess.run([sys.executable, str(DOCS / "write_model.py")], check=True)

    assert before == [path.read_bytes() for path in WRITTEN]


def test_every_class_of_the_model_is_in_the_picture() -> None:
    """No class is left out, though each is drawn where it is held."""
    drawn = WRITTEN[0].read_text(encoding="utf-8")
    classes = [name for name in model.__all__ if attrs.has(getattr(model, name))]

    assert [] == [name for name in classes if f">{name}</text>" not in drawn]
