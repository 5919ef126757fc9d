"""A shape is declared once, as a type, and says what does not fit without quoting it."""

from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.model import Outcome
from msp_core.model.fitting import misfit_of
from msp_core.model.shape import (
    DEEPEST,
    Extra,
    Identifier,
    Length,
    NhsDigits,
    Number,
    Pattern,
    Private,
    Range,
    Text,
)
from msp_core.model.vocabulary import Voice


def nested(depth: int, *, lists: bool = False) -> dict[str, Any]:
    """Make an object of so many objects, or lists, inside each other."""
    inner: Any = "deep"
    for _ in range(depth - 1):
        inner = [inner] if lists else {"in": inner}
    return {"in": inner}


FITTING: list[tuple[Any, object]] = [
    (Text, "To feel safe at home"),
    (Text, "a" * 20_000),
    (Identifier, "o1"),
    (Number, -1_000),
    (Number, 1_000),
    (NhsDigits, "9434765919"),
    (bool, False),
    (Voice, Voice.PERSON),
    (Voice | None, None),
    (attrs.fields(Outcome).own_words.type, None),
    (attrs.fields(Outcome).own_words.type, "yes"),
    (tuple[Text, ...], ()),
    (tuple[Text, ...], ("a", "b")),
    (Extra, {}),
    (Extra, {"a": [1, 2.5, True, None, "b", {"c": []}]}),
    (Extra, nested(DEEPEST)),
    (Extra, nested(DEEPEST, lists=True)),
    (Annotated[str, Length(0, 3)], ""),
]
MISFITTING: list[tuple[Any, object, type[Exception], str]] = [
    (Text, 4, TypeError, "must be a text"),
    (Text, None, TypeError, "must be a text"),
    (Text, Voice.PERSON, TypeError, "must be a text"),
    (Text, "", ValueError, "must not be empty"),
    (Text, "\t", ValueError, "must not be blank"),
    (Text, "a" * 20_001, ValueError, "must have at most 20,000 characters"),
    (Annotated[str, Length(3, 4)], "ab", ValueError, "must have at least 3 characters"),
    (Number, 1_001, ValueError, "must lie between -1000 and 1000"),
    (Number, -1_001, ValueError, "must lie between -1000 and 1000"),
    (Number, True, TypeError, "must be a whole number"),
    (Number, 3.0, TypeError, "must be a whole number"),
    (bool, 1, TypeError, "must be true or false"),
    (Voice, "person", TypeError, "must be a member of Voice"),
    (Voice | None, "person", TypeError, "must be a member of Voice"),
    (Length, 3, TypeError, "must be a Length"),
    (tuple[Text, ...], ["a"], TypeError, "must be a tuple"),
    (tuple[Text, ...], "abc", TypeError, "must be a tuple"),
    (tuple[Text, ...], ("a", 3), TypeError, "must be a text"),
    (Extra, [], TypeError, "must be an object of plain JSON values"),
    (Extra, {1: "a"}, TypeError, "must be an object of plain JSON values"),
    (Extra, {"a": (1,)}, TypeError, "must be an object of plain JSON values"),
    (Extra, {"a": float("nan")}, TypeError, "must be an object of plain JSON values"),
    (Extra, {"a": [float("inf")]}, TypeError, "must be an object of plain JSON values"),
    (Extra, {"a": Voice.PERSON}, TypeError, "must be an object of plain JSON values"),
    (Extra, nested(DEEPEST + 1), TypeError, "must be an object of plain JSON values"),
    (Extra, nested(DEEPEST + 1, lists=True), TypeError, "must be an object of plain JSON values"),
]


@pytest.mark.parametrize(("kind", "value"), FITTING)
def test_what_fits_is_taken(kind: Any, value: object) -> None:
    """A value of the declared shape has no misfit."""
    assert misfit_of(kind)(value) is None


@pytest.mark.parametrize(("kind", "value", "error", "told"), MISFITTING)
def test_what_does_not_fit_is_told(
    kind: Any,
    value: object,
    error: type[Exception],
    told: str,
) -> None:
    """A wrong type is a TypeError, a value that may not stand there a ValueError."""
    misfit = misfit_of(kind)(value)

    assert error is type(misfit)
    assert told == str(misfit)


@given(st.text(max_size=30))
def test_a_text_fits_exactly_if_it_is_not_blank(text: str) -> None:
    """Whatever is more than spaces, tabs and line ends is a text."""
    assert bool(text.strip(" \t\r\n")) == (misfit_of(Text)(text) is None)


@given(st.integers())
def test_a_number_fits_exactly_if_it_lies_in_range(number: int) -> None:
    """The bounds of a range are in it."""
    assert (-5 <= number <= 5) == (Range(-5, 5).misfit(number) is None)


def test_privacy_is_no_constraint() -> None:
    """Private marks a value for hushing and finds nothing wrong with it."""
    assert Private().misfit("anything") is None


def test_a_constraint_equals_one_that_says_the_same() -> None:
    """Constraints are plain values: the schema is written from them."""
    assert Length(1, 2) == Length(1, 2)
    assert Pattern("a", "must have an a") == Pattern("a", "must have an a")
    assert Range(1, 2) != Range(1, 3)


@pytest.mark.parametrize(
    "extra",
    [{"a": "\ud800"}, {"\ud800": 1}, {"a": 1 << 20_000}, {"a": [float("nan")]}, {"a": object()}],
)
def test_extra_holds_only_what_can_be_written(extra: dict[str, object]) -> None:
    """What no JSON can carry is refused when it is put in, not when it is written."""
    assert isinstance(misfit_of(Extra)(extra), TypeError)


def test_half_a_surrogate_pair_is_no_text() -> None:
    """A text that has no UTF-8 could not be written, so it is refused at once."""
    assert isinstance(misfit_of(Text)("a \ud800"), ValueError)
