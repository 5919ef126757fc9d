"""What there is to ask about an outcome that stands."""

from msp_core.findings import Finding
from msp_core.model import Outcome
from msp_core.statements import judge

__all__ = ["questions"]


def questions(outcome: Outcome) -> tuple[Finding, ...]:
    """Give what a form may ask about an outcome that it has taken.

    Nothing of this refuses. Where somebody confirmed the wording with the person, what would
    have been refused without them is among it.

    Args:
        outcome: The outcome. ``span`` points into its statement.
    """
    return judge(outcome.statement, affirmed=outcome.affirmation is not None)
