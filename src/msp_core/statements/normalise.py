"""Make a text plain to read, and remember where each character of it stood.

What a person typed is never changed: the judge reads a plain copy, and every place it
points at is an offset into the original.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

import attrs

__all__ = ["Plain", "plain"]

# Markup and addresses say nothing. No alternative can look past the next of its own first
# character, so that a text is searched in linear time whatever is left unclosed in it.
_ODD = re.compile(
    r"<[a-zA-Z/!][^<>]*>"
    r"|\]\([^\s()\[\]]*\)"
    r"|(?i:https?)://[^\s<>()\[\]]*"
    r"|&(?:[a-zA-Z]{2,10}|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});"
    r"|[^\x00-\x7f]+"
)
_MARKUP = ("<", "&", "](", "://")
_BEGINS = itemgetter(0)

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
        pieces: For each piece of the copy, where it begins, where it stood in the
            original, and how many characters it took there.
    """

    text: str
    pieces: Sequence[tuple[int, int, int]]

    def start(self, place: int) -> int:
        """Give the place in the original of a character of the copy."""
        begins, stood, width = self.pieces[bisect_right(self.pieces, place, key=_BEGINS) - 1]
        return stood + min(place - begins, width - 1)

    def end(self, place: int) -> int:
        """Give the place in the original where the copy's ``place - 1`` has ended."""
        return self.start(place - 1) + 1


def plain(text: str) -> Plain:
    """Read a text as it is meant: plain letters, no markup, lower case.

    Takes time linear in the length of the text, whatever stands in it.
    """
    if text.isascii() and not any(sign in text for sign in _MARKUP):
        return Plain(text.lower(), ((0, 0, len(text)),))
    copy: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    size = 0
    for piece, stood, width in _pieces(text):
        if piece:
            copy.append(piece)
            pieces.append((size, stood, width))
            size += len(piece)
    return Plain("".join(copy), pieces)


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """Give each plain piece of a text, where it stood, and how wide it was there."""
    done = 0
    for odd in _ODD.finditer(text):
        start, end = odd.span()
        yield text[done:start].lower(), done, start - done
        done = end
        found = odd.group()
        if found[0] in "<&]hH":
            yield _meant(found), start, 1
        else:
            yield from _spelt(found, start)
    yield text[done:].lower(), done, len(text) - done


def _spelt(run: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Spell a run of characters: all in one piece where each is drawn like one of ours."""
    letters = [_simple(letter) for letter in run]
    if all(len(letter) == 1 for letter in letters):
        yield "".join(letters), start, len(run)
    else:
        for place, letter in enumerate(letters, start):
            yield letter, place, 1


def _meant(markup: str) -> str:
    if markup[0] == "&":
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
