"""Read tokens as items: a word or a phrase, with what it tells."""

from collections.abc import Sequence
from typing import NamedTuple

from msp_core.statements.cutting import Token
from msp_core.statements.lexicon import Phrase, lexicon, tag

__all__ = ["Item", "items"]


class Item(NamedTuple):
    """A word or a phrase, its tag, and where it stands in the plain text."""

    word: str
    tag: str
    start: int
    end: int


def items(found: list[Token]) -> list[Item]:
    """Give the items of some tokens: "social worker" is one, and so is "Mrs Ahmed"."""
    phrases = lexicon().phrases
    words = [token.word for token in found]
    read: list[Item] = []
    place = 0
    while place < len(found):
        word, start, end = found[place]
        known = _phrase(words, place, phrases[word]) if word in phrases else None
        if known:
            read.append(_joined(found[place : place + known[0]], known[1]))
            place += known[0]
            continue
        told = tag(word)
        if told == "title" and place + 1 < len(found) and words[place + 1].isalpha():
            place += 1
            told, end = "someone", found[place].end
        read.append(Item(word, told, start, end))
        place += 1
    return read


def _phrase(words: list[str], place: int, phrases: Sequence[Phrase]) -> tuple[int, str] | None:
    """Say how many words from here on are one of some phrases, and its class."""
    after = words[place + 1] if place + 1 < len(words) else ""
    for phrase, title in phrases:
        size = len(phrase)
        if size > 2 and after != phrase[1]:  # noqa: PLR2004 -- most end here
            continue
        there = tuple(words[place : place + size])
        if there[:-1] == phrase[:-1] and there[-1] in {phrase[-1], f"{phrase[-1]}s"}:
            return size, title
    return None


def _joined(parts: list[Token], title: str) -> Item:
    word = "_".join(part.word for part in parts)
    return Item(word, title, parts[0].start, parts[-1].end)
