"""The person agrees to whoever speaks for them."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Representative
from msp_core.model.vocabulary import RepresentativeRole
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import LLR_ADVOCATES

__all__ = ["REPRESENTATIVE_NOT_AGREED"]

_BY_LAW = {
    RepresentativeRole.ATTORNEY_HW,
    RepresentativeRole.ATTORNEY_PF,
    RepresentativeRole.COURT_DEPUTY,
    RepresentativeRole.IMCA,
}


def representative_not_agreed(representative: Representative) -> Iterator[Mark]:
    """Mark a representative to whom the person did not agree."""
    if representative.agreed_by_person is False and representative.role not in _BY_LAW:
        yield Mark(path="/agreed_by_person")


REPRESENTATIVE_NOT_AGREED = Rule(
    code="PRO04",
    name="representative-not-agreed",
    level=Level.QUERY,
    about=Representative,
    title="The person agrees to whoever speaks for them or supports them to speak.",
    message="The person is recorded as not agreeing to this representative.",
    why="Somebody whom the person does not want cannot help them to be heard.",
    instead='Ask the person: "Whom would you like with you?" If nobody, offer an advocate.',
    limits=(
        "It cannot tell whether the person had capacity to agree. It leaves alone those who act "
        "under a power or an appointment that needs no agreement now."
    ),
    sources=(LLR_ADVOCATES,),
    marks=(
        Marked(
            given='{"id": "r1", "role": "appropriate_person", "agreed_by_person": false}',
            marks="/agreed_by_person",
        ),
        Marked(
            given='{"id": "r1", "role": "family", "agreed_by_person": false}',
            marks="/agreed_by_person",
        ),
    ),
    leaves=(
        NearMiss(given='{"id": "r1", "role": "family"}', because="it is not known yet"),
        NearMiss(
            given='{"id": "r1", "role": "imca", "agreed_by_person": false}',
            because="appointed for somebody who lacks capacity to agree",
        ),
    ),
    find=representative_not_agreed,
)
