"""Teaching another tool's cattrs converter our classes, and nothing else."""

from collections.abc import Callable
from enum import Enum
from typing import Any

import attrs
from cattrs import BaseConverter

from msp_core import model
from msp_core.model import Record, vocabulary
from msp_core.model.vocabulary import Term
from msp_core.wire.parsing import faults_of
from msp_core.wire.problems import MisshapenError
from msp_core.wire.structuring import Structure, copied, record_from, structure_of
from msp_core.wire.writing import plain

__all__ = ["configure_converter", "model_classes", "terms"]


def configure_converter(converter: BaseConverter, *, judge: Callable[[Record], None]) -> None:
    """Teach a converter to read and write our classes strictly.

    Its own classes, and its ways with texts and numbers, stay as they are. An outcome
    that is none raises ``NotAnOutcomeError`` inside the converter's own errors.

    Args:
        converter: Any cattrs converter.
        judge: Raises if the rules refuse a whole record.
    """

    def read_record(data: object) -> Record:
        record = record_from(data)
        judge(record)
        return record

    for kind in (*model_classes(), *terms()):
        structure = read_record if kind is Record else structure_of(kind)
        converter.register_structure_hook(kind, _hook(structure))
        converter.register_unstructure_hook(kind, plain)


def model_classes() -> tuple[type, ...]:
    """Give every class of the model."""
    return tuple(filter(attrs.has, _public(model)))


def terms() -> tuple[type[Enum], ...]:
    """Give every vocabulary of the model."""
    return tuple(
        kind for kind in _public(vocabulary) if issubclass(kind, Term) and kind is not Term
    )


def _public(module: Any) -> list[type]:  # noqa: ANN401 -- a module
    named = (getattr(module, name) for name in module.__all__)
    return [each for each in named if isinstance(each, type)]


def _hook(structure: Structure) -> Callable[[Any, Any], Any]:
    def read(value: Any, _: Any) -> Any:  # noqa: ANN401 -- any JSON value
        for problem in faults_of(value):
            raise MisshapenError(problem.fault, problem.message)
        return structure(copied(value))

    return read
