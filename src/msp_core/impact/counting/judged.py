"""Who said an outcome, and what each judge last said of it."""

from typing import TypeAlias

from msp_core.impact.whose import Whose
from msp_core.model import Outcome, Record
from msp_core.model.vocabulary import Achievement, AchievementJudge, Voice
from msp_core.rules.record.places import reviews_of

__all__ = ["Judgements", "judged", "judgements_of", "voiced_by"]

Judgements: TypeAlias = dict[tuple[str, Whose], Achievement]

_WHOSE = {judge: Whose(judge.value) for judge in AchievementJudge}
_VOICES = {Voice.PERSON: Whose.PERSON, Voice.REPRESENTATIVE: Whose.REPRESENTATIVE}


def voiced_by(outcome: Outcome) -> Whose | None:
    """Say who said an outcome: the person, a representative, or neither of them."""
    return _VOICES.get(outcome.voiced_by) if outcome.voiced_by else None


def judgements_of(record: Record) -> Judgements:
    """Give the last review of each outcome by each judge; of one day's, the later written."""
    in_order = sorted(reviews_of(record), key=lambda each: each[2].held_on)
    return {
        (review.outcome, _WHOSE[review.judged_by]): review.achievement for _, review, _ in in_order
    }


def judged(outcome: Outcome, whose: Whose, judgements: Judgements) -> str:
    """Give how far an outcome came true by one judge, or that they did not judge it."""
    found = judgements.get((outcome.id, whose)) if outcome.id is not None else None
    return found or "not_judged"
