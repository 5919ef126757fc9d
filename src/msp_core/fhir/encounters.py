"""A conversation as an Encounter. What was said in it stands in resources of their own."""

from msp_core.fhir.context import Context
from msp_core.fhir.elements import Data, code_in, concept, dig, given, identifier, listed, refer
from msp_core.fhir.extending import extensions, fields_in
from msp_core.fhir.names import PARTICIPANT, identifier_system
from msp_core.model import Conversation, Participant
from msp_core.model.vocabulary import ParticipantRole

__all__ = ["CONVERSATION_CLASS", "conversation_in", "encounter"]

CONVERSATION_CLASS = {
    "system": "urn:msp-core:fhir:codes:encounter-class",
    "code": "conversation",
    "display": "Conversation",
}
"""HL7's classes are of places of treatment, and a conversation is none of them."""

_TRANSLATOR = {"system": PARTICIPANT, "code": "translator", "display": "Translator"}
_CONVERSATION = {"id", "held_on", "stage", "participants", "outcomes", "options"}
_PARTICIPANT = {"role", "id", "name"}


def encounter(held: Conversation, context: Context) -> Data:
    """Tell a conversation as an Encounter."""
    day = held.held_on.isoformat()
    return given(
        resourceType="Encounter",
        extension=extensions(held, native=_CONVERSATION),
        identifier=identifier("conversation", held.id),
        status="finished",
        class_=CONVERSATION_CLASS,
        type=[concept(held.stage)],
        subject=refer(context.link("/person")),
        episodeOfCare=[refer(context.link("/process"))],
        participant=[_participant(each, context) for each in held.participants],
        period={"start": day, "end": day},
    )


def conversation_in(resource: object) -> Data:
    """Read an Encounter back, without the outcomes and options."""
    return fields_in(resource, Conversation) | given(
        id=dig(resource, "identifier", 0, "value"),
        held_on=dig(resource, "period", "start"),
        stage=code_in(resource, "type", 0),
        participants=[_participant_in(each) for each in listed(resource, "participant")],
    )


def _participant(each: Participant, context: Context) -> Data:
    interprets = each.role is ParticipantRole.INTERPRETER
    system = identifier_system("participant")
    return given(
        extension=extensions(each, native=_PARTICIPANT),
        type=[concept(each.role, *([_TRANSLATOR] if interprets else []))],
        individual=given(
            reference=context.representatives.get(each.id or ""),
            identifier=None if each.id is None else {"system": system, "value": each.id},
            display=each.name,
        ),
    )


def _participant_in(element: object) -> Data:
    return fields_in(element, Participant) | given(
        role=code_in(element, "type", 0),
        id=dig(element, "individual", "identifier", "value"),
        name=dig(element, "individual", "display"),
    )
