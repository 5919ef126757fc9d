"""Rules on the record as a whole: its names, its days, and that there was talk at all."""

from typing import Any

from msp_core.rule import Rule
from msp_core.rules.record.dangling_reference import DANGLING_REFERENCE
from msp_core.rules.record.dates_out_of_order import DATES_OUT_OF_ORDER
from msp_core.rules.record.no_conversation import NO_CONVERSATION
from msp_core.rules.record.repeated_id import REPEATED_ID

__all__ = ["RECORD_RULES"]

RECORD_RULES: tuple[Rule[Any], ...] = (
    DANGLING_REFERENCE,
    REPEATED_ID,
    DATES_OUT_OF_ORDER,
    NO_CONVERSATION,
)
"""Every rule on the record as a whole."""
