"""A risk that was chosen has somebody to see to it, a day to look again, and a plan B."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Conversation, RiskOption
from msp_core.model.vocabulary import DecisionBasis
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import TRAFFORD_RISK, WALES, WEST_SUSSEX_SAB

__all__ = ["NO_CONTINGENCY"]


def no_contingency(conversation: Conversation) -> Iterator[Mark]:
    """Mark each option with risks that was chosen without saying what if."""
    chosen = {
        choice.option
        for choice in conversation.choices
        if choice.basis is not DecisionBasis.NO_DECISION_YET
    }
    for index, option in enumerate(conversation.options):
        missing = _missing(option) if option.risks and option.id in chosen else ()
        if missing:
            yield Mark(
                path=f"/options/{index}",
                message=f"This option was chosen with its risks, without {' or '.join(missing)}.",
            )


def _missing(option: RiskOption) -> tuple[str, ...]:
    needed = {
        "contingency": option.contingency,
        "owner": option.owner,
        "review_on": option.review_on,
    }
    return tuple(name for name, given in needed.items() if given is None)


NO_CONTINGENCY = Rule(
    code="OPT05",
    name="no-contingency",
    level=Level.QUERY,
    about=Conversation,
    title="An option chosen with its risks has a contingency, an owner and a review date.",
    why=(
        "A person can take a risk safely when it is known what happens if it goes wrong, who "
        "sees to it, and when it is looked at again. Reviews of cases often find that it was not."
    ),
    instead=(
        'Ask the person: "If it goes wrong, what shall we do, and whom would you ring?" Record '
        "the contingency, the owner and review_on."
    ),
    limits=(
        "It looks at options told in the conversation in which the choice was made, and cannot "
        "see whether a contingency would work."
    ),
    sources=(TRAFFORD_RISK, WEST_SUSSEX_SAB, WALES),
    marks=(
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
                '{"id": "a", "description": "Walks to the shop alone",'
                ' "risks": [{"description": "A fall", "to": "person"}]}],'
                ' "choices": [{"option": "a", "decided_by": "person", "basis": "own_choice"}]}'
            ),
            marks="/options/0",
        ),
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
                '{"id": "b", "description": "Stays in", "no_change": true},'
                ' {"id": "a", "description": "Walks to the shop alone",'
                ' "contingency": "She rings her neighbour", "owner": "The key worker",'
                ' "risks": [{"description": "A fall", "to": "person"}]}],'
                ' "choices": [{"option": "a", "decided_by": "person", "basis": "own_choice"}]}'
            ),
            marks="/options/1",
            because="nobody knows when it is looked at again",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
                '{"id": "a", "description": "Walks to the shop alone",'
                ' "contingency": "She rings her neighbour", "owner": "The key worker",'
                ' "review_on": "2026-05-02",'
                ' "risks": [{"description": "A fall", "to": "person"}]}],'
                ' "choices": [{"option": "a", "decided_by": "person", "basis": "own_choice"}]}'
            ),
            because="all three are there",
        ),
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
                '{"id": "a", "description": "Walks to the shop alone",'
                ' "risks": [{"description": "A fall", "to": "person"}]}],'
                ' "choices": [{"option": "a", "decided_by": "person",'
                ' "basis": "no_decision_yet"}]}'
            ),
            because="it is not chosen yet",
        ),
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
                '{"id": "a", "description": "A lift to the shop", "no_risks_identified": true}],'
                ' "choices": [{"option": "a", "decided_by": "person", "basis": "own_choice"}]}'
            ),
            because="it bears no risk",
        ),
    ),
    find=no_contingency,
)
