"""Small invented records to check, and the types of what the fixtures give."""

from collections.abc import Callable
from typing import Any, TypeAlias

__all__ = ["RESPONSE", "Extract", "Run", "Typed", "record"]

RESPONSE = "Increased monitoring by the home"

Extract: TypeAlias = Callable[..., str]
Run: TypeAlias = Callable[..., tuple[int, str, str]]
Typed: TypeAlias = Callable[[bytes], None]


def record(number: int = 1, statement: str | None = None) -> dict[str, Any]:
    """A small record, with an outcome where a statement is given."""
    outcome = {"id": "o1", "statement": statement, "voiced_by": "person"}
    conversation = {
        "id": "c1",
        "held_on": "2026-04-02",
        "stage": "start",
        "participants": [{"role": "person"}, {"role": "practitioner"}],
        "outcomes_asked": "asked_expressed",
        "outcomes": [outcome],
    }
    return {
        "schema": "msp-record/1",
        "person": {"id": f"p{number}"},
        "conversations": [conversation] if statement is not None else [],
        "process": {},
    }
