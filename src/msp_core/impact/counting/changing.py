"""Whether a rating at the end is better than at the start."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from msp_core.impact.counting.counted import Counted
from msp_core.impact.definition import Measure
from msp_core.impact.whose import JUDGES, Whose
from msp_core.model import Rating, Record
from msp_core.model.vocabulary import RatingSubject

__all__ = ["changing"]

# The words of its labels do not make it another scale.
Scale: TypeAlias = tuple[str, int, int, bool]
Given: TypeAlias = tuple[date, int]
Series: TypeAlias = dict[Scale, list[Given]]


def changing(record: Record) -> Iterator[Counted]:
    """Count whether each rater's rating of each subject improved.

    Definition, ours [I]: the first rating against the last, by the same kind of rater, on the
    same scale and on different days; a rating without its pair is left out and told. Of
    several scales the one that was used the longest counts.
    """
    given = _by_rater(record)
    for subject in RatingSubject:
        for whose in JUDGES:
            name = _changed(given.get((subject, whose), {}))
            yield Counted(Measure.CHANGE, subject, whose, name)


def _by_rater(record: Record) -> Mapping[tuple[RatingSubject, Whose], Series]:
    given: dict[tuple[RatingSubject, Whose], Series] = {}
    for conversation in record.conversations:
        for rating in conversation.ratings:
            series = given.setdefault((rating.of, Whose(rating.rated_by.value)), defaultdict(list))
            series[_scale(rating)].append((conversation.held_on, rating.value))
    return given


def _scale(rating: Rating) -> Scale:
    scale = rating.scale
    return scale.id, scale.minimum, scale.maximum, scale.higher_is_better


def _changed(series: Series) -> str:
    if not series:
        return "not_rated"
    scale = max(series, key=lambda each: (_days(series[each]), each))
    if _days(series[scale]):
        return _compared(series[scale], higher_is_better=scale[-1])
    days = {day for given in series.values() for day, _ in given}
    return "rated_once" if len(days) == 1 else "scale_changed"


def _days(given: Sequence[Given]) -> int:
    days = [day for day, _ in given]
    return (max(days) - min(days)).days


def _compared(given: Sequence[Given], *, higher_is_better: bool) -> str:
    in_order = sorted(given, key=lambda each: each[0])
    better = in_order[-1][1] - in_order[0][1]
    if not higher_is_better:
        better = -better
    return "improved" if better > 0 else "worse" if better < 0 else "same"
