"""The published shape of a record: JSON Schema 2020-12, written from the model itself."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs

from msp_core.model import Record
from msp_core.model.kind import Kind, kind_of
from msp_core.model.shape import DEEPEST, Length, Pattern, Range
from msp_core.model.vocabulary import Term
from msp_core.wire.documented import fields_of, summary_of, title_of
from msp_core.wire.examples import Examples, examples
from msp_core.wire.kinds import DATE
from msp_core.wire.upgrades import SCHEMA
from msp_core.wire.writing import plain

__all__ = ["json_schema"]

_Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALARS = ["null", "boolean", "number", "string"]


def json_schema() -> _Schema:
    """Give the JSON Schema (2020-12) of a record.

    It accepts exactly the shapes that reading accepts of records of this number. What a
    record means is for the rules, and no schema can say it. Titles, descriptions and the
    labels of a vocabulary's values come from the model; the examples are invented.
    """
    definitions: dict[str, _Schema] = {}
    whole = _Writing(definitions, examples()).object_of(Record)
    return {
        "$schema": _DIALECT,
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        **whole,
        # A type of this name alone would hide one that TypeScript has.
        "title": "MSP record",
        "$defs": definitions,
    }


@attrs.frozen
class _Writing:
    """The writing of one schema: what it defines so far, and what it gives as examples."""

    definitions: dict[str, _Schema]
    examples: Examples

    def of(self, kind: Kind) -> _Schema:
        schema = self.one(kind) | _limits(kind.limits)
        if kind.many:
            schema = {"type": "array", "items": schema}
        return _or_null(schema) if kind.optional else schema

    def one(self, kind: Kind) -> _Schema:
        if kind.is_extra:
            return self.extra()
        if kind.of is date:
            length = len("YYYY-MM-DD")
            fixed = {"pattern": DATE.pattern, "minLength": length, "maxLength": length}
            return {"type": "string", "format": "date", **fixed}
        simple = {str: "string", bool: "boolean", int: "integer"}
        if kind.of in simple:
            return {"type": simple[kind.of]}
        return self.defined(kind)

    def defined(self, kind: Kind) -> _Schema:
        name = kind.of.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            of = self.object_of(kind.of) if kind.is_object else _term(kind.of)
            self.definitions[name].update(of)
        return {"$ref": f"#/$defs/{name}"}

    def object_of(self, cls: type[Any]) -> _Schema:
        fields = attrs.fields(cls)
        told = fields_of(cls)
        schema = {"schema": _NAMED} if cls is Record else {}
        needed = [field.name for field in fields if field.default is attrs.NOTHING]
        return {
            "title": title_of(cls.__name__),
            "description": summary_of(cls),
            "type": "object",
            "properties": schema | {each.name: self.field(cls, each, told) for each in fields},
            "required": [*schema, *needed],
            "additionalProperties": False,
            "examples": [self.examples[cls.__name__, ""]],
        }

    def field(self, cls: type, field: Any, told: dict[str, str]) -> _Schema:  # noqa: ANN401 -- a field of attrs
        place = (cls.__name__, field.name)
        words = {"title": title_of(field.name), "description": told[field.name]}
        absent = {} if field.default in (None, attrs.NOTHING) else {"default": plain(field.default)}
        shown = {"examples": [self.examples[place]]} if place in self.examples else {}
        return words | self.of(kind_of(field.type)) | absent | shown

    def extra(self) -> _Schema:
        if "Extra" not in self.definitions:
            self.definitions.update(_carried(self.examples["Extra", ""]))
        return {"$ref": "#/$defs/Extra"}


_NAMED = {
    "title": title_of("schema"),
    "description": "The name of the shape in which the record is written, and its number.",
    "const": SCHEMA,
}


def _or_null(schema: _Schema) -> _Schema:
    # Forms and code generators know a type or null better than a choice of schemas.
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return schema | {"type": [schema["type"], "null"]}


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
    # A bare list of values could hold no labels; forms and OpenAPI 3.1 read this instead.
    return {
        "title": title_of(kind.__name__),
        "description": summary_of(kind),
        "type": "string",
        "oneOf": [
            {"const": term.value, "title": term.label, "description": term.definition}
            for term in kind
        ],
    }


def _carried(shown: Any) -> Iterator[tuple[str, _Schema]]:  # noqa: ANN401 -- any JSON value
    yield (
        "Extra",
        {
            "title": title_of("Extra"),
            "description": f"Another system's own data: an object at most {DEEPEST} deep.",
            "type": "object",
            "additionalProperties": {"$ref": f"#/$defs/ExtraNested{DEEPEST - 1}"},
            "examples": [shown],
        },
    )
    for depth in range(DEEPEST - 1, 0, -1):
        inner = {"$ref": f"#/$defs/ExtraNested{depth - 1}"}
        types = [*_SCALARS, "array", "object"]
        yield (
            f"ExtraNested{depth}",
            {"type": types, "items": inner, "additionalProperties": inner},
        )
    yield "ExtraNested0", {"type": _SCALARS}
