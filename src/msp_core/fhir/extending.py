"""What FHIR has no element for, as extensions named by our fields, and back.

Every field of the model that a resource has no element for goes this way, so that a
field added to the model travels from the first day.
"""

import json
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, cast

import attrs

from msp_core.fhir.elements import Data, coding, dig, listed
from msp_core.fhir.names import EXTENSION
from msp_core.model.kind import Kind, kind_of
from msp_core.model.vocabulary import Term
from msp_core.wire import parse
from msp_core.wire.kinds import is_list, is_object
from msp_core.wire.problems import MisshapenError

__all__ = ["extension", "extensions", "fields_in"]

_PLAIN = {str: "valueString", bool: "valueBoolean", int: "valueInteger"}


def extension(name: str, value: Any) -> Data:  # noqa: ANN401 -- any value of the model
    """Tell one value, under the whole name of our extension."""
    return {"url": f"{EXTENSION}{name}", **_told(value)}


def extensions(each: Any, *, native: Collection[str] = ()) -> list[Data]:  # noqa: ANN401 -- any class of the model
    """Tell the fields of an object that the resource has no element for.

    Args:
        each: An object of the model.
        native: The fields that stand in elements of the resource.
    """
    noun = type(each).__name__
    return [extension(f"{noun}.{name}", one) for name, one in _present(each) if name not in native]


def fields_in(holder: object, kind: type) -> Data:
    """Read back the fields of a class, as plain data, from the extensions of an element.

    What is misplaced or unknown is not told here: whoever reads the Bundle compares the
    whole of it with what the record would be written as.

    Args:
        holder: A resource or an element, as plain data.
        kind: The class of the model.
    """
    return _fields(holder, kind, f"{EXTENSION}{kind.__name__}.")


def _present(each: object) -> Iterator[tuple[str, Any]]:
    kind: Any = type(each)
    for field in attrs.fields(kind):
        value = getattr(each, field.name)
        if value == field.default:
            continue
        for one in _each_of(value):
            yield field.name, one


def _each_of(value: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)


def _told(value: object) -> Data:
    match value:
        case Term():
            return {"valueCoding": coding(value)}
        case date():
            return {"valueDate": value.isoformat()}
        case dict():
            return {"valueString": json.dumps(value)}
        case str() | bool() | int():
            return {_PLAIN[type(value)]: value}
        case _:
            return _nested(value)


def _nested(each: object) -> Data:
    inner = [{"url": name, **_told(one)} for name, one in _present(each)]
    # An extension needs something in it, even where only "this was recorded" is to be told.
    return {"extension": inner} if inner else {"valueBoolean": True}


def _fields(holder: object, kind: type, prefix: str) -> Data:
    types = {f"{prefix}{field.name}": field for field in attrs.fields(kind)}
    found: Data = {}
    for each in listed(holder, "extension"):
        url = dig(each, "url")
        field = types.get(url) if isinstance(url, str) else None
        if field is None:
            continue
        holds = kind_of(field.type)
        if holds.many:
            found.setdefault(field.name, []).append(_read(each, holds))
        else:
            found[field.name] = _read(each, holds)
    return found


def _read(each: object, kind: Kind) -> Any:  # noqa: ANN401 -- any JSON value
    if kind.is_extra:
        return _object(dig(each, "valueString"))
    if kind.is_object:
        return _fields(each, kind.of, "")
    if kind.is_term:
        return dig(each, "valueCoding", "code")
    values = (dig(each, name) for name in (*_PLAIN.values(), "valueDate"))
    return next((value for value in values if value is not None), None)


def _object(text: object) -> Any:  # noqa: ANN401 -- any JSON value
    try:
        data = parse(text) if isinstance(text, str) else None
    except MisshapenError:
        return None
    return data if is_object(data) or is_list(data) else None
