"""What a record says of the case as a whole, where a return counts the case once."""

from msp_core.impact.counting.judged import Judgements, judgements_of
from msp_core.impact.whose import JUDGES, Whose
from msp_core.model import Outcome, Record
from msp_core.model.vocabulary import Achievement, OutcomesAsked
from msp_core.rules.record.places import current_outcomes

__all__ = ["achieved_in", "asked_in", "judged_in"]

_STRONGEST_FIRST = (
    OutcomesAsked.ASKED_EXPRESSED,
    OutcomesAsked.ASKED_NONE_EXPRESSED,
    OutcomesAsked.DONT_KNOW,
    OutcomesAsked.NOT_ASKED,
)
_FULLY, _NOT = Achievement.FULLY_ACHIEVED, Achievement.NOT_ACHIEVED
_PARTLY, _UNKNOWN = Achievement.PARTIALLY_ACHIEVED, Achievement.NOT_YET_KNOWN


def asked_in(record: Record) -> OutcomesAsked:
    """Say whether the person was asked, over all the conversations of a record.

    Once is enough: an answer in any conversation is the case's answer. Where none tells
    of asking, "don't know" in one leaves it open, and outweighs "no" in another; a
    conversation that says nothing says nothing. This roll-up is ours.
    """
    said = {each.outcomes_asked for each in record.conversations}
    for answer in _STRONGEST_FIRST:
        if answer in said:
            return answer
    return OutcomesAsked.NOT_RECORDED


def achieved_in(record: Record) -> Achievement:
    """Say how far the outcomes of a case were achieved, or ``NOT_YET_KNOWN``.

    For each outcome that still stands the person's own last review decides; without one a
    representative's, then what was judged jointly, and then a practitioner's, however late
    these came. All fully achieved is fully; none achieved is not; anything else is
    partially. An outcome not reviewed leaves it unknown unless the others settle it; only
    then does what the process states for the case count. The roll-up is ours.
    """
    return judged_in(record)[0]


def judged_in(record: Record) -> tuple[Achievement, bool]:
    """Give what ``achieved_in`` says, and whether the person's own reviews alone say so."""
    judgements = judgements_of(record)
    found = [_nearest(said.outcome, judgements) for said in current_outcomes(record)]
    rolled_up = _rolled_up({achievement for achievement, _ in found})
    if rolled_up is _UNKNOWN:
        return record.process.achievement or _UNKNOWN, False
    return rolled_up, all(whose in {Whose.PERSON, None} for _, whose in found)


def _nearest(outcome: Outcome, judgements: Judgements) -> tuple[Achievement, Whose | None]:
    if outcome.id is not None:
        for whose in JUDGES:
            if found := judgements.get((outcome.id, whose)):
                return found, whose
    return _UNKNOWN, None


def _rolled_up(reviewed: set[Achievement]) -> Achievement:
    if _PARTLY in reviewed or {_FULLY, _NOT} <= reviewed:
        return _PARTLY
    if _UNKNOWN in reviewed or not reviewed:
        return _UNKNOWN
    return next(iter(reviewed))
