"""What must be said of the process that supports the conversations."""

from typing import Any

from msp_core.rule import Rule
from msp_core.rules.process.advocate_missing import ADVOCATE_MISSING
from msp_core.rules.process.appropriate_person_paid import APPROPRIATE_PERSON_PAID
from msp_core.rules.process.conclusion_not_in_list import CONCLUSION_NOT_IN_LIST
from msp_core.rules.process.others_at_risk_unshown import OTHERS_AT_RISK_UNSHOWN
from msp_core.rules.process.override_incomplete import OVERRIDE_INCOMPLETE
from msp_core.rules.process.override_missing import OVERRIDE_MISSING
from msp_core.rules.process.person_not_spoken_to import PERSON_NOT_SPOKEN_TO
from msp_core.rules.process.person_not_told import PERSON_NOT_TOLD
from msp_core.rules.process.representative_not_agreed import REPRESENTATIVE_NOT_AGREED
from msp_core.rules.process.representative_source_of_risk import REPRESENTATIVE_SOURCE_OF_RISK
from msp_core.rules.process.risk_outcome_mismatch import RISK_OUTCOME_MISMATCH
from msp_core.rules.process.unsupported import UNSUPPORTED

__all__ = ["PROCESS_RULES"]

PROCESS_RULES: tuple[Rule[Any], ...] = (
    ADVOCATE_MISSING,
    APPROPRIATE_PERSON_PAID,
    REPRESENTATIVE_SOURCE_OF_RISK,
    REPRESENTATIVE_NOT_AGREED,
    PERSON_NOT_SPOKEN_TO,
    UNSUPPORTED,
    OVERRIDE_MISSING,
    OVERRIDE_INCOMPLETE,
    PERSON_NOT_TOLD,
    OTHERS_AT_RISK_UNSHOWN,
    RISK_OUTCOME_MISMATCH,
    CONCLUSION_NOT_IN_LIST,
)
"""Every rule about the process, in the order of their codes."""
