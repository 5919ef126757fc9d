"""Weigh a statement, and give the reading that the rules look at."""

import math
from collections.abc import Iterator

from msp_core.findings import Span
from msp_core.statements.classification import Segment
from msp_core.statements.clauses import clauses
from msp_core.statements.doubts import doubt
from msp_core.statements.items import Item
from msp_core.statements.kind import StatementKind
from msp_core.statements.labels import Label, label
from msp_core.statements.lexicon import lexicon
from msp_core.statements.normalise import Plain, plain
from msp_core.statements.reading import Doubt, Reading
from msp_core.statements.said import heard
from msp_core.statements.said import said as what_is_said
from msp_core.statements.scorecard import KINDS, Scorecard, Weighed, scorecard
from msp_core.statements.tokens import STOPS, tokens
from msp_core.statements.weighing import AT_ONCE, kind_of_all, refusal

__all__ = ["read"]

_OUTCOME, _RESPONSE, _CONCLUSION, _MIXED, _UNCLEAR = range(len(KINDS))
_KNOWN = 0.4
_FEW = 3


def read(text: str, card: Scorecard | None = None) -> Reading:
    """Judge a text: pure, for any text, in time linear in its length.

    Args:
        text: The text.
        card: Another scorecard than the one that ships, for those who measure them.
    """
    card = card or scorecard()
    copy = plain(text)
    found = heard(tokens(copy))
    listed = label(token.word for token in found)
    said = what_is_said(found)
    whole = 0, len(said)
    if listed is Label.CONCLUSION:
        return _reading(text, copy, said, StatementKind.CONCLUSION, whole)
    if listed is Label.NONE:
        return _reading(text, copy, said, StatementKind.UNCLEAR, whole, Doubt.NONE_EXPRESSED)
    if not said or _is_foreign(said, card):
        return _reading(text, copy, said, StatementKind.UNCLEAR, whole, Doubt.UNSAID)
    # What is seen in a text is gathered once, for all that weigh it.
    first = card.weigh(said[:AT_ONCE])
    kind = kind_of_all(said, first, card)
    if not kind.accepted and (_is_one_word(said) or _has_own_reason(said, kind)):
        kind = StatementKind.UNCLEAR
    if kind is StatementKind.OUTCOME:
        return _reading(text, copy, said, kind, None)
    if kind is StatementKind.UNCLEAR:
        return _reading(text, copy, said, kind, whole, doubt(said))
    return _reading(text, copy, said, kind, _telling(said, first, kind, card))


def _reading(  # noqa: PLR0913, PLR0917 -- what was read, in the order in which it was
    text: str,
    copy: Plain,
    said: list[Item],
    kind: StatementKind,
    telling: tuple[int, int] | None,
    why: Doubt | None = None,
) -> Reading:
    span: Span | None = None
    words: tuple[str, ...] = ()
    if telling and said:
        chosen = said[telling[0] : telling[1]]
        span = Span(copy.start(chosen[0].start), copy.end(chosen[-1].end))
        words = tuple(part for item in chosen for part in (item.word, *item.word.split("_")))
    return Reading(
        text=text,
        kind=kind,
        span=span,
        segments=tuple(_segments(copy, said, kind)),
        words=words,
        doubt=why,
    )


def _is_one_word(said: list[Item]) -> bool:
    """Say whether one word of English is all, which is too little to be certain of."""
    words = [item for item in said if item.word not in STOPS]
    # Two words run together, or that always go together, stand as one with a bar.
    return len(words) == 1 and "_" not in words[0].word


def _has_own_reason(said: list[Item], kind: StatementKind) -> bool:
    """Say whether a reason told in the first person stands beside what is named.

    Somebody who says "so that I" speaks of their own life, whatever service they name.
    A mixed text holds such words by right, and stays mixed.
    """
    words = " ".join(item.word for item in said).replace("_", " ")
    told = f" {words} "
    return kind is not StatementKind.MIXED and (" so i " in told or " so that i " in told)


def _is_foreign(said: list[Item], card: Scorecard) -> bool:
    words = [item for item in said if item.word not in STOPS]
    if len(words) < _FEW:
        return any(item.tag == "<foreign>" for item in words)
    known = sum(_is_known(item, card) for item in words)
    return known < _KNOWN * len(words)


def _is_known(item: Item, card: Scorecard) -> bool:
    return not item.tag.startswith(("u", "<foreign>")) or f"w {item.word}" in card.weights


def _telling(
    said: list[Item], first: Weighed, kind: StatementKind, card: Scorecard
) -> tuple[int, int]:
    """Find the words that weigh most for a refusal: the heaviest run of items."""
    towards = KINDS.index(kind)
    if kind is StatementKind.MIXED:
        scores = card.scores(said) if len(said) > AT_ONCE else first.scores
        towards = max((_RESPONSE, _CONCLUSION), key=scores.__getitem__)
    shares = card.shares(first, towards, _OUTCOME)
    best, span, start, running = -math.inf, (0, 1), 0, 0
    for place, share in enumerate(shares):
        if running <= 0:
            start, running = place, 0
        running += share
        if running > best:
            best, span = running, (start, place + 1)
    return _tidied(said, *span)


def _tidied(said: list[Item], start: int, end: int) -> tuple[int, int]:
    """Leave stops and small words out at the edges, if anything else is there."""
    small = lexicon().small
    telling = [i for i in range(start, end) if said[i].word not in STOPS]
    full = [i for i in telling if said[i].word not in small] or telling or [start]
    return full[0], full[-1] + 1


def _segments(copy: Plain, said: list[Item], kind: StatementKind) -> Iterator[Segment]:
    """Split a text that is mixed; any other is all of one kind."""
    if not said:
        return
    parts = _parts(said) if kind is StatementKind.MIXED else [said]
    kinds = [_part_kind(part) for part in parts] if len(parts) > 1 else [_one_kind(kind)]
    start = 0
    for place, part in enumerate(parts):
        if place + 1 == len(parts) or kinds[place + 1] is not kinds[place]:
            yield Segment(copy.start(parts[start][0].start), copy.end(part[-1].end), kinds[place])
            start = place + 1


def _one_kind(kind: StatementKind) -> StatementKind:
    return StatementKind.UNCLEAR if kind is StatementKind.MIXED else kind


def _parts(said: list[Item]) -> list[list[Item]]:
    return [said[start:end] for start, end in clauses([item.word for item in said])]


def _part_kind(part: list[Item]) -> StatementKind:
    scores = scorecard().scores(part)
    if refusal(scores) < 0:
        return KINDS[max((_OUTCOME, _UNCLEAR), key=scores.__getitem__)]
    return KINDS[max((_RESPONSE, _CONCLUSION), key=scores.__getitem__)]
