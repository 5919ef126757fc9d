"""A questionnaire is data: what it holds, and how its answers are counted."""

from pathlib import Path
from typing import Any

import pytest

from impact.cases import case, talk
from msp_core.impact import (
    FRAMEWORK,
    AnswerOption,
    ImpactReport,
    Question,
    Questionnaire,
    QuestionnaireError,
    Whose,
    measure,
)

TOML = """\
id = "our-council"
version = "2025-1"
title = "How was it for you?"

[[questions]]
id = "listened"
wording = "Did people listen to you?"
representative_wording = "Did people listen to the person?"
options = [{ value = "yes", label = "Yes" }, { value = "no", label = "No" }]

[[questions]]
id = "better"
wording = "What would have made it better?"
"""


@pytest.fixture(name="ours")
def _ours(tmp_path: Path) -> Questionnaire:
    path = tmp_path / "ours.toml"
    path.write_text(TOML, encoding="utf-8")
    return Questionnaire.from_toml(path)


def given(respondent: str, *answers: dict[str, Any], version: str = "2025-1") -> dict[str, Any]:
    """Feedback with the council's own questionnaire."""
    return {
        "respondent": respondent,
        "question_set": "our-council",
        "version": version,
        "mode": "independent_within_8_weeks",
        "answers": list(answers),
    }


def counts(report: ImpactReport, question: str, whose: Whose) -> dict[str, int]:
    """Give what there is of one question, by one kind of respondent."""
    (figure,) = [e for e in report.feedback if (e.question, e.whose) == (question, whose)]
    return {name: n for name, n in (*figure.parts.items(), *figure.excluded.items()) if n}


def test_a_questionnaire_is_read_from_toml(ours: Questionnaire) -> None:
    """What is written is what is there; wording that nobody verified is not official."""
    listened, better = ours.questions

    assert ("our-council", "2025-1") == (ours.id, ours.version)
    assert (AnswerOption("yes", "Yes"), AnswerOption("no", "No")) == listened.options
    assert ((), False) == (better.options, listened.verified)


@pytest.mark.parametrize("which", ["ours", "framework"])
def test_a_questionnaire_travels_as_plain_data(which: str, ours: Questionnaire) -> None:
    """What is written and read again is the same."""
    one = ours if which == "ours" else FRAMEWORK

    assert one == Questionnaire.from_data(one.to_data())


def test_only_the_first_question_of_the_framework_is_verified() -> None:
    """We do not pass off what we have not read: the second is a stem, the rest is not here."""
    first, second = FRAMEWORK.questions

    assert (True, False) == (first.verified, second.verified)
    assert "not verified" in second.wording
    assert "Yes they were asked and outcomes were expressed" == first.options[0].label


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 1},
        {"title": ""},
        {"questions": "none"},
        {"questions": ["q1"]},
        {"questions": [{"id": "q1"}]},
        {"questions": [{"id": "q1", "wording": "W", "mood": 1}]},
        {"questions": [{"id": "q1", "wording": "W", "verified": "yes"}]},
        {"questions": [{"id": "q1", "wording": "W", "options": [{"value": "a"}]}]},
        {"questions": [{"id": "q1", "wording": "W", "options": ["a"]}]},
        {"colour": "red"},
    ],
)
def test_a_questionnaire_with_a_fault_is_refused(wrong: dict[str, Any]) -> None:
    """It is told what a questionnaire has, and nothing of it is guessed."""
    data = {"id": "x", "version": "1", "title": "T", "questions": []} | wrong

    with pytest.raises(QuestionnaireError, match=r"questionnaire has|list of tables"):
        Questionnaire.from_data(data)


def test_two_questions_need_two_names() -> None:
    """An answer must belong to one question, and to one option of it."""
    one = {"id": "q1", "wording": "W"}
    twice = [{"value": "a", "label": "A"}, {"value": "a", "label": "B"}]
    data = {"id": "x", "version": "1", "title": "T", "questions": [one, one]}

    with pytest.raises(QuestionnaireError, match="two questions"):
        Questionnaire.from_data(data)
    with pytest.raises(QuestionnaireError, match="two options"):
        Questionnaire.from_data(data | {"questions": [one | {"options": twice}]})


@pytest.mark.parametrize("text", [b"id = ", b"\xff\xfe"])
def test_what_is_not_toml_is_refused(tmp_path: Path, text: bytes) -> None:
    """In our own words, which quote none of it."""
    path = tmp_path / "ours.toml"
    path.write_bytes(text)

    with pytest.raises(QuestionnaireError, match="not TOML"):
        Questionnaire.from_toml(path)


def test_the_persons_and_a_representatives_answers_are_counted_apart(ours: Questionnaire) -> None:
    """Each has a figure of their own; a practitioner's answer is in neither."""
    answer = {"question": "listened", "answer": "yes"}
    feedback = [given(each, answer) for each in ("person", "representative", "practitioner")]
    report = measure([case(talk(feedback=feedback))], questionnaires=[ours])

    assert {"yes": 1} == counts(report, "listened", Whose.PERSON)
    assert {"yes": 1} == counts(report, "listened", Whose.REPRESENTATIVE)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([{"question": "listened", "answer": "no"}], {"no": 1}),
        ([{"question": "listened", "answer": "Words of her own"}], {"not_an_option": 1}),
        ([{"question": "listened", "missing": "declined"}], {"declined": 1}),
        ([{"question": "listened"}], {"no_answer": 1}),
        ([], {"no_answer": 1}),
    ],
)
def test_an_answer_is_an_option_or_left_out(
    ours: Questionnaire, answers: list[dict[str, Any]], expected: dict[str, int]
) -> None:
    """What somebody said in words of their own is counted, and not kept."""
    report = measure([case(talk(feedback=[given("person", *answers)]))], questionnaires=[ours])

    assert expected == counts(report, "listened", Whose.PERSON)
    assert "Words" not in str(report)


def test_a_question_answered_in_words_counts_that_it_was(ours: Questionnaire) -> None:
    """The words stay in the record."""
    one = given("person", {"question": "better", "answer": "Ring before you come"})
    report = measure([case(talk(feedback=[one]))], questionnaires=[ours])
    figure = next(each for each in report.feedback if each.question == "better")

    assert {"answered_in_words": 1} == counts(report, "better", Whose.PERSON)
    assert (1, 1, 1) == (
        figure.denominator,
        figure.whole,
        figure.shares["answered_in_words"].count,
    )


def test_an_option_called_as_a_reason_is_counted_once() -> None:
    """An answer "not asked" and no answer for want of asking stand apart; the whole is right."""
    options = tuple(AnswerOption(name, name) for name in ("yes", "not_asked", "no_answer"))
    question = Question(id="advocate", wording="Were you offered an advocate?", options=options)
    ours = Questionnaire(id="our-council", version="2025-1", title="Ours", questions=(question,))
    answers = [
        {"question": "advocate", "answer": "not_asked"},
        {"question": "advocate", "answer": "no_answer"},
        {"question": "advocate", "missing": "not_asked"},
    ]
    feedback = [given("person", each) for each in answers]
    report = measure([case(talk(feedback=feedback))], questionnaires=[ours])
    (figure,) = [each for each in report.feedback if each.whose is Whose.PERSON]

    assert {"yes": 0, "not_asked": 1, "no_answer": 1} == dict(figure.parts)
    assert (2, 3) == (figure.denominator, figure.whole)
    assert ("not_asked", 1) == next((n, c) for n, c in figure.excluded.items() if c)


def test_another_version_is_another_questionnaire(ours: Questionnaire) -> None:
    """Answers to other wording are never added in."""
    other = given("person", {"question": "listened", "answer": "yes"}, version="2024-1")
    report = measure([case(talk(feedback=[other]))], questionnaires=[ours])

    assert {0} == {figure.whole for figure in report.feedback}


def test_reports_with_different_questionnaires_keep_both(ours: Questionnaire) -> None:
    """What only one has measured stays as it is."""
    one, other = measure([case()], questionnaires=[ours]), measure([case()])

    assert len(one.feedback) + len(other.feedback) == len((one + other).feedback)


def test_an_option_and_a_question_hold_text() -> None:
    """They are checked when they are made by hand, too."""
    with pytest.raises(ValueError, match="value"):
        AnswerOption("", "A")
    with pytest.raises(TypeError, match="wording"):
        Question(id="q", wording=1)  # type: ignore[arg-type]
