"""What is no Bundle of ours: why it is refused, where, and how much is looked at."""

from collections.abc import Iterator
from typing import Any

from msp_core.errors import MspError
from msp_core.wire.kinds import is_list, is_object
from msp_core.wire.problems import Step, pointer

__all__ = ["DEEPEST", "MOST_VALUES", "BundleError", "refuse_unbounded", "refuse_unwritable"]

DEEPEST = 48
"""How deep lists and objects may stand inside each other in a Bundle."""

MOST_VALUES = 250_000
"""How many values a Bundle may hold, lists and objects counted as well."""

# FHIR's own limit; only another system's data, carried through, can come near it.
_LONGEST_TEXT = 1024 * 1024

_CONTROL = {chr(number) for number in range(32)} - set("\t\n\r")

_SCALARS = {str, int, float, bool, type(None)}


class BundleError(MspError, ValueError):
    """A Bundle is not one that can be read, or a record cannot be told as one.

    Attributes:
        path: The JSON Pointer of the place in the Bundle.
        message: What is wrong there. It quotes nothing.
    """

    def __init__(self, path: str, message: str) -> None:
        """Carry the place, and what is wrong there."""
        self.path = path
        self.message = message
        super().__init__(path, message)

    def __str__(self) -> str:
        """Say what is wrong, and where."""
        return f"{self.path or 'Bundle'}: {self.message}"


def refuse_unbounded(data: object) -> None:
    """Refuse what is not plain JSON data, or is too much of it, before anything else.

    Raises:
        BundleError: It is too deep or too big, holds itself, or holds what JSON has not.
    """
    for number, (at, value) in enumerate(_walk(data)):
        if number >= MOST_VALUES:
            raise BundleError("", f"it must not hold more than {MOST_VALUES:,} values")
        if len(at) > DEEPEST:
            raise BundleError("", f"it must not be nested more than {DEEPEST} deep")
        if not _is_plain(value):
            raise BundleError(pointer(at), "it must be plain JSON data")


def refuse_unwritable(bundle: dict[str, Any]) -> None:
    """Refuse a text that FHIR cannot hold. We would rather not send it than change it.

    Raises:
        BundleError: A text is blank or too long, or holds a control character; or there is
            more in the Bundle than would be read again.
    """
    refuse_unbounded(bundle)
    for at, value in _walk(bundle):
        fault = _fault_of(value) if isinstance(value, str) else None
        if fault is not None:
            raise BundleError(pointer(at), fault)


def _fault_of(text: str) -> str | None:
    if not _CONTROL.isdisjoint(text):
        return "FHIR has no text with a control character, and none is taken out"
    if not text.strip():
        return "FHIR has no text that is blank"
    if len(text) > _LONGEST_TEXT:
        return "FHIR has no text that is longer than 1 MiB"
    return None


def _walk(data: object) -> Iterator[tuple[tuple[Step, ...], object]]:
    # A stack of our own: data that holds itself must not use up Python's.
    waiting: list[tuple[tuple[Step, ...], object]] = [((), data)]
    while waiting:
        at, value = waiting.pop()
        yield at, value
        if is_object(value):
            waiting += [((*at, name), each) for name, each in reversed(value.items())]
        elif is_list(value):
            waiting += [((*at, index), each) for index, each in reversed([*enumerate(value)])]


def _is_plain(value: object) -> bool:
    if is_object(value):
        return all(type(name) is str for name in value)
    return is_list(value) or type(value) in _SCALARS
