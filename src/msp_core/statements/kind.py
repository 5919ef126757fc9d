"""What a statement can be."""

from enum import StrEnum

__all__ = ["StatementKind"]


class StatementKind(StrEnum):
    """What a text recorded as an outcome turns out to be.

    Attributes:
        OUTCOME: What the person wants, or says has come true, about their own life.
        SERVICE_RESPONSE: What a service did, does or plans to do.
        CONCLUSION: What somebody found, decided or closed.
        MIXED: An outcome and one of the others in one text.
        UNCLEAR: A good practitioner would have to ask.
    """

    OUTCOME = "outcome"
    SERVICE_RESPONSE = "service_response"
    CONCLUSION = "conclusion"
    MIXED = "mixed"
    UNCLEAR = "unclear"

    @property
    def accepted(self) -> bool:
        """Whether a text of this kind may stand as an outcome."""
        return self in {StatementKind.OUTCOME, StatementKind.UNCLEAR}
