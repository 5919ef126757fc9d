"""From a Bundle to a record, or to what is wrong."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, cast

import attrs

from msp_core.checking import from_data
from msp_core.fhir.agreeing import refuse_unlike
from msp_core.fhir.elements import Data, dig, listed
from msp_core.fhir.encounters import conversation_in
from msp_core.fhir.episodes import extra_in, process_in
from msp_core.fhir.goals import outcome_in
from msp_core.fhir.names import SCHEMAS
from msp_core.fhir.options import option_in
from msp_core.fhir.people import person_in, representative_in
from msp_core.fhir.references import resolved
from msp_core.fhir.refusing import BundleError, refuse_unbounded
from msp_core.fhir.writing import to_bundle
from msp_core.model import Record
from msp_core.wire import parse
from msp_core.wire.kinds import is_object
from msp_core.wire.parsing import faults_of
from msp_core.wire.problems import MisshapenError

__all__ = ["from_bundle", "record_data"]


def from_bundle(data: bytes | str | Mapping[str, Any]) -> Record:
    """Read a record from the Bundle that ``to_bundle`` gives for it.

    It may have been stored and sent on, with other ids and references. What it says
    beyond the record is refused and not dropped, and so is what contradicts it.

    Args:
        data: A Bundle, as JSON or plain data.

    Raises:
        BundleError: It is no Bundle of ours; ``path`` is a place in the Bundle.
        UnknownSchemaError: Its tag names no schema, or one that is not known.
        ShapeError: The record in it has the wrong shape; paths are those of the record.
        RejectedError: A rule refuses what the record says; ``.report`` holds all findings.
    """
    bundle = resolved(_bounded(data))
    if bundle.get("resourceType") != "Bundle":
        raise BundleError("/resourceType", "it must be a Bundle")
    record = from_data(record_data(bundle))
    refuse_unlike(bundle, to_bundle(record))
    return record


def record_data(bundle: Data) -> Data:
    """Give the record that a Bundle tells, as plain data that is yet to be judged.

    Args:
        bundle: Plain data of bounded size and depth, of whatever content.
    """
    contents = _contents(bundle)
    person, representatives = contents.of("Patient"), contents.of("RelatedPerson")
    episode = next(iter(contents.of("EpisodeOfCare")), None)
    return {
        "schema": _schema(bundle),
        **extra_in(episode),
        "person": {
            **person_in(next(iter(person), None)),
            "representatives": list(map(representative_in, representatives)),
        },
        "conversations": [
            {
                **conversation_in(contents.found[url]),
                "outcomes": [outcome_in(each) for each in contents.goals[url]],
                "options": [
                    option_in(each, contents.found.get(_link(each, "supportingInfo", 0)))
                    for each in contents.plans[url]
                ],
            }
            for url in contents.encounters
        ],
        "process": process_in(episode),
    }


def _schema(bundle: Data) -> object:
    # A server may put tags of its own before ours.
    ours = (each for each in listed(bundle, "meta", "tag") if dig(each, "system") == SCHEMAS)
    return dig(next(ours, None), "code")


@attrs.frozen
class _Contents:
    """The resources of a Bundle, and how they hang together.

    Attributes:
        found: Each resource, by its ``fullUrl``.
        goals: The Goals of each conversation, by its ``fullUrl``.
        plans: The CarePlans of each conversation, by its ``fullUrl``.
    """

    found: dict[str, Any]
    goals: dict[str, list[Any]]
    plans: dict[str, list[Any]]

    @property
    def encounters(self) -> list[str]:
        """The ``fullUrl`` of each conversation."""
        return [url for url, each in self.found.items() if _is(each, "Encounter")]

    def of(self, kind: str) -> list[Any]:
        """Give the resources of one type."""
        return [each for each in self.found.values() if _is(each, kind)]


def _contents(bundle: Data) -> _Contents:
    found = {
        url: dig(entry, "resource")
        for entry in listed(bundle, "entry")
        if isinstance(url := dig(entry, "fullUrl"), str)
    }
    contents = _Contents(found, defaultdict(list), defaultdict(list))
    for each in found.values():
        if _is(each, "Goal"):
            contents.goals[_link(each, "extension", 0, "valueReference")].append(each)
        elif _is(each, "CarePlan"):
            contents.plans[_link(each, "encounter")].append(each)
    return contents


def _is(resource: object, kind: str) -> bool:
    return bool(dig(resource, "resourceType") == kind)


def _link(resource: object, *steps: str | int) -> str:
    url = dig(resource, *steps, "reference")
    return url if isinstance(url, str) else ""


def _bounded(data: bytes | str | Mapping[str, Any]) -> Data:
    try:
        plain = parse(data) if isinstance(data, bytes | str) else _dict(data)
    except MisshapenError as error:
        raise BundleError("", str(error)) from None
    refuse_unbounded(plain)
    for problem in faults_of(plain):
        raise BundleError(problem.path, problem.message)
    if not is_object(plain):
        raise BundleError("", "it must be one Bundle, which is an object")
    return plain


def _dict(data: object) -> object:
    return dict(cast("Mapping[object, object]", data)) if isinstance(data, Mapping) else data
