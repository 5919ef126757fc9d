"""The published shape of a record as components of an OpenAPI 3.1 description."""

import re
from typing import Any

from msp_core.model import Record
from msp_core.wire.kinds import is_list, is_object
from msp_core.wire.schema import json_schema
from msp_core.wire.upgrades import SCHEMA

__all__ = ["openapi_components", "openapi_document"]

_IN_SCHEMA = "#/$defs/"
_IN_OPENAPI = "#/components/schemas/"
_A_NAME = re.compile(r"[A-Za-z0-9._-]*")


def openapi_components(*, prefix: str = "") -> dict[str, Any]:
    """Give the components object of an OpenAPI 3.1 description, to merge into your own.

    OpenAPI 3.1 reads JSON Schema 2020-12 as it is, so these are the schemas of
    ``json_schema()``, each under a name of its own. The whole record is ``Record``.

    Args:
        prefix: What each name begins with, where one of yours would be the same.

    Returns:
        ``{"schemas": {name: schema}}``.

    Raises:
        ValueError: OpenAPI allows no such name.
    """
    if _A_NAME.fullmatch(prefix) is None:
        raise ValueError("a prefix holds letters, digits, dots, underscores and hyphens alone")
    whole = json_schema()
    named = {Record.__name__: whole, **whole.pop("$defs")}
    for of_a_file in ("$schema", "$id"):
        del whole[of_a_file]
    return {"schemas": {prefix + name: _moved(each, prefix) for name, each in named.items()}}


def openapi_document(*, prefix: str = "") -> dict[str, Any]:
    """Give a whole OpenAPI 3.1 description that holds the components and no path.

    Another description can refer into it as a file.

    Args:
        prefix: As for ``openapi_components``.
    """
    name, _, number = SCHEMA.partition("/")
    return {
        "openapi": "3.1.0",
        "info": {"title": name, "version": number},
        "components": openapi_components(prefix=prefix),
    }


def _moved(schema: Any, prefix: str) -> Any:  # noqa: ANN401 -- any JSON value
    if is_list(schema):
        return [_moved(each, prefix) for each in schema]
    if not is_object(schema):
        return schema
    moved = {name: _moved(each, prefix) for name, each in schema.items()}
    if "$ref" in moved:
        moved["$ref"] = moved["$ref"].replace(_IN_SCHEMA, _IN_OPENAPI + prefix)
    return moved
