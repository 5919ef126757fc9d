"""Questions that people ask of all records, as queries to run or to build on."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, select

from msp_core.databases.layout import Layout
from msp_core.databases.parts import KEY
from msp_core.model.vocabulary import ConversationStage, OutcomesAsked

__all__ = [
    "achievement_by_theme",
    "affirmed_outcomes",
    "asked_but_not_expressed",
    "last_reviews",
    "open_without_end",
]


def last_reviews(layout: Layout) -> "Select[Any, Any, Any, Any]":
    """Ask how far each outcome came true, by each judge's own last word on it.

    Columns: ``record_key``, ``outcome`` (its ``id``), ``judged_by``, ``achievement``.
    The last is that of the last day; of one day's, the later written.

    Args:
        layout: The tables.
    """
    review, conversation = layout["review"], layout["conversation"]
    newest_first = (
        conversation.c.held_on.desc(),
        review.c.conversation_no.desc(),
        review.c.review_no.desc(),
    )
    whose = (review.c[KEY], review.c.outcome, review.c.judged_by)
    age = func.row_number().over(partition_by=whose, order_by=newest_first).label("age")
    aged = select(*whose, review.c.achievement, age).join_from(review, conversation).subquery()
    return select(aged.c[KEY], aged.c.outcome, aged.c.judged_by, aged.c.achievement).where(
        aged.c.age == 1
    )


def achievement_by_theme(layout: Layout) -> "Select[Any, Any, Any, int]":
    """Ask how many outcomes of each theme came true, and how far, by each sort of judge.

    Columns: ``theme``, ``judged_by``, ``achievement``, ``outcomes``. An outcome of two
    themes is counted in both; one that nobody reviewed, in none.

    Args:
        layout: The tables.
    """
    outcome, theme = layout["outcome"], layout["outcome_themes"]
    last = last_reviews(layout).subquery()
    reviewed = and_(last.c[KEY] == outcome.c[KEY], last.c.outcome == outcome.c.id)
    group = (theme.c.value.label("theme"), last.c.judged_by, last.c.achievement)
    return (
        select(*group, func.count().label("outcomes"))
        .join_from(outcome, theme)
        .join(last, reviewed)
        .group_by(*group)
        .order_by(*group)
    )


def affirmed_outcomes(layout: Layout) -> "Select[Any, Any, Any]":
    """Ask where somebody confirmed with the person that a doubted wording stands.

    Columns: ``record_key``, ``conversation_no``, ``outcome_no``.

    Args:
        layout: The tables.
    """
    keys = layout["affirmation"].primary_key.columns
    return select(*keys).order_by(*keys)


def asked_but_not_expressed(layout: Layout) -> "Select[Any, Any]":
    """Ask in which conversations the person was asked what they want, and said nothing.

    Columns: ``record_key``, ``conversation_no``.

    Args:
        layout: The tables.
    """
    conversation = layout["conversation"]
    keys = conversation.primary_key.columns
    none = conversation.c.outcomes_asked == OutcomesAsked.ASKED_NONE_EXPRESSED.value
    return select(*keys).where(none).order_by(*keys)


def open_without_end(layout: Layout) -> "Select[Any]":
    """Ask which records are open and hold no conversation at the end of the process.

    Columns: ``record_key``.

    Args:
        layout: The tables.
    """
    process, conversation = layout["process"], layout["conversation"]
    ended: ColumnElement[bool] = exists().where(
        conversation.c[KEY] == process.c[KEY],
        conversation.c.stage == ConversationStage.END.value,
    )
    still_open = process.c.concluded_on.is_(None)
    return select(process.c[KEY]).where(still_open, ~ended).order_by(process.c[KEY])
