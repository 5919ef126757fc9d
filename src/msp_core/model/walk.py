"""Everything in a record, each with its place."""

from collections.abc import Iterator
from typing import cast

import attrs

__all__ = ["walk"]


def walk(root: object, at: str = "") -> Iterator[tuple[str, object]]:
    """Go through an object of the model and all the objects inside it.

    Args:
        root: An object of one of the model's classes, or a tuple of such. Anything
            else has no object inside it.
        at: Its own JSON Pointer.

    Yields:
        The JSON Pointer of each object, and the object, parents first.
    """
    kind = type(root)
    if attrs.has(kind):
        yield at, root
        for field in attrs.fields(kind):
            yield from walk(getattr(root, field.name), f"{at}/{field.name}")
    elif isinstance(root, tuple):
        for index, each in enumerate(cast("tuple[object, ...]", root)):
            yield from walk(each, f"{at}/{index}")
