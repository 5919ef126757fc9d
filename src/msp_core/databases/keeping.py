"""What may be kept, and under which key."""

from collections.abc import Iterator
from typing import Any

from msp_core.databases.errors import UnkeepableError
from msp_core.model.fitting import misfit_of
from msp_core.model.shape import Identifier
from msp_core.wire.kinds import is_list, is_object
from msp_core.wire.problems import pointer

__all__ = ["refuse_unkeepable", "refuse_unkeepable_name"]

_NUL = "\0"

_misfit = misfit_of(Identifier)


def refuse_unkeepable(data: dict[str, Any]) -> None:
    """Refuse a record that holds a character that PostgreSQL cannot.

    Args:
        data: A record as plain data.

    Raises:
        UnkeepableError: It does.
    """
    paths = tuple(dict.fromkeys(_places(data, ())))
    if paths:
        raise UnkeepableError(paths)


def refuse_unkeepable_name(name: str, *, told: str) -> None:
    """Refuse a key or an id under which nothing can be kept.

    Args:
        name: The key or id.
        told: What an error calls it.

    Raises:
        TypeError: It is no text.
        ValueError: It is empty, blank or too long, or not Unicode text.
        UnkeepableError: It holds the character NUL.
    """
    misfit = _misfit(name)
    if misfit is not None:
        raise type(misfit)(f"{told} {misfit}")
    if _NUL in name:
        raise UnkeepableError((told,))


def _places(data: object, at: tuple[str | int, ...]) -> Iterator[str]:
    if is_object(data):
        for name, each in data.items():
            if _NUL in name:
                yield pointer(at)
            yield from _places(each, (*at, name))
    elif is_list(data):
        for number, each in enumerate(data):
            yield from _places(each, (*at, number))
    elif isinstance(data, str) and _NUL in data:
        yield pointer(at)
