"""Read tokens as items: a word or a phrase, with what it tells."""

from typing import NamedTuple

from msp_core.statements.cutting import Token
from msp_core.statements.lexicon import lexicon, tag

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
    read: list[Item] = []
    place = 0
    while place < len(found):
        word, start, end = found[place]
        size = _phrase(found, place) if word in phrases else None
        if size:
            read.append(_joined(found[place : place + size[0]], size[1]))
            place += size[0]
            continue
        told = tag(word)
        if told == "title" and place + 1 < len(found) and found[place + 1].word.isalpha():
            place += 1
            told, end = "someone", found[place].end
        read.append(Item(word, told, start, end))
        place += 1
    return read


def _phrase(found: list[Token], place: int) -> tuple[int, str] | None:
    """Say how many tokens from here on are a phrase that we know, and its class."""
    for words, title in lexicon().phrases[found[place].word]:
        there = tuple(token.word for token in found[place : place + len(words)])
        if there[:-1] == words[:-1] and there[-1] in {words[-1], f"{words[-1]}s"}:
            return len(words), title
    return None


def _joined(parts: list[Token], title: str) -> Item:
    word = "_".join(part.word for part in parts)
    return Item(word, title, parts[0].start, parts[-1].end)
