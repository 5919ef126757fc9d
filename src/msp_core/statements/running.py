"""Part letters that run on without a space into the words that they spell."""

from functools import cache

from msp_core.statements.cutting import CONTRACTED
from msp_core.statements.lexicon import common_words, family_words

__all__ = ["parted"]

_LONGEST = 20
# What a word costs: few words are likelier than many, a common one than a rare one,
# and a word that nobody knows the less likely the longer it is.
_COMMON, _SHORT, _RARE, _UNKNOWN, _UNKNOWN_LETTER = 10, 13, 17, 8, 7


def parted(letters: str) -> list[str]:
    """Give the likeliest words that some letters spell, in time linear in their number.

    A few letters that do not part into words that we know are one word: it may be a
    name, or hold a slip.
    """
    words = _likeliest(letters)
    known = len(letters) > _LONGEST or all(word in _costs() for word in words)
    return words if known else [letters]


def _likeliest(letters: str) -> list[str]:
    costs = _costs()
    unknown = [_UNKNOWN + _UNKNOWN_LETTER * size for size in range(_LONGEST + 1)]
    totals, begins = [0], [0]
    for end in range(1, len(letters) + 1):
        total, begun = min(
            (totals[start] + costs.get(letters[start:end], unknown[end - start]), start)
            for start in range(max(0, end - _LONGEST), end)
        )
        totals.append(total)
        begins.append(begun)
    return _walked(letters, begins)


def _walked(letters: str, begins: list[int]) -> list[str]:
    words: list[str] = []
    end = len(letters)
    while end:
        words.append(letters[begins[end] : end])
        end = begins[end]
    return words[::-1]


@cache
def _costs() -> dict[str, int]:
    common = {word for word in CONTRACTED if word.isalpha()} | common_words()
    costs = dict.fromkeys(family_words(), _RARE) | dict.fromkeys(common, _COMMON)
    return costs | {word: _SHORT for word in common if len(word) == 2}  # noqa: PLR2004
