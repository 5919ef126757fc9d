"""The shape of our problem details, for those who describe a service of their own."""

from typing import Any

from msp_core.findings import Level

__all__ = ["PROBLEM_SCHEMA"]

_TEXT = {"type": "string"}
_FINDING = {
    "type": "object",
    "properties": {
        "rule": _TEXT,
        "code": _TEXT,
        "level": {"enum": [level.value for level in Level]},
        "path": _TEXT,
        "pointer": _TEXT,
        "span": {"type": ["array", "null"], "items": {"type": "integer"}},
        "message": _TEXT,
        "instead": _TEXT,
    },
    "required": ["rule", "code", "level", "path", "pointer", "span", "message", "instead"],
}

PROBLEM_SCHEMA: dict[str, Any] = {
    "title": "Problem",
    "description": "Problem details (RFC 9457) of a refusal. It holds no words of the record.",
    "type": "object",
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "instance": {"type": "string", "format": "uri-reference"},
        "findings": {"type": "array", "items": _FINDING},
        "left_out": {"type": "integer", "minimum": 1},
    },
    "required": ["type", "title", "status", "detail", "findings"],
}
"""The JSON Schema of what ``problem_details`` gives, for an OpenAPI document."""
