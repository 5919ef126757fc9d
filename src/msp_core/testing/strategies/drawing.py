"""Drawing one object field by field, so that a later field can follow an earlier one."""

from typing import Any, Generic, TypeVar

import attrs
from hypothesis import strategies as st

from msp_core.testing.strategies.values import values_of

__all__ = ["Drawing", "Fixed", "checked", "plain"]

T = TypeVar("T", bound=attrs.AttrsInstance)

Fixed = dict[str, Any]
"""The fields that the caller fixed: each a value, or a strategy to draw it from."""


def checked(cls: type, fixed: Fixed) -> Fixed:
    """Give the fixed fields back, if the class has them all.

    Raises:
        TypeError: The class has no such field.
    """
    unknown = fixed.keys() - {field.name for field in attrs.fields(cls)}
    if unknown:
        raise TypeError(f"{cls.__name__} has no field {', '.join(sorted(unknown))}")
    return fixed


class Drawing(Generic[T]):
    """An object of a class, half drawn."""

    def __init__(self, cls: type[T], draw: st.DrawFn, fixed: Fixed) -> None:
        """Begin with no field drawn."""
        self._cls = cls
        self._draw = draw
        self._fixed = fixed
        self._fields: dict[str, Any] = {}

    def field(self, name: str, strategy: st.SearchStrategy[Any]) -> Any:  # noqa: ANN401 -- any field
        """Draw one field, once: from what the caller fixed, or else from a strategy."""
        if name not in self._fields:
            chosen = self._fixed.get(name, strategy)
            if isinstance(chosen, st.SearchStrategy):
                chosen = self._draw(chosen)  # pyright: ignore -- of anything
            self._fields[name] = chosen
        return self._fields[name]

    def fixed(self, name: str) -> Any:  # noqa: ANN401 -- any field
        """Draw a field before those that it depends on, if the caller fixed it, or give None."""
        return self.field(name, st.none()) if name in self._fixed else None

    def whole(self) -> T:
        """Draw the fields that are left, each by its type, and build the object."""
        for field in attrs.fields(self._cls):
            if field.name not in self._fields:
                self.field(field.name, values_of(field.type))
        return self._cls(**self._fields)


@st.composite
def plain(draw: st.DrawFn, cls: type[T], fixed: Fixed) -> T:
    """Draw an object whose fields do not depend on each other."""
    return Drawing(cls, draw, checked(cls, fixed)).whole()
