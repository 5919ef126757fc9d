"""The published shape of a record: JSON Schema 2020-12, written from the model itself."""

import inspect
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, get_args, get_origin

import attrs

from msp_core.model import Record
from msp_core.model.shape import DEEPEST, Length, Pattern, Range, required
from msp_core.model.vocabulary import Term
from msp_core.wire.kinds import DATE
from msp_core.wire.upgrades import SCHEMA

__all__ = ["json_schema"]

_Schema = dict[str, Any]

_SCALARS = ["null", "boolean", "number", "string"]


def json_schema() -> _Schema:
    """Give the JSON Schema (2020-12) of a record.

    It accepts exactly the shapes that reading accepts. What a record means is for the
    rules, and no schema can say it.
    """
    definitions: dict[str, _Schema] = {}
    whole = _of(Record, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        **whole,
        "$defs": definitions | dict(_carried()),
    }


def _of(kind: Any, definitions: dict[str, _Schema]) -> _Schema:  # noqa: ANN401 -- a type form
    inner, optional = required(kind)
    if optional:
        return {"anyOf": [_of(inner, definitions), {"type": "null"}]}
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _of(arguments[0], definitions) | _limits(tuple(arguments[1:]))
    if origin is tuple:
        return {"type": "array", "items": _of(arguments[0], definitions)}
    if origin is dict:
        return {"$ref": "#/$defs/Extra"}
    return _of_class(kind, definitions)


def _of_class(kind: type, definitions: dict[str, _Schema]) -> _Schema:
    if kind is date:
        return {
            "type": "string",
            "format": "date",
            "pattern": DATE.pattern,
            "maxLength": len("YYYY-MM-DD"),
        }
    simple = {str: "string", bool: "boolean", int: "integer"}
    if kind in simple:
        return {"type": simple[kind]}
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        of = _object(kind, definitions) if attrs.has(kind) else _term(kind)
        definitions[kind.__name__] |= of
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _limits(constraints: tuple[Any, ...]) -> _Schema:
    limits: _Schema = {}
    for constraint in constraints:
        match constraint:
            case Length():
                limits |= {"minLength": constraint.at_least, "maxLength": constraint.at_most}
            case Pattern():
                limits["pattern"] = constraint.regex
            case Range():
                limits |= {"minimum": constraint.at_least, "maximum": constraint.at_most}
            case _:
                pass
    return limits


def _term(kind: type[Term]) -> _Schema:
    told = "\n".join(f"- {term.value}: {term.label}. {term.definition}" for term in kind)
    return {
        "title": kind.__name__,
        "description": f"{inspect.getdoc(kind)}\n\n{told}",
        "type": "string",
        "enum": [term.value for term in kind],
    }


def _object(cls: type[Any], definitions: dict[str, _Schema]) -> _Schema:
    about, told = _documented(cls)
    properties: _Schema = {"schema": {"const": SCHEMA}} if cls is Record else {}
    needed = list(properties)
    for field in attrs.fields(cls):
        properties[field.name] = _of(field.type, definitions) | {"description": told[field.name]}
        if field.default is attrs.NOTHING:
            needed.append(field.name)
    return {
        "title": cls.__name__,
        "description": about,
        "type": "object",
        "properties": properties,
        "required": needed,
        "additionalProperties": False,
    }


def _documented(cls: type) -> tuple[str, dict[str, str]]:
    about, _, rest = inspect.cleandoc(cls.__doc__ or "").partition("\n\nAttributes:\n")
    told = {field.name: "" for field in attrs.fields(cls)}
    name = ""
    for line in rest.partition("\n\n")[0].splitlines():
        if not line.startswith(" " * 8):
            name, _, line = line.partition(":")  # noqa: PLW2901 -- its first line
        told[name.strip()] = f"{told.get(name.strip(), '')} {line.strip()}".strip()
    return about, told


def _carried() -> Iterator[tuple[str, _Schema]]:
    yield (
        "Extra",
        {
            "title": "Extra",
            "description": f"Another system's own data: an object at most {DEEPEST} deep.",
            "type": "object",
            "additionalProperties": {"$ref": f"#/$defs/Nested{DEEPEST - 1}"},
        },
    )
    yield "Nested0", {"type": _SCALARS}
    for depth in range(1, DEEPEST):
        inner = {"$ref": f"#/$defs/Nested{depth - 1}"}
        types = [*_SCALARS, "array", "object"]
        yield (
            f"Nested{depth}",
            {"type": types, "items": inner, "additionalProperties": inner},
        )
