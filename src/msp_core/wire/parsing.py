"""From text to plain data: only JSON that says one thing, of bounded size and depth."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from math import inf, isfinite
from typing import Any

from msp_core.model.shape import DEEPEST
from msp_core.wire.kinds import is_list, is_object
from msp_core.wire.problems import Fault, MisshapenError, Problem, Step, pointer
from msp_core.wire.sharing import is_too_shared

__all__ = ["MAX_BYTES", "faults_of", "parse"]

MAX_BYTES = 64 * 1024 * 1024
"""How long the text of one record may be, in bytes of UTF-8."""

# An object carried through may itself be DEEPEST deep, wherever it hangs in a record.
_DEEPEST_TEXT = 2 * DEEPEST

# Python refuses to read longer numbers unless told otherwise, since it takes too long.
_MOST_DIGITS = 4_300
_MOST_BITS = 14_284

# A string, closed or not, or a bracket. It never steps back, so it is linear.
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]++|\\.?)*+"?|[\[\]{}]', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")

_TOO_DEEP = f"It must not be nested more than {_DEEPEST_TEXT} deep."
_TOO_LONG = f"It must not be longer than {MAX_BYTES // 1024 // 1024} MiB."
_REPEATED = "This name stands more than once in one object, so the record says two things."
_NOT_A_NUMBER = "A number must be finite, and not too long to read; JSON has no NaN or Infinity."
_TOO_SHARED = "It must not hold the same list or object in so very many places."
_HALF = "A text must be Unicode text; this one holds half a character (a lone surrogate)."


class _Repeating(dict[str, Any]):
    """An object in which a name was repeated."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        times = Counter(name for name, _ in pairs)
        self.names = [name for name in self if times[name] > 1]


def parse(source: bytes | str) -> Any:  # noqa: ANN401 -- any JSON value
    """Read JSON text.

    Args:
        source: The text, or its UTF-8; a byte order mark is let pass.

    Returns:
        Plain data. Names repeated in it, and numbers that JSON does not have, are for
        ``faults_of`` to find, which knows their place.

    Raises:
        MisshapenError: It is not JSON. The error quotes nothing.
    """
    text = _text_of(source)
    if not text.strip():
        raise _not_json("It is empty.")
    if _is_too_deep(text):
        raise _not_json(_TOO_DEEP)
    data, fault = _loaded(text)
    if fault:
        raise _not_json(fault)
    return data


def faults_of(data: object) -> Iterator[Problem]:
    """Find what JSON cannot say, or says twice, in data of any origin.

    Args:
        data: Plain data. What is not plain is left to whoever reads the shape.

    Yields:
        Each fault with its place; one about depth is the last.
    """
    if is_too_shared(data, deepest=_DEEPEST_TEXT):
        yield Problem(Fault.NOT_JSON, "", _TOO_SHARED)
    else:
        yield from _up_to_depth(_faults(data, ()))


def _text_of(source: bytes | str) -> str:
    if len(source) > MAX_BYTES:
        raise _not_json(_TOO_LONG)
    text = _decoded(source) if isinstance(source, bytes) else source
    if text is None:
        raise _not_json("It is not UTF-8.")
    if _SURROGATE.search(text):
        raise _not_json(_HALF)
    if len(text.encode()) > MAX_BYTES:
        raise _not_json(_TOO_LONG)
    return text.removeprefix("\ufeff")


def _decoded(source: bytes) -> str | None:
    try:
        return source.decode()
    except UnicodeDecodeError:
        return None


def _is_too_deep(text: str) -> bool:
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(text):
        match found[0]:
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth -= 1
            case _:
                continue
        if depth > _DEEPEST_TEXT:
            return True
    return False


def _loaded(text: str) -> tuple[Any, str]:
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_whole), ""
    except json.JSONDecodeError as error:
        return None, f"It stops being JSON at line {error.lineno}, column {error.colno}."


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    return plain if len(plain) == len(pairs) else _Repeating(pairs)


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MOST_DIGITS else inf


def _up_to_depth(problems: Iterator[Problem]) -> Iterator[Problem]:
    for problem in problems:
        yield problem
        # Data that holds itself has no end.
        if problem.message == _TOO_DEEP:
            return


def _faults(data: object, at: tuple[Step, ...]) -> Iterator[Problem]:
    message = ""
    match data:
        case dict() | list() if len(at) >= _DEEPEST_TEXT:
            message = _TOO_DEEP
        case _ if is_object(data):
            yield from _in_object(data, at)
        case _ if is_list(data):
            for index, each in enumerate(data):
                yield from _faults(each, (*at, index))
        case str():
            message = _HALF if _SURROGATE.search(data) else ""
        case float():
            message = "" if isfinite(data) else _NOT_A_NUMBER
        case int():
            message = _NOT_A_NUMBER if data.bit_length() > _MOST_BITS else ""
        case _:
            pass
    if message:
        yield Problem(Fault.NOT_JSON, pointer(at), message)


def _in_object(data: dict[Any, Any], at: tuple[Step, ...]) -> Iterator[Problem]:
    if isinstance(data, _Repeating):
        for name in data.names:
            yield Problem(Fault.NOT_JSON, pointer((*at, name)), _REPEATED)
    for name, each in data.items():
        if isinstance(name, str) and _SURROGATE.search(name):
            yield Problem(Fault.NOT_JSON, pointer(at), _HALF)
        yield from _faults(each, (*at, name))


def _not_json(message: str) -> MisshapenError:
    return MisshapenError(Fault.NOT_JSON, message)
