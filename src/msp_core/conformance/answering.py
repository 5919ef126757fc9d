"""What this package itself answers: the suite is written from it, and held against it."""

from collections.abc import Callable, Iterable
from typing import Any

from msp_core import wire
from msp_core.checking import check
from msp_core.conformance.part import Part
from msp_core.findings import Finding, Span
from msp_core.statements import classify_statement

__all__ = ["answer"]


def answer(part: Part, given: str | bytes) -> dict[str, Any]:
    """Answer one request as this package does.

    Args:
        part: What is asked.
        given: The JSON of a record, or a statement.

    Returns:
        Plain data: the fields that the part's answer has, and no other.

    Raises:
        ValueError: A statement is given as bytes, or what is to be written is no record.
    """
    return _ANSWERS[part](given)


def _of_wire(given: str | bytes) -> dict[str, Any]:
    record, findings = wire.read(given)
    return {"accepted": record is not None, "findings": list(map(_placed, findings))}


def _of_rules(given: str | bytes) -> dict[str, Any]:
    report = check(given)
    found = [{**_placed(finding), "span": _offsets(finding.span)} for finding in report.findings]
    return {"accepted": report.accepted, "findings": found}


def _of_statement(given: str | bytes) -> dict[str, Any]:
    if isinstance(given, bytes):
        raise ValueError("a statement is a text")  # noqa: TRY004 -- one error for every misuse
    read = classify_statement(given)
    return {
        "kind": read.kind.value,
        "accepted": read.accepted,
        "rules": [finding.rule for finding in read.findings],
        "spans": _all_offsets(read.findings),
    }


def _of_writing(given: str | bytes) -> dict[str, Any]:
    record, _ = wire.read(given)
    if record is None:
        raise ValueError("what cannot be read cannot be written")
    return {"text": wire.write(record).decode()}


def _placed(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "code": finding.code,
        "level": finding.level.value,
        "path": finding.path,
    }


def _offsets(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _all_offsets(findings: Iterable[Finding]) -> list[list[int]]:
    return [[each.span.start, each.span.end] for each in findings if each.span]


_ANSWERS: dict[Part, Callable[[str | bytes], dict[str, Any]]] = {
    Part.WIRE: _of_wire,
    Part.RULES: _of_rules,
    Part.STATEMENTS: _of_statement,
    Part.WRITING: _of_writing,
}
