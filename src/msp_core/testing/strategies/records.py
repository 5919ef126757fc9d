"""Whole records, in which every part fits the others."""

from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from msp_core.checking import check
from msp_core.model import Process, Record
from msp_core.model.vocabulary import Achievement
from msp_core.testing.strategies.conversations import Told, series
from msp_core.testing.strategies.drawing import Drawing, Fixed, checked
from msp_core.testing.strategies.people import persons
from msp_core.testing.strategies.processes import processes_around

__all__ = ["records"]

_UNSAID = {None, Achievement.NOT_YET_KNOWN}


def records(**fixed: Any) -> st.SearchStrategy[Record]:  # noqa: ANN401 -- any field
    """Draw a record that ``check`` accepts: its ids name something, its days are in order.

    Whatever parts you fix, only records that are accepted are drawn. If none can be,
    Hypothesis says that it could find no example.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _records(checked(Record, fixed))


@st.composite
def _records(draw: st.DrawFn, fixed: Fixed) -> Record:
    record = Drawing(Record, draw, fixed)
    process = record.fixed("process") or Process()
    person = record.field("person", persons())
    told = Told(representatives=tuple(each.id for each in person.representatives))
    expressed = process.achievement not in _UNSAID
    talks = record.field("conversations", series(told, process.concluded_on, expressed=expressed))
    record.field("process", processes_around(person.representatives, talks))
    whole = record.whole()
    # What the caller fixed may not fit, and a response may be drawn in an outcome's words.
    assume(check(whole).accepted)
    return whole
