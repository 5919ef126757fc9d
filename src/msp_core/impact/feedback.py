"""The answers to a questionnaire, the person's and a representative's apart."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Self

import attrs

from msp_core.impact.counts import Counts
from msp_core.impact.errors import MixedError
from msp_core.impact.questionnaire import FRAMEWORK, Question, Questionnaire
from msp_core.impact.whose import ANSWERERS, Whose
from msp_core.model import Answer, Feedback, Record
from msp_core.model.vocabulary import MissingReason, Voice
from msp_core.proportion import Proportion

__all__ = ["Answered", "QuestionFigure", "answers_in", "question_figures"]

_WHOSE = {Voice.PERSON: Whose.PERSON, Voice.REPRESENTATIVE: Whose.REPRESENTATIVE}
_IN_WORDS = "answered_in_words"
_NO_ANSWER = "no_answer"
_NOT_OFFERED = "not_an_option"
_REASONS = (*map(str, MissingReason), _NO_ANSWER, _NOT_OFFERED)


class Answered(NamedTuple):
    """One answer, counted once.

    Attributes:
        questionnaire: The questionnaire's ``id``.
        version: Its version.
        question: The question's ``id``.
        whose: Who answered.
        is_answer: Whether it is an answer; else it is the reason why there is none to count.
        name: The value of the option, or the reason. An option may be called as a reason is.
    """

    questionnaire: str
    version: str
    question: str
    whose: Whose
    is_answer: bool
    name: str


@attrs.frozen(kw_only=True)
class QuestionFigure:
    """How often each answer was given to one question, by one kind of respondent.

    Attributes:
        questionnaire: The questionnaire's ``id``.
        version: Its version.
        question: The question's ``id``.
        whose: Who answered.
        parts: How many gave each of the answers that it offers.
        excluded: How many gave none of them, for each reason.
    """

    questionnaire: str
    version: str
    question: str
    whose: Whose
    parts: Counts = attrs.field(converter=Counts)
    excluded: Counts = attrs.field(converter=Counts)

    @property
    def key(self) -> tuple[str, str, str, Whose]:
        """What tells it from every other."""
        return self.questionnaire, self.version, self.question, self.whose

    @property
    def denominator(self) -> int:
        """How many gave an answer that the question offers."""
        return self.parts.total

    @property
    def whole(self) -> int:
        """How many gave feedback with this questionnaire."""
        return self.denominator + self.excluded.total

    @property
    def shares(self) -> dict[str, Proportion]:
        """The share of each answer."""
        return {name: Proportion(count, self.denominator) for name, count in self.parts.items()}

    @property
    def wording(self) -> str:
        """How the person is asked, where this package has the questionnaire; else nothing."""
        asked = self._asked
        return asked.wording if asked else ""

    def label(self, name: str) -> str:
        """Give the label of an answer or of a reason; one we have no label of, as it is named."""
        options = self._asked.options if self._asked and name in self.parts else ()
        found = (option.label for option in options if option.value == name)
        return next(found, name.replace("_", " ").capitalize())

    @property
    def _asked(self) -> Question | None:
        if (self.questionnaire, self.version) != (FRAMEWORK.id, FRAMEWORK.version):
            return None
        return next((each for each in FRAMEWORK.questions if each.id == self.question), None)

    def __add__(self, other: Self) -> Self:
        """Add the same question's answers of another part.

        Raises:
            MixedError: If it is another question, or somebody else's answers.
        """
        if self.key != other.key:
            raise MixedError
        return attrs.evolve(
            self, parts=self.parts + other.parts, excluded=self.excluded + other.excluded
        )

    def to_data(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {
            "questionnaire": self.questionnaire,
            "version": self.version,
            "question": self.question,
            "whose": self.whose.value,
            "parts": dict(self.parts),
            "excluded": dict(self.excluded),
        }


def answers_in(record: Record, questionnaires: Sequence[Questionnaire]) -> Iterator[Answered]:
    """Count the answers of one record to each question of each questionnaire.

    Feedback counts where its question set and version are those of a questionnaire, and the
    person or a representative gave it. What was answered in words is counted, never kept.
    """
    for conversation in record.conversations:
        for feedback in conversation.feedback:
            for each in questionnaires:
                if (each.id, each.version) == (feedback.question_set, feedback.version):
                    yield from _answers(feedback, each)


def question_figures(
    questionnaires: Sequence[Questionnaire], counted: dict[Answered, int]
) -> Iterator[QuestionFigure]:
    """Make the figures of the questionnaires out of what was counted."""
    for each in questionnaires:
        for question in each.questions:
            for whose in ANSWERERS:
                at = (each.id, each.version, question.id, whose)
                answers, reasons = (
                    [(name, counted.get(Answered(*at, is_answer, name), 0)) for name in names]
                    for is_answer, names in ((True, _names(question)), (False, _REASONS))
                )
                yield QuestionFigure(
                    questionnaire=each.id,
                    version=each.version,
                    question=question.id,
                    whose=whose,
                    parts=answers,
                    excluded=reasons,
                )


def _answers(feedback: Feedback, questionnaire: Questionnaire) -> Iterator[Answered]:
    whose = _WHOSE.get(feedback.respondent)
    if whose is None:
        return
    given = {answer.question: answer for answer in feedback.answers}
    for question in questionnaire.questions:
        told = _told(question, given.get(question.id))
        yield Answered(questionnaire.id, questionnaire.version, question.id, whose, *told)


def _told(question: Question, answer: Answer | None) -> tuple[bool, str]:
    if answer is None or answer.answer is None:
        return False, str(answer.missing) if answer and answer.missing else _NO_ANSWER
    if not question.options:
        return True, _IN_WORDS
    if answer.answer in _names(question):
        return True, answer.answer
    return False, _NOT_OFFERED


def _names(question: Question) -> tuple[str, ...]:
    return tuple(option.value for option in question.options) or (_IN_WORDS,)
