"""Conversations, one by one and in a series."""

from datetime import date, timedelta
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from msp_core.model import Choice, Conversation, Feedback, Outcome, RiskOption
from msp_core.model.vocabulary import ConversationStage, FeedbackMode, OutcomesAsked
from msp_core.testing.strategies.choices import choices_among
from msp_core.testing.strategies.drawing import Drawing, Fixed, checked
from msp_core.testing.strategies.feelings import feedbacks, ratings
from msp_core.testing.strategies.options import options
from msp_core.testing.strategies.outcomes import outcomes_after, reviews
from msp_core.testing.strategies.people import participants_among
from msp_core.testing.strategies.values import days, identifiers, texts

__all__ = ["Told", "conversations", "series"]

T = TypeVar("T")

_MOST = 2
_LONGEST = 3
_STAGES = tuple(ConversationStage)
_NONE_EXPRESSED = (OutcomesAsked.NOT_ASKED, OutcomesAsked.ASKED_NONE_EXPRESSED)
_EITHER = (None, OutcomesAsked.DONT_KNOW, OutcomesAsked.NOT_RECORDED)


@attrs.frozen(kw_only=True)
class Told:
    """What a record has told by the time of a conversation, by its ids."""

    representatives: tuple[str, ...] = ()
    conversations: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    options: tuple[str, ...] = ()

    def with_(self, talk: Conversation) -> "Told":
        """Give what is told once this conversation is."""
        return attrs.evolve(
            self,
            conversations=(*self.conversations, talk.id),
            outcomes=(*self.outcomes, *(each.id for each in talk.outcomes if each.id)),
            options=(*self.options, *(each.id for each in talk.options)),
        )


def conversations(**fixed: Any) -> st.SearchStrategy[Conversation]:  # noqa: ANN401 -- any field
    """Draw a conversation that stands by itself: it reviews nothing said before.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _conversations(Told(), checked(Conversation, fixed))


@st.composite
def series(
    draw: st.DrawFn, told: Told, concluded_on: date | None, *, expressed: bool
) -> tuple[Conversation, ...]:
    """Draw conversations that follow each other, about the same things.

    Args:
        draw: Given by Hypothesis.
        told: Whom and what they can speak of.
        concluded_on: The day between those on the way and those that follow up, if fixed.
        expressed: Whether an outcome must be among them.
    """
    least = 1 if expressed or concluded_on else 0
    day, stage = draw(days()), ConversationStage.START
    talks: list[Conversation] = []
    # One by one, for Hypothesis shrinks by leaving out a conversation and all about it.
    while len(talks) < least or (len(talks) < _LONGEST and draw(st.booleans())):
        day += timedelta(days=draw(st.integers(0, 90)))
        stage = draw(st.sampled_from(_STAGES[_STAGES.index(stage) :]))
        fixed: Fixed = {"stage": stage, "held_on": _within(day, stage, concluded_on)}
        if expressed and not talks:
            fixed["outcomes_asked"] = OutcomesAsked.ASKED_EXPRESSED
        talks.append(draw(_conversations(told, fixed)))
        told = told.with_(talks[-1])
    return tuple(talks)


def _within(day: date, stage: ConversationStage, concluded_on: date | None) -> date:
    if concluded_on is None:
        return day
    after = stage is ConversationStage.FOLLOW_UP
    return max(day, concluded_on) if after else min(day, concluded_on)


@st.composite
def _conversations(draw: st.DrawFn, told: Told, fixed: Fixed) -> Conversation:
    talk = Drawing(Conversation, draw, fixed)
    talk.field("id", identifiers().filter(lambda name: name not in told.conversations))
    stage = talk.field("stage", st.sampled_from(ConversationStage))
    day = talk.field("held_on", days())
    talk.field("participants", _few(participants_among(told.representatives)))
    _what_is_wanted(talk, told)
    choosable = (*told.options, *(each.id for each in talk.field("options", _options())))
    talk.field("choices", _few(_choices(choosable, day)))
    reviewed = _few(reviews(outcome=st.sampled_from(told.outcomes)), by="outcome")
    talk.field("reviews", reviewed if told.outcomes else st.just(()))
    talk.field("ratings", _few(ratings()))
    talk.field("feedback", _few(_feedbacks(stage)))
    danger = talk.field("immediate_danger", st.booleans())
    talk.field("emergency_action", texts() if danger else st.none())
    return talk.whole()


def _what_is_wanted(talk: Drawing[Conversation], told: Told) -> None:
    fixed = talk.fixed("outcomes")
    asked = talk.field("outcomes_asked", st.sampled_from(_answers(fixed)))
    talk.field("not_asked_reason", texts() if asked is OutcomesAsked.NOT_ASKED else st.none())
    least = 1 if asked is OutcomesAsked.ASKED_EXPRESSED else 0
    most = 0 if asked in _NONE_EXPRESSED else _MOST
    wanted = outcomes_after(told.outcomes)
    several: st.SearchStrategy[list[Outcome]] = st.lists(
        wanted, min_size=least, max_size=most, unique_by=_named
    )
    talk.field("outcomes", several.map(tuple))


def _answers(outcomes: tuple[Outcome, ...] | None) -> tuple[OutcomesAsked | None, ...]:
    """Give each answer to "were they asked?" that these outcomes allow."""
    if outcomes is None:
        return (None, *OutcomesAsked)
    return (*_EITHER, OutcomesAsked.ASKED_EXPRESSED) if outcomes else (*_EITHER, *_NONE_EXPRESSED)


def _named(outcome: Outcome) -> object:
    # Outcomes without an id are never the same one.
    return outcome.id or object()


def _options() -> st.SearchStrategy[tuple[RiskOption, ...]]:
    return _few(options(), by="id")


def _choices(names: tuple[str, ...], day: date) -> st.SearchStrategy[Choice]:
    return choices_among(names, decided_on=st.sampled_from([None, day]))


def _feedbacks(stage: ConversationStage) -> st.SearchStrategy[Feedback]:
    if stage is ConversationStage.FOLLOW_UP:
        return feedbacks(mode=st.sampled_from(FeedbackMode))
    return feedbacks()


def _few(each: st.SearchStrategy[T], by: str | None = None) -> st.SearchStrategy[tuple[T, ...]]:
    if by is None:
        return st.lists(each, max_size=_MOST).map(tuple)
    return st.lists(each, max_size=_MOST, unique_by=lambda one: getattr(one, by)).map(tuple)
