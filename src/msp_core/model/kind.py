"""What a field of the model holds, read off its annotation in one place for all who ask."""

# ruff: noqa: ANN401 -- types are values here, and no checker follows them

from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import attrs

__all__ = ["Kind", "kind_of"]

# ``Annotated[...] | None`` is a ``typing.Union`` on some Pythons.
_UNIONS = {UnionType, Union}


@attrs.frozen(kw_only=True)
class Kind:
    """What a field holds: one value or many of a class, within its limits, or perhaps none.

    Attributes:
        one: The annotation of one value: ``Text``, ``Outcome``, ``Extra``.
        of: The class of one value: ``str``, ``Outcome``, ``dict``.
        limits: What the annotation says of each value beside its class.
        many: Whether there is a list of them.
        optional: Whether there may be None instead.
    """

    one: Any
    of: Any
    limits: tuple[Any, ...] = ()
    many: bool = False
    optional: bool = False

    @property
    def is_object(self) -> bool:
        """Whether each value is an object with fields of its own."""
        return attrs.has(self.of)

    @property
    def is_term(self) -> bool:
        """Whether each value is one of a closed list."""
        return issubclass(self.of, Enum)

    @property
    def is_extra(self) -> bool:
        """Whether each value is another system's own object."""
        return self.of is dict


@cache
def kind_of(form: Any) -> Kind:
    """Say what a field holds.

    Args:
        form: A type as annotated on a field of the model, or one of its classes.
    """
    optional = get_origin(form) in _UNIONS
    held = next(each for each in get_args(form) if each is not NoneType) if optional else form
    many = get_origin(held) is tuple
    one = get_args(held)[0] if many else held
    of, *limits = get_args(one) if get_origin(one) is Annotated else [get_origin(one) or one]
    return Kind(one=one, of=of, limits=tuple(limits), many=many, optional=optional)
