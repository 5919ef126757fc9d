"""The rules on what the words of a statement say, each in a module of its own."""

from msp_core.rule import Rule
from msp_core.statements.reading import Reading
from msp_core.statements.rules.conclusion import CONCLUSION
from msp_core.statements.rules.means_not_end import MEANS_NOT_END
from msp_core.statements.rules.mixed_statement import MIXED_STATEMENT
from msp_core.statements.rules.no_outcome_expressed import NO_OUTCOME_EXPRESSED
from msp_core.statements.rules.professional_voice import PROFESSIONAL_VOICE
from msp_core.statements.rules.service_response import SERVICE_RESPONSE
from msp_core.statements.rules.unclear_statement import UNCLEAR_STATEMENT

__all__ = ["STATEMENT_RULES"]

STATEMENT_RULES: tuple[Rule[Reading], ...] = (
    SERVICE_RESPONSE,
    CONCLUSION,
    MIXED_STATEMENT,
    NO_OUTCOME_EXPRESSED,
    MEANS_NOT_END,
    PROFESSIONAL_VOICE,
    UNCLEAR_STATEMENT,
)
"""Every rule on statements. At most one of them marks a text."""
