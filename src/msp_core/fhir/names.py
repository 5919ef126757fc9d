"""The names by which our own parts of a Bundle are known."""

import re

from msp_core.model.vocabulary import Term

__all__ = ["EXTENSION", "GOAL_ACHIEVEMENT", "NHS_NUMBER", "PARTICIPANT", "SCHEMAS"]
__all__ += ["identifier_system", "system_of"]

_BASE = "urn:msp-core:fhir"

EXTENSION = f"{_BASE}:extension:"
"""What the ``url`` of each of our extensions begins with."""

SCHEMAS = f"{_BASE}:schema"
"""The system of the tag that tells the schema of the record inside."""

NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number"
"""The identifier system of NHS numbers."""

GOAL_ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement"
"""HL7's code system of how far a goal was met."""

PARTICIPANT = "http://terminology.hl7.org/CodeSystem/participant-type"
"""HL7's code system of how somebody takes part in an encounter."""


def system_of(kind: type[Term]) -> str:
    """Give the local code system of a vocabulary."""
    return f"{_BASE}:codes:{re.sub('(?<=[a-z])(?=[A-Z])', '-', kind.__name__).lower()}"


def identifier_system(noun: str) -> str:
    """Give the system of the identifiers that records use for one kind of thing."""
    return f"{_BASE}:id:{noun}"
