"""A term is a plain string that also knows its label, its meaning and its source."""

import json
import traceback

import pytest

from msp_core.model.vocabulary import Achievement, CapacityForSac, OutcomesAsked, Term
from msp_core.rule import Source
from msp_core.sources import OURS, SAC_LABELS


class Season(Term):
    """An invented vocabulary."""

    SPRING = ("spring", "Spring Time", "When lambs are born.", OURS, False)
    LATE_SUMMER = ("late_summer", "Late summer", "When fruit is ripe.", OURS, True)


def test_term_is_its_value() -> None:
    """A term equals, prints and travels as its value on the wire."""
    term = Season.LATE_SUMMER

    assert term == "late_summer"
    assert str(term) == "late_summer"
    assert term.value == "late_summer"
    assert json.dumps(term) == '"late_summer"'


def test_term_carries_what_it_is_declared_as() -> None:
    """A term has the label, the definition, the source and the standing given to it."""
    term = Season.LATE_SUMMER

    assert term.label == "Late summer"
    assert term.definition == "When fruit is ripe."
    assert term.source == OURS
    assert term.official is True


def test_repr_names_the_member() -> None:
    """The ``repr`` of a term tells its vocabulary, its name and its value."""
    assert repr(Season.SPRING) == "<Season.SPRING: 'spring'>"


def test_a_value_looks_up_its_term() -> None:
    """Calling a vocabulary with a value gives the one member that has it."""
    assert Achievement("fully_achieved") is Achievement.FULLY_ACHIEVED


@pytest.mark.parametrize("value", ["Wants her son to visit", "", "FULLY_ACHIEVED", None, 3, []])
def test_an_unknown_value_is_refused_unquoted(value: object) -> None:
    """What is no value of a vocabulary is refused, and nothing told quotes it."""
    with pytest.raises(ValueError, match=r"^not a value of Achievement$") as caught:
        Achievement(value)  # type: ignore[arg-type]  # must be refused

    assert "her son" not in "".join(traceback.format_exception_only(caught.value))
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("label", ["Don't Know", "Don't know", "DON'T KNOW"])
def test_a_label_looks_up_its_term_whatever_its_capitals(label: str) -> None:
    """The tables of the SAC differ in their capitals, so a look-up ignores them."""
    assert OutcomesAsked.from_label(label) is OutcomesAsked.DONT_KNOW
    assert CapacityForSac.from_label(label) is CapacityForSac.DONT_KNOW


@pytest.mark.parametrize("label", ["Wants her son to visit", "", "dont_know"])
def test_an_unknown_label_is_refused_unquoted(label: str) -> None:
    """What is no label of a vocabulary is refused, and the message does not quote it."""
    with pytest.raises(ValueError, match=r"^not a label of OutcomesAsked$"):
        OutcomesAsked.from_label(label)


def test_source_is_a_source() -> None:
    """What a term names as its source has a title and an address."""
    source = OutcomesAsked.NOT_ASKED.source

    assert isinstance(source, Source)
    assert source == SAC_LABELS


def test_a_term_cannot_be_declared_in_part() -> None:
    """A member that leaves out its source or its standing stops its class being made."""
    with pytest.raises(ValueError, match="not enough values to unpack"):

        class Partial(Term):  # pyright: ignore[reportUnusedClass]
            SPRING = ("spring", "Spring", "When lambs are born.")
