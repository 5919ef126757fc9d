"""The findings on a statement, as a record shows them."""

from msp_core.findings import Finding
from msp_core.statements.reading import Reading
from msp_core.statements.rules import STATEMENT_RULES
from msp_core.statements.verdict import read

__all__ = ["findings", "judge"]


def findings(reading: Reading, *, affirmed: bool = False) -> tuple[Finding, ...]:
    """Give what the rules of this room say of a reading."""
    return tuple(
        found for rule in STATEMENT_RULES for found in rule.findings(reading, affirmed=affirmed)
    )


def judge(text: str, *, affirmed: bool = False) -> tuple[Finding, ...]:
    """Give the findings on a text that is recorded as an outcome.

    Args:
        text: The text.
        affirmed: Whether somebody confirmed the wording with the person. What is
            refused as a service response or as mixed is then only asked about; a
            conclusion stays refused.
    """
    return findings(read(text), affirmed=affirmed)
