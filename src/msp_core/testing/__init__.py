"""What tests of an integration need: whole records, drawn at random or told by hand.

``records()`` and its like are Hypothesis strategies, and need the extra ``testing``.
``example_records()`` needs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from msp_core.errors import MissingExtraError
from msp_core.testing.examples import example_records

if TYPE_CHECKING:
    from msp_core.testing.strategies import (
        accepted_statements,
        advocacies,
        affirmations,
        answers,
        benefits,
        best_interests,
        capacities,
        choices,
        conclusions,
        conversations,
        feedbacks,
        information_sharings,
        mitigations,
        options,
        outcomes,
        overrides,
        participants,
        persons,
        processes,
        ratings,
        records,
        refused_statements,
        representatives,
        reviews,
        risks,
        scales,
        service_responses,
        statements,
    )

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
    "example_records",
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


def __getattr__(name: str) -> object:
    """Find a strategy when it is first asked for, as Hypothesis may not be installed."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return getattr(import_module("msp_core.testing.strategies"), name)
    except ModuleNotFoundError as error:
        raise MissingExtraError("testing") from error
