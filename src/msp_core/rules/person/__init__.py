"""Rules on the person: their number and their age."""

from typing import Any

from msp_core.rule import Rule
from msp_core.rules.person.nhs_number import NHS_NUMBER
from msp_core.rules.person.under_eighteen import UNDER_EIGHTEEN

__all__ = ["PERSON_RULES"]

PERSON_RULES: tuple[Rule[Any], ...] = (
    NHS_NUMBER,
    UNDER_EIGHTEEN,
)
"""Every rule on the person."""
