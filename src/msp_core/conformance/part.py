"""The parts of the suite, each of which stands alone."""

from enum import StrEnum

__all__ = ["Part"]


class Part(StrEnum):
    """What an implementation may be able to do.

    Attributes:
        WIRE: Say of a text whether it has the shape of a record, and what is wrong where.
        RULES: Say everything that checking a record has to say.
        STATEMENTS: Say what a statement is.
        WRITING: Write a record as canonical JSON.
    """

    WIRE = "wire"
    RULES = "rules"
    STATEMENTS = "statements"
    WRITING = "writing"
