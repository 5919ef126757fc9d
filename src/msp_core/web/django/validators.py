"""Validators for the fields of forms and models, which a migration can name."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator

from msp_core.errors import ReadError, RejectedError
from msp_core.findings import Finding, Level
from msp_core.model import Affirmation, Outcome, Record
from msp_core.web.problem_details import finding_member, findings_of
from msp_core.web.reading import read_json, read_part
from msp_core.wire.writing import plain

__all__ = [
    "hushed",
    "outcome_from",
    "record_from",
    "refuse_no_outcome",
    "validate_outcome",
    "validate_record",
]


def validate_outcome(text: str) -> None:
    """Refuse a text that is no outcome: a validator for a ``CharField`` or a ``TextField``.

    A null character is refused too, since PostgreSQL keeps none.

    Raises:
        ValidationError: ``code`` is the rule's name; ``params`` hold the finding and no words.
    """
    try:
        ProhibitNullCharactersValidator()(text)
    except ValidationError as error:
        raise hushed(error) from None
    refuse_no_outcome(text)


def refuse_no_outcome(text: str) -> None:
    """Refuse a text that is no outcome, where null characters are another's to refuse.

    Raises:
        ValidationError: ``code`` is the rule's name; ``params`` hold the finding and no words.
    """
    outcome_from(text)


def validate_record(value: object) -> None:
    """Refuse what is no record: a validator for a ``JSONField`` or a ``TextField``.

    Args:
        value: A record, its JSON, or plain data.

    Raises:
        ValidationError: One for each finding that refuses, with its place.
    """
    record_from(value)


def outcome_from(text: str, *, affirmation: Affirmation | dict[str, Any] | None = None) -> Outcome:
    """Make an outcome of what was typed, or say as Django does why it is none.

    Args:
        text: The statement, which is kept as it is.
        affirmation: Who confirmed the wording with the person, where a rule doubted it:
            as an object, or as plain data.

    Raises:
        ValidationError: ``code`` is the rule's name; ``params`` hold the finding and no words.
    """
    data = {"statement": text, "affirmation": affirmation and plain(affirmation)}
    try:
        return read_part(Outcome, data)
    except ReadError as error:
        findings = error.findings
    raise _error([_of(finding, _OUTCOME) for finding in _refusing(findings)])


def record_from(value: Any) -> Record:  # noqa: ANN401 -- whatever a form or model field holds
    """Read a record from its JSON or from plain data, or say as Django does why it is none.

    Raises:
        ValidationError: One for each finding that refuses, with its place.
    """
    try:
        match value:
            case str():
                return read_json(Record, value.encode("utf-8", "surrogatepass"))
            case bytes():
                return read_json(Record, value)
            case _:
                return read_part(Record, value)
    except (ReadError, RejectedError) as error:
        findings = findings_of(error)
    raise _error([_of(finding, _RECORD) for finding in _refusing(findings)])


def hushed(error: ValidationError) -> ValidationError:
    """Give one of Django's errors without the value that it carries in its ``params``."""
    return ValidationError(
        [
            ValidationError(each.message, each.code, {**(each.params or {}), "value": ""})
            for each in error.error_list
        ]
    )


_OUTCOME = "%(message)s %(instead)s"
_RECORD = "%(path)s: %(message)s %(instead)s"


def _refusing(findings: Iterable[Finding]) -> Iterable[Finding]:
    return (finding for finding in findings if finding.level is Level.REJECT)


def _error(errors: list[ValidationError]) -> ValidationError:
    # Alone it keeps its code, by which a field's ``error_messages`` can word it otherwise.
    return errors[0] if len(errors) == 1 else ValidationError(errors)


def _of(finding: Finding, template: str) -> ValidationError:
    params = finding_member(finding)
    return ValidationError(template, finding.rule, {**params, "path": finding.path or "record"})
