"""Feedback is the adult's or a representative's, and never both in one."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Feedback
from msp_core.model.vocabulary import Voice
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MSP_OUTCOMES_FRAMEWORK, OUTCOME_MEASURE_PILOT

__all__ = ["FEEDBACK_MERGED"]

_OWN = {Voice.PERSON, Voice.REPRESENTATIVE}
_NOBODYS = "This feedback is not said to be the adult's own, or a representative's."
_TWICE = "This question has more than one answer in the same feedback."


def feedback_merged(feedback: Feedback) -> Iterator[Mark]:
    """Mark feedback that is nobody's in particular, and questions answered twice."""
    if feedback.respondent not in _OWN:
        yield Mark(path="/respondent", message=_NOBODYS)
    seen: set[str] = set()
    for index, answer in enumerate(feedback.answers):
        if answer.question in seen:
            yield Mark(path=f"/answers/{index}", message=_TWICE)
        seen.add(answer.question)


FEEDBACK_MERGED = Rule(
    code="CON09",
    name="feedback-merged",
    level=Level.QUERY,
    about=Feedback,
    title="Feedback is the adult's own or a representative's, and never both in one.",
    why=(
        "Representatives answer differently from the people they speak for. The national "
        "pilot could say less because the two were read as one."
    ),
    instead=(
        "Make one feedback for the adult and another for the representative, each with their "
        "own answers."
    ),
    limits=(
        "It sees a respondent who is neither, and one question answered twice. Answers "
        "already merged elsewhere look like one person's."
    ),
    sources=(
        OUTCOME_MEASURE_PILOT,
        MSP_OUTCOMES_FRAMEWORK,
    ),
    marks=(
        Marked(
            given=(
                '{"respondent": "other", "question_set": "local", "version": "1", '
                '"mode": "lead_at_closure", "answers": [{"question": "q4", '
                '"answer": "Yes"}]}'
            ),
            marks="/respondent",
        ),
        Marked(
            given=(
                '{"respondent": "person", "question_set": "local", "version": "1", '
                '"mode": "lead_at_closure", "answers": [{"question": "q4", '
                '"answer": "Yes"}, {"question": "q4", "answer": "No"}]}'
            ),
            marks="/answers/1",
            because="two answers to one question",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"respondent": "representative", "question_set": "local", "version": "1", '
                '"mode": "lead_at_closure", "answers": [{"question": "q4", '
                '"answer": "Yes"}, {"question": "q5", "answer": "Yes"}]}'
            ),
            because="a representative's own answers",
        ),
        NearMiss(
            given=(
                '{"respondent": "person", "question_set": "local", "version": "1", '
                '"mode": "lead_at_closure", "answers": []}'
            ),
            because="the adult's, with no answers yet",
        ),
    ),
    find=feedback_merged,
)
