"""What must be said of the options that a person weighs."""

from typing import Any

from msp_core.rule import Rule
from msp_core.rules.option.harms_only import HARMS_ONLY
from msp_core.rules.option.no_contingency import NO_CONTINGENCY
from msp_core.rules.option.option_one_sided import OPTION_ONE_SIDED
from msp_core.rules.option.person_view_missing import PERSON_VIEW_MISSING
from msp_core.rules.option.single_option import SINGLE_OPTION

__all__ = ["OPTION_RULES"]

OPTION_RULES: tuple[Rule[Any], ...] = (
    OPTION_ONE_SIDED,
    SINGLE_OPTION,
    PERSON_VIEW_MISSING,
    HARMS_ONLY,
    NO_CONTINGENCY,
)
"""Every rule about options, in the order of their codes."""
