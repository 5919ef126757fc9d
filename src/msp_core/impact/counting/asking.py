"""Whether they were asked what they want, and said."""

from collections.abc import Iterator, Sequence

from msp_core.impact.counting.counted import Counted
from msp_core.impact.definition import Measure
from msp_core.impact.whose import ANSWERERS, Whose
from msp_core.model import Conversation, Record
from msp_core.model.vocabulary import OutcomesAsked, ParticipantRole, Voice

__all__ = ["asked_in", "asking"]

_ROLES = {
    Whose.PERSON: {ParticipantRole.PERSON},
    Whose.REPRESENTATIVE: {ParticipantRole.REPRESENTATIVE, ParticipantRole.ADVOCATE},
}
_VOICES = {Whose.PERSON: Voice.PERSON, Whose.REPRESENTATIVE: Voice.REPRESENTATIVE}
# As the returns roll it up: "don't know" leaves open what a "no" elsewhere would close.
_STRONGEST = (
    OutcomesAsked.ASKED_EXPRESSED,
    OutcomesAsked.ASKED_NONE_EXPRESSED,
    OutcomesAsked.DONT_KNOW,
    OutcomesAsked.NOT_ASKED,
)
_WAS_ASKED = {OutcomesAsked.ASKED_EXPRESSED, OutcomesAsked.ASKED_NONE_EXPRESSED}


def asking(record: Record) -> Iterator[Counted]:
    """Count whether somebody asked, and whether each said what they want.

    Definitions, ours [I], over the categories of table SG4a. An enquiry is *asked* if any
    conversation says that somebody asked; otherwise it is not known, or not asked, if any
    says so, or not recorded. For the person, and for a representative, only those
    conversations count in which they took part or spoke: so what one of them adds can
    never move the other's figure.
    """
    yield from _asked(Whose.RECORD, record.conversations)
    for whose in ANSWERERS:
        theirs = [each for each in record.conversations if _is_there(whose, each)]
        yield from _asked(whose, theirs)
        yield Counted(Measure.EXPRESSED, "", whose, _expressed(whose, theirs))


def asked_in(conversations: Sequence[Conversation]) -> OutcomesAsked:
    """Give the one answer of table SG4a that several conversations come to."""
    said = {each.outcomes_asked for each in conversations}
    return next((each for each in _STRONGEST if each in said), OutcomesAsked.NOT_RECORDED)


def _asked(whose: Whose, conversations: Sequence[Conversation]) -> Iterator[Counted]:
    name = "not_there"
    if conversations or whose is Whose.RECORD:
        answer = asked_in(conversations)
        name = "asked" if answer in _WAS_ASKED else answer
    yield Counted(Measure.ASKED, "", whose, name)
    yield Counted(Measure.ASKED_KNOWN, "", whose, name)


def _expressed(whose: Whose, theirs: Sequence[Conversation]) -> str:
    if not theirs:
        return "not_there"
    answer = asked_in(theirs)
    if answer not in _WAS_ASKED:
        return answer
    asked = [each for each in theirs if each.outcomes_asked in _WAS_ASKED]
    voices = {outcome.voiced_by for each in asked for outcome in each.outcomes}
    if _VOICES[whose] in voices:
        return "expressed"
    return "speaker_not_recorded" if None in voices else "none_expressed"


def _is_there(whose: Whose, conversation: Conversation) -> bool:
    return any(each.role in _ROLES[whose] for each in conversation.participants) or any(
        outcome.voiced_by is _VOICES[whose] for outcome in conversation.outcomes
    )
