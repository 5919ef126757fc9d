"""An appropriate person is nobody who is paid to care."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.model.vocabulary import RepresentativeRole
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import CARE_ACT_S67_68, LLR_ADVOCATES

__all__ = ["APPROPRIATE_PERSON_PAID"]


def appropriate_person_paid(record: Record) -> Iterator[Mark]:
    """Mark each appropriate person who is paid or professionally engaged to care."""
    advocacy = record.process.advocacy
    named = advocacy.appropriate_person if advocacy else None
    for index, each in enumerate(record.person.representatives):
        supports = each.role is RepresentativeRole.APPROPRIATE_PERSON or each.id == named
        if supports and each.paid_carer:
            yield Mark(path=f"/person/representatives/{index}/paid_carer")


APPROPRIATE_PERSON_PAID = Rule(
    code="PRO02",
    name="appropriate-person-paid",
    level=Level.REJECT,
    about=Record,
    title="An appropriate person is not paid or professionally engaged to care for the person.",
    message=(
        "This appropriate person is recorded as paid or professionally engaged to care for "
        "the person."
    ),
    why="The Care Act rules them out: whoever is paid to care cannot speak freely about it.",
    instead="Ask the person whom they would like instead, or arrange an independent advocate.",
    limits="It knows only what paid_carer says.",
    sources=(CARE_ACT_S67_68, LLR_ADVOCATES),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1", "role": "friend",'
                ' "paid_carer": true}]}, "process": {"advocacy":'
                ' {"substantial_difficulty": "yes", "appropriate_person": "r1"}}}'
            ),
            marks="/person/representatives/0/paid_carer",
        ),
        Marked(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1",'
                ' "role": "appropriate_person", "paid_carer": true}]}}'
            ),
            marks="/person/representatives/0/paid_carer",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1", "role": "friend",'
                ' "paid_carer": false}]}, "process": {"advocacy":'
                ' {"substantial_difficulty": "yes", "appropriate_person": "r1"}}}'
            ),
            because="a friend who is not paid",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1", "role": "friend",'
                ' "paid_carer": true}]}, "process": {"advocacy":'
                ' {"substantial_difficulty": "none"}}}'
            ),
            because="a paid friend who is not the appropriate person",
        ),
    ),
    find=appropriate_person_paid,
)
