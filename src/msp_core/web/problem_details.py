"""Refusals as problem details (RFC 9457): data that any client can act on, and no words."""

from collections import Counter
from typing import Any, TypeAlias
from urllib.parse import quote

import attrs

from msp_core.errors import NotAnOutcomeError, ReadError, RejectedError
from msp_core.findings import Finding, Level, Report, finding_data
from msp_core.statements import STATEMENT_RULES
from msp_core.web.errors import MediaTypeError, TooLongError
from msp_core.wire import WIRE_RULES

__all__ = [
    "MOST_FINDINGS",
    "PROBLEM_JSON",
    "Refusal",
    "finding_member",
    "findings_of",
    "problem_details",
    "told",
]

PROBLEM_JSON = "application/problem+json"
"""The media type of problem details."""

MOST_FINDINGS = 200
"""How many findings one problem tells; ``left_out`` counts the others."""

Refusal: TypeAlias = NotAnOutcomeError | ReadError | RejectedError | Report
"""What can be told as problem details: the errors of refused input, or a refused report."""


@attrs.frozen
class _Kind:
    name: str
    status: int
    title: str


_NOT_AN_OUTCOME = _Kind("not-an-outcome", 422, "These words do not read as what a person wants.")
_TOO_LONG = _Kind("too-long", 413, "The body is too long.")
_MEDIA_TYPE = _Kind("media-type", 415, "The body is not sent as JSON.")
_NOT_JSON = _Kind("not-json", 400, "The body is not JSON that says one thing.")
_UNKNOWN_SCHEMA = _Kind("unknown-schema", 422, "The record is of no schema that is known.")
_WRONG_SHAPE = _Kind("wrong-shape", 422, "What was sent does not have the shape of its place.")
_REJECTED = _Kind("rejected", 422, "A rule refuses what was recorded.")

_SHAPES = {rule.name for rule in WIRE_RULES}
_STATEMENTS = {rule.name for rule in STATEMENT_RULES}


def problem_details(
    refusal: Refusal, *, instance: str | None = None, at: str = ""
) -> dict[str, Any]:
    """Tell a refusal as problem details, to send as ``application/problem+json``.

    Args:
        refusal: An error of refused input, or a report that is not accepted.
        instance: A URI of this one occurrence, such as the number of a request. Give no
            path that names a person.
        at: The JSON Pointer, in the body, of what was refused.

    Returns:
        ``type``, ``title``, ``status`` and ``detail``; ``instance`` where one is given; and
        ``findings``, each with its JSON Pointer as ``path`` and, as a fragment, ``pointer``.

    Raises:
        ValueError: If the report is accepted: that is no problem.
    """
    return told(findings_of(refusal), _named(refusal), instance=instance, at=at)


def told(
    findings: tuple[Finding, ...],
    kind: _Kind | None = None,
    *,
    instance: str | None = None,
    at: str = "",
) -> dict[str, Any]:
    """Tell findings as problem details.

    Args:
        findings: At least one that refuses.
        kind: What kind of problem they are, where the findings alone do not say.
        instance: A URI of this one occurrence.
        at: The JSON Pointer of what they are about.
    """
    kind = kind or _kind_of(findings)
    shown = sorted(findings, key=_only_asks)[:MOST_FINDINGS]
    left_out = len(findings) - len(shown)
    return {
        "type": f"urn:msp-core:problem:{kind.name}",
        "title": kind.title,
        "status": kind.status,
        "detail": _detail(findings),
        **({} if instance is None else {"instance": instance}),
        "findings": [finding_member(finding, at=at) for finding in shown],
        **({"left_out": left_out} if left_out else {}),
    }


def findings_of(refusal: Refusal) -> tuple[Finding, ...]:
    """Give what a refusal has to say.

    Raises:
        ValueError: If it is a report that is accepted.
    """
    match refusal:
        case NotAnOutcomeError():
            return refusal.classification.findings
        case ReadError():
            return refusal.findings
        case RejectedError():
            return refusal.report.findings
        case _ if refusal.accepted:
            raise ValueError("a report that is accepted is no problem")
        case _:
            return refusal.findings


def _named(refusal: Refusal) -> _Kind | None:
    match refusal:
        case TooLongError():
            return _TOO_LONG
        case MediaTypeError():
            return _MEDIA_TYPE
        case _:
            return None


def _kind_of(findings: tuple[Finding, ...]) -> _Kind:
    refusing = [finding for finding in findings if finding.level is Level.REJECT]
    rules = {finding.rule for finding in refusing}
    for kind in (_NOT_JSON, _UNKNOWN_SCHEMA):
        if kind.name in rules:
            return kind
    # What is not ours, such as a framework's own error, has no code.
    if rules & _SHAPES or not all(finding.code for finding in refusing):
        return _WRONG_SHAPE
    return _NOT_AN_OUTCOME if rules <= _STATEMENTS else _REJECTED


def _detail(findings: tuple[Finding, ...]) -> str:
    first = next(finding for finding in findings if finding.level is Level.REJECT)
    levels = Counter(finding.level for finding in findings)
    refused, asked = levels[Level.REJECT], levels[Level.QUERY]
    counted = f" ({refused} refused, {asked} to ask about: see findings.)"
    return f"{first.message} {first.instead}{counted if len(findings) > 1 else ''}"


def _only_asks(finding: Finding) -> bool:
    return finding.level is Level.QUERY


def finding_member(finding: Finding, *, at: str = "") -> dict[str, Any]:
    """Tell one finding as a member of ``findings``.

    Args:
        finding: The finding.
        at: The JSON Pointer of what it is about.
    """
    path = at + finding.path
    pointer = f"#{quote(path, safe='/~')}"
    return finding_data(attrs.evolve(finding, path=path)) | {"pointer": pointer}
