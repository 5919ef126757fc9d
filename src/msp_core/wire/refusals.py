"""What a converter's error tree has to say, as findings with their place in the payload."""

from collections.abc import Iterator, Mapping
from typing import Any, cast, get_origin

import attrs
from cattrs import ForbiddenExtraKeysError, StructureHandlerNotFoundError

from msp_core.errors import NotAnOutcomeError, ReadError, RejectedError
from msp_core.findings import Finding
from msp_core.wire.problems import Fault, MisshapenError, Problem, is_safe, steps_on
from msp_core.wire.rules import finding_of

__all__ = ["findings_in"]

_TELLING: tuple[tuple[type[BaseException], Fault, str], ...] = (
    (KeyError, Fault.MISSING_FIELD, "It is required."),
    (TypeError, Fault.WRONG_TYPE, "It has the wrong type."),
)


def findings_in(
    error: BaseException, at: str = "", *, show_keys: bool = False
) -> tuple[Finding, ...]:
    """Give everything that a converter's error says, with its place in your payload.

    An error of your own classes is told too, as what is wrong with a shape, for whoever
    fills in a form wants all of it. Nothing quotes a value.

    Args:
        error: What ``structure`` or ``loads`` of a cattrs converter raised. Without
            detailed validation it knows of no place above our own classes.
        at: The JSON Pointer of the payload, where it stands inside something else.
        show_keys: Whether the keys of a mapping may be shown, such as those of a
            ``dict[str, Record]``. A key may be a name or an identifier: unless you say
            otherwise, the path ends before it.

    Returns:
        One finding at least, the places as JSON Pointers made of your attributes' names.

    Raises:
        StructureHandlerNotFoundError: The converter was not taught to read some class of
            yours, which is no fault of the payload's.
    """
    return tuple(_findings(error, _Place(at=at, show_keys=show_keys)))


@attrs.frozen(kw_only=True)
class _Place:
    at: str
    show_keys: bool
    ended: bool = False

    def inside(self, step: object, *, is_key: bool) -> "_Place":
        shown = self.show_keys if is_key else isinstance(step, int) or is_safe(step)
        if self.ended or not shown:
            return attrs.evolve(self, ended=True)
        escaped = str(step).replace("~", "~0").replace("/", "~1")
        return attrs.evolve(self, at=f"{self.at}/{escaped}")

    def of(self, path: str) -> str:
        return self.at if self.ended else self.at + path


def _findings(error: BaseException, place: _Place) -> Iterator[Finding]:
    if isinstance(error, BaseExceptionGroup):
        group = cast("BaseExceptionGroup[BaseException]", error)
        keyed = _is_mapping(getattr(group, "cl", None))
        for each in group.exceptions:
            yield from _findings(each, _inside(each, place, keyed=keyed))
    else:
        for finding in _leaf(error):
            yield attrs.evolve(finding, path=place.of(finding.path))


def _inside(error: BaseException, place: _Place, *, keyed: bool) -> _Place:
    for step, is_entry in steps_on(error):
        place = place.inside(step, is_key=keyed and is_entry)
    return place


def _is_mapping(kind: Any) -> bool:  # noqa: ANN401 -- a type form
    kind = get_origin(kind) or kind
    return isinstance(kind, type) and issubclass(kind, Mapping)


def _leaf(error: BaseException) -> Iterator[Finding]:
    match error:
        case RejectedError():
            yield from error.report.findings
        case ReadError():
            yield from error.findings
        case NotAnOutcomeError():
            for finding in error.classification.findings:
                yield attrs.evolve(finding, path="/statement")
        case ForbiddenExtraKeysError():
            for name in sorted(error.extra_fields):
                path = f"/{name}" if is_safe(name) else ""
                yield finding_of(Problem(Fault.UNKNOWN_FIELD, path, "There is no such field here."))
        case StructureHandlerNotFoundError():
            raise error
        case MisshapenError():
            yield finding_of(Problem(error.fault, "", str(error)))
        case _:
            yield _foreign(error)


def _foreign(error: BaseException) -> Finding:
    for kind, fault, told in _TELLING:
        if isinstance(error, kind):
            return finding_of(Problem(fault, "", told))
    return finding_of(Problem(Fault.VALUE_NOT_ALLOWED, "", "It may not stand here."))
