"""What a resource needs to know of the rest of the record."""

from collections.abc import Callable
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

import attrs

from msp_core.model import Record, Review
from msp_core.rules.review.latest import latest_reviews
from msp_core.wire import write

__all__ = ["Context", "context_of"]


@attrs.frozen
class Context:
    """The record around one of its parts.

    Attributes:
        link: Gives the ``fullUrl`` of the entry for a JSON Pointer into the record.
        is_concluded: Whether the process is concluded.
        latest: The last review of each outcome, by the outcome's ``id``.
        revised: The ``id`` of each outcome that another takes the place of.
        chosen: The ``id`` of each option that was chosen.
        representatives: The ``fullUrl`` of each representative, by their ``id``.
    """

    link: Callable[[str], str]
    is_concluded: bool
    latest: dict[str, Review]
    revised: frozenset[str | None]
    chosen: frozenset[str | None]
    representatives: dict[str, str]


def context_of(record: Record) -> Context:
    """Gather what the resources of a record's Bundle need to know."""
    link = _linking(record)
    conversations = record.conversations
    return Context(
        link=link,
        is_concluded=record.process.concluded_on is not None,
        latest=latest_reviews(record),
        revised=frozenset(each.revises for held in conversations for each in held.outcomes),
        chosen=frozenset(each.option for held in conversations for each in held.choices),
        representatives={
            each.id: link(f"/person/representatives/{index}")
            for index, each in enumerate(record.person.representatives)
        },
    )


def _linking(record: Record) -> Callable[[str], str]:
    # Of the whole record and not of an id: an id alone could be guessed from its hash.
    digest = sha256(write(record)).hexdigest()
    return lambda at: f"urn:uuid:{uuid5(NAMESPACE_URL, f'{digest}{at}')}"
