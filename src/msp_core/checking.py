"""Checking a record: every finding at once, each with its place."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from typing import Any, TypeAlias

import attrs
import cattrs

from msp_core import wire
from msp_core.errors import NotJsonError, ReadError, RejectedError, ShapeError, UnknownSchemaError
from msp_core.findings import Finding, Report
from msp_core.model import Outcome, Record, walk
from msp_core.rule import Rule
from msp_core.rules import MEANING_RULES
from msp_core.statements import Reading, read

__all__ = [
    "CATALOGUE",
    "check",
    "configure_converter",
    "dumps",
    "from_data",
    "loads",
    "to_data",
]

CATALOGUE: tuple[Rule[Any], ...] = (*MEANING_RULES, *wire.WIRE_RULES)
"""Every rule of this package. Add your own: ``check(record, rules=CATALOGUE + mine)``."""

Source: TypeAlias = Record | bytes | str | Mapping[str, Any]


def check(source: Source, *, rules: Sequence[Rule[Any]] = CATALOGUE) -> Report:
    """Find everything that a record's shape and meaning give to say.

    It never raises over what the record holds. Where the shape is wrong there is no
    record to look for meaning in, so only the shape is reported. The paths are those of
    the source, also where it is of an older schema.

    Args:
        source: A record, its JSON, or plain data.
        rules: The rules of meaning to run. The shape is always checked.
    """
    if isinstance(source, Record):
        return _judged(source, rules)
    record, findings, places = wire.read_with_places(source)
    if record is None:
        return _report(findings, affirmed=0)
    report = _judged(record, rules)
    return attrs.evolve(report, findings=places.told(report.findings))


def loads(json: bytes | str) -> Record:
    """Read a record from JSON, and check it.

    Raises:
        NotJsonError: It is not JSON, or not JSON that is safe to read.
        UnknownSchemaError: It names no schema, or one that is not known.
        ShapeError: It has the wrong shape; every place is told at once.
        RejectedError: A rule refuses what it says; ``.report`` holds all findings.
    """
    return _accepted(json)


def from_data(data: Mapping[str, Any]) -> Record:
    """Read a record from plain data, and check it.

    Args:
        data: What ``json.loads`` would give for a record.

    Raises:
        UnknownSchemaError: It names no schema, or one that is not known.
        ShapeError: It has the wrong shape; every place is told at once.
        RejectedError: A rule refuses what it says; ``.report`` holds all findings.
    """
    return _accepted(data)


def dumps(record: Record) -> bytes:
    """Write a record as canonical UTF-8 JSON: always the same bytes, no line break."""
    return wire.write(record)


def to_data(record: Record) -> dict[str, Any]:
    """Write a record as plain data, as ``json.loads`` would give it."""
    return wire.to_data(record)


def configure_converter(converter: cattrs.BaseConverter) -> None:
    """Teach a cattrs converter our classes, strictly, to embed them in other payloads.

    Your own classes are read as before. Ours are read as strictly as ``loads`` reads
    them: an outcome that is none raises ``NotAnOutcomeError``, and a record that a rule
    refuses raises ``RejectedError``, inside the converter's own error tree.

    Args:
        converter: Any cattrs converter, of any format.
    """
    wire.configure_converter(converter, judge=_refuse_rejected)


def _accepted(source: bytes | str | Mapping[str, Any]) -> Record:
    record, findings, places = wire.read_with_places(source)
    if record is None:
        raise _read_error(findings)
    _refuse_rejected(record, places)
    return record


def _refuse_rejected(record: Record, places: wire.Places = wire.NOT_LIFTED) -> None:
    report = check(record)
    if not report.accepted:
        raise RejectedError(attrs.evolve(report, findings=places.told(report.findings)))


def _judged(record: Record, rules: Sequence[Rule[Any]]) -> Report:
    places = tuple(walk(record))
    urgent = tuple(rule for rule in rules if rule.urgent)
    others = tuple(rule for rule in rules if not rule.urgent)
    found = (*_found(places, urgent), *_found(places, others))
    return _report(found, affirmed=sum(_is_affirmed(each) for _, each in places))


def _read_error(findings: tuple[Finding, ...]) -> ReadError:
    errors = {"not-json": NotJsonError, "unknown-schema": UnknownSchemaError}
    return errors.get(findings[0].rule, ShapeError)(findings)


def _found(places: Sequence[tuple[str, object]], rules: Sequence[Rule[Any]]) -> Iterator[Finding]:
    of_statements = tuple(rule for rule in rules if rule.about is Reading)
    for at, subject in places:
        if isinstance(subject, Outcome):
            yield from _of_statement(subject, f"{at}/statement", of_statements)
        for rule in rules:
            if rule.about is type(subject):
                yield from rule.findings(subject, at=at)


def _of_statement(outcome: Outcome, at: str, rules: Sequence[Rule[Reading]]) -> Iterator[Finding]:
    reading = read(outcome.statement)
    for rule in rules:
        yield from rule.findings(reading, at=at, affirmed=_is_affirmed(outcome))


def _is_affirmed(each: object) -> bool:
    return isinstance(each, Outcome) and each.affirmation is not None


def _report(findings: tuple[Finding, ...], *, affirmed: int) -> Report:
    return Report(findings=findings, affirmed=affirmed, checked_with=_version())


@cache
def _version() -> str:
    # Looking it up reads files: once is enough, however many records there are.
    return version("msp-core")
