"""A term: one value of a vocabulary, which knows what it means and where it is from."""

from enum import StrEnum
from typing import Any, NoReturn, Self

from msp_core.rule import Source

__all__ = ["Term"]


class Term(StrEnum):
    """A value on the wire that carries its label, its meaning and its source.

    A vocabulary is a subclass. Each member is declared as ``(value, label, definition,
    source, official)``.

    Attributes:
        label: The source's own label, in its own capitals; a plain one where it has none.
        definition: What it means, in our own words.
        source: Where it comes from.
        official: Whether the label is the wording of the law, of a national collection
            or of a national study, read there. It is false for local practice, for what
            we know only from memory or by inference, and for our own proposals.
    """

    _value_: str
    label: str
    definition: str
    source: Source
    official: bool

    # Type checkers take a look-up, Term("value"), for a call of this: so no more is named.
    def __new__(cls, value: str, *told: Any) -> Self:  # noqa: ANN401 -- four types in one tuple
        """Make a member from what it is declared as."""
        obj = str.__new__(cls, value)
        obj._value_ = value
        obj.label, obj.definition, obj.source, obj.official = told
        return obj

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        # Enum's own message quotes the value, and somebody's words may stand there.
        _ = value
        msg = f"not a value of {cls.__name__}"
        raise ValueError(msg)

    @classmethod
    def from_label(cls, label: str) -> Self:
        """Give the member with this label, in whatever capitals.

        The tables of one collection differ in theirs: ``Don't know`` and ``Don't Know``.

        Args:
            label: A label, as a local system or a table writes it.

        Raises:
            ValueError: If no member has this label. The message does not quote it.
        """
        for term in cls:
            if term.label.casefold() == label.casefold():
                return term
        msg = f"not a label of {cls.__name__}"
        raise ValueError(msg)
