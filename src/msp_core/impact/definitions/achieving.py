"""What they want, and how far it came true."""

from msp_core.impact.definition import Definition, Grade, Measure
from msp_core.impact.whose import ANSWERERS, JUDGES, Whose
from msp_core.model.vocabulary import Achievement, OutcomeTheme
from msp_core.sources import LIVERPOOL_SAB_CLOSING, MERTON_SAB, OURS, SAC_LABELS, SURREY_SAB

__all__ = ["ACHIEVED", "AFFIRMED", "ASKED_FOR", "CAME_TRUE"]

_ACHIEVEMENTS = {
    each.value: each.label
    for each in (
        Achievement.FULLY_ACHIEVED,
        Achievement.PARTIALLY_ACHIEVED,
        Achievement.NOT_ACHIEVED,
    )
}
_MET = {
    "met": (Achievement.FULLY_ACHIEVED, Achievement.PARTIALLY_ACHIEVED),
    "fully": (Achievement.FULLY_ACHIEVED,),
    "partly": (Achievement.PARTIALLY_ACHIEVED,),
    "not": (Achievement.NOT_ACHIEVED,),
}
_UNJUDGED = {
    "not_judged": "Not judged by them",
    Achievement.NOT_YET_KNOWN.value: "Judged as too early to say",
}
_SUMS = {"met": "Fully or partially achieved"}
ACHIEVED = Definition(
    measure=Measure.ACHIEVED,
    title="What they wanted came true",
    unit="outcomes",
    parts=_ACHIEVEMENTS,
    shares=_MET,
    sums=_SUMS,
    excluded={**_UNJUDGED, "since_revised": "A later outcome took its place"},
    whose=JUDGES,
    meaning=(
        "How far each single outcome came true, as each of them said when last asked. The figure "
        "of a case as a whole, which table SG4a (Making Safeguarding Personal) of the national "
        "collection counts, is in the returns."
    ),
    limits=(
        "It speaks for those whose outcomes were looked at again; who was not asked again may "
        "have fared worse or better. The answer may be coloured where whoever led the enquiry "
        "asks."
    ),
    sources=(SAC_LABELS, LIVERPOOL_SAB_CLOSING),
    grade=Grade.OURS,
)
ASKED_FOR = Definition(
    measure=Measure.ASKED_FOR,
    title="What people ask for",
    unit="outcomes",
    parts={"asked_for": "Asked for this", "something_else": "Asked for something else"},
    shares={"asked_for": ("asked_for",)},
    excluded={"no_theme": "No theme is recorded"},
    whose=ANSWERERS,
    about=OutcomeTheme,
    meaning=(
        "The outcomes, said by them and not since revised, that speak of this theme, out of "
        "those with any theme. One outcome can have several, so the shares add up to more than "
        "the whole."
    ),
    limits="Themes are put on by whoever records; people may have asked for what they thought "
    "they could get.",
    sources=(MERTON_SAB, SURREY_SAB, OURS),
    grade=Grade.OURS,
)
CAME_TRUE = Definition(
    measure=Measure.CAME_TRUE,
    title="How often it comes true",
    unit="outcomes",
    parts=_ACHIEVEMENTS,
    shares=_MET,
    sums=_SUMS,
    excluded=_UNJUDGED,
    whose=JUDGES,
    about=OutcomeTheme,
    meaning="As achieved, for the outcomes that speak of one theme.",
    limits="A theme with few outcomes has a wide interval: read that, and not the share alone.",
    sources=(SAC_LABELS, MERTON_SAB),
    grade=Grade.OURS,
)
AFFIRMED = Definition(
    measure=Measure.AFFIRMED,
    title="Wording that was affirmed",
    unit="outcomes",
    parts={"affirmed": "Confirmed with the person", "as_written": "As written"},
    shares={"affirmed": ("affirmed",)},
    excluded={},
    whose=(Whose.RECORD,),
    meaning=(
        "The outcomes whose wording somebody confirmed with the person. Words that a rule would "
        "refuse then stand, and the rule only asks about them."
    ),
    limits="A high share asks to be looked into: the rule may be wrong, or worked around.",
    sources=(OURS,),
    grade=Grade.OURS,
)
