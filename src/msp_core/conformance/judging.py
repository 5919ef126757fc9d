"""Holding an answer against the one that is expected."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from msp_core.conformance.case import Case
from msp_core.conformance.part import Part
from msp_core.wire.kinds import is_list, is_object

__all__ = ["differences"]

_MOST_SHOWN = 200
_MOST_TOLD = 20

_PLACED = frozenset({"rule", "code", "level", "path"})
_COMPARED = {Part.WIRE: _PLACED, Part.RULES: _PLACED | {"span"}}


def differences(case: Case, answer: Mapping[str, Any]) -> tuple[str, ...]:
    """Say in what an answer differs from the one expected.

    Findings have no order. What an answer holds besides is not looked at.

    Args:
        case: What was asked.
        answer: Plain data of bounded size and depth, of whatever content.

    Returns:
        Lines of ASCII of bounded length; none where the answer is right.
    """
    told = tuple(_differences(case, answer))
    more = len(told) - _MOST_TOLD
    return (*told[:_MOST_TOLD], f"and {more} more") if more > 0 else told


def _differences(case: Case, answer: Mapping[str, Any]) -> Iterator[str]:
    for name, value in case.expected.items():
        if name not in answer:
            yield f"{name}: is missing"
        elif name == "findings":
            yield from _in_findings(value, answer[name], _COMPARED[case.part])
        elif _told(value) != _told(answer[name]):
            yield f"{name}: {_shown(_told(value))} expected, not {_shown(_told(answer[name]))}"


def _in_findings(
    expected: list[dict[str, Any]], given: object, compared: frozenset[str]
) -> Iterator[str]:
    if not is_list(given):
        yield f"findings: a list expected, not {_shown(_told(given))}"
        return
    wanted = Counter(map(_told, expected))
    found = Counter(_told(_only(compared, each)) for each in given)
    for finding, times in (wanted - found).items():
        yield f"findings: lacks {_times(times)}{_shown(finding)}"
    for finding, times in (found - wanted).items():
        yield f"findings: {_times(times)}{_shown(finding)} is not expected"


def _only(names: frozenset[str], finding: object) -> object:
    if not is_object(finding):
        return finding
    return {name: value for name, value in finding.items() if name in names}


def _times(times: int) -> str:
    return f"{times} times " if times > 1 else ""


def _told(value: object) -> str:
    # As text, true is not 1. In ASCII, nothing in it can steer a terminal.
    return json.dumps(value, sort_keys=True)


def _shown(told: str) -> str:
    return told if len(told) <= _MOST_SHOWN else f"{told[:_MOST_SHOWN]}..."
