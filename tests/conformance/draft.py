"""What the modules that hold the suite's cases write them with."""

import json
from typing import Any

import attrs

from msp_core.wire import SCHEMA

__all__ = ["Draft", "as_json", "conversation", "in_extra", "rating", "record"]


@attrs.frozen
class Draft:
    """A case whose answer is yet to be asked of the library.

    Attributes:
        name: The end of its id.
        why: What it shows.
        given: What is given.
    """

    name: str
    why: str
    given: str | bytes


def as_json(data: Any) -> str:
    """Write plain data, or what Python makes of it where JSON has no word for it."""
    return json.dumps(data, ensure_ascii=False)


def record(**fields: Any) -> dict[str, Any]:
    """Give a record as plain data."""
    return {"schema": SCHEMA, "person": {"id": "p1"}, **fields}


def conversation(**fields: Any) -> dict[str, Any]:
    """Give a record with one conversation as plain data."""
    whole = {"id": "c1", "held_on": "2026-04-02", "stage": "start", **fields}
    return record(conversations=[whole])


def rating(value: Any) -> dict[str, Any]:
    """Give a record with one rating as plain data."""
    scale = {"id": "s", "minimum": 0, "maximum": 10, "higher_is_better": True}
    whole = {"of": "safety", "value": value, "scale": scale, "rated_by": "person"}
    return conversation(ratings=[whole])


def in_extra(text: str) -> str:
    """Give a record whose extra has one field, ``n``, with a text that need not be JSON."""
    return as_json(record())[:-1] + f', "extra": {{"n": {text}}}}}'
