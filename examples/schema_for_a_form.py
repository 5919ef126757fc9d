"""Make a JSON Schema for a form builder out of ours: one object, without what no form shows.

    python examples/schema_for_a_form.py Outcome > outcome.form.json

A form leaves out what is not filled in, so ``null`` goes; and another system's own data,
``extra``, is none that a person types. What the form's schema takes, the whole one takes.
"""

import json
import sys
from typing import Any

from msp_core import json_schema


def main(arguments: list[str]) -> int:
    """Print the schema of the object that is named, or of the whole record."""
    whole = json_schema()
    parts = whole.pop("$defs")
    name = arguments[0] if arguments else "Record"
    if name not in {"Record", *parts}:
        print("There is no such object: see docs/reference/wire-fields.md", file=sys.stderr)
        return 2
    used = {each: for_a_form(part) for each, part in parts.items() if not each.startswith("Extra")}
    chosen = for_a_form(parts.get(name, whole))
    print(json.dumps({"$schema": whole["$schema"], **chosen, "$defs": used}, indent=2))
    return 0


def for_a_form(schema: Any) -> Any:  # noqa: ANN401 -- any JSON value
    """Give a part of the schema without ``null`` and without ``extra``."""
    if isinstance(schema, list):
        return [for_a_form(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    shown = {name: for_a_form(each) for name, each in schema.items() if name != "examples"}
    if "properties" in shown:
        shown["properties"].pop("extra", None)
    if "anyOf" in shown:
        shown |= shown.pop("anyOf")[0]
    if isinstance(shown.get("type"), list):
        shown["type"] = shown["type"][0]
    return shown


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
