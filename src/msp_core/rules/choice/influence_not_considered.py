"""Where the risk comes from somebody close, their pressure was thought about."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Choice, Process, Record
from msp_core.model.vocabulary import (
    DecisionBasis,
    InfluenceConcern,
    OverrideBasis,
    RiskOrigin,
    RiskSource,
)
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import ISLE_OF_MAN, TRAFFORD

__all__ = ["INFLUENCE_NOT_CONSIDERED"]

_OWN = {DecisionBasis.OWN_CHOICE, DecisionBasis.SUPPORTED_OWN_CHOICE}
_OPEN = {None, InfluenceConcern.NOT_CONSIDERED}


def influence_not_considered(record: Record) -> Iterator[Mark]:
    """Mark each own choice beside a risk from somebody close, influence not considered."""
    if not _somebody_close(record.process):
        return
    for at, conversation in enumerate(record.conversations):
        for index, choice in enumerate(conversation.choices):
            if _left_open(choice):
                yield Mark(path=f"/conversations/{at}/choices/{index}")


def _somebody_close(process: Process) -> bool:
    return (
        process.risk_source is RiskSource.OTHER_KNOWN
        or process.risk_origin is RiskOrigin.PRIVATE_FAMILY_LIFE
        or any(
            each.override and each.override.basis is OverrideBasis.COERCION_OR_DURESS
            for each in process.sharing
        )
    )


def _left_open(choice: Choice) -> bool:
    return choice.basis in _OWN and choice.influence in _OPEN


INFLUENCE_NOT_CONSIDERED = Rule(
    code="CHO09",
    name="influence-not-considered",
    level=Level.QUERY,
    about=Record,
    title="Where the risk comes from somebody the person knows, influence was considered.",
    message="It is not recorded that influence from somebody close was considered for this choice.",
    why=(
        "A person may have capacity and still not be free to choose. Being free from pressure "
        "and having capacity are two questions, and each needs its own answer."
    ),
    instead=(
        'See the person alone, and ask: "Is there anybody you worry about upsetting by this?" '
        "Record in influence what was considered. The choice stands as they made it."
    ),
    limits="It knows only where the risk is said to come from, and not who was in the room.",
    sources=(ISLE_OF_MAN, TRAFFORD),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p-1"}, "process": {"risk_source": "other_known"},'
                ' "conversations": [{"id": "c1", "held_on": "2026-04-02", "stage": "during",'
                ' "choices": [{"decided_by": "person", "basis": "own_choice"}]}]}'
            ),
            marks="/conversations/0/choices/0",
        ),
        Marked(
            given=(
                '{"person": {"id": "p-1"}, "process": {"risk_origin": "private_family_life"},'
                ' "conversations": [{"id": "c1", "held_on": "2026-04-02", "stage": "during",'
                ' "choices": [{"decided_by": "person", "basis": "own_choice",'
                ' "influence": "not_considered"}]}]}'
            ),
            marks="/conversations/0/choices/0",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p-1"}, "process": {"risk_source": "other_known"},'
                ' "conversations": [{"id": "c1", "held_on": "2026-04-02", "stage": "during",'
                ' "choices": [{"decided_by": "person", "basis": "own_choice",'
                ' "influence": "suspected"}]}]}'
            ),
            because="it was considered, and the choice stands",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p-1"}, "process": {"risk_source": "service_provider"},'
                ' "conversations": [{"id": "c1", "held_on": "2026-04-02", "stage": "during",'
                ' "choices": [{"decided_by": "person", "basis": "own_choice"}]}]}'
            ),
            because="the risk comes from a service",
        ),
    ),
    find=influence_not_considered,
)
