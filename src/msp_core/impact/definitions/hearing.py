"""Whether the person was heard."""

from msp_core.impact.definition import Definition, Grade, Measure
from msp_core.impact.whose import ANSWERERS, Whose
from msp_core.sources import (
    CARE_ACT_S1,
    MCA_S1,
    MERTON_SAB,
    SOUTH_YORKSHIRE,
    SURREY_SAB,
    YORK,
)

__all__ = ["CHOICE_HONOURED", "OPTIONS", "OWN_WORDS", "REFUSAL_RESPECTED"]

OWN_WORDS = Definition(
    measure=Measure.OWN_WORDS,
    title="Heard: the person's own words are kept",
    unit="outcomes",
    parts={"kept": "Kept", "not_kept": "Not kept"},
    shares={"kept": ("kept",)},
    excluded={"reason_given": "None, and the record says why"},
    whose=ANSWERERS,
    meaning=(
        "The outcomes said by them that stand in the person's own words, or have these beside "
        "them: those that the rule own-words-missing leaves alone."
    ),
    limits="That words are kept does not show that they were acted on.",
    sources=(SOUTH_YORKSHIRE, CARE_ACT_S1),
    grade=Grade.OURS,
)
OPTIONS = Definition(
    measure=Measure.OPTIONS,
    title="Heard: options offered with risks and benefits",
    unit="enquiries",
    parts={
        "both_sides": "Options, each with its benefits and its risks",
        "one_side": "Options, but at least one without its benefits or without its risks",
        "none": "No options recorded",
    },
    shares={"both_sides": ("both_sides",), "offered": ("both_sides", "one_side")},
    sums={"offered": "Any options recorded"},
    excluded={},
    whose=(Whose.RECORD,),
    meaning=(
        "The enquiries with at least one option, where every option has a benefit and a risk, "
        "or says that none was found, out of all of them."
    ),
    limits="It counts what is recorded, and cannot see whether it was told fairly.",
    sources=(MERTON_SAB, SURREY_SAB),
    grade=Grade.OURS,
)
CHOICE_HONOURED = Definition(
    measure=Measure.CHOICE_HONOURED,
    title="Heard: the person's choice was honoured",
    unit="choices",
    parts={
        "honoured": "The decision is the person's own, with support or without",
        "not_honoured": "Decided otherwise than the person wished",
    },
    shares={"honoured": ("honoured",)},
    excluded={
        "no_decision_yet": "No decision yet",
        "wish_not_recorded": "Decided for the person, and no other wish of theirs is recorded",
    },
    whose=(Whose.RECORD,),
    meaning=(
        "Out of the choices that were the person's own, and those made for them against a wish "
        "that is recorded, the share of the former. A choice that others think unwise counts "
        "like any other."
    ),
    limits=(
        "Where a decision was lawfully another's, it may still go against the person's wish: "
        "that is counted, and no blame. A wish that was not recorded cannot be."
    ),
    sources=(MCA_S1,),
    grade=Grade.OURS,
)
REFUSAL_RESPECTED = Definition(
    measure=Measure.REFUSAL_RESPECTED,
    title="Heard: a refusal was respected",
    unit="refusals",
    parts={"respected": "Nothing went ahead", "went_ahead": "It went ahead all the same"},
    shares={"respected": ("respected",)},
    excluded={},
    whose=(Whose.RECORD,),
    meaning=(
        "Out of the times that the person refused, or took back, their agreement to something "
        "being shared or done, those in which it did not go ahead."
    ),
    limits="There can be lawful grounds to go ahead; the record must then name one.",
    sources=(YORK,),
    grade=Grade.OURS,
)
