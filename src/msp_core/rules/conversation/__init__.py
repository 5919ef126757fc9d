"""Rules on conversations: what was asked, how urgent it was, ratings and feedback."""

from typing import Any

from msp_core.rule import Rule
from msp_core.rules.conversation.asked_without_outcomes import ASKED_WITHOUT_OUTCOMES
from msp_core.rules.conversation.feedback_answer_missing import FEEDBACK_ANSWER_MISSING
from msp_core.rules.conversation.feedback_merged import FEEDBACK_MERGED
from msp_core.rules.conversation.immediate_danger import IMMEDIATE_DANGER
from msp_core.rules.conversation.independent_feedback_late import INDEPENDENT_FEEDBACK_LATE
from msp_core.rules.conversation.not_asked_unexplained import NOT_ASKED_UNEXPLAINED
from msp_core.rules.conversation.not_recorded_as_asked import NOT_RECORDED_AS_ASKED
from msp_core.rules.conversation.outcomes_without_asking import OUTCOMES_WITHOUT_ASKING
from msp_core.rules.conversation.rating_off_scale import RATING_OFF_SCALE

__all__ = ["CONVERSATION_RULES"]

CONVERSATION_RULES: tuple[Rule[Any], ...] = (
    ASKED_WITHOUT_OUTCOMES,
    OUTCOMES_WITHOUT_ASKING,
    NOT_RECORDED_AS_ASKED,
    NOT_ASKED_UNEXPLAINED,
    IMMEDIATE_DANGER,
    RATING_OFF_SCALE,
    INDEPENDENT_FEEDBACK_LATE,
    FEEDBACK_ANSWER_MISSING,
    FEEDBACK_MERGED,
)
"""Every rule on conversations."""
