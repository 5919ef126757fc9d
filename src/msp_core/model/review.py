"""A review: how far an outcome came true, as the person sees it first."""

import attrs

from msp_core.model.fitting import shaped
from msp_core.model.shape import Extra, Identifier, Text
from msp_core.model.vocabulary import Achievement, AchievementJudge

__all__ = ["Review"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Review:
    """How far an outcome came true, looked at together in a later conversation.

    Attributes:
        outcome: The ``id`` of the outcome looked at.
        achievement: How far it came true.
        judged_by: Who judges. The person comes first.
        words: What the person said about it, verbatim.
        explanation: What the person was told, where it could not be achieved.
        extra: Another system's own data, carried through untouched.
    """

    outcome: Identifier
    achievement: Achievement
    judged_by: AchievementJudge
    words: Text | None = None
    explanation: Text | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)
