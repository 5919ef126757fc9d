"""pydantic's errors: ours put into them, and everybody's told without what was sent."""

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from msp_core.findings import Finding, Level, Span
from msp_core.web.problem_details import finding_member
from msp_core.wire.problems import Step, is_safe, pointer

__all__ = ["ERROR_TYPE", "error_of", "errors_as_findings", "hushed"]

ERROR_TYPE = "msp_core"
"""The ``type`` of each of our errors in pydantic's list; ``ctx`` holds the finding."""

_TOLD = "{message} {instead}"


def error_of(kind: type, findings: Iterable[Finding]) -> ValidationError:
    """Give findings as pydantic's error, one for each, without input.

    Args:
        kind: What was to be read.
        findings: What is wrong with it.
    """
    lines = [_line(finding) for finding in findings]
    return ValidationError.from_exception_data(kind.__name__, lines, hide_input=True)


def hushed(error: ValidationError) -> ValidationError:
    """Give pydantic's error again without any input in it.

    Args:
        error: Any error of pydantic's. A message that might quote input is left out; what
            a ``PydanticCustomError`` of your own says without a context stands.
    """
    silent = [_silent(each) for each in error.errors(include_url=False)]
    return ValidationError.from_exception_data(error.title, silent, hide_input=True)


def errors_as_findings(
    errors: Iterable[Mapping[str, Any]], *, below: int = 0
) -> tuple[Finding, ...]:
    """Give pydantic's list of errors as findings, each with its place in the whole payload.

    Args:
        errors: What ``errors()`` gives.
        below: How many steps each ``loc`` begins with that are no part of the payload.
    """
    return tuple(_finding(each, tuple(each["loc"])[below:]) for each in errors)


def _line(finding: Finding) -> InitErrorDetails:
    steps = finding.path.split("/")[1:]
    return InitErrorDetails(
        type=PydanticCustomError(ERROR_TYPE, _TOLD, finding_member(finding)),
        # No field's name of ours is a number.
        loc=tuple(int(step) if step.isdigit() else step for step in steps),
        input=None,
    )


def _finding(error: Mapping[str, Any], loc: tuple[Step, ...]) -> Finding:
    if error["type"] != ERROR_TYPE:
        return Finding(
            rule=str(error["type"]),
            code="",
            level=Level.REJECT,
            path=pointer(loc),
            message=_static(error),
            instead="Correct what was sent.",
        )
    ours = error["ctx"]
    return Finding(
        rule=ours["rule"],
        code=ours["code"],
        level=Level(ours["level"]),
        path=pointer(loc),
        span=Span(*ours["span"]) if ours["span"] else None,
        message=ours["message"],
        instead=ours["instead"],
    )


def _silent(error: Mapping[str, Any]) -> InitErrorDetails:
    ours = error["type"] == ERROR_TYPE
    told: Any = _TOLD if ours else _static(error)
    context = error["ctx"] if ours else None
    steps: Iterable[Step] = error["loc"]
    return InitErrorDetails(
        type=PydanticCustomError(error["type"], told, context),
        loc=tuple(takewhile(_is_shown, steps)),
        input=None,
    )


def _is_shown(step: Step) -> bool:
    return isinstance(step, int) or is_safe(step)


def _static(error: Mapping[str, Any]) -> str:
    # A message with a context is put together, perhaps out of what was sent.
    return "It does not fit here." if error.get("ctx") else f"{error['msg'].rstrip('.')}."
