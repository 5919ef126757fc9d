"""Whose answer a figure holds: the person's own and others' are never one figure."""

from enum import StrEnum

__all__ = ["ANSWERERS", "JUDGES", "Whose"]


class Whose(StrEnum):
    """Whose answer it is.

    The pilot of a national measure shows why they stay apart: of its answers so many came
    from representatives that the adults' own did not reach statistical confidence (see
    ``msp_core.sources.OUTCOME_MEASURE_PILOT``).

    Attributes:
        PERSON: The person's own.
        REPRESENTATIVE: That of somebody who speaks for them.
        JOINT: The person's, together with somebody else.
        PRACTITIONER: That of a practitioner without the person.
        RECORD: Nobody's answer: what the record shows was done.
    """

    PERSON = "person"
    REPRESENTATIVE = "representative"
    JOINT = "joint"
    PRACTITIONER = "practitioner"
    RECORD = "record"

    @property
    def label(self) -> str:
        """How a reader is told."""
        return _LABELS[self]


_LABELS = {
    Whose.PERSON: "the person's own",
    Whose.REPRESENTATIVE: "a representative's",
    Whose.JOINT: "given jointly",
    Whose.PRACTITIONER: "a practitioner's",
    Whose.RECORD: "as the record shows",
}
ANSWERERS = (Whose.PERSON, Whose.REPRESENTATIVE)
JUDGES = (*ANSWERERS, Whose.JOINT, Whose.PRACTITIONER)
