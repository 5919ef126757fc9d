"""Rules on reviews: how far outcomes came true, and who says so."""

from typing import Any

from msp_core.rule import Rule
from msp_core.rules.review.achievement_missing import ACHIEVEMENT_MISSING
from msp_core.rules.review.achievement_without_outcome import ACHIEVEMENT_WITHOUT_OUTCOME
from msp_core.rules.review.practitioner_judging import PRACTITIONER_JUDGING
from msp_core.rules.review.review_before_outcome import REVIEW_BEFORE_OUTCOME
from msp_core.rules.review.roll_up_mismatch import ROLL_UP_MISMATCH
from msp_core.rules.review.unachieved_unexplained import UNACHIEVED_UNEXPLAINED

__all__ = ["REVIEW_RULES"]

REVIEW_RULES: tuple[Rule[Any], ...] = (
    ACHIEVEMENT_WITHOUT_OUTCOME,
    ACHIEVEMENT_MISSING,
    PRACTITIONER_JUDGING,
    ROLL_UP_MISMATCH,
    REVIEW_BEFORE_OUTCOME,
    UNACHIEVED_UNEXPLAINED,
)
"""Every rule on reviews."""
