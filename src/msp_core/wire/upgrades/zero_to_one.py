"""From ``msp-record/0`` to ``msp-record/1``: wishes go into the conversation they were said in."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from msp_core.wire.problems import Fault, Problem
from msp_core.wire.upgrades.changes_from_zero import (
    CHANGES,
    CONCLUSION,
    CONVERSATION,
    ENQUIRY,
    OUTCOME,
    RESPONSE,
    REVIEW,
    ROLES,
    WISH,
)
from msp_core.wire.upgrades.fields import Fields
from msp_core.wire.upgrades.shape_zero import RecordZero
from msp_core.wire.upgrades.step import UpgradeStep

__all__ = ["ZERO_TO_ONE"]

_Data = Mapping[str, Any]

_ZERO = "msp-record/0"


def _fields(old: str, new: str) -> Fields:
    return Fields.among(CHANGES, old, new, kept_in=_ZERO)


_WHOLE = _fields("", "")
_PERSON = _fields("/person", "/person")
_CONVERSATION = _fields(CONVERSATION, CONVERSATION)
_WISH = _fields(WISH, OUTCOME)
_RESULT = _fields(f"{WISH}/result", REVIEW)
_PROCESS = _fields(ENQUIRY, "/process")
_ACTION = _fields(f"{ENQUIRY}/actions/*", RESPONSE)
_DECISION = _fields(f"{ENQUIRY}/decisions/*", CONCLUSION)

_NO_SUCH = "It must be the id of one conversation of this record, and of no more than one."
_KEPT = f'It must not hold the name "{_ZERO}", which reading needs to keep what is no field now.'


def _strays(data: _Data) -> Iterator[Problem]:
    times = Counter(each["id"] for each in data.get("conversations", ()))
    for at, wish in _placed(data, "wishes", "/wishes"):
        yield from _clash(_WISH, wish, at)
        for where, each in ((at, wish), (f"{at}/result", wish.get("result"))):
            if each and times[each["conversation"]] != 1:
                yield Problem(Fault.VALUE_NOT_ALLOWED, f"{where}/conversation", _NO_SUCH)
    yield from _clash(_PERSON, data["person"], "/person")
    yield from _clash(_WHOLE, data, "")


def _clash(fields: Fields, entry: _Data, at: str) -> Iterator[Problem]:
    if fields.clashes(entry):
        yield Problem(Fault.VALUE_NOT_ALLOWED, f"{at}/extra", _KEPT)


def _move(data: _Data) -> tuple[dict[str, Any], dict[str, str]]:
    moved = _PERSON.moved("/person", "/person") | _PROCESS.moved(ENQUIRY, "/process")
    newer = _WHOLE.lift(data) | {"person": _PERSON.lift(data["person"])}
    newer["conversations"] = _conversations(data, moved)
    _wishes(data, newer["conversations"], moved)
    enquiry = data.get("enquiry")
    return newer | ({"process": _process(enquiry, moved)} if enquiry else {}), moved


def _conversations(data: _Data, moved: dict[str, str]) -> list[dict[str, Any]]:
    conversations: list[dict[str, Any]] = []
    for at, each in _placed(data, "conversations", "/conversations"):
        moved |= _CONVERSATION.moved(at, at)
        lifted = _CONVERSATION.lift(each)
        if "present" in each:
            lifted["participants"] = [{"role": ROLES[role]} for role in each["present"]]
        conversations.append(lifted)
    return conversations


def _wishes(data: _Data, conversations: list[dict[str, Any]], moved: dict[str, str]) -> None:
    homes = {each["id"]: index for index, each in enumerate(conversations)}
    for at, wish in _placed(data, "wishes", "/wishes"):
        home = homes[wish["conversation"]]
        new = _added(conversations, home, "outcomes", _WISH.lift(wish))
        moved |= _WISH.moved(at, new)
        result = wish.get("result")
        if result:
            home = homes[result["conversation"]]
            review = {"outcome": wish["id"], **_RESULT.lift(result)}
            new = _added(conversations, home, "reviews", review)
            moved |= _RESULT.moved(f"{at}/result", new) | {f"{new}/outcome": f"{at}/id"}


def _added(conversations: list[dict[str, Any]], home: int, name: str, each: dict[str, Any]) -> str:
    there = conversations[home].setdefault(name, [])
    there.append(each)
    return f"/conversations/{home}/{name}/{len(there) - 1}"


def _process(enquiry: _Data, moved: dict[str, str]) -> dict[str, Any]:
    process = _PROCESS.lift(enquiry)
    for was, name, fields in (
        ("actions", "responses", _ACTION),
        ("decisions", "conclusions", _DECISION),
    ):
        process[name] = [fields.lift(each) for _, each in _placed(enquiry, was, "")]
        for index, _ in enumerate(process[name]):
            moved |= fields.moved(f"{ENQUIRY}/{was}/{index}", f"/process/{name}/{index}")
    return process


def _placed(data: _Data, name: str, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for index, each in enumerate(data.get(name, ())):
        yield f"{at}/{index}", each


ZERO_TO_ONE = UpgradeStep(
    reads=_ZERO,
    writes="msp-record/1",
    title="What a person wants stands in the conversation in which they said it.",
    why=(
        "A list of wishes beside the conversations could hold one that nobody had voiced. It "
        "also had one answer for how a wish turned out, where life goes on and answers change."
    ),
    changes=CHANGES,
    shape=RecordZero,
    strays=_strays,
    move=_move,
)
"""A record of ``msp-record/0`` as one of ``msp-record/1``."""
