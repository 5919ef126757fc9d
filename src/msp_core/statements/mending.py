"""Mend a word that nobody knows: one slip of the keys, or two words run together."""

from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

from msp_core.statements.cutting import Token
from msp_core.statements.lexicon import is_known, known_forms

__all__ = ["mended"]

_SHORTEST = 4
_LONG = 5
_LONGEST = 24
_PART = 3


def mended(found: list[Token]) -> list[Token]:
    """Give the tokens with each slip mended, in the place where it stood."""
    read: list[Token] = []
    for token in found:
        words = _mended(token.word)
        if words is None:
            read.append(token)
        else:
            read.extend(Token(word, token.start, token.end) for word in words)
    return read


@lru_cache(maxsize=8192)
def _mended(word: str) -> tuple[str, ...] | None:
    if not (_SHORTEST <= len(word) <= _LONGEST and word.isascii() and word.isalpha()):
        return None
    if is_known(word):
        return None
    forms = known_forms()
    for start, rest in _cuts(word):
        if start in forms and rest in forms:
            return (start, rest)
    return next(((slip,) for slip in _slips(word) if slip in forms), None)


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    for place in range(_PART, len(word) - _PART + 1):
        yield word[:place], word[place:]


def _slips(word: str) -> Iterator[str]:
    """Give what may have been meant, likeliest first; the first letter is trusted."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if len(word) < _LONG:
        return
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(1, len(word) + 1):
        for letter in ascii_lowercase:
            yield word[:at] + letter + word[at:]
    for at in range(1, len(word)):
        for letter in ascii_lowercase:
            yield word[:at] + letter + word[at + 1 :]
