"""Safeguarding adults is for people of eighteen or over."""

from collections.abc import Iterator
from datetime import date

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import SAC

__all__ = ["UNDER_EIGHTEEN"]

_ADULT = 18


def under_eighteen(record: Record) -> Iterator[Mark]:
    """Mark the date of birth of somebody who was not yet an adult."""
    born, raised = record.person.date_of_birth, record.process.concern_raised_on
    if born is not None and raised is not None and _age(born, raised) < _ADULT:
        yield Mark(path="/person/date_of_birth")


def _age(born: date, on: date) -> int:
    had_birthday = (on.month, on.day) >= (born.month, born.day)
    return on.year - born.year - (not had_birthday)


UNDER_EIGHTEEN = Rule(
    code="PER02",
    name="under-eighteen",
    level=Level.QUERY,
    about=Record,
    title="The person was eighteen or over when the concern was raised.",
    message="By the days recorded, the person was under eighteen when the concern was raised.",
    why=(
        "The national collection counts adults. A younger person is safeguarded as a child, "
        "by other law and other people."
    ),
    instead=(
        "Check the two days. If the person is under eighteen, make sure that children's "
        "services know."
    ),
    limits=(
        "It needs both the date of birth and the day of the concern. A young person moving on"
        " to adult services may rightly be here, so it only asks."
    ),
    sources=(SAC,),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1", "date_of_birth": "2008-04-02"}, '
                '"conversations": [], "process": {"concern_raised_on": "2026-04-01"}}'
            ),
            marks="/person/date_of_birth",
            because="the day before turning eighteen",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1", "date_of_birth": "2008-02-29"}, '
                '"conversations": [], "process": {"concern_raised_on": "2026-02-28"}}'
            ),
            marks="/person/date_of_birth",
            because="born on a leap day",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1", "date_of_birth": "2008-04-02"}, '
                '"conversations": [], "process": {"concern_raised_on": "2026-04-02"}}'
            ),
            because="eighteen on the day",
        ),
        NearMiss(
            given=('{"person": {"id": "p1", "date_of_birth": "2012-04-02"}, "conversations": []}'),
            because="no day of a concern",
        ),
    ),
    find=under_eighteen,
)
