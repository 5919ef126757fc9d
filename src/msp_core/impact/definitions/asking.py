"""Whether they were asked what they want, and said."""

from msp_core.impact.definition import Definition, Grade, Measure
from msp_core.impact.whose import ANSWERERS, Whose
from msp_core.model.vocabulary import OutcomesAsked
from msp_core.sources import OUTCOME_MEASURE_PILOT, SAC_LABELS

__all__ = ["ASKED", "ASKED_KNOWN", "EXPRESSED"]

_NOT_THERE = {"not_there": "No conversation shows that they took part or spoke"}
_UNKNOWN = {
    OutcomesAsked.DONT_KNOW.value: "Not known whether they were asked",
    OutcomesAsked.NOT_RECORDED.value: "Not recorded whether they were asked",
}
_NOT_ASKED = {OutcomesAsked.NOT_ASKED.value: "Not asked"}
ASKED = Definition(
    measure=Measure.ASKED,
    title="Asked what they want",
    unit="enquiries",
    parts={"asked": "Asked", **_NOT_ASKED, **_UNKNOWN},
    shares={"asked": ("asked",)},
    excluded=_NOT_THERE,
    whose=(Whose.RECORD, *ANSWERERS),
    meaning=(
        "The enquiries in which somebody asked what was wanted, out of all of them. Where it is "
        "not known or not recorded, it counts as not asked. The record's own figure follows "
        "table SG4a (Making Safeguarding Personal) of the national Safeguarding Adults "
        "Collection, which asks of the person or who speaks for them. Beside it stand the person "
        "alone, and a representative alone: by the conversations in which each took part or "
        "spoke."
    ),
    limits="To have been asked says nothing of how, or whether it was heard.",
    sources=(SAC_LABELS,),
    grade=Grade.OURS,
)
ASKED_KNOWN = Definition(
    measure=Measure.ASKED_KNOWN,
    title="Asked what they want, where it is known",
    unit="enquiries",
    parts={"asked": "Asked", **_NOT_ASKED},
    shares={"asked": ("asked",)},
    excluded={**_UNKNOWN, **_NOT_THERE},
    whose=(Whose.RECORD, *ANSWERERS),
    meaning="As asked, but only out of the enquiries whose record says yes or no.",
    limits="It flatters where recording is poor: read it beside the one above.",
    sources=(SAC_LABELS,),
    grade=Grade.OURS,
)
EXPRESSED = Definition(
    measure=Measure.EXPRESSED,
    title="Said what they want, where asked",
    unit="enquiries",
    parts={"expressed": "Said at least one outcome", "none_expressed": "Said none"},
    shares={"expressed": ("expressed",)},
    excluded={
        **_NOT_ASKED,
        **_UNKNOWN,
        "speaker_not_recorded": "Outcomes are there, but not who said them",
        **_NOT_THERE,
    },
    whose=ANSWERERS,
    meaning=(
        "Out of the enquiries in which they were asked, those in which they themselves said at "
        "least one outcome, in the conversations in which they took part or spoke. An outcome "
        "that somebody else said is not theirs."
    ),
    limits="To be asked and to want nothing is an answer, and no failure.",
    sources=(SAC_LABELS, OUTCOME_MEASURE_PILOT),
    grade=Grade.OURS,
)
