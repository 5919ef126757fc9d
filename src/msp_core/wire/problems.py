"""What can be wrong with the shape of a record, and where, before it is one."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import takewhile
from typing import Any

import attrs
from cattrs import AttributeValidationNote, BaseValidationError, IterableValidationNote

__all__ = [
    "Fault",
    "MisshapenError",
    "Problem",
    "Step",
    "is_safe",
    "noted",
    "pointer",
    "problems_in",
    "steps_on",
]

# Anything else might be somebody's words, and no finding may hold those. It also keeps
# out the two characters that a JSON Pointer would have to escape.
_SAFE = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,40}")

Step = str | int
"""One step of a path: the name of a field, or the number of an entry."""


class Fault(StrEnum):
    """The kinds of fault, each of which has a rule of this name."""

    NOT_JSON = "not-json"
    UNKNOWN_SCHEMA = "unknown-schema"
    WRONG_TYPE = "wrong-type"
    MISSING_FIELD = "missing-field"
    UNKNOWN_FIELD = "unknown-field"
    VALUE_NOT_ALLOWED = "value-not-allowed"
    UNREAD_DANGER = "unread-danger"


@attrs.frozen
class Problem:
    """One fault, in one place.

    Attributes:
        fault: What kind of fault it is.
        path: Its JSON Pointer.
        message: What is wrong there. It quotes nothing.
    """

    fault: Fault
    path: str
    message: str


class MisshapenError(ValueError):
    """A value that does not have the shape of its place. The text quotes nothing.

    Attributes:
        fault: What kind of fault it is.
    """

    def __init__(self, fault: Fault, message: str) -> None:
        self.fault = fault
        super().__init__(fault, message)

    def __str__(self) -> str:
        """Tell the message alone."""
        return str(self.args[1])


def is_safe(name: object) -> bool:
    """Say whether a name reads as the name of a field, and may stand in a path."""
    return isinstance(name, str) and _SAFE.fullmatch(name) is not None


def pointer(steps: Iterable[Step]) -> str:
    """Write a JSON Pointer (RFC 6901), which ends before a name that may be words."""
    shown = takewhile(lambda step: isinstance(step, int) or is_safe(step), steps)
    return "".join(f"/{step}" for step in shown)


def noted(error: Exception, step: Step, kind: Any) -> Exception:  # noqa: ANN401 -- a type form
    """Write on an error at which field or entry it arose, as cattrs does."""
    if isinstance(step, int):
        error.add_note(IterableValidationNote(f"reading the entry at index {step}", step, kind))
    else:
        error.add_note(AttributeValidationNote(f"reading the field {step}", step, kind))
    return error


def problems_in(error: Exception, at: tuple[Step, ...] = ()) -> Iterator[Problem]:
    """Give every problem in a tree of errors, with its place.

    Args:
        error: What this room's reading raised.
        at: The steps that lead to it.
    """
    if isinstance(error, BaseValidationError):
        for each in error.exceptions:
            yield from problems_in(each, (*at, *(step for step, _ in steps_on(each))))
    else:
        # A class may refuse more than its fields do; what it says of that is not ours.
        fault = getattr(error, "fault", Fault.VALUE_NOT_ALLOWED)
        told = str(error) if isinstance(error, MisshapenError) else "It may not stand here."
        yield Problem(fault, pointer(at), told)


def steps_on(error: BaseException) -> Iterator[tuple[Step, bool]]:
    """Give the steps that cattrs, or ``noted``, wrote on an error.

    Yields:
        Each step, and whether it is that of an entry and not of a field.
    """
    notes: Iterable[object] = getattr(error, "__notes__", ())
    for note in notes:
        if isinstance(note, AttributeValidationNote):
            yield note.name, False
        elif isinstance(note, IterableValidationNote):
            yield note.index, True
