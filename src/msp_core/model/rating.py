"""A rating: the person's own number for how life is, on a scale that is data."""

import attrs

from msp_core.model.fitting import shaped
from msp_core.model.shape import Extra, Identifier, Number, Text
from msp_core.model.vocabulary import AchievementJudge, RatingSubject

__all__ = ["Rating", "Scale"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Scale:
    """The scale that a rating is on. No national one exists, so it travels as data.

    Attributes:
        id: The scale's name; ratings compare only on the same scale.
        minimum: The lowest number.
        maximum: The highest number.
        labels: The words for the numbers, lowest first, where it has them.
        higher_is_better: Whether a higher number is the better one.
        extra: Another system's own data, carried through untouched.
    """

    id: Identifier
    minimum: Number
    maximum: Number
    higher_is_better: bool
    labels: tuple[Text, ...] = ()
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Rating:
    """How somebody rates one side of the person's life at one time.

    Attributes:
        of: What is rated.
        value: The number given.
        scale: The scale that it is on.
        rated_by: Who gave it; ratings compare only between the same kind of rater.
        extra: Another system's own data, carried through untouched.
    """

    of: RatingSubject
    value: Number
    scale: Scale
    rated_by: AchievementJudge
    extra: Extra | None = attrs.field(default=None, hash=False)
