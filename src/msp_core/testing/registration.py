"""Telling Hypothesis how each class is drawn, before anybody has asked for one."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from msp_core import model

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["STRATEGIES", "register"]

STRATEGIES: dict[type, str] = {
    model.Advocacy: "advocacies",
    model.Affirmation: "affirmations",
    model.Answer: "answers",
    model.Benefit: "benefits",
    model.BestInterests: "best_interests",
    model.Capacity: "capacities",
    model.Choice: "choices",
    model.Conclusion: "conclusions",
    model.Conversation: "conversations",
    model.Feedback: "feedbacks",
    model.InformationSharing: "information_sharings",
    model.Mitigation: "mitigations",
    model.Outcome: "outcomes",
    model.Override: "overrides",
    model.Participant: "participants",
    model.Person: "persons",
    model.Process: "processes",
    model.Rating: "ratings",
    model.Record: "records",
    model.Representative: "representatives",
    model.Review: "reviews",
    model.Risk: "risks",
    model.RiskOption: "options",
    model.Scale: "scales",
    model.ServiceResponse: "service_responses",
}
"""The strategy of each class of the model, by its name in ``msp_core.testing``."""


def register() -> None:
    """Make ``st.from_type(Record)``, and of any other class of the model, draw our own.

    Hypothesis calls this by itself, through its entry point, wherever both are installed.
    """
    from hypothesis import strategies as st  # noqa: PLC0415 -- optional

    for kind, name in STRATEGIES.items():
        st.register_type_strategy(kind, _later(name))


def _later(name: str) -> "Callable[[type[Any]], SearchStrategy[Any]]":
    # Hypothesis calls `register` while it is itself being imported, perhaps by our own
    # strategies, so those are looked up only when they are used.
    def strategy(_: type[Any]) -> "SearchStrategy[Any]":
        found: SearchStrategy[Any] = getattr(import_module("msp_core.testing"), name)()
        return found

    return strategy
