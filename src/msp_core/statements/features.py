"""What there is to see in a statement: each feature by name, with its place.

A feature's name says what it is. ``w`` words; ``s`` stems; ``t`` tags (a class with
its ending, or a word of grammar); ``m`` and ``n`` words beside tags; ``k`` two tags in
one clause; ``o`` how a clause opens, ``z`` how it ends, ``b`` how the text begins;
``q`` whose voice, whether wanted, and what of; ``#`` letters of a word; ``l`` lengths.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from msp_core.statements.clauses import clauses
from msp_core.statements.items import Item
from msp_core.statements.lexicon import stem

__all__ = ["Feature", "features", "spelling"]

Feature = tuple[str, int, int]
"""A feature's name, and the first and last item (not included) that it spans."""

_REACH = 7
_LONGEST = 8
_MOST = 5


@lru_cache(maxsize=8192)
def spelling(word: str) -> tuple[str, ...]:
    """Give the runs of three and four letters in a word, its edges marked."""
    if len(word) <= 3 or not word.isalpha():  # noqa: PLR2004 -- a short word is itself
        return ()
    edged = f"<{word}>"
    return tuple(
        f"#{edged[at : at + size]}" for size in (3, 4) for at in range(len(edged) - size + 1)
    )


def features(read: list[Item]) -> Iterator[Feature]:
    """Give every feature of a statement but the spelling of its words."""
    words = ["^", *(item.word for item in read), "$"]
    tags = ["^", *(item.tag for item in read), "$"]
    return chain(_runs(words, tags), _clausal(read), _whole(read))


def _runs(words: list[str], tags: list[str]) -> Iterator[Feature]:
    size = len(words)
    for i in range(size):
        yield f"w {words[i]}", i - 1, i
        yield f"s {stem(words[i])}", i - 1, i
        yield f"t {tags[i]}", i - 1, i
        if i + 1 < size:
            two = f"t {tags[i]} {tags[i + 1]}"
            yield f"w {words[i]} {words[i + 1]}", i - 1, i + 1
            yield f"m {words[i]} {tags[i + 1]}", i - 1, i + 1
            yield f"n {tags[i]} {words[i + 1]}", i - 1, i + 1
            yield two, i - 1, i + 1
            if i + 2 < size:
                three = f"{two} {tags[i + 2]}"
                yield three, i - 1, i + 2
                if i + 3 < size:
                    yield f"{three} {tags[i + 3]}", i - 1, i + 3


def _clausal(read: list[Item]) -> Iterator[Feature]:
    at = 0
    found = clauses(read)
    for number, clause in enumerate(found):
        at = read.index(clause[0], at)
        tags = [item.tag for item in clause]
        size = len(tags)
        for i in range(size):
            for j in range(i + 2, min(size, i + _REACH)):
                yield f"k {tags[i]} {tags[j]}", at + i, at + j + 1
        yield f"o {tags[0]}", at, at + 1
        yield f"o {' '.join(tags[:2])}.", at, at + min(size, 2)
        yield f"o {' '.join(tags[:3])}..", at, at + min(size, 3)
        yield f"o {clause[0].word}...", at, at + 1
        yield f"z {tags[-1]}", at + size - 1, at + size
        yield f"z {' '.join(tags[-2:])}.", at + max(0, size - 2), at + size
        if number == 0:
            yield f"b {tags[0]}", at, at + 1
            yield f"b {' '.join(tags[:2])}.", at, at + min(size, 2)
        at += size
    yield f"l clauses {min(_MOST, len(found))}", 0, 0
    yield f"l items {min(_LONGEST, len(read) // 3)}", 0, 0


def _whole(read: list[Item]) -> Iterator[Feature]:
    titles = {item.tag.partition("~")[0]: place for place, item in enumerate(read)}
    voice = next((name for name in ("me", "they", "someone") if name in titles), "nobody")
    wish = "wants" if "want" in titles or (read and read[0].word == "to") else "states"
    yield f"q {voice} {wish}", 0, 0
    for title, place in titles.items():
        if not title.startswith("u"):
            yield f"q {voice} {wish} {title}", place, place + 1
