"""Values that stand in many classes: texts, names, days, and other systems' data."""

# ruff: noqa: ANN401 -- types are values here, and no checker follows them

from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from msp_core.model.kind import Kind, kind_of
from msp_core.model.nhs_number import has_check_digit
from msp_core.model.shape import Extra, Identifier, NhsDigits, Text

__all__ = ["birth_dates", "days", "extras", "identifiers", "nhs_numbers", "texts", "values_of"]

_BLANKS = " \t\r\n"
_CHARACTERS = st.characters(codec="utf-8")
_SENTENCES = (
    "Mrs Achebe's sister will ring at six",
    "Tŷ Bryn, the blue door",
    "A line,\nand another; with \"quotes\" and a 'comma',",
    "<b>not markup</b> & =not(a, formula)",
    "Prefers texts \N{SPEECH BALLOON} to calls",
)


def texts() -> st.SearchStrategy[str]:
    """Draw free text: any that is not blank, and some that other formats trip over."""
    return _not_blank(40) | st.sampled_from(_SENTENCES)


def identifiers() -> st.SearchStrategy[str]:
    """Draw a name by which one thing refers to another."""
    return _not_blank(12)


def days() -> st.SearchStrategy[date]:
    """Draw a day since the Care Act 2014 came into force."""
    return st.dates(date(2015, 4, 1), date(2035, 12, 31))


def birth_dates() -> st.SearchStrategy[date]:
    """Draw a date of birth of somebody who is an adult on all of ``days()``."""
    return st.dates(date(1915, 1, 1), date(1996, 12, 31))


def nhs_numbers() -> st.SearchStrategy[str]:
    """Draw an NHS number with its check digit, of the range that is nobody's (999)."""
    return st.integers(0, 999_999).map(_with_check_digit).filter(has_check_digit)


def extras() -> st.SearchStrategy[Extra]:
    """Draw another system's own JSON object."""
    words = st.text(_CHARACTERS, max_size=8)
    floats = st.floats(allow_nan=False, allow_infinity=False)
    scalars = st.none() | st.booleans() | st.integers() | floats | words
    plain = st.recursive(scalars, lambda inner: _lists_and_objects(words, inner), max_leaves=3)
    return st.dictionaries(words, plain, max_size=2)


@cache
def values_of(form: Any) -> st.SearchStrategy[Any]:
    """Draw any value of a kind, as annotated on a field of the model.

    Args:
        form: A type of which no class of the model is a part.
    """
    kind = kind_of(form)
    drawn = _NAMED[kind.one] if kind.one in _NAMED else _members(kind)
    if kind.many:
        drawn = st.lists(drawn, max_size=2, unique=True).map(tuple)
    return st.none() | drawn if kind.optional else drawn


def _members(kind: Kind) -> st.SearchStrategy[Any]:
    return st.sampled_from(kind.of) if kind.is_term else st.booleans()


def _not_blank(at_most: int) -> st.SearchStrategy[str]:
    written = st.text(_CHARACTERS, min_size=1, max_size=at_most)
    return written.filter(lambda text: bool(text.strip(_BLANKS)))


def _with_check_digit(middle: int) -> str:
    first = f"999{middle:06}"
    return next(
        (f"{first}{last}" for last in range(10) if has_check_digit(f"{first}{last}")), f"{first}0"
    )


def _lists_and_objects(
    words: st.SearchStrategy[str], inner: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=2)


_NAMED: dict[Any, st.SearchStrategy[Any]] = {
    Text: texts(),
    Identifier: identifiers(),
    NhsDigits: nhs_numbers(),
    date: days(),
    Extra: extras(),
}
