"""Any object of the model, drawn from the types of its fields."""

import string
from datetime import date
from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st

from msp_core.model import Record
from msp_core.model.kind import Kind, kind_of
from msp_core.model.reading import read_first
from msp_core.model.shape import Length, Range

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
def of(form: Any) -> st.SearchStrategy[Any]:
    """Draw any value that a field of this type may hold."""
    kind = kind_of(form)
    drawn = _limited(kind) if kind.limits else _of_class(kind)
    if kind.many:
        drawn = st.lists(drawn, max_size=1).map(tuple)
    return st.none() | drawn if kind.optional else drawn


def _of_class(kind: Kind) -> st.SearchStrategy[Any]:
    if kind.is_extra:
        return _EXTRA
    if kind.is_object:
        return _objects(kind.of)
    if kind.is_term:
        return st.sampled_from(kind.of)
    return st.dates() if kind.of is date else st.booleans()


def _limited(kind: Kind) -> st.SearchStrategy[Any]:
    limit = kind.limits[0]
    if isinstance(limit, Range):
        return st.integers(limit.at_least, limit.at_most)
    if isinstance(limit, Length) and limit.at_least > 1:
        return st.text(string.digits, min_size=limit.at_least, max_size=limit.at_most)
    return _WORDS.map(lambda words: f"w{words}") if kind.of is str else of(kind.of)


def _objects(cls: type[Any]) -> st.SearchStrategy[Any]:
    def make(**fields: Any) -> Any:
        with read_first():
            return cls(**fields)

    return st.builds(make, **{field.name: of(field.type) for field in attrs.fields(cls)})


RECORDS: st.SearchStrategy[Record] = of(Record)
