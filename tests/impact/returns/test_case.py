"""A case has one answer to whether the person was asked, and to how far it came true."""

from itertools import permutations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impact.returns.cases import conversation, enquiry
from msp_core.impact.returns import achieved_in, asked_in
from msp_core.impact.returns.case import judged_in
from msp_core.model import Conversation
from msp_core.model.vocabulary import Achievement, AchievementJudge, OutcomesAsked

FULLY, PARTLY = Achievement.FULLY_ACHIEVED, Achievement.PARTIALLY_ACHIEVED
NOT, UNKNOWN = Achievement.NOT_ACHIEVED, Achievement.NOT_YET_KNOWN
NAMES = ("o1", "o2", "o3")


def reviewed(*how: Achievement | None) -> tuple[Conversation, ...]:
    """Give conversations in which wishes were told and then reviewed; None is not reviewed."""
    names = NAMES[: len(how)]
    reviews = tuple((name, each) for name, each in zip(names, how, strict=True) if each)
    return conversation(1, wishes=names), conversation(2, reviews=reviews)


@pytest.mark.parametrize(
    ("said", "case"),
    [
        ((), OutcomesAsked.NOT_RECORDED),
        ((None, None), OutcomesAsked.NOT_RECORDED),
        ((OutcomesAsked.NOT_RECORDED, None), OutcomesAsked.NOT_RECORDED),
        ((OutcomesAsked.NOT_ASKED, None), OutcomesAsked.NOT_ASKED),
        ((OutcomesAsked.NOT_ASKED, OutcomesAsked.NOT_RECORDED), OutcomesAsked.NOT_ASKED),
        ((OutcomesAsked.NOT_ASKED, OutcomesAsked.DONT_KNOW), OutcomesAsked.DONT_KNOW),
        (
            (OutcomesAsked.DONT_KNOW, OutcomesAsked.ASKED_NONE_EXPRESSED),
            OutcomesAsked.ASKED_NONE_EXPRESSED,
        ),
        (
            (OutcomesAsked.ASKED_EXPRESSED, OutcomesAsked.ASKED_NONE_EXPRESSED),
            OutcomesAsked.ASKED_EXPRESSED,
        ),
    ],
)
def test_once_asked_is_asked(said: tuple[OutcomesAsked | None, ...], case: OutcomesAsked) -> None:
    """The strongest answer of any conversation is the case's, in whatever order they came."""
    for order in permutations(said):
        talks = tuple(conversation(day, asked=asked) for day, asked in enumerate(order, start=1))

        assert case is asked_in(enquiry(conversations=talks))


@pytest.mark.parametrize(
    ("how", "case"),
    [
        ((FULLY, FULLY), FULLY),
        ((NOT, NOT), NOT),
        ((FULLY, NOT), PARTLY),
        ((FULLY, PARTLY), PARTLY),
        ((PARTLY, NOT), PARTLY),
        ((PARTLY, PARTLY), PARTLY),
        ((FULLY, None), UNKNOWN),
        ((NOT, UNKNOWN), UNKNOWN),
        ((None,), UNKNOWN),
        ((), UNKNOWN),
        ((FULLY, NOT, None), PARTLY),
        ((PARTLY, UNKNOWN), PARTLY),
    ],
)
def test_a_case_is_achieved_as_its_outcomes_are(
    how: tuple[Achievement | None, ...], case: Achievement
) -> None:
    """All fully is fully, none is not, else partially; unknown where the rest decides."""
    assert case is achieved_in(enquiry(conversations=reviewed(*how)))


@given(st.lists(st.sampled_from([FULLY, PARTLY, NOT]), min_size=1, max_size=3))
def test_whatever_is_not_reviewed_could_not_change_a_known_answer(how: list[Achievement]) -> None:
    """An answer given while an outcome is open holds however that one turns out."""
    still_open = achieved_in(enquiry(conversations=reviewed(*how[:-1], None)))
    closed = achieved_in(enquiry(conversations=reviewed(*how)))

    assert still_open in {UNKNOWN, closed}


@pytest.mark.parametrize("stated", Achievement)
def test_what_is_stated_for_the_case_counts_where_reviews_leave_it_open(
    stated: Achievement,
) -> None:
    """The person's reviews come first; without them the process has the word."""
    assert stated is achieved_in(enquiry(achievement=stated))
    assert NOT is achieved_in(enquiry(conversations=reviewed(NOT), achievement=stated))


def test_the_last_review_of_an_outcome_counts() -> None:
    """What was not achieved in June can be so in July."""
    talks = (
        conversation(1, wishes=("o1",)),
        conversation(2, reviews=(("o1", NOT),)),
        conversation(3, reviews=(("o1", FULLY),)),
    )

    assert FULLY is achieved_in(enquiry(conversations=talks))


@pytest.mark.parametrize(
    ("judges", "case", "theirs"),
    [
        ((("person", NOT), ("practitioner", FULLY)), NOT, True),
        ((("person", NOT), ("joint", FULLY)), NOT, True),
        ((("person", NOT), ("person", PARTLY)), PARTLY, True),
        ((("representative", NOT), ("joint", FULLY)), NOT, False),
        ((("joint", NOT), ("practitioner", FULLY)), NOT, False),
        ((("practitioner", FULLY),), FULLY, False),
    ],
)
def test_the_person_has_the_last_word_however_late_others_speak(
    judges: tuple[tuple[str, Achievement], ...], case: Achievement, *, theirs: bool
) -> None:
    """Nobody's later judgement takes the place of the person's own."""
    talks = [conversation(1, wishes=("o1",))]
    for day, (judge, how) in enumerate(judges, start=2):
        (review,) = conversation(day, reviews=(("o1", how),)).reviews
        by = attrs.evolve(review, judged_by=AchievementJudge(judge))
        talks.append(attrs.evolve(conversation(day), reviews=(by,)))

    assert (case, theirs) == judged_in(enquiry(conversations=tuple(talks)))


def test_an_outcome_without_a_name_was_reviewed_by_nobody() -> None:
    """Nothing can refer to it, so how far it came true is not known."""
    talk = conversation(1, wishes=("o1",))
    unnamed = attrs.evolve(talk, outcomes=(attrs.evolve(talk.outcomes[0], id=None),))

    assert (UNKNOWN, False) == judged_in(enquiry(conversations=(unnamed,)))
