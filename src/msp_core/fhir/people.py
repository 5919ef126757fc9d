"""The person as a Patient, and those who speak for them as RelatedPersons."""

from msp_core.fhir.context import Context
from msp_core.fhir.elements import Data, code_in, concept, dig, given, identifier, listed, refer
from msp_core.fhir.extending import extensions, fields_in
from msp_core.fhir.names import NHS_NUMBER
from msp_core.model import Person, Representative

__all__ = ["patient", "person_in", "related_person", "representative_in"]

_PERSON = {"id", "preferred_name", "nhs_number", "date_of_birth", "representatives"}
_REPRESENTATIVE = {"id", "role", "name", "relationship"}


def patient(person: Person) -> Data:
    """Tell the person as a Patient."""
    name = person.preferred_name
    born = person.date_of_birth
    number = person.nhs_number
    return given(
        resourceType="Patient",
        extension=extensions(person, native=_PERSON),
        identifier=[
            *identifier("person", person.id),
            *([] if number is None else [{"system": NHS_NUMBER, "value": number}]),
        ],
        name=None if name is None else [{"use": "usual", "text": name}],
        birthDate=None if born is None else born.isoformat(),
    )


def person_in(resource: object) -> Data:
    """Read a Patient back."""
    return fields_in(resource, Person) | given(
        id=dig(resource, "identifier", 0, "value"),
        nhs_number=dig(resource, "identifier", 1, "value"),
        preferred_name=dig(resource, "name", 0, "text"),
        date_of_birth=dig(resource, "birthDate"),
    )


def related_person(each: Representative, context: Context) -> Data:
    """Tell somebody who speaks for the person as a RelatedPerson."""
    return given(
        resourceType="RelatedPerson",
        extension=extensions(each, native=_REPRESENTATIVE),
        identifier=identifier("representative", each.id),
        patient=refer(context.link("/person")),
        relationship=[concept(each.role, text=each.relationship)],
        name=None if each.name is None else [{"text": each.name}],
    )


def representative_in(resource: object) -> Data:
    """Read a RelatedPerson back."""
    relationship = next(iter(listed(resource, "relationship")), None)
    return fields_in(resource, Representative) | given(
        id=dig(resource, "identifier", 0, "value"),
        role=code_in(relationship),
        relationship=dig(relationship, "text"),
        name=dig(resource, "name", 0, "text"),
    )
