"""Outcomes that were expressed are recorded."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Conversation
from msp_core.model.vocabulary import OutcomesAsked
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MSP_OUTCOMES_FRAMEWORK, SAC_LABELS

__all__ = ["ASKED_WITHOUT_OUTCOMES"]


def asked_without_outcomes(conversation: Conversation) -> Iterator[Mark]:
    """Mark the answer "expressed" where no outcome is recorded."""
    expressed = conversation.outcomes_asked is OutcomesAsked.ASKED_EXPRESSED
    if expressed and not conversation.outcomes:
        yield Mark(path="/outcomes_asked", level=Level.QUERY if conversation.reviews else None)


ASKED_WITHOUT_OUTCOMES = Rule(
    code="CON01",
    name="asked-without-outcomes",
    level=Level.REJECT,
    about=Conversation,
    title="Where the person said what they want, it is recorded.",
    message="The person is said to have expressed outcomes, and none is recorded here.",
    why=(
        "The national collection counts the person as having expressed outcomes. If none is "
        "there, what they said is lost."
    ),
    instead=(
        "Record what the person said in outcomes, or, if they wanted nothing, set "
        'outcomes_asked to asked_none_expressed. Ask: "What did you want to come of this?"'
    ),
    limits=(
        "It looks at one conversation. Where it reviews outcomes, they may have been "
        "expressed in an earlier one, and it only asks."
    ),
    sources=(
        SAC_LABELS,
        MSP_OUTCOMES_FRAMEWORK,
    ),
    marks=(
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_expressed"}'
            ),
            marks="/outcomes_asked",
        ),
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_expressed", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}'
            ),
            marks="/outcomes_asked",
            because="only asked: the outcomes may stand in an earlier conversation",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_expressed", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}]}'
            ),
            because="what they want is there",
        ),
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_none_expressed"}'
            ),
            because="asked, and wanted nothing, is an answer",
        ),
    ),
    find=asked_without_outcomes,
)
