"""Invented enquiries for the tests of the returns. Nobody in them is real."""

from datetime import date

import attrs

from msp_core.impact.returns import Period
from msp_core.model import Conclusion, Conversation, Outcome, Person, Process, Record, Review
from msp_core.model.vocabulary import (
    Achievement,
    AchievementJudge,
    ConclusionKind,
    ConversationStage,
    EnquiryKind,
    OutcomesAsked,
    RiskAssessmentOutcome,
    RiskOutcome,
    Voice,
)

YEAR = Period.year(2024)
IDENTIFIED = RiskAssessmentOutcome.RISK_IDENTIFIED_ACTION_TAKEN
INCONCLUSIVE = RiskAssessmentOutcome.INCONCLUSIVE_ACTION_TAKEN
ENQUIRY = Record(
    person=Person(id="p-1", date_of_birth=date(1950, 7, 9)),
    process=Process(enquiry=EnquiryKind.S42, concluded_on=date(2024, 9, 12)),
)


def enquiry(
    *told: RiskAssessmentOutcome | RiskOutcome,
    born: date | None = date(1950, 7, 9),
    conversations: tuple[Conversation, ...] = (),
    **process: object,
) -> Record:
    """Give an enquiry with these conclusions about risk, and the process as told."""
    conclusions = tuple(
        Conclusion(id=f"k{place}", kind=_kind(each), value=each.value)
        for place, each in enumerate(told)
    )
    changed = attrs.evolve(ENQUIRY.process, conclusions=conclusions)
    return Record(
        person=attrs.evolve(ENQUIRY.person, date_of_birth=born),
        conversations=conversations,
        process=attrs.evolve(changed, **process),  # type: ignore[arg-type]
    )


def conversation(
    number: int = 1,
    *,
    asked: OutcomesAsked | None = None,
    wishes: tuple[str, ...] = (),
    reviews: tuple[tuple[str, Achievement], ...] = (),
) -> Conversation:
    """Give a conversation with wishes of these names, and reviews of earlier ones."""
    return Conversation(
        id=f"c{number}",
        held_on=date(2024, 4, number),
        stage=ConversationStage.DURING,
        outcomes_asked=asked,
        outcomes=tuple(
            Outcome("I want to feel safe at home", id=wish, voiced_by=Voice.PERSON)
            for wish in wishes
        ),
        reviews=tuple(
            Review(outcome=wish, achievement=how, judged_by=AchievementJudge.PERSON)
            for wish, how in reviews
        ),
    )


def _kind(told: RiskAssessmentOutcome | RiskOutcome) -> ConclusionKind:
    if isinstance(told, RiskOutcome):
        return ConclusionKind.RISK_OUTCOME
    return ConclusionKind.RISK_ASSESSMENT
