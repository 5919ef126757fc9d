"""Reading one of our classes out of a request, and telling all that is wrong with it."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any, TypeVar, cast

import attrs
import cattrs
from cattrs import BaseValidationError

from msp_core.checking import check, configure_converter, from_data, loads
from msp_core.errors import NotAnOutcomeError, NotJsonError, RejectedError, ShapeError
from msp_core.findings import Finding
from msp_core.model import Conversation, Record
from msp_core.web.errors import PartError, too_long_error
from msp_core.wire import findings_in
from msp_core.wire.parsing import faults_of, parse
from msp_core.wire.problems import Fault, MisshapenError, Problem
from msp_core.wire.reader import dangers
from msp_core.wire.rules import finding_of
from msp_core.wire.structuring import MOST_FAULTS

__all__ = ["MOST_BYTES", "plain_json", "read_json", "read_part"]

T = TypeVar("T")

MOST_BYTES = 256 * 1024
"""How long a request's body may be unless told otherwise, in bytes: a long record is 50 kB.

To judge what is so long can take seconds, so a service allows no more than it needs.
"""

_NO_OBJECT = "It must be an object."


def read_json(kind: type[T], body: bytes, *, most_bytes: int = MOST_BYTES) -> T:
    """Read one of our classes from the JSON body of a request.

    Args:
        kind: ``Record``, or any other class of the model, such as ``Outcome``.
        body: The JSON, as UTF-8.
        most_bytes: How long it may be.

    Raises:
        TooLongError: It is longer.
        NotJsonError: It is not JSON, or not JSON that is safe to read.
        UnknownSchemaError: It is a record of no known schema.
        ShapeError: It is a record of the wrong shape.
        RejectedError: It is a record that a rule refuses.
        PartError: It is not one of the other classes, or holds an outcome that is none.
    """
    if kind is Record:
        _refuse_long(body, most_bytes)
        return cast("T", loads(body))
    return read_part(kind, plain_json(body, most_bytes=most_bytes))


def read_part(kind: type[T], data: object) -> T:
    """Read one of our classes from plain data.

    Args:
        kind: ``Record``, or any other class or vocabulary of the model.
        data: What ``json.loads`` would give for it; or an object that is one already,
            which is given back. A record is judged even so, since any can be built.

    Raises:
        UnknownSchemaError: It is a record of no known schema.
        ShapeError: It is a record of the wrong shape.
        RejectedError: It is a record that a rule refuses.
        PartError: It is not one of the other classes, or holds an outcome that is none.
    """
    if type(data) is kind:
        return _judged(data)
    if kind is Record:
        if isinstance(data, str | bytes):
            # It may be a record's JSON, but a text where an object belongs is a slip.
            raise ShapeError((finding_of(Problem(Fault.WRONG_TYPE, "", _NO_OBJECT)),))
        return cast("T", from_data(cast("dict[str, Any]", data)))
    try:
        return _converter().structure(data, kind)
    except (MisshapenError, NotAnOutcomeError, BaseValidationError) as error:
        raise PartError((*_dangers(kind, data), *findings_in(error))) from None


def plain_json(body: bytes, *, most_bytes: int = MOST_BYTES) -> Any:  # noqa: ANN401 -- any JSON value
    """Read JSON that says one thing, of bounded depth, as plain data.

    Args:
        body: The JSON, as UTF-8.
        most_bytes: How long it may be.

    Raises:
        TooLongError: It is longer.
        NotJsonError: It is not such JSON.
    """
    _refuse_long(body, most_bytes)
    try:
        data = parse(body)
    except MisshapenError as error:
        raise NotJsonError(findings_in(error)) from None
    faults = tuple(islice(faults_of(data), MOST_FAULTS))
    if faults:
        raise NotJsonError(tuple(map(finding_of, (*dangers(data), *faults))))
    return data


def _refuse_long(body: bytes, most_bytes: int) -> None:
    if len(body) > most_bytes:
        raise too_long_error(most_bytes)


def _judged(given: T) -> T:
    if isinstance(given, Record):
        report = check(given)
        if not report.accepted:
            raise RejectedError(report)
    return given


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter()
    configure_converter(converter)
    return converter


def _dangers(kind: type, data: object) -> Iterator[Finding]:
    if kind is Conversation:
        for problem in dangers({"conversations": [data]}):
            yield attrs.evolve(finding_of(problem), path="/immediate_danger")
