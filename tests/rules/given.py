"""What the examples of a rule are given as: JSON, made into the thing that it looks at."""

import json
from datetime import date
from typing import Any

import cattrs

from msp_core.model.reading import read_first
from msp_core.rule import Rule

__all__ = ["marked", "subject"]

_CONVERTER = cattrs.Converter(forbid_extra_keys=True)
_CONVERTER.register_structure_hook(date, lambda value, _: date.fromisoformat(value))


def subject(rule: Rule[Any], given: str) -> Any:
    """Make the thing that a rule looks at from its JSON."""
    with read_first():
        return _CONVERTER.structure(json.loads(given), rule.about)


def marked(rule: Rule[Any], given: str) -> list[str]:
    """Say which places the rule marks in a thing given as JSON."""
    return [finding.path for finding in rule.findings(subject(rule, given))]
