"""Neither an unwise choice, nor age, nor a diagnosis shows a lack of capacity."""

import re
from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Capacity
from msp_core.model.vocabulary import CapacityFinding
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S1, MCA_S2

__all__ = ["DOUBT_ONLY_UNWISE"]

_GROUND_WORDS = """
    unwise foolish risky poor bad irrational age old elderly dementia alzheimer alzheimers
    autism autistic schizophrenia diagnosis diagnosed disability disabled
"""
_SMALL_WORDS = """
    a an and the is was has had have he she they his her their this that of with because
    very years year person decision choice decisions choices learning
"""
_GROUNDS = frozenset(_GROUND_WORDS.split())
_FILLERS = frozenset(_SMALL_WORDS.split())


def doubt_only_unwise(capacity: Capacity) -> Iterator[Mark]:
    """Mark a lack of capacity doubted on no other ground than these."""
    lacks = capacity.finding is CapacityFinding.LACKS_CAPACITY
    if lacks and capacity.doubted_because and _nothing_else(capacity.doubted_because):
        yield Mark(path="/doubted_because")


def _nothing_else(text: str) -> bool:
    words = set(re.findall(r"[^\W\d_]+", text.casefold().replace("'", "").replace("\u2019", "")))
    return bool(words & _GROUNDS) and words <= _GROUNDS | _FILLERS


DOUBT_ONLY_UNWISE = Rule(
    code="CHO05",
    name="doubt-only-unwise",
    level=Level.QUERY,
    about=Capacity,
    title="Capacity is not doubted only for an unwise choice, an age or a diagnosis.",
    message="No reason to doubt capacity is given beyond an age, a condition or an unwise choice.",
    why=(
        "A person is not unable to decide because others think the decision unwise, and a lack "
        "of capacity cannot be established by age, appearance or condition alone."
    ),
    instead=(
        "Record what the person did or said that gave reason to doubt this decision, or presume "
        "that they can make it."
    ),
    limits=(
        "It asks only where every word is a known one for such a ground, or a small word, so "
        "that most wordings pass."
    ),
    sources=(MCA_S1, MCA_S2),
    marks=(
        Marked(
            given='{"finding": "lacks_capacity", "doubted_because": "Unwise decision"}',
            marks="/doubted_because",
        ),
        Marked(
            given=(
                '{"finding": "lacks_capacity",'
                ' "doubted_because": "She is 92 years old and has dementia"}'
            ),
            marks="/doubted_because",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"finding": "lacks_capacity", "doubted_because":'
                ' "She has dementia and forgot the question twice"}'
            ),
            because="what she did gave reason to doubt",
        ),
        NearMiss(
            given='{"finding": "has_capacity", "doubted_because": "Unwise decision"}',
            because="it was assessed, and they can decide",
        ),
        NearMiss(
            given='{"finding": "lacks_capacity", "doubted_because": "Because of this"}',
            because="small words alone name no ground",
        ),
    ),
    find=doubt_only_unwise,
)
