"""From the weights of a statement to its kind: refused only when certain.

A statement is judged whole, and each of its sentences by itself, so that a service's act
cannot hide beside a wish.
"""

import math
from collections.abc import Iterator, Sequence

from msp_core.statements.items import Item
from msp_core.statements.kind import StatementKind
from msp_core.statements.labels import Label, label
from msp_core.statements.scorecard import KINDS, Scorecard, Weighed

__all__ = ["AT_ONCE", "kind_of", "kind_of_all", "refusal"]

# Log odds that a text is no outcome. Below DOUBT it may stand, from REFUSE on it may
# not, and in between the person is asked. Set by cross-validation so that fewer than one
# outcome in a hundred is refused: see benchmarks/statements.
REFUSE = 1.8
DOUBT = 0.0
# A sentence read without its neighbours must be surer still to be refused, or asked about.
REFUSE_ALONE = 5.0
ASK_ALONE = 3.0

AT_ONCE = 60
"""How many items are weighed together at the most."""

_OUTCOME, _RESPONSE, _CONCLUSION, _MIXED, _UNCLEAR = range(len(KINDS))
_ENDS = frozenset(".!?;•|")
_FEWEST = 2
# What stands in a closed list needs no weighing.
_CLOSED = (0.0, 0.0, 2 * REFUSE_ALONE, 0.0, 0.0)


def kind_of_all(said: list[Item], first: Weighed, card: Scorecard) -> StatementKind:
    """Judge a text whole if it is short, and by its sentences."""
    if len(said) > AT_ONCE:
        return _kind_of_many(list(_scores(said, card)))
    return _with_sentences(kind_of(first.scores), list(_scores(said, card)))


def kind_of(scores: tuple[float, ...]) -> StatementKind:
    """Give the kind that some scores tell."""
    against = refusal(scores)
    if against >= REFUSE:
        return _refused_kind(scores)
    if against >= DOUBT or scores[_UNCLEAR] > scores[_OUTCOME]:
        return StatementKind.UNCLEAR
    return StatementKind.OUTCOME


def refusal(scores: tuple[float, ...]) -> float:
    """Give the log odds that a text of these scores is no outcome."""
    no = _together(scores[_RESPONSE], scores[_CONCLUSION], scores[_MIXED])
    return no - _together(scores[_OUTCOME], scores[_UNCLEAR])


def _with_sentences(kind: StatementKind, sentences: Sequence[tuple[float, ...]]) -> StatementKind:
    """Look again at a text of several sentences: what hides in the whole shows in a part."""
    if len(sentences) < _FEWEST:
        return kind
    if not kind.accepted:
        wished = min(map(refusal, sentences)) <= -ASK_ALONE
        return StatementKind.MIXED if wished else kind
    worst = max(sentences, key=refusal)
    if refusal(worst) >= REFUSE_ALONE:
        wished = min(map(refusal, sentences)) < DOUBT
        return StatementKind.MIXED if wished else _refused_kind(worst)
    return StatementKind.UNCLEAR if refusal(worst) >= ASK_ALONE else kind


def _kind_of_many(sentences: Sequence[tuple[float, ...]]) -> StatementKind:
    """Judge a long text: asked about where it holds a refusal, and refused where many."""
    refused = [scores for scores in sentences if refusal(scores) >= ASK_ALONE]
    wished = sum(kind_of(scores) is StatementKind.OUTCOME for scores in sentences)
    others = len(sentences) - len(refused)
    if wished and len(refused) >= others:
        return StatementKind.MIXED
    if len(refused) > others:
        kinds = [_refused_kind(scores) for scores in refused]
        return max(KINDS, key=kinds.count)
    return StatementKind.UNCLEAR if refused or not wished else StatementKind.OUTCOME


def _refused_kind(scores: tuple[float, ...]) -> StatementKind:
    return KINDS[max((_RESPONSE, _CONCLUSION, _MIXED), key=scores.__getitem__)]


def _scores(said: list[Item], card: Scorecard) -> Iterator[tuple[float, ...]]:
    """Weigh each sentence; one that is said again is not weighed again."""
    weighed: dict[str, tuple[float, ...]] = {}
    for part in _sentences(said):
        same = " ".join([f"{item.word} {item.tag}" for item in part])
        if same not in weighed:
            listed = label(word for item in part for word in item.word.split("_"))
            weighed[same] = _CLOSED if listed is Label.CONCLUSION else card.scores(part)
        yield weighed[same]


def _sentences(said: list[Item]) -> Iterator[list[Item]]:
    """Cut where a sentence ends, or after so many items at the latest; a lone word is none."""
    start = 0
    for place, item in enumerate(said):
        ended = item.word in _ENDS
        if ended or place - start >= AT_ONCE:
            if _says_much(said[start:place]):
                yield said[start:place]
            start = place + 1 if ended else place
    if _says_much(said[start:]):
        yield said[start:]


def _says_much(part: list[Item]) -> bool:
    # Two words that always go together stand as one, with a bar.
    return len(part) >= _FEWEST or any("_" in item.word for item in part)


def _together(*scores: float) -> float:
    most = max(scores)
    return most + math.log(sum(math.exp(score - most) for score in scores))
