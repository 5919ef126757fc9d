"""Make a text plain to read, and remember where each character of it stood.

What a person typed is never changed: the judge reads a plain copy, and every place it
points at is an offset into the original.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

__all__ = ["Plain", "plain"]

# A tag is short: an unclosed "<" must not be searched to the end of a long text.
_MARKUP = re.compile(
    r"<[a-zA-Z/!][^<>]{0,200}>"
    r"|&(?:[a-zA-Z]{2,10}|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});"
)

# Letters of other scripts that are drawn like ours (small, or small for a capital).
_LOOK_ALIKES = str.maketrans(
    {
        **dict(zip("авекмнорстухіјѕԁһӏԛԝ", "abekmhopctyxijsdhlqw", strict=True)),
        **dict(zip("αβεηικνορτυχɡɑʜʟօ", "abenikvoptuxgahlo", strict=True)),
        **dict.fromkeys("‘’‚‛ʼ′`´", "'"),  # noqa: RUF001 -- the ways to type an apostrophe
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("–—‒―−‐‑", "-"),  # noqa: RUF001 -- the ways to type a dash
        **dict.fromkeys("•·●▪◦∙■□✓✔➢➤→", "•"),
    }
)
_UNMARKED = str.maketrans("łøđßæœıþð", "lodsaoitd")


@attrs.frozen
class Plain:
    """A lower-case, plain copy of a text.

    Attributes:
        text: The copy.
        offsets: For each character of the copy, its place in the original; None where
            the copy and the original run side by side.
        size: The length of the original.
    """

    text: str
    offsets: Sequence[int] | None
    size: int

    def start(self, place: int) -> int:
        """Give the place in the original of a character of the copy."""
        return place if self.offsets is None else self.offsets[place]

    def end(self, place: int) -> int:
        """Give the place in the original where the copy's ``place - 1`` has ended."""
        return place if self.offsets is None else self.offsets[place - 1] + 1


def plain(text: str) -> Plain:
    """Read a text as it is meant: plain letters, no markup, lower case.

    Takes time linear in the length of the text, whatever stands in it.
    """
    if text.isascii() and "<" not in text and "&" not in text:
        return Plain(text.lower(), None, len(text))
    letters: list[str] = []
    offsets: list[int] = []
    for letter, place in _spelt(text):
        letters.append(letter)
        offsets.append(place)
    return Plain("".join(letters), offsets, len(text))


def _spelt(text: str) -> Iterator[tuple[str, int]]:
    done = 0
    for markup in _MARKUP.finditer(text):
        yield from _letters(text, done, markup.start())
        for letter in _meant(markup.group()):
            yield letter, markup.start()
        done = markup.end()
    yield from _letters(text, done, len(text))


def _letters(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    for place in range(start, end):
        for letter in _simple(text[place]):
            yield letter, place


def _meant(markup: str) -> str:
    if markup.startswith("&"):
        return "".join(map(_simple, html.unescape(markup)))
    return " "


@lru_cache(maxsize=4096)
def _simple(letter: str) -> str:
    """Spell one character with plain ones; nothing at all for what is not drawn."""
    if letter.isascii():
        return letter.lower()
    # One character at a time: NFKC over a long run of marks takes quadratic time.
    spelt = unicodedata.normalize("NFKD", letter).casefold().translate(_LOOK_ALIKES)
    return "".join(part for part in spelt if not _is_unseen(part)).translate(_UNMARKED)


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in {"Mn", "Me", "Cf", "Cs", "Cn", "Co"}
