"""A questionnaire about how being safeguarded was: which questions, and which answers.

It is data, and never fixed text claimed to be somebody's. Of the LGA and ADASS framework we
have read the first question, and the opening words of the second; bring the wording of the
others yourself, from your own copy.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self, cast

import attrs
from attrs.validators import and_, deep_iterable, instance_of, min_len

from msp_core.impact.errors import QuestionnaireError
from msp_core.model.vocabulary import Achievement, OutcomesAsked
from msp_core.sources import MSP_OUTCOMES_FRAMEWORK

__all__ = ["FRAMEWORK", "AnswerOption", "Question", "Questionnaire"]

_TEXT = and_(instance_of(str), min_len(1))


@attrs.frozen
class AnswerOption:
    """One answer that a question offers.

    Attributes:
        value: How a record writes it.
        label: How the form words it.
    """

    value: str = attrs.field(validator=_TEXT)
    label: str = attrs.field(validator=_TEXT)


@attrs.frozen(kw_only=True)
class Question:
    """One question.

    Attributes:
        id: What an answer in a record refers to it by.
        wording: How the adult is asked.
        representative_wording: How a representative is asked, where that differs.
        options: The answers that it offers; none where it is answered in words, which are
            then counted and never kept.
        verified: Whether the wording was read in ``source``. What was not is never shown
            as official.
        source: Where the wording is from.
    """

    id: str = attrs.field(validator=_TEXT)
    wording: str = attrs.field(validator=_TEXT)
    representative_wording: str = attrs.field(default="", validator=instance_of(str))
    options: tuple[AnswerOption, ...] = attrs.field(
        default=(), validator=deep_iterable(instance_of(AnswerOption), instance_of(tuple))
    )
    verified: bool = attrs.field(default=False, validator=instance_of(bool))
    source: str = attrs.field(default="", validator=instance_of(str))

    def __attrs_post_init__(self) -> None:
        """Refuse two options that a record would write alike."""
        _refuse_repeated([option.value for option in self.options], "options")


@attrs.frozen(kw_only=True)
class Questionnaire:
    """A set of questions, in one wording.

    Attributes:
        id: Its name, as ``Feedback.question_set`` has it.
        version: Which wording of it, as ``Feedback.version`` has it.
        title: What it is called.
        questions: The questions, in order.

    Raises:
        QuestionnaireError: If two questions have the same ``id``, or a text is empty.
    """

    id: str = attrs.field(validator=_TEXT)
    version: str = attrs.field(validator=_TEXT)
    title: str = attrs.field(validator=_TEXT)
    questions: tuple[Question, ...] = attrs.field(
        validator=deep_iterable(instance_of(Question), instance_of(tuple))
    )

    def __attrs_post_init__(self) -> None:
        """Refuse two questions of one name."""
        _refuse_repeated([question.id for question in self.questions], "questions")

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Make one from plain data, as ``docs/how-to/measure-impact.md`` shows it.

        Raises:
            QuestionnaireError: If a field is missing, unknown or of the wrong type.
        """
        try:
            fields: dict[str, Any] = dict(data)
            fields["questions"] = tuple(map(_question, _list(data, "questions")))
            return cls(**fields)
        except (TypeError, ValueError) as error:
            raise _in_our_words(error) from None

    @classmethod
    def from_toml(cls, path: Path | str) -> Self:
        """Read one from a TOML file.

        Raises:
            OSError: If the file cannot be read.
            QuestionnaireError: If it is not TOML, or not a questionnaire.
        """
        try:
            data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        except ValueError:
            raise QuestionnaireError("the questionnaire is not TOML in UTF-8") from None
        return cls.from_data(data)

    def to_data(self) -> dict[str, Any]:
        """Give it as plain data, which ``from_data`` reads."""
        return attrs.asdict(self)


def _question(data: Any) -> Question:  # noqa: ANN401 -- whatever the file holds
    fields: dict[str, Any] = dict(data)
    fields["options"] = tuple(AnswerOption(**each) for each in _list(data, "options"))
    return Question(**fields)


def _list(data: Any, name: str) -> list[Any]:  # noqa: ANN401 -- whatever the file holds
    value = data.get(name, []) if isinstance(data, Mapping) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    if not isinstance(value, list | tuple):
        raise QuestionnaireError(f"`{name}` must be a list of tables")
    return list(cast("list[Any]", value))


def _refuse_repeated(names: list[str], what: str) -> None:
    if len(set(names)) < len(names):
        raise QuestionnaireError(f"two {what} of the questionnaire have the same name")


def _in_our_words(error: Exception) -> QuestionnaireError:
    if isinstance(error, QuestionnaireError):
        return error
    return QuestionnaireError(
        "a questionnaire has an `id`, a `version`, a `title` and `questions`; a question has an"
        " `id`, a `wording`, and it may have a `representative_wording`, `options` (each with a"
        " `value` and a `label`), `verified` and a `source`: nothing else, and no text is empty"
    )


FRAMEWORK = Questionnaire(
    id="msp-outcomes-framework",
    version="2018",
    title="Making Safeguarding Personal Outcomes Framework: what we could verify of it",
    questions=(
        Question(
            id="q1",
            wording=(
                "Was the individual or individual's representative asked what their desired"
                " outcomes were?"
            ),
            options=tuple(AnswerOption(each.value, each.label) for each in OutcomesAsked),
            verified=True,
            source=MSP_OUTCOMES_FRAMEWORK.url,
        ),
        Question(
            id="q2",
            wording="Did the person or their rep… (the rest of the wording is not verified)",
            options=tuple(
                AnswerOption(each.value, each.label)
                for each in Achievement
                if each is not Achievement.NOT_YET_KNOWN
            ),
            source=MSP_OUTCOMES_FRAMEWORK.url,
        ),
    ),
)
"""The framework's first question, verified; and its second, of which only the opening is.

The answers of the second are those of table SG4a, by inference. Questions three to seven are
not here: we have not read them.
"""
