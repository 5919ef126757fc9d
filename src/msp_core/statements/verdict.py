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
from msp_core.statements.scorecard import KINDS, Weighed, scorecard
from msp_core.statements.tokens import STOPS, tokens

__all__ = ["kind_of", "read", "refusal"]

# Log odds that a text is no outcome. Below DOUBT it may stand, from REFUSE on it may
# not, and in between the person is asked. Set by cross-validation so that about one
# outcome in a hundred is refused: see benchmarks/statements.
REFUSE = 1.8
DOUBT = 0.0

_OUTCOME, _RESPONSE, _CONCLUSION, _MIXED, _UNCLEAR = range(len(KINDS))
_AT_ONCE = 60
_ENOUGH = 12
_ENDS = frozenset(".!?;")
_KNOWN = 0.4
_FEW = 3


def read(text: str) -> Reading:
    """Judge a text: pure, for any text, in time linear in its length."""
    copy = plain(text)
    found = heard(tokens(copy))
    listed = label(found)
    said = what_is_said(found)
    whole = 0, len(said)
    if listed is Label.CONCLUSION:
        return _reading(text, copy, said, StatementKind.CONCLUSION, whole)
    if listed is Label.NONE:
        return _reading(text, copy, said, StatementKind.UNCLEAR, whole, Doubt.NONE_EXPRESSED)
    if not said or _is_foreign(said):
        return _reading(text, copy, said, StatementKind.UNCLEAR, whole, Doubt.UNSAID)
    # What is seen in a text is gathered once, for all that weigh it.
    first = scorecard().weigh(said[:_AT_ONCE])
    kind = _kind_of_all(said, first)
    if not kind.accepted and (_is_one_word(said) or _has_own_reason(said, kind)):
        kind = StatementKind.UNCLEAR
    if kind is StatementKind.OUTCOME:
        return _reading(text, copy, said, kind, None)
    if kind is StatementKind.UNCLEAR:
        return _reading(text, copy, said, kind, whole, doubt(said))
    return _reading(text, copy, said, kind, _telling(said, first, kind))


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


def _is_foreign(said: list[Item]) -> bool:
    words = [item for item in said if item.word not in STOPS]
    if len(words) < _FEW:
        return any(item.tag == "<foreign>" for item in words)
    known = sum(_is_known(item) for item in words)
    return known < _KNOWN * len(words)


def _is_known(item: Item) -> bool:
    return not item.tag.startswith(("u", "<foreign>")) or f"w {item.word}" in scorecard().weights


def _kind_of_all(said: list[Item], first: Weighed) -> StatementKind:
    """Judge a long text a stretch at a time, and refuse it only if all of it is."""
    if len(said) <= _AT_ONCE:
        return kind_of(first.scores)
    stretches = list(_kinds(said))
    refused = [kind for kind in stretches if not kind.accepted]
    if len(refused) == len(stretches):
        return max(KINDS, key=refused.count)
    wishes = stretches.count(StatementKind.OUTCOME)
    if wishes and wishes >= len(refused):
        return StatementKind.OUTCOME
    return StatementKind.UNCLEAR


def _kinds(said: list[Item]) -> Iterator[StatementKind]:
    """Judge each stretch of a long text; the same one again is not weighed again."""
    judged: dict[str, StatementKind] = {}
    for part in _stretches(said):
        same = " ".join([f"{item.word} {item.tag}" for item in part])
        if same not in judged:
            judged[same] = kind_of(scorecard().scores(part))
        yield judged[same]


def _stretches(said: list[Item]) -> Iterator[list[Item]]:
    """Cut a long text where a sentence ends, or after so many items at the latest."""
    start = 0
    for place, item in enumerate(said, 1):
        size = place - start
        ended = size >= _ENOUGH and item.word in _ENDS
        if ended or size >= _AT_ONCE or place == len(said):
            yield said[start:place]
            start = place


def kind_of(scores: tuple[float, ...]) -> StatementKind:
    """Give the kind that some scores tell: refused only when certain."""
    against = refusal(scores)
    if against >= REFUSE:
        return KINDS[max((_RESPONSE, _CONCLUSION, _MIXED), key=scores.__getitem__)]
    if against >= DOUBT or scores[_UNCLEAR] > scores[_OUTCOME]:
        return StatementKind.UNCLEAR
    return StatementKind.OUTCOME


def refusal(scores: tuple[float, ...]) -> float:
    """Give the log odds that a text of these scores is no outcome."""
    no = _together(scores[_RESPONSE], scores[_CONCLUSION], scores[_MIXED])
    return no - _together(scores[_OUTCOME], scores[_UNCLEAR])


def _together(*scores: float) -> float:
    most = max(scores)
    return most + math.log(sum(math.exp(score - most) for score in scores))


def _telling(said: list[Item], first: Weighed, kind: StatementKind) -> tuple[int, int]:
    """Find the words that weigh most for a refusal: the heaviest run of items."""
    towards = KINDS.index(kind)
    if kind is StatementKind.MIXED:
        scores = scorecard().scores(said) if len(said) > _AT_ONCE else first.scores
        towards = max((_RESPONSE, _CONCLUSION), key=scores.__getitem__)
    shares = scorecard().shares(first, towards, _OUTCOME)
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
