"""Reading a record: either an object of the model, or everything that is wrong."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from cattrs import BaseValidationError

from msp_core.model import Record
from msp_core.model.reading import read_first
from msp_core.wire.kinds import is_list, is_object
from msp_core.wire.parsing import faults_of, parse
from msp_core.wire.problems import Fault, MisshapenError, Problem, problems_in
from msp_core.wire.structuring import MOST_FAULTS, copied, structure_of
from msp_core.wire.trees import tree_of
from msp_core.wire.upgrades import NOT_LIFTED, Places, upgraded

__all__ = ["dangers", "read_problems", "record_from"]

_CALL = "Call 999 if anybody is in danger now, and then put this record right."
_ONE_RECORD = "one record, which is an object; several go on a line each, in a .jsonl file"


def read_problems(
    source: bytes | str | Mapping[str, Any],
) -> tuple[Record | None, tuple[Problem, ...], Places]:
    """Read a record as far as its shape goes.

    Args:
        source: JSON, or plain data.

    Returns:
        The record and no problem, or None and every problem; and where in the source
        each thing of the record stands.
    """
    data: Any = None
    try:
        data = parse(source) if isinstance(source, bytes | str) else _plain(source)
        problems = tuple(islice(faults_of(data), MOST_FAULTS))
        if problems:
            return None, (*dangers(data), *problems), NOT_LIFTED
        record, places = record_from(data)
    except (MisshapenError, BaseValidationError) as error:
        return None, (*dangers(data), *problems_in(error)), NOT_LIFTED
    return record, (), places


def record_from(data: object) -> tuple[Record, Places]:
    """Build a record that the rules have yet to judge.

    Args:
        data: A record as plain data, with the number of its schema.

    Returns:
        The record, and where in ``data`` each thing of it stands.

    Raises:
        MisshapenError: It is no object.
        BaseValidationError: Its schema is not known, or its shape is wrong, in every
            place that the tree names.
    """
    # A copy holds nothing but plain dicts and lists, so no foreign code runs below.
    plain = copied(data)
    if not is_object(plain):
        told = _ONE_RECORD if is_list(plain) else "an object"
        raise MisshapenError(Fault.WRONG_TYPE, f"It must be {told}.")
    try:
        fields, places = upgraded(plain)
    except MisshapenError as error:
        raise tree_of([Problem(error.fault, "/schema", str(error))], Record) from None
    with places.telling(Record), read_first():
        record: Record = structure_of(Record)(fields)
    return record, places


def _plain(source: Any) -> Any:  # noqa: ANN401 -- whatever was handed over
    return dict(source) if isinstance(source, Mapping) else source  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def dangers(data: object) -> Iterator[Problem]:
    """Find immediate danger told in a record that cannot be read.

    Somebody's life must not wait until a field's name is put right.

    Args:
        data: What should have been a record.
    """
    conversations = data.get("conversations") if is_object(data) else None
    for index, each in enumerate(conversations if is_list(conversations) else ()):
        if is_object(each) and _is_unmet(each):
            path = f"/conversations/{index}/immediate_danger"
            yield Problem(Fault.UNREAD_DANGER, path, _CALL)


def _is_unmet(conversation: dict[Any, Any]) -> bool:
    return conversation.get("immediate_danger") is True and not conversation.get("emergency_action")
