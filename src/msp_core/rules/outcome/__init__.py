"""Rules on outcomes: who voiced them, in whose words, and why they changed."""

from typing import Any

from msp_core.rule import Rule
from msp_core.rules.outcome.change_unexplained import CHANGE_UNEXPLAINED
from msp_core.rules.outcome.copied_wording import COPIED_WORDING
from msp_core.rules.outcome.own_words_missing import OWN_WORDS_MISSING
from msp_core.rules.outcome.practitioner_speaking import PRACTITIONER_SPEAKING
from msp_core.rules.outcome.representative_unexplained import REPRESENTATIVE_UNEXPLAINED
from msp_core.rules.outcome.speaker_missing import SPEAKER_MISSING

__all__ = ["OUTCOME_RULES"]

OUTCOME_RULES: tuple[Rule[Any], ...] = (
    SPEAKER_MISSING,
    PRACTITIONER_SPEAKING,
    REPRESENTATIVE_UNEXPLAINED,
    OWN_WORDS_MISSING,
    COPIED_WORDING,
    CHANGE_UNEXPLAINED,
)
"""Every rule on outcomes, beside those on what their statements say."""
