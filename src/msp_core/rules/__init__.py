"""What a record must mean: the catalogue of rules, a family for each thing looked at."""

from typing import Any

from msp_core.rule import Rule
from msp_core.rules.choice import CHOICE_RULES
from msp_core.rules.conversation import CONVERSATION_RULES
from msp_core.rules.option import OPTION_RULES
from msp_core.rules.outcome import OUTCOME_RULES
from msp_core.rules.person import PERSON_RULES
from msp_core.rules.process import PROCESS_RULES
from msp_core.rules.record import RECORD_RULES
from msp_core.rules.review import REVIEW_RULES
from msp_core.statements import STATEMENT_RULES

__all__ = ["MEANING_RULES"]

MEANING_RULES: tuple[Rule[Any], ...] = (
    *STATEMENT_RULES,
    *OUTCOME_RULES,
    *CONVERSATION_RULES,
    *OPTION_RULES,
    *CHOICE_RULES,
    *REVIEW_RULES,
    *PROCESS_RULES,
    *PERSON_RULES,
    *RECORD_RULES,
)
"""Every rule on what a record means; the wire has those on its shape."""
