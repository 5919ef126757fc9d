"""Returns: how many enquiries there are in each cell, and how many in none."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, Self

import attrs

from msp_core.errors import MspError
from msp_core.impact.period import Period
from msp_core.impact.returns.tables import TABLES
from msp_core.model.vocabulary import EnquiryKind

__all__ = ["LeftOut", "Noted", "Place", "Returns", "ReturnsDataError"]


class LeftOut(StrEnum):
    """Why an enquiry, or an answer to it, is in no cell of a table.

    The first four leave a record out altogether. The last two leave an enquiry out of one
    table alone.
    """

    NOT_CONCLUDED = "not_concluded"
    OUTSIDE_PERIOD = "outside_period"
    NO_ENQUIRY = "no_enquiry"
    UNDER_18 = "under_18"
    NO_RISK_ASSESSMENT = "no_risk_assessment"
    NO_RISK_OUTCOME = "no_risk_outcome"


class Noted(StrEnum):
    """What to know of an enquiry that is counted.

    Attributes:
        SEVERAL_CONCLUSIONS: It was concluded in several ways about the risk; the last counts.
        RISK_NOT_IDENTIFIED: It has a risk outcome, and no assessment that identified a risk.
        NOT_THE_PERSONS: How far outcomes were achieved is not the person's own judgement.
        UNLIKELY_BIRTH: The date of birth cannot be right, so the age counts as not known.
    """

    SEVERAL_CONCLUSIONS = "several_conclusions"
    RISK_NOT_IDENTIFIED = "risk_not_identified"
    NOT_THE_PERSONS = "not_the_persons"
    UNLIKELY_BIRTH = "unlikely_birth"


class ReturnsDataError(MspError, ValueError):
    """Data that should hold returns holds something else. It quotes none of it."""


class Place(NamedTuple):
    """One cell: its table, the sort of enquiry, its line and its column."""

    table: str
    kind: EnquiryKind
    line: str
    column: str


def _held(counts: Mapping[Any, int]) -> dict[Any, int]:
    """Keep what is more than none, so that equal counts are equal however made."""
    if any(type(each) is not int or each < 0 for each in counts.values()):
        # A rounded or suppressed figure, or a share, must never be counted again.
        raise TypeError("a count must be a whole number from records, and not below 0")
    return {key: each for key, each in counts.items() if each}


def _size(cells: Mapping[Place, int]) -> str:
    return f"<{len(cells)} cells>"


@attrs.frozen(kw_only=True)
class Returns:
    """Counts of enquiries, true and unrounded: not for publication as they are.

    ``Returns()`` is nothing counted, and ``a + b`` is both. ``a * 3`` is ``a + a + a``.

    Attributes:
        period: What period they are about; None where nothing was counted.
        enquiries: How many concluded enquiries of each sort were counted.
        cells: How many stand in each cell.
        left_out: How many were left out, by the reason.
        noted: How many of those counted have something to know of them.

    Raises:
        TypeError: If a count is no whole number from 0 up.
    """

    period: Period | None = None
    enquiries: Mapping[EnquiryKind, int] = attrs.field(
        factory=dict[EnquiryKind, int], converter=_held, hash=False
    )
    cells: Mapping[Place, int] = attrs.field(
        factory=dict[Place, int], converter=_held, hash=False, repr=_size
    )
    left_out: Mapping[LeftOut, int] = attrs.field(
        factory=dict[LeftOut, int], converter=_held, hash=False
    )
    noted: Mapping[Noted, int] = attrs.field(factory=dict[Noted, int], converter=_held, hash=False)

    def __add__(self, other: Self) -> Self:
        """Add returns about the same period, that share no enquiry.

        Raises:
            ValueError: If they are about different periods.
        """
        if self.period and other.period and self.period != other.period:
            raise ValueError("returns about different periods do not add up")
        return type(self)(
            period=self.period or other.period,
            enquiries=Counter(self.enquiries) + Counter(other.enquiries),
            cells=Counter(self.cells) + Counter(other.cells),
            left_out=Counter(self.left_out) + Counter(other.left_out),
            noted=Counter(self.noted) + Counter(other.noted),
        )

    def __mul__(self, times: int) -> Self:
        """Count everything so many times over."""
        return type(self)(
            period=self.period,
            enquiries={key: each * times for key, each in self.enquiries.items()},
            cells={key: each * times for key, each in self.cells.items()},
            left_out={key: each * times for key, each in self.left_out.items()},
            noted={key: each * times for key, each in self.noted.items()},
        )

    def count(self, table: str, kind: EnquiryKind, line: str, column: str | None = None) -> int:
        """Give the count in one cell, or of a line over all its columns."""
        if column is not None:
            return self.cells.get(Place(table, kind, line, column), 0)
        return sum(self.count(table, kind, line, each.name) for each in TABLES[table].columns)

    def to_data(self) -> dict[str, Any]:
        """Give plain data, ready for JSON. The counts are unrounded."""
        tables: dict[str, Any] = {name: {} for name in TABLES}
        for place, each in sorted(self.cells.items()):
            lines = tables[place.table].setdefault(place.kind.value, {})
            lines.setdefault(place.line, {})[place.column] = each
        period = self.period
        return {
            "period": {"start": f"{period.start}", "end": f"{period.end}"} if period else None,
            "enquiries": {kind.value: each for kind, each in sorted(self.enquiries.items())},
            "tables": tables,
            "left_out": {why.value: each for why, each in sorted(self.left_out.items())},
            "noted": {what.value: each for what, each in sorted(self.noted.items())},
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Read what ``to_data`` gave.

        Raises:
            ReturnsDataError: If it is anything else, or holds a figure that is no count.
        """
        try:
            return cls(
                period=_period(data["period"]),
                enquiries={EnquiryKind(key): each for key, each in data["enquiries"].items()},
                cells=_cells(data["tables"]),
                left_out={LeftOut(key): each for key, each in data["left_out"].items()},
                noted={Noted(key): each for key, each in data["noted"].items()},
            )
        except (AttributeError, KeyError, TypeError, ValueError):
            raise ReturnsDataError("this is not the data of returns") from None


def _period(data: Mapping[str, str] | None) -> Period | None:
    if data is None:
        return None
    return Period(date.fromisoformat(data["start"]), date.fromisoformat(data["end"]))


def _cells(tables: Mapping[str, Any]) -> dict[Place, int]:
    cells = {
        Place(table, EnquiryKind(kind), line, column): each
        for table, kinds in tables.items()
        for kind, lines in kinds.items()
        for line, columns in lines.items()
        for column, each in columns.items()
    }
    if not all(map(_is_known, cells)):
        raise ValueError("a table has no such line or column")
    return cells


def _is_known(place: Place) -> bool:
    table = TABLES[place.table]
    lines, columns = ({each.name for each in axis} for axis in (table.lines, table.columns))
    return place.line in lines and place.column in columns
