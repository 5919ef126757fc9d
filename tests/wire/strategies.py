"""Any object of the model, drawn from the types of its fields."""

import string
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, get_args, get_origin

import attrs
from hypothesis import strategies as st

from msp_core.model import Record
from msp_core.model.reading import read_first
from msp_core.model.shape import Length, Range, required

_WORDS = st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=12)
_PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_WORDS, inner, max_size=2),
    max_leaves=3,
)
_EXTRA = st.dictionaries(_WORDS, _PLAIN, max_size=2)


@cache
def of(kind: Any) -> st.SearchStrategy[Any]:
    """Draw any value that a field of this type may hold."""
    inner, optional = required(kind)
    if optional:
        return st.none() | of(inner)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _limited(arguments[0], arguments[1:])
    if origin is tuple:
        return st.lists(of(arguments[0]), max_size=1).map(tuple)
    if origin is dict:
        return _EXTRA
    return _of_class(kind)


def _of_class(kind: type[Any]) -> st.SearchStrategy[Any]:
    if attrs.has(kind):
        return _objects(kind)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return st.dates() if kind is date else st.booleans()


def _limited(kind: type, limits: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    limit = limits[0]
    if isinstance(limit, Range):
        return st.integers(limit.at_least, limit.at_most)
    if isinstance(limit, Length) and limit.at_least > 1:
        return st.text(string.digits, min_size=limit.at_least, max_size=limit.at_most)
    return _WORDS.map(lambda words: f"w{words}") if kind is str else of(kind)


def _objects(cls: type[Any]) -> st.SearchStrategy[Any]:
    def make(**fields: Any) -> Any:
        with read_first():
            return cls(**fields)

    return st.builds(make, **{field.name: of(field.type) for field in attrs.fields(cls)})


RECORDS: st.SearchStrategy[Record] = of(Record)
