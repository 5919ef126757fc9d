"""Tells the reference how a class is made.

An attrs class has its signature read from the class itself; what another class keeps of its
making has the type that it was given with.
"""

from enum import Enum
from typing import Any

import attrs
import griffe


class AttrsSignatures(griffe.Extension):
    """Gives each attrs class the ``__init__`` that attrs wrote for it."""

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:
        """Look through a package once all of it is read."""
        _walk(pkg)


def _walk(parent: griffe.Object) -> None:
    for member in list(parent.members.values()):
        if member.is_alias:
            continue
        if member.is_class:
            _sign(member)
            _type(member)
        if member.is_class or member.is_module:
            _walk(member)


def _sign(cls: griffe.Class) -> None:
    if not any(str(each.value).startswith("attrs.") for each in cls.decorators):
        return
    try:
        made = griffe.dynamic_import(cls.path)
    except ImportError:
        return  # it stands in a part whose library is not installed here
    receiver = griffe.Parameter("self", kind=griffe.ParameterKind.positional_or_keyword)
    fields = [_parameter(cls, field) for field in attrs.fields(made) if field.init]
    cls.set_member(
        "__init__",
        griffe.Function("__init__", parameters=griffe.Parameters(receiver, *fields)),
    )


def _type(cls: griffe.Class) -> None:
    made = cls.members.get("__init__")
    if made is None or made.is_alias or not made.is_function:
        return
    given = {each.name: each.annotation for each in made.parameters}
    for name, kept in cls.members.items():
        if not kept.is_alias and kept.is_attribute and kept.annotation is None:
            kept.annotation = given.get(name)


def _parameter(cls: griffe.Class, field: attrs.Attribute) -> griffe.Parameter:
    kinds = griffe.ParameterKind
    return griffe.Parameter(
        field.alias,
        annotation=cls.members[field.name].annotation if field.name in cls.members else None,
        kind=kinds.keyword_only if field.kw_only else kinds.positional_or_keyword,
        default=_default(field),
    )


def _default(field: attrs.Attribute) -> str | None:
    match field.default:
        case attrs.NOTHING:
            return None
        case attrs.Factory() as made:
            return f"{made.factory.__name__}()"
        case Enum() as value:
            return f"{type(value).__name__}.{value.name}"
        case value:
            return repr(value)
