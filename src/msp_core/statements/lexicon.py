"""What a word tells: its class, and the ending that it carries."""

import re
from functools import cache, lru_cache

import attrs

from msp_core.statements.cutting import STOPS, cut
from msp_core.statements.files import blocks

__all__ = [
    "Lexicon",
    "Phrase",
    "common_words",
    "family_words",
    "is_known",
    "known_forms",
    "lexicon",
    "stem",
    "tag",
]

_ENDINGS = (
    ("ied", "ed"),
    ("ies", "s"),
    ("ed", "ed"),
    ("ing", "ing"),
    ("es", "s"),
    ("s", "s"),
)
_VERBS = frozenset({"act", "tell", "life", "want", "say", "stop", "harmact", "know", "feel"})
_SHAPES = (
    "ed", "ing", "ly", "tion", "sion", "ment", "ance", "ence", "ity", "ness", "able",
    "ful", "er", "s",
)  # fmt: skip
_STEMS = (
    ("isation", "is"), ("ization", "is"), ("ations", "at"), ("ation", "at"),
    ("ments", ""), ("ment", ""), ("ingly", ""), ("edly", ""), ("ness", ""),
    ("ies", "y"), ("ied", "y"), ("ions", ""), ("ion", ""), ("ings", ""),
    ("ing", ""), ("ers", ""),
    ("ed", ""), ("es", ""), ("er", ""), ("ly", ""), ("s", ""), ("e", ""),
)  # fmt: skip
_RATIO = re.compile(r"\d:\d|\d/\d\d?")
_TIME = re.compile(r"[ap]m$|\d:\d\d")
_MIN_STEM = 3
_SHORT = 4


Phrase = tuple[tuple[str, ...], str]
"""The words of a phrase, and its class."""


@attrs.frozen
class Lexicon:
    """The words that we know.

    Attributes:
        small: Words of grammar, which stand for themselves.
        classes: The class of each other word.
        irregular: The base of each form that no rule makes: "met", "meet".
        phrases: For the first word of a phrase, each phrase and its class, longest
            first.
    """

    small: frozenset[str]
    classes: dict[str, str]
    irregular: dict[str, str]
    phrases: dict[str, tuple[Phrase, ...]]


@cache
def lexicon() -> Lexicon:
    """Read the lexicon, once."""
    classes: dict[str, str] = {}
    phrases: dict[str, list[Phrase]] = {}
    for title, entries in blocks("lexicon.txt"):
        for entry in entries:
            words = tuple(token.word for token in cut(entry.replace("_", " "), 0, len(entry)))
            if len(words) == 1:
                classes.setdefault(words[0], title)
            else:
                phrases.setdefault(words[0], []).append((words, title))
    grammar = dict(blocks("grammar.txt"))
    return Lexicon(
        frozenset(grammar["small"]),
        classes,
        dict(entry.split("=") for entry in grammar["irregular"]),
        {first: tuple(sorted(found, key=_longest)) for first, found in phrases.items()},
    )


def _longest(phrase: Phrase) -> int:
    return -len(phrase[0])


@lru_cache(maxsize=16384)
def tag(word: str) -> str:
    """Say what a word tells: itself, its class and ending, or only its shape."""
    if word in lexicon().small or word in STOPS:
        return word
    title, ending = _known(word)
    if title:
        return f"{title}~{ending}" if ending and title in _VERBS else title
    return _families().get(word) or _shape(word)


def is_known(word: str) -> bool:
    """Say whether a word stands in the lexicon or in a family of words."""
    return word in lexicon().small or word in _families() or bool(_known(word)[0])


@cache
def known_forms() -> frozenset[str]:
    """Give the words of the lexicon with their endings: what a slip may have meant."""
    known = lexicon()
    bases = [word for word in known.classes if word.isalpha() and len(word) >= _MIN_STEM]
    return frozenset(form for base in bases for form in _forms(base)) | {
        word for word in (*known.small, *known.irregular) if len(word) >= _MIN_STEM
    }


def common_words() -> frozenset[str]:
    """Give every word and form of the lexicon, the shortest among them."""
    known = lexicon()
    lone = {word for word in known.classes if len(word) == 1}
    return (known_forms() | known.small | known.classes.keys()) - lone | {"a", "i"}


def family_words() -> frozenset[str]:
    """Give the words of the families that are too long to stand in others by chance."""
    return frozenset(word for word in _families() if len(word) >= _SHORT)


def _forms(base: str) -> tuple[str, ...]:
    start = base.removesuffix("e")
    ended = f"{base[:-1]}ied" if base.endswith("y") else f"{start}ed"
    return (base, f"{base}s", ended, f"{start}ing")


@cache
def _families() -> dict[str, str]:
    return {word: name for name, words in blocks("families.txt") for word in words}


def _known(word: str) -> tuple[str, str]:
    classes, irregular = lexicon().classes, lexicon().irregular
    if word in classes:
        return classes[word], ""
    if word in irregular and irregular[word] in classes:
        return classes[irregular[word]], "ed"
    for suffix, ending in _ENDINGS:
        if word.endswith(suffix):
            for base in _bases(word.removesuffix(suffix), suffix):
                if base in classes:
                    return classes[base], ending
    return "", ""


def _bases(start: str, suffix: str) -> tuple[str, ...]:
    if len(start) < _MIN_STEM - 1:
        return ()
    if suffix in {"ied", "ies"}:
        return (f"{start}y",)
    if len(start) > _MIN_STEM and start[-1] == start[-2]:
        return (start, f"{start}e", start[:-1])
    return (start, f"{start}e")


def _shape(word: str) -> str:
    if not word[0].isalpha():
        return _number(word)
    if not word.isascii():
        return "<foreign>"
    if not word.isalpha():
        return "<code>"
    if len(word) == 1:
        return "<letter>"
    for suffix in _SHAPES:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            return f"u-{suffix}"
    return "u"


def _number(word: str) -> str:
    if not word[0].isdigit():
        return "<money>"
    if _RATIO.fullmatch(word):
        return "<ratio>"
    if _TIME.search(word):
        return "<time>"
    return "<date>" if "/" in word else "<number>"


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Cut a word's ending off, roughly: "reviewed" and "reviews" are one."""
    if len(word) < _SHORT or not word.isalpha():
        return word
    for suffix, instead in _STEMS:
        if word.endswith(suffix) and len(word) - len(suffix) >= _MIN_STEM:
            word = word.removesuffix(suffix) + instead
            break
    if len(word) > _MIN_STEM and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _SHORT else word
