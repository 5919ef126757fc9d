"""The small pieces of FHIR: codings, references, identifiers, and how to look inside."""

from typing import Any

from msp_core.fhir.names import identifier_system, system_of
from msp_core.model.vocabulary import Term
from msp_core.wire.kinds import is_list, is_object

__all__ = ["Data", "code_in", "coding", "concept", "dig", "given", "identifier", "listed", "refer"]

Data = dict[str, Any]
"""A JSON object."""


def given(**elements: Any) -> Data:  # noqa: ANN401 -- any JSON value
    """Give the elements that are there: FHIR knows neither null nor what is empty."""
    return {
        name.rstrip("_"): value
        for name, value in elements.items()
        if value is not None and value not in ([], {}, "")
    }


def coding(term: Term) -> Data:
    """Tell a term by our own code system."""
    return {"system": system_of(type(term)), "code": term.value, "display": term.label}


def concept(term: Term, *others: Data, text: str | None = None) -> Data:
    """Tell a term by our own code system first, and by others that say exactly the same."""
    return given(coding=[coding(term), *others], text=text)


def identifier(noun: str, value: str | None) -> list[Data]:
    """Give an identifier by which the record itself refers to something, if it does."""
    return [] if value is None else [{"system": identifier_system(noun), "value": value}]


def refer(url: str) -> Data:
    """Refer to another entry of the Bundle."""
    return {"reference": url}


def dig(data: object, *steps: str | int) -> Any:  # noqa: ANN401 -- any JSON value
    """Look inside plain data; where there is nothing, or something else, that is None."""
    for step in steps:
        if isinstance(step, str):
            data = data.get(step) if is_object(data) else None
        else:
            data = data[step] if is_list(data) and len(data) > step else None
    return data


def listed(data: object, *steps: str | int) -> list[Any]:
    """Give the list that stands in a place, or none of it."""
    found = dig(data, *steps)
    return found if is_list(found) else []


def code_in(data: object, *steps: str | int) -> Any:  # noqa: ANN401 -- any JSON value
    """Give the first code of a concept."""
    return dig(data, *steps, "coding", 0, "code")
