"""``msp-core conformance``: run another implementation against the suite."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from msp_core.cli.exits import Exit
from msp_core.cli.terminal import Ink, escaped, painter, wants_colour
from msp_core.conformance import Examination, Failure, NotExaminedError, Part, examine
from msp_core.conformance.case import given_as
from msp_core.wire import SCHEMA

__all__ = ["run"]

_MOST_SHOWN = 20
_LONGEST_SHOWN = 300


def run(arguments: Namespace) -> int:
    """Examine the program, and say how it did."""
    parts = tuple(map(Part, arguments.parts or Part))
    # Whether argparse gives it differs from one Python to another.
    program = arguments.program[arguments.program[:1] == ["--"] :]
    try:
        result = examine(program, parts=parts, timeout=arguments.timeout)
    except NotExaminedError as error:
        sys.stderr.write(f"msp-core: {error}\n{_said(error.stderr)}")
        return Exit.UNREADABLE
    if arguments.format == "json":
        sys.stdout.write(json.dumps(_data(result), indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(result))
        sys.stderr.write("" if result.conforms else _said(result.stderr))
    return Exit.ACCEPTED if result.conforms else Exit.REFUSED


def _lines(result: Examination) -> Iterator[str]:
    paint = painter(colour=wants_colour(sys.stdout))
    for failure in result.failures[:_MOST_SHOWN]:
        yield f"{paint('FAILED', Ink.REFUSED)} {failure.case.id}: {failure.case.why}"
        yield f"  given: {_given(failure)}"
        yield from (f"  {told}" for told in failure.differences)
    if len(result.failures) > _MOST_SHOWN:
        yield f"and {len(result.failures) - _MOST_SHOWN} more failed; --format json has them all"
    if result.stopped:
        yield f"{paint('STOPPED', Ink.REFUSED)} {result.stopped}"
    for part, asked in result.asked.items():
        yield f"{part.value:10} {result.passed[part]:4} of {asked:4} passed"
    if result.conforms:
        yield f"{paint('CONFORMS', Ink.ACCEPTED)} to {result.suite} for {SCHEMA}"
    else:
        yield f"{paint('DOES NOT CONFORM', Ink.REFUSED)} to {result.suite} for {SCHEMA}"


def _given(failure: Failure) -> str:
    (told,) = given_as(failure.case.given).values()
    return escaped(told if len(told) <= _LONGEST_SHOWN else f"{told[:_LONGEST_SHOWN]}...")


def _said(stderr: str) -> str:
    """Tell what the program wrote to its standard error, so that it steers no terminal."""
    lines = (f"  | {escaped(line)}\n" for line in stderr.splitlines())
    return f"its standard error began:\n{''.join(lines)}" if stderr else ""


def _data(result: Examination) -> dict[str, Any]:
    return {
        "suite": result.suite,
        "wire": SCHEMA,
        "conforms": result.conforms,
        "stopped": result.stopped,
        "parts": {
            part.value: {"asked": asked, "passed": result.passed[part]}
            for part, asked in result.asked.items()
        },
        "failures": [
            {**failure.case.request(), "differences": list(failure.differences)}
            for failure in result.failures
        ],
        "stderr": result.stderr,
    }
