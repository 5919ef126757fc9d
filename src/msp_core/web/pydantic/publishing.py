"""Our published shapes as definitions of pydantic's, and so of FastAPI's."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, cast

from pydantic import GetJsonSchemaHandler

from msp_core.wire import openapi_components
from msp_core.wire.kinds import is_list, is_object

__all__ = ["published"]

_Named: TypeAlias = Mapping[str, tuple[str, dict[str, str]]]

_OURS = "#/components/schemas/"


def published(kind: type, handler: GetJsonSchemaHandler) -> dict[str, Any]:
    """Put the schema of one of our classes, and all that it needs, among pydantic's own.

    Args:
        kind: The class.
        handler: What pydantic hands to whoever writes a schema.

    Returns:
        A reference to it.
    """
    ours: dict[str, Any] = openapi_components()["schemas"]
    # What pydantic itself uses to name a definition; a name that is taken is told apart.
    generator = cast("Any", handler).generate_json_schema
    named: _Named = {name: generator.get_cache_defs_ref_schema(f"msp_core.{name}") for name in ours}
    definitions: dict[str, Any] = generator.definitions
    for name in _needed(kind.__name__, ours):
        definitions[named[name][0]] = _moved(ours[name], named)
    return dict(named[kind.__name__][1])


def _needed(kind: str, ours: Mapping[str, Any]) -> set[str]:
    found: set[str] = set()
    waiting = [kind]
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting += [each for each in _names_in(ours[name]) if each not in found]
    return found


def _names_in(schema: object) -> Iterator[str]:
    if is_object(schema):
        if "$ref" in schema:
            yield schema["$ref"].removeprefix(_OURS)
        for each in schema.values():
            yield from _names_in(each)
    elif is_list(schema):
        for each in schema:
            yield from _names_in(each)


def _moved(schema: Any, named: _Named) -> Any:  # noqa: ANN401 -- any JSON value
    if is_list(schema):
        return [_moved(each, named) for each in schema]
    if not is_object(schema):
        return schema
    moved: dict[str, Any] = {name: _moved(each, named) for name, each in schema.items()}
    if "$ref" in moved:
        moved |= named[moved["$ref"].removeprefix(_OURS)][1]
    return moved
