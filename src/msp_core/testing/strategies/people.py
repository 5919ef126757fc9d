"""The person, and those who speak for them."""

from typing import Any

from hypothesis import strategies as st

from msp_core.model import Participant, Person, Representative
from msp_core.model.vocabulary import ParticipantRole, RepresentativeRole
from msp_core.testing.strategies.drawing import Drawing, Fixed, checked
from msp_core.testing.strategies.values import birth_dates, identifiers

__all__ = ["participants", "participants_among", "persons", "representatives"]

_SPEAKS_FOR = {ParticipantRole.REPRESENTATIVE, ParticipantRole.ADVOCATE}


def persons(**fixed: Any) -> st.SearchStrategy[Person]:  # noqa: ANN401 -- any field
    """Draw a person: an adult, and nobody real.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _persons(checked(Person, fixed))


def representatives(**fixed: Any) -> st.SearchStrategy[Representative]:  # noqa: ANN401 -- any field
    """Draw somebody who speaks for the person.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _representatives(checked(Representative, fixed))


def participants(**fixed: Any) -> st.SearchStrategy[Participant]:  # noqa: ANN401 -- any field
    """Draw somebody who took part in a conversation.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return participants_among((), **fixed)


def participants_among(
    known: tuple[str, ...],
    **fixed: Any,  # noqa: ANN401 -- any field
) -> st.SearchStrategy[Participant]:
    """Draw somebody who took part: if one who speaks for the person, one of those known."""
    return _participants(known, checked(Participant, fixed))


@st.composite
def _persons(draw: st.DrawFn, fixed: Fixed) -> Person:
    person = Drawing(Person, draw, fixed)
    person.field("id", identifiers())
    person.field("date_of_birth", st.none() | birth_dates())
    several = st.lists(representatives(), max_size=2, unique_by=lambda each: each.id)
    person.field("representatives", several.map(tuple))
    return person.whole()


@st.composite
def _representatives(draw: st.DrawFn, fixed: Fixed) -> Representative:
    representative = Drawing(Representative, draw, fixed)
    role = representative.field("role", st.sampled_from(RepresentativeRole))
    if role is RepresentativeRole.APPROPRIATE_PERSON:
        # The Care Act 2014, section 67(6), wants nobody who is paid to care.
        representative.field("paid_carer", st.sampled_from([None, False]))
        representative.field("source_of_risk", st.just(value=False))
    return representative.whole()


@st.composite
def _participants(draw: st.DrawFn, known: tuple[str, ...], fixed: Fixed) -> Participant:
    participant = Drawing(Participant, draw, fixed)
    role = participant.field("role", st.sampled_from(ParticipantRole))
    if known and role in _SPEAKS_FOR:
        participant.field("id", st.none() | st.sampled_from(known))
    return participant.whole()
