"""Reading a record: either an object of the model, or everything that is wrong."""

from collections.abc import Mapping
from typing import Any

from cattrs import BaseValidationError

from msp_core.model import Record
from msp_core.wire.parsing import faults_of, parse
from msp_core.wire.problems import MisshapenError, Problem, problems_in
from msp_core.wire.structuring import record_from

__all__ = ["read_problems"]


def read_problems(
    source: bytes | str | Mapping[str, Any],
) -> tuple[Record | None, tuple[Problem, ...]]:
    """Read a record as far as its shape goes.

    Args:
        source: JSON, or plain data.

    Returns:
        The record and no problem, or None and every problem.
    """
    try:
        data: Any = parse(source) if isinstance(source, bytes | str) else source
        problems = tuple(faults_of(data))
        if problems:
            return None, problems
        return record_from(data), ()
    except (MisshapenError, BaseValidationError) as error:
        return None, tuple(problems_in(error))
