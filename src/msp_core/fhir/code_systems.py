"""Our own code systems, as FHIR tells them, for whoever receives our codes."""

from typing import Any

from msp_core.fhir.elements import Data
from msp_core.fhir.encounters import CONVERSATION_CLASS
from msp_core.fhir.names import system_of
from msp_core.model import vocabulary
from msp_core.model.vocabulary import Term

__all__ = ["code_systems"]


def code_systems() -> tuple[dict[str, Any], ...]:
    """Give a CodeSystem resource for each vocabulary of the model.

    Load them into a terminology server, and it knows every local code that
    ``to_bundle`` writes. They are drafts, and nobody but this package publishes them.
    """
    kinds = (getattr(vocabulary, name) for name in vocabulary.__all__)
    own = tuple(_of(kind) for kind in kinds if kind is not Term)
    display = CONVERSATION_CLASS["display"]
    told = "A talk with the person, wherever it was held."
    concept = {"code": CONVERSATION_CLASS["code"], "display": display, "definition": told}
    return (*own, _system(CONVERSATION_CLASS["system"], "EncounterClass", [concept]))


def _of(kind: type[Term]) -> Data:
    concepts = [
        {"code": term.value, "display": term.label, "definition": term.definition} for term in kind
    ]
    return _system(system_of(kind), kind.__name__, concepts)


def _system(url: str, name: str, concepts: list[Data]) -> Data:
    return {
        "resourceType": "CodeSystem",
        "url": url,
        "name": name,
        "status": "draft",
        "caseSensitive": True,
        "content": "complete",
        "concept": concepts,
    }
