"""Teaching another tool's cattrs converter our classes, and nothing else."""

from collections.abc import Callable
from enum import Enum
from itertools import islice
from typing import Any, TypeVar

import attrs
from cattrs import BaseConverter, BaseValidationError

from msp_core import model
from msp_core.errors import RejectedError
from msp_core.model import Record, vocabulary
from msp_core.model.vocabulary import Term
from msp_core.wire.parsing import faults_of
from msp_core.wire.reader import dangers, record_from
from msp_core.wire.structuring import MOST_FAULTS, copied, structure_of
from msp_core.wire.trees import tree_of
from msp_core.wire.upgrades import Places
from msp_core.wire.writing import plain

__all__ = ["configure_converter", "model_classes", "terms"]

_Judge = Callable[[Record], None]

_DERIVED = "a class that derives from one of ours cannot be read: hold one of ours in it instead"


def configure_converter(converter: BaseConverter, *, judge: _Judge) -> None:
    """Teach a converter to read and write our classes strictly.

    Its own classes, and its ways with texts and numbers, stay as they are. An outcome
    that is none raises ``NotAnOutcomeError`` inside the converter's own errors.

    Args:
        converter: Any cattrs converter, of any format.
        judge: Raises if the rules refuse a whole record.
    """
    ours = frozenset[type]((*model_classes(), *terms()))
    for kind in ours:
        converter.register_structure_hook(kind, _reader(kind, judge))
        converter.register_unstructure_hook(kind, plain)
    # msgspec would write what stands in such a field itself, and not as the wire has it.
    converter.register_unstructure_hook_func(
        lambda kind: kind is object or isinstance(kind, TypeVar),
        lambda value: plain(value) if type(value) in ours else value,
    )


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


def _reader(ours: type, judge: _Judge) -> Callable[[Any, Any], Any]:
    def read(value: Any, kind: Any) -> Any:  # noqa: ANN401 -- any JSON value
        # cattrs hands over what derives from our class too, which our rules would not see.
        if isinstance(kind, type) and kind is not ours:
            raise TypeError(_DERIVED)
        problems = tuple(islice(faults_of(value), MOST_FAULTS))
        if problems:
            raise tree_of(problems, ours)
        return _judged(value, judge) if ours is Record else structure_of(ours)(copied(value))

    return read


def _judged(value: object, judge: _Judge) -> Record:
    try:
        record, places = record_from(value)
    except BaseValidationError as error:
        raise _with_dangers(error, value) from None
    _refuse(record, judge, places)
    return record


def _refuse(record: Record, judge: _Judge, places: Places) -> None:
    try:
        judge(record)
    except RejectedError as error:
        told = places.told(error.report.findings)
        raise RejectedError(attrs.evolve(error.report, findings=told)) from None


def _with_dangers(error: BaseValidationError, value: object) -> BaseValidationError:
    urgent = tuple(dangers(value))
    if not urgent:
        return error
    return error.derive([*tree_of(urgent, Record).exceptions, *error.exceptions])
