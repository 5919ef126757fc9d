"""What can be wrong with a mapping. The message names the place, and quotes nothing."""

from msp_core.errors import MspError

__all__ = ["MappingError"]


class MappingError(MspError, ValueError):
    """A mapping cannot be read, or does not fit a record.

    Attributes:
        place: Where in the mapping, as TOML has it: ``column[3].to``, counted from 1.
        told: What is wrong there.
    """

    def __init__(self, place: str, told: str) -> None:
        """Carry the place, and what is wrong there."""
        self.place = place
        self.told = told
        super().__init__(place, told)

    def __str__(self) -> str:
        """Say what is wrong, and where."""
        return f"{self.place}: {self.told}"
