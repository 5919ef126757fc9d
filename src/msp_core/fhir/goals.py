"""An outcome as a Goal: whose it is, and how far it came true."""

from msp_core.fhir.context import Context
from msp_core.fhir.elements import Data, coding, concept, dig, given, identifier, listed, refer
from msp_core.fhir.extending import extensions, fields_in
from msp_core.fhir.names import EXTENSION, GOAL_ACHIEVEMENT
from msp_core.model import Conversation, Outcome
from msp_core.model.vocabulary import Achievement, Voice

__all__ = ["CONVERSATION", "VOICED_BY", "goal", "outcome_in"]

CONVERSATION = f"{EXTENSION}conversation"
"""The extension that says in which conversation an outcome was told."""

VOICED_BY = f"{EXTENSION}Outcome.voiced_by"
"""The extension of ``expressedBy`` that says whose voice it was."""

_OUTCOME = {"statement", "id", "voiced_by", "themes"}

# HL7 has no "partially achieved", and nothing that is near it is the same.
_EXACT = {
    Achievement.FULLY_ACHIEVED: ("achieved", "Achieved"),
    Achievement.NOT_ACHIEVED: ("not-achieved", "Not Achieved"),
}

_TYPES = {Voice.REPRESENTATIVE: "RelatedPerson", Voice.PRACTITIONER: "Practitioner"}


def goal(each: Outcome, held: Conversation, at: str, context: Context) -> Data:
    """Tell an outcome as a Goal.

    Args:
        each: The outcome.
        held: The conversation in which it was told.
        at: The JSON Pointer of that conversation.
        context: The record around it.
    """
    sought = not context.is_concluded and (each.id is None or each.id not in context.revised)
    return given(
        resourceType="Goal",
        extension=[
            {"url": CONVERSATION, "valueReference": refer(context.link(at))},
            *extensions(each, native=_OUTCOME),
        ],
        identifier=identifier("outcome", each.id),
        lifecycleStatus="active" if sought else "completed",
        achievementStatus=_achieved(each, context),
        category=[concept(theme) for theme in each.themes],
        description={"text": each.statement},
        subject=refer(context.link("/person")),
        startDate=held.held_on.isoformat(),
        expressedBy=_expressed(each.voiced_by, context),
    )


def outcome_in(resource: object) -> Data:
    """Read a Goal back."""
    categories = listed(resource, "category")
    return fields_in(resource, Outcome) | given(
        statement=dig(resource, "description", "text"),
        id=dig(resource, "identifier", 0, "value"),
        voiced_by=dig(resource, "expressedBy", "extension", 0, "valueCoding", "code"),
        themes=[dig(each, "coding", 0, "code") for each in categories],
    )


def _expressed(voice: Voice | None, context: Context) -> Data | None:
    if voice is None:
        return None
    told = [{"url": VOICED_BY, "valueCoding": coding(voice)}]
    if voice is Voice.PERSON:
        return given(extension=told, **refer(context.link("/person")))
    # The record does not say which of them it was, and we do not guess.
    return given(extension=told, type=_TYPES.get(voice), display=voice.label)


def _achieved(each: Outcome, context: Context) -> Data | None:
    review = context.latest.get(each.id or "")
    # "Not yet known" is for within a record; it is no status of the goal.
    if review is None or review.achievement is Achievement.NOT_YET_KNOWN:
        return None
    exact = _EXACT.get(review.achievement)
    if exact is None:
        return concept(review.achievement)
    code, display = exact
    return concept(
        review.achievement, {"system": GOAL_ACHIEVEMENT, "code": code, "display": display}
    )
