"""What a mapping may put into a field by itself, where the export says nothing."""

from typing import Any

from msp_core.legacy.errors import MappingError
from msp_core.legacy.paths import Path
from msp_core.legacy.reading_cells import LeftOutLabelError, NotReadError, Words, reader_of
from msp_core.model import (
    Answer,
    Benefit,
    Conclusion,
    Conversation,
    Feedback,
    Participant,
    Process,
    Rating,
    Representative,
    Risk,
    Scale,
    ServiceResponse,
)
from msp_core.model.fitting import misfit_of
from msp_core.model.kind import kind_of

__all__ = ["own_value"]

# What a form or an export as a whole can know. All else is somebody's answer, and a field
# that the model gains is one until it is listed here.
_OF_THE_FORM: dict[type, frozenset[str]] = {
    Answer: frozenset({"question"}),
    Benefit: frozenset({"to"}),
    Conclusion: frozenset({"kind"}),
    Conversation: frozenset({"stage"}),
    Feedback: frozenset({"question_set", "version", "mode"}),
    Participant: frozenset({"role"}),
    Process: frozenset({"enquiry"}),
    Rating: frozenset({"of"}),
    Representative: frozenset({"role"}),
    Risk: frozenset({"to"}),
    Scale: frozenset({"id", "minimum", "maximum", "labels", "higher_is_better"}),
    ServiceResponse: frozenset({"agency"}),
}
# To say that nobody knows speaks for nobody: in a vocabulary, for in a text it would be words.
_NOBODY_KNOWS = frozenset({"not_recorded", "dont_know", "not_yet_known", "not_considered"})
_NO_VALUE = "is no value of this field"


def own_value(path: Path, value: Any, place: str) -> Any:  # noqa: ANN401 -- a JSON value
    """Check what the mapping itself puts into a field.

    Args:
        path: The field.
        value: What the mapping has there; one entry where the field is a list.
        place: Where the mapping has it.

    Returns:
        The value as JSON has it.

    Raises:
        MappingError: It is for the person, or for whoever was there, to say; or it is no
            value of the field.
    """
    _refuse_spoken_for(path, value, place)
    if isinstance(value, str) and path.kind is not str:
        try:
            return reader_of(path.kind, Words())(value)
        except (NotReadError, LeftOutLabelError):
            raise MappingError(place, _NO_VALUE) from None
    if kind_of(path.kind).is_term or misfit_of(path.kind)(value) is not None:
        raise MappingError(place, _NO_VALUE)
    return value


def _refuse_spoken_for(path: Path, value: object, place: str) -> None:
    """Refuse to say for everybody what each has to say for themselves."""
    if kind_of(path.kind).is_term and isinstance(value, str) and value in _NOBODY_KNOWS:
        return
    allowed = path.field in _OF_THE_FORM.get(path.owner, ())
    if not allowed or (path.owner is Participant and value != "practitioner"):
        told = f"{path.owner.__name__}.{path.field} has to come from a column: the mapping cannot"
        raise MappingError(place, f"{told} say for everybody what each has to say")
