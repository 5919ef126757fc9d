"""Where outcomes and reviews stand in a record, whatever conversation they belong to."""

from collections.abc import Iterator

import attrs

from msp_core.model import Conversation, Outcome, Record, Review

__all__ = ["Said", "current_outcomes", "outcomes_by_id", "outcomes_of", "reviews_of"]


@attrs.frozen
class Said:
    """An outcome, with its place and the conversation in which it was said."""

    at: str
    outcome: Outcome
    conversation: Conversation


def outcomes_of(record: Record) -> Iterator[Said]:
    """Give every outcome of a record."""
    for index, conversation in enumerate(record.conversations):
        for place, outcome in enumerate(conversation.outcomes):
            yield Said(f"/conversations/{index}/outcomes/{place}", outcome, conversation)


def outcomes_by_id(record: Record) -> dict[str, Said]:
    """Give the outcomes that a review can name; of two with one name, the first."""
    named: dict[str, Said] = {}
    for said in outcomes_of(record):
        if said.outcome.id is not None:
            named.setdefault(said.outcome.id, said)
    return named


def current_outcomes(record: Record) -> Iterator[Said]:
    """Give the outcomes whose place no later one has taken."""
    revised = {said.outcome.revises for said in outcomes_of(record)}
    for said in outcomes_of(record):
        if said.outcome.id is None or said.outcome.id not in revised:
            yield said


def reviews_of(record: Record) -> Iterator[tuple[str, Review, Conversation]]:
    """Give every review of a record, with its place and its conversation."""
    for index, conversation in enumerate(record.conversations):
        for place, review in enumerate(conversation.reviews):
            yield f"/conversations/{index}/reviews/{place}", review, conversation
