"""What the examples of a rule are given as: JSON, made into the thing that it looks at."""

import json
from typing import Any

from msp_core.model.reading import read_first
from msp_core.rule import Rule
from msp_core.wire.structuring import structure_of

__all__ = ["marked", "subject"]


def subject(rule: Rule[Any], given: str) -> Any:
    """Make the thing that a rule looks at from its JSON, unjudged."""
    about: Any = rule.about
    with read_first():
        return structure_of(about)(json.loads(given))


def marked(rule: Rule[Any], given: str) -> list[str]:
    """Say which places the rule marks in a thing given as JSON."""
    return [finding.path for finding in rule.findings(subject(rule, given))]
