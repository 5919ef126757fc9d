"""What the playground asks of the library, told in JSON. It runs in the reader's browser."""

import json
from typing import Any

from msp_core import Finding, check, classify_statement, suggest_themes


def statement(text: str) -> str:
    """Say what a statement is, which words decided, and what to ask instead."""
    found = classify_statement(text)
    return json.dumps(
        {
            "kind": found.kind,
            "accepted": found.accepted,
            "findings": [_told(each) for each in found.findings],
            "themes": [theme.label for theme in suggest_themes(text)],
        }
    )


def record(text: str) -> str:
    """Say everything that checking finds in a record."""
    report = check(text)
    return json.dumps(
        {"accepted": report.accepted, "findings": [_told(each) for each in report.findings]}
    )


def _told(finding: Finding) -> dict[str, Any]:
    span = finding.span
    return {
        "rule": finding.rule,
        "code": finding.code,
        "level": finding.level,
        "path": finding.path,
        "span": [span.start, span.end] if span else None,
        "message": finding.message,
        "instead": finding.instead,
    }
