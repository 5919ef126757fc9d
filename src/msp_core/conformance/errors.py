"""What running another program can end with."""

from msp_core.errors import MspError

__all__ = ["EndedError", "NotExaminedError", "PeerError"]


class NotExaminedError(MspError):
    """The program could not be started, or ended before it had answered anything.

    Attributes:
        stderr: The beginning of what it wrote to its standard error.
    """

    def __init__(self, told: str, stderr: str = "") -> None:
        """Carry why, in words of our own."""
        self.stderr = stderr
        super().__init__(told)


class PeerError(MspError):
    """The program gave no answer to go on with. The text quotes none of its output."""


class EndedError(PeerError):
    """The program ended, or closed its standard output, before it answered."""

    def __str__(self) -> str:
        """Say so."""
        return "it ended, or closed its standard output, before it answered"
