"""What must be said of a choice, and what makes none of them less valid."""

from typing import Any

from msp_core.rule import Rule
from msp_core.rules.choice.attorney_out_of_scope import ATTORNEY_OUT_OF_SCOPE
from msp_core.rules.choice.best_interests_incomplete import BEST_INTERESTS_INCOMPLETE
from msp_core.rules.choice.best_interests_with_capacity import BEST_INTERESTS_WITH_CAPACITY
from msp_core.rules.choice.capacity_undated import CAPACITY_UNDATED
from msp_core.rules.choice.doubt_only_unwise import DOUBT_ONLY_UNWISE
from msp_core.rules.choice.inability_unexplained import INABILITY_UNEXPLAINED
from msp_core.rules.choice.influence_not_considered import INFLUENCE_NOT_CONSIDERED
from msp_core.rules.choice.inherent_jurisdiction import INHERENT_JURISDICTION
from msp_core.rules.choice.less_restrictive_missing import LESS_RESTRICTIVE_MISSING
from msp_core.rules.choice.own_choice_without_capacity import OWN_CHOICE_WITHOUT_CAPACITY
from msp_core.rules.choice.reconsider_date_missing import RECONSIDER_DATE_MISSING
from msp_core.rules.choice.relative_deciding import RELATIVE_DECIDING
from msp_core.rules.choice.unknown_option import UNKNOWN_OPTION
from msp_core.rules.choice.wish_missing import WISH_MISSING

__all__ = ["CHOICE_RULES"]

CHOICE_RULES: tuple[Rule[Any], ...] = (
    UNKNOWN_OPTION,
    OWN_CHOICE_WITHOUT_CAPACITY,
    BEST_INTERESTS_INCOMPLETE,
    BEST_INTERESTS_WITH_CAPACITY,
    DOUBT_ONLY_UNWISE,
    RELATIVE_DECIDING,
    ATTORNEY_OUT_OF_SCOPE,
    INHERENT_JURISDICTION,
    INFLUENCE_NOT_CONSIDERED,
    LESS_RESTRICTIVE_MISSING,
    WISH_MISSING,
    CAPACITY_UNDATED,
    INABILITY_UNEXPLAINED,
    RECONSIDER_DATE_MISSING,
)
"""Every rule about choices, in the order of their codes."""
