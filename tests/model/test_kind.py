"""What a field holds is read off its annotation, once for all."""

from datetime import date
from typing import Annotated, Any

import attrs
import pytest

from msp_core.model import Outcome, Person
from msp_core.model.kind import Kind, kind_of
from msp_core.model.shape import BirthDate, Extra, Length, Number, Private, Range, Text
from msp_core.model.vocabulary import Voice

SHORT = Annotated[str, Length(0, 3)]
READ: list[tuple[Any, Kind]] = [
    (bool, Kind(one=bool, of=bool)),
    (Outcome, Kind(one=Outcome, of=Outcome)),
    (Extra, Kind(one=Extra, of=dict)),
    (SHORT, Kind(one=SHORT, of=str, limits=(Length(0, 3),))),
    (Number, Kind(one=Number, of=int, limits=(Range(-1_000, 1_000),))),
    (Voice | None, Kind(one=Voice, of=Voice, optional=True)),
    (None | Voice, Kind(one=Voice, of=Voice, optional=True)),
    (tuple[Outcome, ...], Kind(one=Outcome, of=Outcome, many=True)),
    (tuple[SHORT, ...], Kind(one=SHORT, of=str, limits=(Length(0, 3),), many=True)),
    (Extra | None, Kind(one=Extra, of=dict, optional=True)),
    (
        attrs.fields(Person).date_of_birth.type,
        Kind(one=BirthDate, of=date, limits=(Private(),), optional=True),
    ),
    (
        tuple[Voice, ...] | None,
        Kind(one=Voice, of=Voice, many=True, optional=True),
    ),
]


@pytest.mark.parametrize(("form", "kind"), READ)
def test_a_kind_is_read_off_its_annotation(form: Any, kind: Kind) -> None:
    """A list, None and limits may stand around a class; each is told apart."""
    assert kind == kind_of(form)


@pytest.mark.parametrize(
    ("form", "held"),
    [
        (tuple[Outcome, ...], (True, False, False)),
        (Voice | None, (False, True, False)),
        (Extra | None, (False, False, True)),
        (Text, (False, False, False)),
    ],
)
def test_a_kind_says_what_sort_of_value_it_is(form: Any, held: tuple[bool, ...]) -> None:
    """A value is an object of ours, a term, another system's own, or plain."""
    kind = kind_of(form)

    assert held == (kind.is_object, kind.is_term, kind.is_extra)
