"""Cut a plain text into words, numbers and stops, as they stand."""

import re
from typing import NamedTuple

__all__ = ["CONTRACTED", "STOPS", "Token", "cut"]

# A run is bounded so that no single token can grow with the text.
_TOKEN = re.compile(
    r"[£$€]?[0-9]{1,12}(?:[.,:/-][0-9]{1,12}){0,4}[a-z]{0,4}"
    r"|[a-z]{1,40}[0-9]{1,6}[a-z]{0,2}(?![a-z0-9])"
    r"|[a-z]{1,60}(?:'[a-z]{1,12}){0,2}"
    r"|[^\W\d_]{1,40}"
    r"|\n[ \t\r\n]*|[.!?;:,()\[\]/\"&+=•|-]"
)

STOPS = frozenset('.!?;:,()[]/"&+=•|-')

CONTRACTED = {
    "i'm": ("i", "am"), "im": ("i", "am"), "ive": ("i", "have"), "dont": ("do", "not"),
    "doesnt": ("does", "not"), "didnt": ("did", "not"), "cant": ("can", "not"),
    "can't": ("can", "not"), "cannot": ("can", "not"), "wont": ("will", "not"),
    "won't": ("will", "not"), "wasnt": ("was", "not"), "isnt": ("is", "not"),
    "wouldnt": ("would", "not"), "couldnt": ("could", "not"),
    "shouldnt": ("should", "not"),
    "havent": ("have", "not"), "hasnt": ("has", "not"), "shan't": ("shall", "not"),
    "arent": ("are", "not"), "werent": ("were", "not"), "wanna": ("want", "to"),
    "gonna": ("going", "to"), "wannae": ("want", "to"), "didnae": ("did", "not"),
    "dinnae": ("do", "not"), "cannae": ("can", "not"), "ain't": ("is", "not"),
    "aint": ("is", "not"), "let's": ("let", "us"), "hes": ("he", "is"),
    "shes": ("she", "is"), "thats": ("that", "is"), "whats": ("what", "is"),
    "he'd": ("he", "would"), "she'd": ("she", "would"), "i'd": ("i", "would"),
}  # fmt: skip
_ENDINGS = {
    "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "'s",
}  # fmt: skip


class Token(NamedTuple):
    """A word, number or stop, and where it stands in the plain text."""

    word: str
    start: int
    end: int


def cut(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of a plain text into tokens, with "don't" as two: "do", "not"."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        begins, ends = match.span()
        if word[0] == "\n":
            # A line may be wrapped anywhere; a line left empty ends what was said.
            if word.count("\n") > 1:
                found.append(Token(".", begins, ends))
        elif "'" in word or word in CONTRACTED:
            found.extend(Token(part, begins, ends) for part in _parts(word) if part)
        else:
            found.append(Token(word, begins, ends))
    return found


def _parts(word: str) -> tuple[str, ...]:
    if word in CONTRACTED:
        return CONTRACTED[word]
    if word.endswith("n't"):
        return (word[:-3], "not")
    stem, mark, ending = word.rpartition("'")
    if mark + ending in _ENDINGS:
        return (stem, _ENDINGS[mark + ending])
    return (word.replace("'", ""),)
