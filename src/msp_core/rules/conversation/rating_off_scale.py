"""A rating lies on its scale."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Rating
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import NSW_SCORE, OURS

__all__ = ["RATING_OFF_SCALE"]

_BACKWARDS = "This scale does not run from low to high."
_OFF = "This number is not on the scale that it is given with."
_LABELS = "The labels of this scale are not as many as its numbers."


def rating_off_scale(rating: Rating) -> Iterator[Mark]:
    """Mark a number off its scale, and a scale that cannot be one."""
    scale = rating.scale
    if scale.minimum >= scale.maximum:
        yield Mark(path="/scale/minimum", message=_BACKWARDS)
        return
    if not scale.minimum <= rating.value <= scale.maximum:
        yield Mark(path="/value", message=_OFF)
    if scale.labels and len(scale.labels) != scale.maximum - scale.minimum + 1:
        yield Mark(path="/scale/labels", level=Level.QUERY, message=_LABELS)


RATING_OFF_SCALE = Rule(
    code="CON06",
    name="rating-off-scale",
    level=Level.REJECT,
    about=Rating,
    title="A rating is a number on its scale, and the scale runs from low to high.",
    why=(
        "A number outside its scale cannot be compared with any other, and spoils every "
        "measure that it enters."
    ),
    instead=(
        "Check the number and the two ends of the scale against the form that the person filled in."
    ),
    limits=(
        "It cannot tell a wrong number on the scale. Where there are not as many labels as "
        "numbers it asks: some forms name only the two ends."
    ),
    sources=(
        NSW_SCORE,
        OURS,
    ),
    marks=(
        Marked(
            given=(
                '{"of": "safety", "value": 11, "rated_by": "person", '
                '"scale": {"id": "local", "minimum": 0, "maximum": 10, '
                '"higher_is_better": true}}'
            ),
            marks="/value",
        ),
        Marked(
            given=(
                '{"of": "safety", "value": -1, "rated_by": "person", '
                '"scale": {"id": "local", "minimum": 0, "maximum": 10, '
                '"higher_is_better": true}}'
            ),
            marks="/value",
        ),
        Marked(
            given=(
                '{"of": "safety", "value": 5, "rated_by": "person", '
                '"scale": {"id": "local", "minimum": 10, "maximum": 0, '
                '"higher_is_better": true}}'
            ),
            marks="/scale/minimum",
            because="the ends are the wrong way round",
        ),
        Marked(
            given=(
                '{"of": "safety", "value": 2, "rated_by": "person", '
                '"scale": {"id": "local", "minimum": 1, "maximum": 4, '
                '"higher_is_better": true, "labels": ["Not safe", "Safe"]}}'
            ),
            marks="/scale/labels",
            because="only asked",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"of": "safety", "value": 0, "rated_by": "person", '
                '"scale": {"id": "local", "minimum": 0, "maximum": 10, '
                '"higher_is_better": true}}'
            ),
            because="the lowest number is on the scale",
        ),
        NearMiss(
            given=(
                '{"of": "safety", "value": 10, "rated_by": "person", '
                '"scale": {"id": "local", "minimum": 0, "maximum": 10, '
                '"higher_is_better": true}}'
            ),
            because="so is the highest",
        ),
        NearMiss(
            given=(
                '{"of": "safety", "value": 2, "rated_by": "person", '
                '"scale": {"id": "local", "minimum": 1, "maximum": 3, '
                '"higher_is_better": true, "labels": ["Not safe", "Fairly safe", "Safe"]}}'
            ),
            because="a label for each number",
        ),
    ),
    find=rating_off_scale,
)
