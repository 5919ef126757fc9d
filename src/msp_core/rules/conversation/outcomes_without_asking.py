"""Whether the person was asked agrees with the outcomes recorded."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Conversation
from msp_core.model.vocabulary import OutcomesAsked
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MSP_OUTCOMES_FRAMEWORK, SAC_LABELS

__all__ = ["OUTCOMES_WITHOUT_ASKING"]

_NONE_EXPRESSED = {OutcomesAsked.ASKED_NONE_EXPRESSED, OutcomesAsked.NOT_ASKED}


def outcomes_without_asking(conversation: Conversation) -> Iterator[Mark]:
    """Mark an answer that no outcome was expressed, where one is recorded."""
    if conversation.outcomes and conversation.outcomes_asked in _NONE_EXPRESSED:
        yield Mark(path="/outcomes_asked")


OUTCOMES_WITHOUT_ASKING = Rule(
    code="CON02",
    name="outcomes-without-asking",
    level=Level.REJECT,
    about=Conversation,
    title="Where outcomes are recorded, the person was asked and expressed them.",
    message="Outcomes are recorded, and also that the person was not asked or expressed none.",
    why=(
        "Not asked, or nothing wanted, cannot stand beside what the person wants. The "
        "national collection would count it both ways."
    ),
    instead=(
        "If the person said it, asked or unasked, set outcomes_asked to asked_expressed. If "
        "nobody heard it from them, take the outcome out and ask them."
    ),
    limits="It leaves alone a conversation where the asking is not known or not recorded.",
    sources=(
        SAC_LABELS,
        MSP_OUTCOMES_FRAMEWORK,
    ),
    marks=(
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_none_expressed", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}]}'
            ),
            marks="/outcomes_asked",
        ),
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "not_asked", "not_asked_reason": "Too unwell that day", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}]}'
            ),
            marks="/outcomes_asked",
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
            because="asked and expressed",
        ),
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}]}'
            ),
            because="the asking is not recorded",
        ),
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_none_expressed"}'
            ),
            because="asked, and wanted nothing",
        ),
    ),
    find=outcomes_without_asking,
)
