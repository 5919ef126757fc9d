"""Small invented cases to measure. Nobody in them is real."""

from typing import Any

import attrs
from hypothesis import strategies as st

from msp_core import wire
from msp_core.model import Conversation, Feedback, Outcome, Rating, Record, Review
from msp_core.model.vocabulary import (
    Achievement,
    AchievementJudge,
    OutcomesAsked,
    OutcomeTheme,
    RatingSubject,
)

__all__ = ["ANSWERS", "CASES", "LADDER", "answers_of", "case", "changed", "outcome_of", "talk"]

LADDER = {"id": "ladder", "minimum": 0, "maximum": 10, "higher_is_better": True}
FACES = {"id": "faces", "minimum": 1, "maximum": 5, "higher_is_better": True}
WORRY = {"id": "worry", "minimum": 0, "maximum": 10, "higher_is_better": False}
START, END = "2025-05-01", "2025-07-01"


def talk(name: str = "c1", on: str = START, **fields: Any) -> dict[str, Any]:
    """A conversation, in which the person takes part unless told otherwise."""
    plain = {"id": name, "held_on": on, "stage": "during", "participants": [{"role": "person"}]}
    return plain | fields


def case(*talks: dict[str, Any], **process: Any) -> Record:
    """A record as it is read, before any rule has judged it."""
    data = {
        "schema": "msp-record/1",
        "person": {"id": "p1"},
        "conversations": list(talks),
        "process": process,
    }
    record, findings = wire.read(data)
    assert record is not None, findings
    return record


def changed(record: Record, **added: tuple[Any, ...]) -> Record:
    """Add to the last conversation of a record."""
    *before, last = record.conversations
    more: dict[str, Any] = {
        name: (*getattr(last, name), *several) for name, several in added.items()
    }
    return attrs.evolve(record, conversations=(*before, attrs.evolve(last, **more)))


def _value(several: Any) -> st.SearchStrategy[str]:
    return st.sampled_from([each.value for each in several])


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


OUTCOMES = st.fixed_dictionaries(
    {
        "statement": st.just("I want to feel safe at home"),
        "id": st.sampled_from(["o1", "o2"]),
        "voiced_by": _maybe(st.sampled_from(["person", "representative", "other"])),
        "themes": st.lists(_value(OutcomeTheme), max_size=2),
        "revises": _maybe(st.just("o1")),
    }
)
REVIEWS = st.fixed_dictionaries(
    {
        "outcome": st.sampled_from(["o1", "o2"]),
        "achievement": _value(Achievement),
        "judged_by": _value(AchievementJudge),
    }
)
RATINGS = st.fixed_dictionaries(
    {
        "of": _value(RatingSubject),
        "value": st.integers(1, 5),
        "scale": st.sampled_from([LADDER, FACES, WORRY]),
        "rated_by": _value(AchievementJudge),
    }
)
FEEDBACK = st.fixed_dictionaries(
    {
        "respondent": st.sampled_from(["person", "representative", "practitioner"]),
        "question_set": st.just("msp-outcomes-framework"),
        "version": st.sampled_from(["2018", "1"]),
        "mode": st.just("lead_at_closure"),
        "answers": st.lists(
            st.sampled_from(
                [
                    {"question": "q1", "answer": "not_asked"},
                    {"question": "q2", "answer": "fully_achieved"},
                    {"question": "q2", "answer": "Words of somebody's own"},
                    {"question": "q2", "missing": "declined"},
                    {"question": "q2"},
                ]
            ),
            max_size=2,
        ),
    }
)
TALKS = st.fixed_dictionaries(
    {
        "on": st.sampled_from([START, "2025-06-01", END]),
        "participants": st.lists(
            st.sampled_from([{"role": "person"}, {"role": "advocate"}, {"role": "practitioner"}]),
            max_size=2,
        ),
        "outcomes_asked": _maybe(_value(OutcomesAsked)),
        "outcomes": st.lists(OUTCOMES, max_size=2),
        "reviews": st.lists(REVIEWS, max_size=2),
        "ratings": st.lists(RATINGS, max_size=3),
        "feedback": st.lists(FEEDBACK, max_size=1),
    }
)


def _made(talks: list[dict[str, Any]], concluded_on: str | None) -> Record:
    return case(*(talk(**each) for each in talks), concluded_on=concluded_on)


CASES: st.SearchStrategy[Record] = st.builds(
    _made,
    st.lists(TALKS, min_size=1, max_size=3),
    st.none() | st.sampled_from(["2025-03-31", "2025-08-01", "2026-04-01"]),
)

# Read once each, so that they can be added to a conversation as they are.
ANSWERS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "reviews": st.lists(REVIEWS, max_size=2),
        "ratings": st.lists(RATINGS, max_size=2),
        "feedback": st.lists(FEEDBACK, max_size=1),
    }
)


def answers_of(whose: str, drawn: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    """Make drawn answers those of one kind of person."""
    given: dict[str, Any] = {
        "reviews": [each | {"judged_by": whose} for each in drawn["reviews"]],
        "ratings": [each | {"rated_by": whose} for each in drawn["ratings"]],
        "feedback": [each | {"respondent": whose} for each in drawn["feedback"]],
    }
    read: Conversation = case(talk(**given)).conversations[0]
    reviews: tuple[Review, ...] = read.reviews
    ratings: tuple[Rating, ...] = read.ratings
    feedback: tuple[Feedback, ...] = read.feedback
    return {"reviews": reviews, "ratings": ratings, "feedback": feedback}


def outcome_of(whose: str) -> Outcome:
    """An outcome that one kind of person said."""
    said = {"statement": "I want to feel safe at home", "voiced_by": whose}
    return case(talk(outcomes=[said])).conversations[0].outcomes[0]
