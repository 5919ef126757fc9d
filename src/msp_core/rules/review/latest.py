"""What was last said about each outcome."""

from msp_core.model import Record, Review
from msp_core.model.vocabulary import AchievementJudge
from msp_core.rules.record.places import reviews_of

__all__ = ["latest_reviews"]

_NEARNESS = {
    AchievementJudge.PRACTITIONER: 0,
    AchievementJudge.REPRESENTATIVE: 1,
    AchievementJudge.JOINT: 2,
    AchievementJudge.PERSON: 3,
}
"""On one day, whoever is nearest to the person has the last word."""


def latest_reviews(record: Record) -> dict[str, Review]:
    """Give the last review of each outcome, by the outcome's ``id``."""
    in_order = sorted(
        reviews_of(record), key=lambda each: (each[2].held_on, _NEARNESS[each[1].judged_by])
    )
    return {review.outcome: review for _, review, _ in in_order}
