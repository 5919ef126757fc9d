"""A question of the feedback has an answer, or a reason why not."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Answer
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MSP_OUTCOMES_FRAMEWORK, OURS

__all__ = ["FEEDBACK_ANSWER_MISSING"]


def feedback_answer_missing(answer: Answer) -> Iterator[Mark]:
    """Mark a question with neither an answer nor a reason."""
    if answer.answer is None and answer.missing is None:
        yield Mark()


FEEDBACK_ANSWER_MISSING = Rule(
    code="CON08",
    name="feedback-answer-missing",
    level=Level.QUERY,
    about=Answer,
    title="A question has an answer, or a reason why there is none.",
    message="It is not said what the answer to this question was, or why there is none.",
    why=(
        "Not asked, asked and declined, and unable to say are three different things. A blank"
        " is all three at once."
    ),
    instead="Record what was answered, or why nothing was in missing.",
    limits="It cannot see a question of the set that was left out altogether.",
    sources=(
        MSP_OUTCOMES_FRAMEWORK,
        OURS,
    ),
    marks=(
        Marked(given='{"question": "q4"}', marks=""),
        Marked(
            given='{"question": "felt-listened-to", "extra": {"row": 7}}',
            marks="",
            because="your own system's data is no answer",
        ),
    ),
    leaves=(
        NearMiss(given='{"question": "q4", "answer": "Yes, mostly"}', because="answered"),
        NearMiss(
            given='{"question": "q4", "missing": "declined"}', because="declined, and it says so"
        ),
    ),
    find=feedback_answer_missing,
)
