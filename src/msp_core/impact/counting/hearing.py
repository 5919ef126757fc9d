"""Whether the person was heard: their words, their options, their choice, their no."""

from collections.abc import Iterator

from msp_core.impact.counting.counted import Counted
from msp_core.impact.counting.judged import voiced_by
from msp_core.impact.definition import Measure
from msp_core.impact.whose import Whose
from msp_core.model import Choice, InformationSharing, Outcome, Record
from msp_core.model.vocabulary import ConsentStatus, DecisionBasis
from msp_core.rules.option.option_one_sided import option_one_sided
from msp_core.rules.outcome.own_words_missing import own_words_missing
from msp_core.rules.record.places import current_outcomes

__all__ = ["hearing"]

_OWN = {DecisionBasis.OWN_CHOICE, DecisionBasis.SUPPORTED_OWN_CHOICE}
_NO = {ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN}


def hearing(record: Record) -> Iterator[Counted]:
    """Count whether words were kept, options told, choices honoured and a no respected.

    Definitions, ours [I], after what Safeguarding Adults Boards ask of a good conversation and
    the principles of the Mental Capacity Act: own words are missing, and an
    option is one-sided, where our rules of these names say so.
    """
    for said in current_outcomes(record):
        whose = voiced_by(said.outcome)
        if whose is not None:
            yield Counted(Measure.OWN_WORDS, "", whose, _words(said.outcome))
    yield Counted(Measure.OPTIONS, "", Whose.RECORD, _options(record))
    for conversation in record.conversations:
        for choice in conversation.choices:
            yield Counted(Measure.CHOICE_HONOURED, "", Whose.RECORD, _honoured(choice))
    for sharing in record.process.sharing:
        if sharing.consent in _NO:
            yield Counted(Measure.REFUSAL_RESPECTED, "", Whose.RECORD, _respected(sharing))


def _words(outcome: Outcome) -> str:
    if outcome.own_words is None and outcome.no_own_words is not None:
        return "reason_given"
    return "not_kept" if any(True for _ in own_words_missing(outcome)) else "kept"


def _options(record: Record) -> str:
    options = [option for each in record.conversations for option in each.options]
    if not options:
        return "none"
    one_sided = any(True for option in options for _ in option_one_sided(option))
    return "one_side" if one_sided else "both_sides"


def _honoured(choice: Choice) -> str:
    if choice.basis is DecisionBasis.NO_DECISION_YET:
        return "no_decision_yet"
    if choice.basis in _OWN:
        return "honoured"
    return "wish_not_recorded" if choice.wish is None else "not_honoured"


def _respected(sharing: InformationSharing) -> str:
    return "went_ahead" if sharing.went_ahead else "respected"
