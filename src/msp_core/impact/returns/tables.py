"""The tables that records can fill, with the collection's own labels and capitals.

Source: NHS Digital's production code for the collection (2022-23), whose data
requirements have been reported unchanged since.
"""

from collections.abc import Iterable

import attrs

from msp_core.impact.returns.bands import AgeBand
from msp_core.model.vocabulary import (
    Achievement,
    CapacityForSac,
    OutcomesAsked,
    RiskAssessmentOutcome,
    RiskOutcome,
    RiskSource,
)
from msp_core.model.vocabulary.term import Term

__all__ = ["IDENTIFIED", "NOT_TOLD", "SUPPORTED", "TABLES", "Line", "Table"]

NOT_TOLD = "not_told"
"""The column for an enquiry whose source of risk is not recorded."""

SUPPORTED = "supported"
"""The second line of SG3a: of those who lacked capacity, who was supported."""

IDENTIFIED = (
    RiskAssessmentOutcome.RISK_IDENTIFIED_ACTION_TAKEN.value,
    RiskAssessmentOutcome.RISK_IDENTIFIED_NO_ACTION_TAKEN.value,
)
"""The lines of SG2c that say that a risk was identified."""


@attrs.frozen
class Line:
    """One line or one column of a table.

    Attributes:
        name: What it is called in data.
        label: What the table calls it.
        part_of: The line that it is a part of, if it is.
        in_return: Whether the return has it. One that has not is kept apart.
    """

    name: str
    label: str
    part_of: str | None = None
    in_return: bool = True


@attrs.frozen
class Table:
    """One table of the return.

    Attributes:
        reference: What the collection calls it, such as ``SG2c``.
        title: What it counts.
        lines: Its lines, from the top.
        columns: Its columns, from the left; the total comes after them.
    """

    reference: str
    title: str
    lines: tuple[Line, ...]
    columns: tuple[Line, ...]

    @property
    def answers(self) -> tuple[Line, ...]:
        """The lines that are no part of another, which add up to the table's total."""
        return tuple(line for line in self.lines if line.part_of is None)


def _lines(terms: Iterable[Term], *, part_of: str | None = None) -> tuple[Line, ...]:
    return tuple(Line(term.value, term.label, part_of) for term in terms)


_SOURCES = (*_lines(RiskSource), Line(NOT_TOLD, "Not recorded", in_return=False))
_BANDS = tuple(
    Line(band.value, band.label, in_return=band is not AgeBand.NOT_KNOWN) for band in AgeBand
)
_ACHIEVED = tuple(term for term in Achievement if term is not Achievement.NOT_YET_KNOWN)
_EXPRESSED, _LACKED = OutcomesAsked.ASKED_EXPRESSED.value, CapacityForSac.LACKED.value

_SUPPORTED = Line(
    SUPPORTED,
    "Of the enquiries recorded as Yes, in how many of these cases was support provided by an"
    " advocate, family or friend",
    _LACKED,
)
_UNKNOWN = Line(
    Achievement.NOT_YET_KNOWN.value, "Achievement not known", _EXPRESSED, in_return=False
)

TABLES = {
    table.reference: table
    for table in (
        Table("SG2c", "Risk assessment outcomes", _lines(RiskAssessmentOutcome), _SOURCES),
        Table("SG2e", "Risk outcomes where a risk was identified", _lines(RiskOutcome), _SOURCES),
        Table(
            "SG3a",
            "Mental capacity in relation to the enquiry",
            (*_lines(CapacityForSac), _SUPPORTED),
            _BANDS,
        ),
        Table(
            "SG4a",
            "Making Safeguarding Personal",
            (
                *_lines(OutcomesAsked),
                *_lines(_ACHIEVED, part_of=_EXPRESSED),
                _UNKNOWN,
            ),
            _BANDS,
        ),
    )
}
"""The tables, by what the collection calls them."""
