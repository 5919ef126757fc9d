"""What tables, keys and columns are called, and what each identifier names."""

from typing import TypeVar

__all__ = ["column_name", "is_persons_own", "named_thing", "table_name"]

T = TypeVar("T")

_TABLES = {
    "Record.person": ("persons", ""),
    "Person.representatives": ("representatives", "representative"),
    "Record.conversations": ("conversations", "conversation"),
    "Conversation.participants": ("participants", "participant"),
    "Conversation.outcomes": ("outcomes", "outcome"),
    "Outcome.themes": ("outcome_themes", "theme"),
    "Conversation.options": ("options", "option"),
    "RiskOption.benefits": ("benefits", "benefit"),
    "RiskOption.risks": ("risks", "risk"),
    "RiskOption.mitigations": ("mitigations", "mitigation"),
    "Conversation.choices": ("choices", "choice"),
    "Capacity.unable_to": ("choice_unable_to", "unable_to"),
    "BestInterests.consulted": ("choice_consulted", "consulted"),
    "Conversation.reviews": ("reviews", "review"),
    "Conversation.ratings": ("ratings", "rating"),
    "Scale.labels": ("rating_labels", "label"),
    "Conversation.feedback": ("feedback", "feedback"),
    "Feedback.answers": ("answers", "answer"),
    "Record.process": ("processes", ""),
    "Process.abuse_types": ("abuse_types", "abuse_type"),
    "Advocacy.difficulties": ("advocacy_difficulties", "difficulty"),
    "Process.sharing": ("sharing", "sharing"),
    "Process.responses": ("responses", "response"),
    "ServiceResponse.supports": ("response_supports", "supported"),
    "Process.conclusions": ("conclusions", "conclusion"),
}
# A keyword of SQL would have to be quoted, and what holds an id should say so.
_COLUMNS = {
    "Risk.to": "to_whom",
    "Benefit.to": "to_whom",
    "Rating.of": "rating_of",
    "Review.outcome": "outcome_id",
    "Choice.option": "option_id",
    "Outcome.revises": "revises_id",
    "ServiceResponse.supports": "supported_id",
    "Advocacy.advocate": "advocate_id",
    "Advocacy.appropriate_person": "appropriate_person_id",
}
# A response may support an outcome or an option, so that these two are one sort.
_THINGS = {
    "Person.id": "person",
    "Person.nhs_number": "nhs_number",
    "Representative.id": "representative",
    "Participant.id": "representative",
    "Advocacy.advocate": "representative",
    "Advocacy.appropriate_person": "representative",
    "Conversation.id": "conversation",
    "Outcome.id": "outcome_or_option",
    "Outcome.revises": "outcome_or_option",
    "RiskOption.id": "outcome_or_option",
    "Choice.option": "outcome_or_option",
    "Review.outcome": "outcome_or_option",
    "ServiceResponse.id": "response",
    "ServiceResponse.supports": "outcome_or_option",
    "Conclusion.id": "conclusion",
    "Scale.id": "scale",
    "Feedback.question_set": "question_set",
    "Feedback.version": "version",
    "Answer.question": "question",
}
_NOT_ONE_PERSONS = {"person", "nhs_number", "scale", "question_set", "version", "question"}


def table_name(place: str) -> tuple[str, str]:
    """Name the table of a field, and one thing in it; "" where a record has just one.

    Args:
        place: A class and its field, as in ``Outcome.themes``.

    Raises:
        TypeError: Nobody has decided yet which table holds it.
    """
    return _decided(_TABLES, place, "which table holds")


def column_name(place: str, name: str) -> str:
    """Name the column of a field.

    Args:
        place: A class and its field, as in ``Review.outcome``.
        name: What it is called if nothing else was decided.
    """
    return _COLUMNS.get(place, name)


def named_thing(place: str) -> str:
    """Say what sort of thing an identifier names, so that two that join stay alike.

    Raises:
        TypeError: Nobody has decided yet what it names.
    """
    return _decided(_THINGS, place, "what is named by")


def is_persons_own(thing: str) -> bool:
    """Say whether a sort of thing is told apart within one person's records only."""
    return thing not in _NOT_ONE_PERSONS


def _decided(decisions: dict[str, T], place: str, what: str) -> T:
    if place not in decisions:
        raise TypeError(f"nobody has decided {what} {place}")
    return decisions[place]
