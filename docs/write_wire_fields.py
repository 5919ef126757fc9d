"""Write the page of every field, from the schema: python docs/write_wire_fields.py."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msp_core import SCHEMA, json_schema

PAGE = Path(__file__).parent / "reference" / "wire-fields.md"
HEAD = f"""\
# Every field of a record

This is `{SCHEMA}` as a table for each object, written from
[the schema](../how-to/use-the-schema.md) itself. What holds nothing may be left out or be
`null`, unless a value in brackets says what it then counts as. Names in the second column
lead to the object, or to the values of [a vocabulary](vocabularies.md). Objects hold these
fields and no others; another system's own data goes into `extra`.
"""
WORDS = {"string": "text", "integer": "whole number", "boolean": "true or false"}
NOT_BLANK = "[^ \\t\\r\\n]"


def page() -> str:
    """Give the text of the page."""
    schema = json_schema()
    parts = {"Record": schema, **schema["$defs"]}
    parts["Extra"] = parts.pop("Extra")
    lines = [HEAD]
    for name, part in parts.items():
        if part["type"] == "object":
            lines += _lines(name, part, parts)
    return "\n".join(lines)


def _lines(name: str, part: dict[str, Any], parts: dict[str, Any]) -> Iterator[str]:
    yield from (f"## {name}", "", part["description"], "")
    if "properties" in part:
        yield "| field | holds | required | limits | meaning |"
        yield "| --- | --- | --- | --- | --- |"
        for field, inner in part["properties"].items():
            yield _row(field, inner, field in part["required"], parts)
        yield ""


def _row(field: str, inner: dict[str, Any], needed: bool, parts: dict[str, Any]) -> str:  # noqa: FBT001 -- a cell
    default = {"false": "no (`false`)", "[]": "no (`[]`)", "{}": "no (`{}`)"}
    absent = default[str(inner["default"]).lower()] if "default" in inner else "no"
    cells = (
        f"`{field}`",
        _holds(inner, parts),
        "yes" if needed else absent,
        ", ".join(_limits(inner.get("items", inner))),
        " ".join(inner["description"].split()),
    )
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _holds(inner: dict[str, Any], parts: dict[str, Any]) -> str:
    if "const" in inner:
        return f"`{inner['const']}`"
    if "anyOf" in inner:
        return _holds(inner["anyOf"][0], parts)
    if "$ref" in inner:
        return _linked(inner["$ref"].rpartition("/")[2], parts)
    if inner["type"] == "array":
        return f"list: {_holds(inner['items'], parts)}"
    if inner.get("format") == "date":
        return "day"
    kinds = inner["type"] if isinstance(inner["type"], list) else [inner["type"]]
    return WORDS[kinds[0]]


def _linked(name: str, parts: dict[str, Any]) -> str:
    page = "vocabularies.md" if "oneOf" in parts[name] else ""
    return f"[{name}]({page}#{name.lower()})"


def _limits(inner: dict[str, Any]) -> Iterator[str]:
    if inner.get("format") == "date":
        yield "`YYYY-MM-DD`"
    elif "maxLength" in inner:
        least, most = inner["minLength"], inner["maxLength"]
        yield f"{most} characters" if least == most else f"{least} to {most:,} characters"
        yield "not blank" if inner["pattern"] == NOT_BLANK else f"`{inner['pattern']}`"
    if "minimum" in inner:
        yield f"{inner['minimum']:,} to {inner['maximum']:,}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
