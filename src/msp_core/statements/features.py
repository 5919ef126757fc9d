"""What there is to see in a statement: each feature by name, with its place.

A feature's name says what it is. ``w`` words; ``s`` stems; ``t`` tags (a class with
its ending, or a word of grammar); ``m`` and ``n`` words beside tags; ``k`` two tags in
one clause; ``o`` how a clause opens, ``z`` how it ends, ``b`` how the text begins;
``q`` whose voice, whether wanted, and what of; ``#`` letters of a word; ``l`` lengths.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msp_core.statements.clauses import clauses
from msp_core.statements.items import Item
from msp_core.statements.lexicon import stem

__all__ = ["Feature", "Row", "features", "rows", "spelling"]

Feature = tuple[str, int, int]
"""A feature's name, and the first and last item (not included) that it spans."""

Row = tuple[list[str], Sequence[int], Sequence[int]]
"""Many names, and the first and last item (not included) that each of them spans."""

_REACH = 7
_LONGEST = 8
_MOST = 5


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
    for names, starts, ends in rows(read):
        yield from zip(names, starts, ends, strict=True)


def rows(read: list[Item]) -> Iterator[Row]:
    """Give the same features by the row: names are quick to make many at a time."""
    words = [item.word for item in read]
    tags = [item.tag for item in read]
    yield from _runs(["^", *words, "$"], ["^", *tags, "$"])
    yield from _clausal(words, tags)
    yield from _whole(words, tags)


def _runs(words: list[str], tags: list[str]) -> Iterator[Row]:
    twos = [f"t {one} {two}" for one, two in pairwise(tags)]
    threes = [f"{two} {tag}" for two, tag in zip(twos, tags[2:], strict=False)]
    yield _abreast(1, [f"w {word}" for word in words])
    yield _abreast(1, [f"s {stem(word)}" for word in words])
    yield _abreast(1, [f"t {tag}" for tag in tags])
    yield _abreast(2, [f"w {one} {two}" for one, two in pairwise(words)])
    yield _abreast(2, [f"m {word} {tag}" for word, tag in zip(words, tags[1:], strict=False)])
    yield _abreast(2, [f"n {tag} {word}" for tag, word in zip(tags, words[1:], strict=False)])
    yield _abreast(2, twos)
    yield _abreast(3, threes)
    yield _abreast(4, [f"{three} {tag}" for three, tag in zip(threes, tags[3:], strict=False)])


def _abreast(width: int, names: list[str]) -> Row:
    """Place names side by side, the first of them where the text is about to begin."""
    return names, range(-1, len(names) - 1), range(width - 1, len(names) + width - 1)


def _clausal(words: list[str], tags: list[str]) -> Iterator[Row]:
    found = clauses(words)
    for start, end in found:
        for place in range(start, end - 2):
            first, others = f"k {tags[place]} ", tags[place + 2 : min(end, place + _REACH)]
            ends = range(place + 3, place + 3 + len(others))
            yield [first + other for other in others], (place,) * len(others), ends
        yield _edges(start, end, words[start], tags[start:end])
    if found:
        start, end = found[0]
        opening = tags[start : min(end, start + 2)]
        yield (
            [f"b {opening[0]}", f"b {' '.join(opening)}."],
            (start, start),
            (start + 1, start + len(opening)),
        )
    lengths = [f"l clauses {min(_MOST, len(found))}", f"l items {min(_LONGEST, len(words) // 3)}"]
    yield lengths, (0, 0), (0, 0)


def _edges(start: int, end: int, word: str, tags: list[str]) -> Row:
    size = end - start
    two = min(size, 2)
    return (
        [
            f"o {tags[0]}",
            f"o {' '.join(tags[:2])}.",
            f"o {' '.join(tags[:3])}..",
            f"o {word}...",
            f"z {tags[-1]}",
            f"z {' '.join(tags[-2:])}.",
        ],
        (start, start, start, start, end - 1, end - two),
        (start + 1, start + two, start + min(size, 3), start + 1, end, end),
    )


def _whole(words: list[str], tags: list[str]) -> Iterator[Row]:
    titles = {tag.partition("~")[0]: place for place, tag in enumerate(tags)}
    voice = next((name for name in ("me", "they", "someone") if name in titles), "nobody")
    wish = "wants" if "want" in titles or words[:1] == ["to"] else "states"
    voiced = f"q {voice} {wish}"
    yield [voiced], (0,), (0,)
    # A word that nobody knows ("u", "u-ing") tells of nothing.
    told = {title: place for title, place in titles.items() if title[0] != "u"}
    places = tuple(told.values())
    yield [f"{voiced} {title}" for title in told], places, tuple(place + 1 for place in places)
