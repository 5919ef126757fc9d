"""Whether life is rated better than before."""

from msp_core.impact.definition import Definition, Grade, Measure
from msp_core.impact.whose import JUDGES
from msp_core.model.vocabulary import RatingSubject
from msp_core.sources import LAMPLIGHT, PCO

__all__ = ["CHANGE"]

CHANGE = Definition(
    measure=Measure.CHANGE,
    title="Rating at the end against the start",
    unit="enquiries",
    parts={"improved": "Improved", "same": "The same", "worse": "Worse"},
    shares={"improved": ("improved",), "same": ("same",), "worse": ("worse",)},
    excluded={
        "not_rated": "Not rated by them",
        "rated_once": "Rated on one day only, so there is nothing to compare with",
        "scale_changed": "Rated on two days, on different scales",
    },
    whose=JUDGES,
    about=RatingSubject,
    meaning=(
        "The first and the last rating by the same kind of rater on the same scale, on "
        "different days: better, equal or worse in the scale's own direction. By how much is "
        "not told, for scales differ."
    ),
    limits=(
        "Whoever was at their lowest when first asked tends to rise whatever is done. A rating "
        "given only once cannot show a change."
    ),
    sources=(PCO, LAMPLIGHT),
    grade=Grade.OURS,
)
