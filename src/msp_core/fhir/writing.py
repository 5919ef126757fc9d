"""From a record to a Bundle."""

from collections.abc import Iterator
from typing import Any

from msp_core.fhir.context import Context, context_of
from msp_core.fhir.elements import Data
from msp_core.fhir.encounters import encounter
from msp_core.fhir.episodes import episode
from msp_core.fhir.goals import goal
from msp_core.fhir.names import SCHEMAS
from msp_core.fhir.options import care_plan, risk_assessment
from msp_core.fhir.people import patient, related_person
from msp_core.fhir.refusing import refuse_unwritable
from msp_core.model import Conversation, Record, RiskOption
from msp_core.wire import SCHEMA

__all__ = ["to_bundle"]

_Entries = Iterator[tuple[str, Data]]


def to_bundle(record: Record) -> dict[str, Any]:
    """Tell a record as a FHIR R4 Bundle of plain data. No conformance is claimed.

    Args:
        record: Any record.

    Returns:
        A Bundle of type ``collection``, always the same for the same record. It shares
        nothing that can be changed with the record.

    Raises:
        BundleError: The record holds a text that FHIR cannot hold, which is not changed, or
            is too big.
    """
    context = context_of(record)
    bundle = {
        "resourceType": "Bundle",
        "meta": {"tag": [{"system": SCHEMAS, "code": SCHEMA}]},
        "type": "collection",
        "entry": [
            {"fullUrl": context.link(at), "resource": resource}
            for at, resource in _entries(record, context)
        ],
    }
    refuse_unwritable(bundle)
    return bundle


def _entries(record: Record, context: Context) -> _Entries:
    yield "/person", patient(record.person)
    for index, each in enumerate(record.person.representatives):
        yield f"/person/representatives/{index}", related_person(each, context)
    yield "/process", episode(record, context)
    for index, held in enumerate(record.conversations):
        yield from _of_conversation(held, f"/conversations/{index}", context)


def _of_conversation(held: Conversation, at: str, context: Context) -> _Entries:
    yield at, encounter(held, context)
    for index, outcome in enumerate(held.outcomes):
        yield f"{at}/outcomes/{index}", goal(outcome, held, at, context)
    for index, option in enumerate(held.options):
        yield from _of_option(option, f"{at}/options/{index}", at, context)


def _of_option(option: RiskOption, at: str, held_at: str, context: Context) -> _Entries:
    yield at, care_plan(option, at, held_at, context)
    if option.risks:
        yield f"{at}/risks", risk_assessment(option, held_at, context)
