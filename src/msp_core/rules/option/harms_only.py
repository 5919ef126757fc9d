"""A list of options that shows only harms looks away from what a life is for."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Conversation
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import CAMDEN, STAFFORDSHIRE

__all__ = ["HARMS_ONLY"]

_SEVERAL = 2


def harms_only(conversation: Conversation) -> Iterator[Mark]:
    """Mark several options that all have risks, and none a benefit."""
    options = conversation.options
    if len(options) >= _SEVERAL and all(each.risks and not each.benefits for each in options):
        yield Mark(path="/options")


HARMS_ONLY = Rule(
    code="OPT04",
    name="harms-only",
    level=Level.QUERY,
    about=Conversation,
    title="Among several options, what could go well is told and not only what could go wrong.",
    message="Risks are recorded for each of these options, and no benefit for any.",
    why=(
        "Where every option is only a list of harms, the person's happiness was not weighed "
        "against their safety."
    ),
    instead='Ask the person of each option: "What would be good about that, for you?"',
    limits="It cannot see what was said and not written down.",
    sources=(STAFFORDSHIRE, CAMDEN),
    marks=(
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
                '{"id": "a", "description": "Go on living alone",'
                ' "risks": [{"description": "A fall", "to": "person"}]},'
                ' {"id": "b", "description": "Move to a care home",'
                ' "risks": [{"description": "Losing touch with friends", "to": "person"}]}]}'
            ),
            marks="/options",
        ),
        Marked(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
                '{"id": "a", "description": "Keep the dog", "no_benefits_identified": true,'
                ' "risks": [{"description": "A bite", "to": "others"}]},'
                ' {"id": "b", "description": "Give the dog away",'
                ' "risks": [{"description": "Being lonely", "to": "person"}]}]}'
            ),
            marks="/options",
            because="to find no good in any of them is the pattern",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
                '{"id": "a", "description": "Go on living alone",'
                ' "benefits": [{"description": "Her own front door"}],'
                ' "risks": [{"description": "A fall", "to": "person"}]},'
                ' {"id": "b", "description": "Move to a care home",'
                ' "risks": [{"description": "Losing touch with friends", "to": "person"}]}]}'
            ),
            because="one of them shows a benefit",
        ),
        NearMiss(
            given=(
                '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
                '{"id": "a", "description": "Go on living alone",'
                ' "risks": [{"description": "A fall", "to": "person"}]}]}'
            ),
            because="one option is no pattern",
        ),
    ),
    find=harms_only,
)
