"""The phrasing of a refused text, with the person's words removed.

What is kept is the opposite of what is usual: not the words that nobody minds, with names
struck out, but only words of our own closed lists that tell of services and findings.
Everything else is a gap, names that nobody thought of included.
"""

from collections.abc import Iterator

from msp_core.findings import Span
from msp_core.statements.items import Item, items
from msp_core.statements.lexicon import lexicon
from msp_core.statements.normalise import Plain, plain
from msp_core.statements.tokens import STOPS, tokens

__all__ = ["FEWEST", "GAP", "pattern"]

FEWEST = 5
"""How often a pattern must be seen before it is told."""

GAP = "…"
_MOST_WORDS = 6
# The classes of our lexicon that tell of services and findings. Those that tell of people,
# their families, things, places, feelings, wishes and days are left out.
_KEPT = frozenset({
    "council", "health", "provider", "police", "regulator", "bank", "helper", "product",
    "act", "tell", "actnoun", "find", "threshold", "close", "capacity", "risk", "verdict",
})  # fmt: skip
# Words of those classes that are people's names too; inside a longer phrase they stay.
_NAMES = frozenset({
    "admit", "art", "bailey", "banks", "bar", "bars", "bill", "bills", "chambers", "chance",
    "chase", "chases", "cid", "close", "constable", "cook", "cooks", "court", "courts", "crown",
    "dare", "dash", "dean", "di", "driver", "drivers", "ed", "fields", "frank", "grant", "grants",
    "gross", "guy", "hood", "judge", "law", "lock", "locks", "lodge", "lodges", "macmillan",
    "major", "mar", "mark", "marks", "mars", "mason", "may", "mentor", "mind", "page", "pat",
    "pin", "price", "rag", "rings", "rob", "salt", "sam", "sergeant", "shelter", "sue", "tell",
    "tells", "trust", "vara", "ward", "warden", "wards", "will", "zimmer",
})  # fmt: skip


def pattern(text: str, span: Span) -> str | None:
    """Give the service words and finding words at a span, with a gap for all others.

    Args:
        text: The text that was refused.
        span: The words in it that decided.

    Returns:
        Such as ``referral … advocacy``; None where there is no such word.
    """
    copy = plain(text[span.start : span.end])
    words: list[str] = []
    for word in _words(text[span.start : span.end], copy):
        if word != GAP or (words and words[-1] != GAP):
            words.append(word)
        if len(words) == _MOST_WORDS:
            break
    return " ".join(words).removesuffix(f" {GAP}") or None


def _words(said: str, copy: Plain) -> Iterator[str]:
    read = items(tokens(copy))
    typed = [said[copy.start(item.start) : copy.end(item.end)] for item in read]
    for place, item in enumerate(read):
        if item.word in STOPS:
            continue
        kept = _is_kept(item) and not _is_part_of_a_name(read, typed, place)
        yield item.word.replace("_", " ") if kept else GAP


def _is_kept(item: Item) -> bool:
    return item.tag.partition("~")[0] in _KEPT and item.word not in _NAMES


def _is_part_of_a_name(read: list[Item], typed: list[str], place: int) -> bool:
    """Say whether a word stands by a title, or with a capital beside a stranger with one."""
    if any(item.tag == "title" for item in read[max(0, place - 2) : place]):
        return True
    beside = [each for each in (place - 1, place + 1) if 0 <= each < len(read)]
    strangers = (each for each in beside if _is_stranger(read[each]))
    return _is_capital(typed[place]) and any(_is_capital(typed[each]) for each in strangers)


def _is_stranger(item: Item) -> bool:
    return item.word not in lexicon().small and not _is_kept(item)


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and not word.isupper()
