"""Feedback: how the person, or their representative, found being safeguarded."""

import attrs

from msp_core.model.fitting import shaped
from msp_core.model.shape import Extra, Identifier, Text
from msp_core.model.vocabulary import FeedbackMode, MissingReason, Voice

__all__ = ["Answer", "Feedback"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Answer:
    """What was answered to one question, or why nothing was.

    Attributes:
        question: The question's name in its question set.
        answer: What was answered.
        missing: Why there is no answer, where there is none.
        extra: Another system's own data, carried through untouched.
    """

    question: Identifier
    answer: Text | None = None
    missing: MissingReason | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Feedback:
    """One person's answers to a set of questions about how it was for them.

    The adult and a representative are never merged into one figure, so who answered
    is always said. The day is that of the conversation.

    Attributes:
        respondent: Who answered.
        question_set: Which questions were asked.
        version: Which wording of them.
        mode: Who asked, and when.
        answers: One for each question.
        extra: Another system's own data, carried through untouched.
    """

    respondent: Voice
    question_set: Identifier
    version: Identifier
    mode: FeedbackMode
    answers: tuple[Answer, ...] = ()
    extra: Extra | None = attrs.field(default=None, hash=False)
