"""What measuring can raise. No message quotes a word, a name or an identifier."""

from msp_core.errors import MspError

__all__ = ["MixedError", "NotAnImpactReportError", "QuestionnaireError"]


class MixedError(MspError, ValueError):
    """Two things were added that do not belong in one figure."""

    def __str__(self) -> str:
        """Say why not."""
        return (
            "these do not belong in one figure: add only the same measure, of the same answers"
            " (the person's own and anybody else's stay apart), over the same period"
        )


class NotAnImpactReportError(MspError, ValueError):
    """The data is not that of an impact report which this version can read."""

    def __str__(self) -> str:
        """Say what was expected."""
        return 'this is not the data of an impact report: `"format": "msp-impact/1"`'


class QuestionnaireError(MspError, ValueError):
    """A questionnaire cannot be used as it is written.

    Attributes:
        told: What is wrong with it.
    """

    def __init__(self, told: str) -> None:
        """Carry what is wrong."""
        self.told = told
        super().__init__(told)
