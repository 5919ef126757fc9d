"""A review says how far an outcome came true, as the person sees it first."""

import attrs
import pytest

from msp_core.model import Review
from msp_core.model.vocabulary import Achievement, AchievementJudge

REVIEW = Review(
    outcome="o1",
    achievement=Achievement.PARTIALLY_ACHIEVED,
    judged_by=AchievementJudge.PERSON,
    words="Sundays are lovely. I still lock the door.",
    explanation="She was told why the court order takes time.",
    extra={"asked": "twice"},
)


def test_a_review_keeps_the_persons_words() -> None:
    """What the person said about it is kept verbatim."""
    assert REVIEW.words == "Sundays are lovely. I still lock the door."
    assert Achievement.PARTIALLY_ACHIEVED is REVIEW.achievement


@pytest.mark.parametrize("missing", ["outcome", "achievement", "judged_by"])
def test_what_how_far_and_who_judged_must_be_said(missing: str) -> None:
    """Nothing is taken to be achieved, or judged by anybody, by default."""
    given = {field.name: getattr(REVIEW, field.name) for field in attrs.fields(Review)}
    del given[missing]
    with pytest.raises(TypeError, match=missing):
        Review(**given)


def test_an_achievement_is_no_truth_value() -> None:
    """Achieved or not has more answers than two."""
    with pytest.raises(TypeError, match=r"^Review\.achievement must be a member of Achievement$"):
        attrs.evolve(REVIEW, achievement=True)  # type: ignore[arg-type]
