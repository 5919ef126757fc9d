"""Finding the encoding of a text: one pass over its bytes, in constant memory."""

import codecs
import re
from typing import IO

__all__ = ["encoding_of"]

_AT_ONCE = 1024 * 1024
_MARKS = {
    # The mark of UTF-32 begins with that of UTF-16, so it is looked for first.
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Which bytes of every four are NUL in plain letters, where there is no mark.
_NULS = {
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
}
_SAMPLE = 4096
# How a byte that is no UTF-8 comes out of the decoder.
_BAD = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


def encoding_of(stream: IO[bytes]) -> str:
    """Say how a text is encoded: UTF-8, or else Windows-1252.

    A few bad bytes do not make another encoding of a text: it stays UTF-8 while at least
    half of what is not ASCII is good UTF-8. Latin-1 is never tried: it fits any bytes, and
    turns typed quotation marks into control characters.
    """
    data = stream.read(_AT_ONCE)
    wide = _wide(data)
    if wide:
        return wide
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    good = bad = 0
    while data:
        beyond, wrong = _counts(decoder.decode(data))
        good, bad = good + beyond - wrong, bad + wrong
        data = stream.read(_AT_ONCE)
    bad += _counts(decoder.decode(b"", final=True))[1]
    return "utf-8-sig" if good >= bad else "cp1252"


def _wide(data: bytes) -> str | None:
    for mark, name in _MARKS.items():
        if data.startswith(mark):
            return name
    sample = data[:_SAMPLE]
    first, second, third, fourth = (_mostly_nul(sample[place::4]) for place in range(4))
    return _NULS.get((first, second, third, fourth))


def _mostly_nul(data: bytes) -> bool:
    return 2 * data.count(0) > len(data)


def _counts(text: str) -> tuple[int, int]:
    """Give how many characters are not ASCII, and how many of them were bad bytes."""
    if text.isascii():
        return 0, 0
    return len(_BEYOND_ASCII.findall(text)), len(_BAD.findall(text))
