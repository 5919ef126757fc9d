"""Strategies that draw what the model can hold. They need Hypothesis."""

from msp_core.testing.strategies.choices import best_interests, capacities, choices
from msp_core.testing.strategies.conversations import conversations
from msp_core.testing.strategies.feelings import answers, feedbacks, ratings, scales
from msp_core.testing.strategies.options import benefits, mitigations, options, risks
from msp_core.testing.strategies.outcomes import affirmations, outcomes, reviews
from msp_core.testing.strategies.people import participants, persons, representatives
from msp_core.testing.strategies.processes import (
    advocacies,
    conclusions,
    information_sharings,
    overrides,
    processes,
    service_responses,
)
from msp_core.testing.strategies.records import records
from msp_core.testing.strategies.said import accepted_statements, refused_statements, statements

__all__ = [
    "accepted_statements",
    "advocacies",
    "affirmations",
    "answers",
    "benefits",
    "best_interests",
    "capacities",
    "choices",
    "conclusions",
    "conversations",
    "feedbacks",
    "information_sharings",
    "mitigations",
    "options",
    "outcomes",
    "overrides",
    "participants",
    "persons",
    "processes",
    "ratings",
    "records",
    "refused_statements",
    "representatives",
    "reviews",
    "risks",
    "scales",
    "service_responses",
    "statements",
]
