"""An attorney decides what their power covers."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Choice, Record
from msp_core.model.vocabulary import CapacityFinding, DecidedBy, RepresentativeRole
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S1, SCIE_LONDON

__all__ = ["ATTORNEY_OUT_OF_SCOPE"]

_PROPERTY = {RepresentativeRole.ATTORNEY_PF}
_WELFARE = {RepresentativeRole.ATTORNEY_HW}
_ATTORNEYS = _PROPERTY | _WELFARE


def attorney_out_of_scope(record: Record) -> Iterator[Mark]:
    """Mark each choice by an attorney that the only kind of power held may not cover."""
    powers = {each.role for each in record.person.representatives if each.role in _ATTORNEYS}
    for at, conversation in enumerate(record.conversations):
        for index, choice in enumerate(conversation.choices):
            if choice.decided_by is DecidedBy.ATTORNEY:
                told = _doubt(choice, powers)
                if told:
                    path = f"/conversations/{at}/choices/{index}/decided_by"
                    yield Mark(path=path, message=told)


def _doubt(choice: Choice, powers: set[RepresentativeRole]) -> str | None:
    if powers == _PROPERTY:
        return "An attorney decided, and the only one recorded has power over property and money."
    able = choice.capacity and choice.capacity.finding is CapacityFinding.HAS_CAPACITY
    if able and powers == _WELFARE:
        return "An attorney for health and welfare decided while the person has capacity."
    return None


ATTORNEY_OUT_OF_SCOPE = Rule(
    code="CHO07",
    name="attorney-out-of-scope",
    level=Level.QUERY,
    about=Record,
    title="An attorney decides only what their power covers, and when it is in force.",
    why=(
        "A power over property and money does not reach decisions about care or contact, and "
        "one for health and welfare counts only where the person lacks capacity to decide."
    ),
    instead=(
        "Say which power the attorney holds. If it does not cover this decision, ask the person "
        "or, where they lack capacity for it, record a best-interests decision."
    ),
    limits=(
        "It cannot tell a decision about money from one about welfare, nor which attorney "
        "decided, so it only asks, and only where one kind of power is recorded."
    ),
    sources=(SCIE_LONDON, MCA_S1),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1",'
                ' "role": "attorney_pf"}]}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "during", "choices": ['
                '{"decided_by": "attorney", "basis": "attorney_or_deputy"}]}]}'
            ),
            marks="/conversations/0/choices/0/decided_by",
        ),
        Marked(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1",'
                ' "role": "attorney_hw"}]}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "during", "choices": ['
                '{"decided_by": "attorney", "basis": "attorney_or_deputy",'
                ' "capacity": {"finding": "has_capacity"}}]}]}'
            ),
            marks="/conversations/0/choices/0/decided_by",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1",'
                ' "role": "attorney_hw"}]}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "during", "choices": ['
                '{"decided_by": "attorney", "basis": "attorney_or_deputy",'
                ' "capacity": {"finding": "lacks_capacity"}}]}]}'
            ),
            because="health and welfare, and the person lacks capacity for it",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1",'
                ' "role": "attorney_pf"}, {"id": "r2", "role": "attorney_hw"}]},'
                ' "conversations": [{"id": "c1", "held_on": "2026-04-02", "stage": "during",'
                ' "choices": [{"decided_by": "attorney", "basis": "attorney_or_deputy"}]}]}'
            ),
            because="one of the two may decide it",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1",'
                ' "role": "attorney_pf"}]}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "during", "choices": ['
                '{"decided_by": "person", "basis": "own_choice"}]}]}'
            ),
            because="the person decided",
        ),
    ),
    find=attorney_out_of_scope,
)
