"""What holds for every class of the model, proved on objects made from their shapes."""

import copy
import inspect
import pickle
from collections.abc import Hashable
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msp_core import model
from msp_core.model.shape import NhsDigits

NOUNS: list[type[attrs.AttrsInstance]] = [
    noun for name in model.__all__ if attrs.has(noun := getattr(model, name))
]
EVERY_NOUN = pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
FIELDS = [(noun, field.name) for noun in NOUNS for field in attrs.fields(noun)]
LAW = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)

# No repr has a Greek letter of its own, so that one letter shown is one letter leaked.
GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
NUMBERS = ["9434765919", "6541003238", "4146515092", "4446394339"]
BORN = st.dates(date(1900, 1, 1), date(1950, 12, 31))
WORDS = st.text(GREEK, min_size=1, max_size=12)


class Lookalike(str):
    """A text of a type of its own, which no field takes."""

    __slots__ = ()


def of_kind(kind: Any) -> st.SearchStrategy[Any]:
    """Make values of one kind, as a field of the model is annotated."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {UnionType, Union}:
        return st.none() | of_kind(next(each for each in arguments if each is not NoneType))
    if origin is tuple:
        return st.lists(of_kind(arguments[0]), max_size=2).map(tuple)
    if origin is dict:
        return st.dictionaries(WORDS, WORDS | st.integers(0, 9) | st.lists(WORDS), max_size=2)
    if origin is Annotated:
        return private(kind)
    if issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    plain = {bool: st.booleans(), date: st.dates(date(2020, 1, 1), date(2026, 11, 23))}
    return plain[kind] if kind in plain else made(kind)


def private(kind: Any) -> st.SearchStrategy[Any]:
    """Make texts, identifiers, numbers and birth dates."""
    if kind == NhsDigits:
        return st.sampled_from(NUMBERS)
    return {str: WORDS, int: st.integers(-1_000, 1_000), date: BORN}[get_args(kind)[0]]


def made(noun: type[attrs.AttrsInstance]) -> st.SearchStrategy[Any]:
    """Make objects of one class of the model."""
    return st.fixed_dictionaries(
        {field.name: of_kind(field.type) for field in attrs.fields(noun)}
    ).map(lambda values: noun(**values))


@EVERY_NOUN
@given(data=st.data())
@LAW
def test_no_repr_shows_a_word_a_name_or_a_birth_date(
    noun: type[attrs.AttrsInstance], data: st.DataObject
) -> None:
    """No ``repr`` of any object holds any text, identifier or birth date put in it."""
    shown = repr(data.draw(made(noun)))

    assert not [letter for letter in GREEK if letter in shown]
    assert not [number for number in NUMBERS if number in shown]
    assert "date(19" not in shown


@EVERY_NOUN
@given(data=st.data())
@LAW
def test_pickling_and_copying_give_an_equal_object(
    noun: type[attrs.AttrsInstance], data: st.DataObject
) -> None:
    """A pickled, a copied and a deeply copied object equal the one they came from."""
    thing = data.draw(made(noun))

    assert thing == pickle.loads(pickle.dumps(thing))
    assert thing == copy.copy(thing)
    assert thing == copy.deepcopy(thing)


@EVERY_NOUN
@given(data=st.data())
@LAW
def test_equal_objects_have_equal_hashes_whatever_the_extra(
    noun: type[attrs.AttrsInstance], data: st.DataObject
) -> None:
    """Every object can be hashed, and one equal to it has the same hash."""
    thing = attrs.evolve(data.draw(made(noun)), extra={"ours": {"deep": [1, None]}})

    assert isinstance(thing, Hashable)
    assert hash(thing) == hash(copy.deepcopy(thing))
    assert {thing} == {copy.deepcopy(thing)}


@EVERY_NOUN
@given(data=st.data())
@LAW
def test_evolve_changes_a_copy_and_leaves_the_object(
    noun: type[attrs.AttrsInstance], data: st.DataObject
) -> None:
    """An evolved object differs in what was changed, and the first one stays."""
    thing = data.draw(made(noun))
    before = copy.deepcopy(thing)
    after = attrs.evolve(thing, extra={"new": "yes"})

    assert before == thing
    assert before != after
    assert before == attrs.evolve(after, extra=thing.extra)


@EVERY_NOUN
@given(data=st.data())
@LAW
def test_every_object_is_frozen(noun: type[attrs.AttrsInstance], data: st.DataObject) -> None:
    """No field of any object can be set or deleted, and no new one added."""
    thing = data.draw(made(noun))

    for field in attrs.fields(noun):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(thing, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(thing, field.name)
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        thing.surprise = None


@pytest.mark.parametrize(("noun", "name"), FIELDS)
@given(data=st.data())
@settings(LAW, max_examples=2)
def test_a_wrong_type_is_refused_by_the_name_of_the_field(
    noun: type[attrs.AttrsInstance], name: str, data: st.DataObject
) -> None:
    """A value of a wrong type raises TypeError naming Class.field, never the value."""
    thing = data.draw(made(noun))
    with pytest.raises(TypeError, match=rf"^{noun.__name__}\.{name} must be ") as caught:
        attrs.evolve(thing, **{name: Lookalike("Mrs Nobody")})

    assert "Nobody" not in str(caught.value)


@EVERY_NOUN
def test_every_field_but_a_statement_is_named(noun: type[attrs.AttrsInstance]) -> None:
    """Only the statement of an outcome may be given without its name."""
    positional = [field.name for field in attrs.fields(noun) if not field.kw_only]

    assert (["statement"] if noun is model.Outcome else []) == positional


@EVERY_NOUN
def test_every_noun_is_documented_field_by_field(noun: type[attrs.AttrsInstance]) -> None:
    """The docstring of every class says what each of its fields means."""
    told = inspect.getdoc(noun) or ""

    assert [] == [f.name for f in attrs.fields(noun) if f"\n    {f.name}: " not in told]
