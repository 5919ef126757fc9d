"""What can go wrong with a report that was stored, or with a file of verdicts."""

from msp_core.errors import MspError

__all__ = ["NotAReportError", "OutFileError"]


class NotAReportError(MspError, ValueError):
    """The data is no report of an audit, or one that this version does not know."""

    def __str__(self) -> str:
        """Say so."""
        return "this is not the data of an audit report that this version can read"


class OutFileError(MspError, ValueError):
    """The file of verdicts cannot be begun without harm to another file, or to another run."""
