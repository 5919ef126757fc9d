"""Feedback says who answered, to which questions, in which wording."""

import attrs
import pytest

from msp_core.model import Answer, Feedback
from msp_core.model.vocabulary import FeedbackMode, MissingReason, Voice

ANSWER = Answer(question="q1", answer="They listened", missing=None, extra={"tone": "warm"})
FEEDBACK = Feedback(
    respondent=Voice.REPRESENTATIVE,
    question_set="msp-seven",
    version="2017",
    mode=FeedbackMode.INDEPENDENT_WITHIN_8_WEEKS,
    answers=(ANSWER, Answer(question="q2", missing=MissingReason.DECLINED)),
    extra={"ours": 1},
)


def test_feedback_keeps_what_it_is_given() -> None:
    """Each answer is kept word for word, and a missing one says why."""
    assert FEEDBACK.answers[0].answer == "They listened"
    assert MissingReason.DECLINED is FEEDBACK.answers[1].missing


@pytest.mark.parametrize("missing", ["respondent", "question_set", "version", "mode"])
def test_who_answered_what_must_be_said(missing: str) -> None:
    """The adult and a representative are never merged by default."""
    given = {field.name: getattr(FEEDBACK, field.name) for field in attrs.fields(Feedback)}
    del given[missing]
    with pytest.raises(TypeError, match=missing):
        Feedback(**given)


def test_answers_are_answers() -> None:
    """A bare text is no answer to any question."""
    with pytest.raises(TypeError, match=r"^Feedback\.answers must be an Answer$"):
        attrs.evolve(FEEDBACK, answers=("They listened",))  # type: ignore[arg-type]
