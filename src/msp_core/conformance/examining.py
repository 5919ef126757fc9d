"""Running another program against the suite, case by case."""

import json
from collections.abc import Mapping, Sequence

import attrs

from msp_core.conformance.case import Case
from msp_core.conformance.errors import EndedError, NotExaminedError, PeerError
from msp_core.conformance.judging import differences
from msp_core.conformance.part import Part
from msp_core.conformance.peer import Peer
from msp_core.conformance.suite import SUITE, cases
from msp_core.wire import parse
from msp_core.wire.kinds import is_object
from msp_core.wire.problems import MisshapenError

__all__ = ["Examination", "Failure", "examine"]


@attrs.frozen(kw_only=True)
class Failure:
    """A case that was not answered as expected.

    Attributes:
        case: What was asked, and what was expected.
        differences: In what the answer differs: lines of ASCII, of bounded length.
    """

    case: Case
    differences: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Examination:
    """How a program did.

    Attributes:
        suite: The suite's number.
        asked: How many cases each part has that was asked for.
        passed: How many of them were answered as expected.
        failures: The cases that were not.
        stopped: Why it was stopped before its end, or ``""``.
        stderr: The beginning of what the program wrote to its standard error, which may
            be anything.
    """

    suite: str = SUITE
    asked: Mapping[Part, int]
    passed: Mapping[Part, int]
    failures: tuple[Failure, ...]
    stopped: str = ""
    stderr: str = ""

    @property
    def conforms(self) -> bool:
        """Whether every case asked for was answered as expected."""
        return self.asked == self.passed and not self.stopped


def examine(
    command: Sequence[str], *, parts: Sequence[Part] = tuple(Part), timeout: float = 10.0
) -> Examination:
    """Run a program against the suite.

    The program is asked one case at a time, a line of JSON each, and must answer each
    with a line of JSON. It is started once, never through a shell, and always ended.

    Args:
        command: The program and its arguments.
        parts: The parts of the suite to ask.
        timeout: How many seconds an answer may take.

    Raises:
        NotExaminedError: It cannot be started, or ends before its first answer.
    """
    asked = cases(parts)
    failures: list[Failure] = []
    with Peer(command, timeout=timeout) as peer:
        answered, stopped = _ask(peer, asked, failures)
    if isinstance(stopped, EndedError) and not answered:
        raise NotExaminedError(str(stopped), peer.stderr)
    failed = {failure.case.id for failure in failures}
    return Examination(
        asked=_counts(parts, asked),
        passed=_counts(parts, [case for case in asked[:answered] if case.id not in failed]),
        failures=tuple(failures),
        stopped=f"asked {_at(asked, answered)}, {stopped}" if stopped else "",
        stderr=peer.stderr,
    )


def _ask(
    peer: Peer, asked: Sequence[Case], failures: list[Failure]
) -> tuple[int, PeerError | None]:
    """Ask until the end, or until there is no answer; say how many there were, and why."""
    answered = 0
    try:
        for case in asked:
            line = peer.ask(json.dumps(case.request()).encode("ascii") + b"\n")
            answered += 1
            told = _wrong(case, line)
            if told:
                failures.append(Failure(case=case, differences=told))
        peer.finish()
    except PeerError as error:
        return answered, error
    return answered, None


def _at(asked: Sequence[Case], answered: int) -> str:
    return asked[answered].id if answered < len(asked) else "everything"


def _wrong(case: Case, line: bytes) -> tuple[str, ...]:
    try:
        answer = parse(line)
    except MisshapenError:
        return ("the answer is not JSON, or not JSON that is safe to read",)
    if not is_object(answer):
        return ("the answer is not an object",)
    if answer.get("id") != case.id:
        return ("the answer has another id than the request",)
    return differences(case, answer)


def _counts(parts: Sequence[Part], of: Sequence[Case]) -> dict[Part, int]:
    return {part: sum(case.part is part for case in of) for part in dict.fromkeys(parts)}
