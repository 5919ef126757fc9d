"""Ratings and feedback: how life is for the person, and how being safeguarded was."""

from typing import Any

from hypothesis import strategies as st

from msp_core.model import Answer, Feedback, Rating, Scale
from msp_core.model.vocabulary import FeedbackMode, MissingReason
from msp_core.testing.strategies.drawing import Drawing, Fixed, checked
from msp_core.testing.strategies.values import texts

__all__ = ["answers", "feedbacks", "ratings", "scales"]

_LEAST, _MOST = -1_000, 1_000
_FEW = 5


def scales(**fixed: Any) -> st.SearchStrategy[Scale]:  # noqa: ANN401 -- any field
    """Draw a scale, of two numbers or more, with a label for each or for none.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _scales(checked(Scale, fixed))


def ratings(**fixed: Any) -> st.SearchStrategy[Rating]:  # noqa: ANN401 -- any field
    """Draw a number on its scale.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _ratings(checked(Rating, fixed))


def answers(**fixed: Any) -> st.SearchStrategy[Answer]:  # noqa: ANN401 -- any field
    """Draw an answer to a question, or why there is none.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _answers(checked(Answer, fixed))


def feedbacks(**fixed: Any) -> st.SearchStrategy[Feedback]:  # noqa: ANN401 -- any field
    """Draw somebody's answers, taken by whoever led the work unless you fix the mode.

    Independent feedback belongs in a conversation after the process was concluded.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _feedbacks(checked(Feedback, fixed))


@st.composite
def _scales(draw: st.DrawFn, fixed: Fixed) -> Scale:
    scale = Drawing(Scale, draw, fixed)
    ceiling = scale.fixed("maximum")
    below = st.integers(_LEAST, (_MOST if ceiling is None else ceiling) - 1)
    lowest = scale.field("minimum", below)
    highest = scale.field("maximum", st.integers(lowest + 1, _MOST))
    scale.field("labels", st.just(()) | _labels(highest - lowest + 1))
    return scale.whole()


def _labels(numbers: int) -> st.SearchStrategy[tuple[str, ...]]:
    if numbers > _FEW:
        return st.nothing()
    return st.lists(texts(), min_size=numbers, max_size=numbers).map(tuple)


@st.composite
def _ratings(draw: st.DrawFn, fixed: Fixed) -> Rating:
    rating = Drawing(Rating, draw, fixed)
    value = rating.fixed("value")
    scale = rating.field("scale", scales() if value is None else _around(value))
    rating.field("value", st.integers(scale.minimum, scale.maximum))
    return rating.whole()


def _around(value: int) -> st.SearchStrategy[Scale]:
    return scales(
        minimum=st.integers(_LEAST, max(_LEAST, value - 1)),
        maximum=st.integers(max(_LEAST + 1, value), _MOST),
    )


@st.composite
def _answers(draw: st.DrawFn, fixed: Fixed) -> Answer:
    answer = Drawing(Answer, draw, fixed)
    given = answer.field("answer", st.none() | texts())
    answer.field("missing", st.sampled_from(MissingReason) if given is None else st.none())
    return answer.whole()


@st.composite
def _feedbacks(draw: st.DrawFn, fixed: Fixed) -> Feedback:
    feedback = Drawing(Feedback, draw, fixed)
    feedback.field("mode", st.just(FeedbackMode.LEAD_AT_CLOSURE))
    several = st.lists(answers(), max_size=2, unique_by=lambda each: each.question)
    feedback.field("answers", several.map(tuple))
    return feedback.whole()
