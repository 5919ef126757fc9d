"""A rating is the person's own number, on a scale that travels with it."""

from typing import Any

import attrs
import pytest

from msp_core.model import Rating, Scale
from msp_core.model.vocabulary import AchievementJudge, RatingSubject

SCALE = Scale(
    id="ladder",
    minimum=1,
    maximum=3,
    higher_is_better=True,
    labels=("Bad", "So-so", "Good"),
    extra={"since": 2024},
)
RATING = Rating(
    of=RatingSubject.SAFETY,
    value=2,
    scale=SCALE,
    rated_by=AchievementJudge.PERSON,
    extra={},
)


def test_a_rating_keeps_what_it_is_given() -> None:
    """The number and the scale are kept together."""
    assert RATING.value == 2
    assert ("Bad", "So-so", "Good") == RATING.scale.labels


def test_a_number_is_shown_and_a_label_is_not() -> None:
    """A rating's ``repr`` tells its number, but none of the local words."""
    assert "value=2" in repr(RATING)
    assert "So-so" not in repr(RATING)


@pytest.mark.parametrize("wrong", [True, 2.0, "2", None])
def test_a_value_is_a_whole_number(wrong: Any) -> None:
    """Nothing is turned into a number."""
    with pytest.raises(TypeError, match=r"^Rating\.value must be a whole number$"):
        attrs.evolve(RATING, value=wrong)


@pytest.mark.parametrize("wrong", [-1_001, 1_001, 10**400])
def test_a_value_is_on_some_human_scale(wrong: int) -> None:
    """A number that no scale has is refused."""
    with pytest.raises(ValueError, match=r"^Rating\.value must lie between -1000 and 1000$"):
        attrs.evolve(RATING, value=wrong)
