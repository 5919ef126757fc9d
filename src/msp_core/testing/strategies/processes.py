"""The process: its days, what was done and concluded, and who helped the person."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from msp_core.model import (
    Advocacy,
    Conclusion,
    Conversation,
    InformationSharing,
    Override,
    Process,
    Representative,
    ServiceResponse,
)
from msp_core.model.vocabulary import (
    Achievement,
    ConclusionKind,
    ConsentStatus,
    ConversationStage,
    FeedbackMode,
    RiskAssessmentOutcome,
    RiskOutcome,
    SubstantialDifficulty,
    Substantiation,
)
from msp_core.testing.strategies.drawing import Drawing, Fixed, checked
from msp_core.testing.strategies.values import days, texts

__all__ = [
    "advocacies",
    "conclusions",
    "information_sharings",
    "overrides",
    "processes",
    "processes_around",
    "service_responses",
]

_LISTS: dict[ConclusionKind, tuple[str, ...]] = {
    ConclusionKind.RISK_OUTCOME: tuple(each.value for each in RiskOutcome),
    ConclusionKind.RISK_ASSESSMENT: tuple(each.value for each in RiskAssessmentOutcome),
    ConclusionKind.SUBSTANTIATION: tuple(each.value for each in Substantiation),
}
_WITHOUT = {ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN, ConsentStatus.NOT_SOUGHT}
_QUARTER = timedelta(days=90)
_LAST_DAY = date(2099, 12, 31)


def service_responses(**fixed: Any) -> st.SearchStrategy[ServiceResponse]:  # noqa: ANN401 -- any field
    """Draw what a service did, in support of nothing in particular.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _service_responses((), checked(ServiceResponse, fixed))


def conclusions(**fixed: Any) -> st.SearchStrategy[Conclusion]:  # noqa: ANN401 -- any field
    """Draw what was found: of a kind that has a list, one of that list.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _conclusions(checked(Conclusion, fixed))


def advocacies(**fixed: Any) -> st.SearchStrategy[Advocacy]:  # noqa: ANN401 -- any field
    """Draw whether help to be heard was needed, and why nobody gave it if so.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _advocacies((), checked(Advocacy, fixed))


def overrides(**fixed: Any) -> st.SearchStrategy[Override]:  # noqa: ANN401 -- any field
    """Draw why something was done without agreement, told in full.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _overrides(checked(Override, fixed))


def information_sharings(**fixed: Any) -> st.SearchStrategy[InformationSharing]:  # noqa: ANN401 -- any field
    """Draw what was shared or done: without agreement, only with its ground.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _information_sharings(checked(InformationSharing, fixed))


def processes(**fixed: Any) -> st.SearchStrategy[Process]:  # noqa: ANN401 -- any field
    """Draw a process that stands by itself, and names nothing else in a record.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return _processes((), None, checked(Process, fixed))


def processes_around(
    representatives: tuple[Representative, ...], talks: tuple[Conversation, ...]
) -> st.SearchStrategy[Process]:
    """Draw a process in support of these conversations."""
    return _processes(representatives, talks, {})


@st.composite
def _service_responses(draw: st.DrawFn, names: tuple[str, ...], fixed: Fixed) -> ServiceResponse:
    response = Drawing(ServiceResponse, draw, fixed)
    several = st.lists(st.sampled_from(names), max_size=2, unique=True) if names else st.just([])
    response.field("supports", several.map(tuple))
    return response.whole()


@st.composite
def _conclusions(draw: st.DrawFn, fixed: Fixed) -> Conclusion:
    conclusion = Drawing(Conclusion, draw, fixed)
    kind = conclusion.field("kind", st.sampled_from(ConclusionKind))
    values = _LISTS.get(kind)
    conclusion.field("value", st.sampled_from(values) if values else texts())
    return conclusion.whole()


@st.composite
def _advocacies(draw: st.DrawFn, known: tuple[Representative, ...], fixed: Fixed) -> Advocacy:
    advocacy = Drawing(Advocacy, draw, fixed)
    needed = advocacy.field("substantial_difficulty", st.sampled_from(SubstantialDifficulty))
    safe = [each for each in known if not each.source_of_risk]
    advocate = advocacy.field("advocate", _one_of(safe))
    unpaid = [each for each in safe if not each.paid_carer]
    supporter = advocacy.field("appropriate_person", _one_of(unpaid))
    if needed is SubstantialDifficulty.YES and not (advocate or supporter):
        advocacy.field("none_because", texts())
    return advocacy.whole()


def _one_of(known: Iterable[Representative]) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *(each.id for each in known)])


@st.composite
def _overrides(draw: st.DrawFn, fixed: Fixed) -> Override:
    override = Drawing(Override, draw, fixed)
    for name in ("why", "legal_basis", "how", "what"):
        override.field(name, texts())
    override.field("decided_on", days())
    told = override.field("person_told", st.none() | st.booleans())
    override.field("not_told_because", texts() if told is False else st.none())
    return override.whole()


@st.composite
def _information_sharings(draw: st.DrawFn, fixed: Fixed) -> InformationSharing:
    sharing = Drawing(InformationSharing, draw, fixed)
    consent = sharing.field("consent", st.sampled_from(ConsentStatus))
    went_ahead = sharing.field("went_ahead", st.booleans())
    not_sought = consent is ConsentStatus.NOT_SOUGHT
    sharing.field("not_sought_because", texts() if not_sought else st.none())
    needed = went_ahead and consent in _WITHOUT
    sharing.field("override", overrides() if needed else st.none())
    return sharing.whole()


@st.composite
def _processes(
    draw: st.DrawFn,
    known: tuple[Representative, ...],
    talks: tuple[Conversation, ...] | None,
    fixed: Fixed,
) -> Process:
    process = Drawing(Process, draw, fixed)
    _its_days(process, draw(days()), talks)
    process.field("achievement", st.sampled_from(_achievements(talks)))
    process.field("advocacy", st.none() | _advocacies(known, {}))
    process.field("sharing", st.lists(information_sharings(), max_size=1).map(tuple))
    responses = st.lists(
        _service_responses(_supportable(talks or ()), {}),
        max_size=2,
        unique_by=lambda each: each.id,
    )
    process.field("responses", responses.map(tuple))
    several = st.lists(conclusions(), max_size=2, unique_by=lambda each: each.id)
    process.field("conclusions", several.map(tuple))
    return process.whole()


def _its_days(process: Drawing[Process], day: date, talks: tuple[Conversation, ...] | None) -> None:
    first = min((talk.held_on for talk in talks or ()), default=day)
    raised = process.field("concern_raised_on", st.none() | st.dates(first - _QUARTER, first))
    earliest = raised or first - _QUARTER
    began = process.field("enquiry_began_on", st.none() | st.dates(earliest, max(earliest, first)))
    on_the_way = [talk.held_on for talk in talks or () if not _follows_up(talk)]
    earliest = max(filter(None, [raised, began, *on_the_way]), default=first)
    latest = min((talk.held_on for talk in talks or () if _follows_up(talk)), default=_LAST_DAY)
    can_end = earliest <= latest and talks != ()
    most = min(latest, earliest + _QUARTER)
    ended = st.none() | st.dates(earliest, most) if can_end else st.none()
    process.field("concluded_on", ended)


def _follows_up(talk: Conversation) -> bool:
    independent = FeedbackMode.INDEPENDENT_WITHIN_8_WEEKS
    return talk.stage is ConversationStage.FOLLOW_UP or any(
        each.mode is independent for each in talk.feedback
    )


def _achievements(talks: tuple[Conversation, ...] | None) -> tuple[Achievement | None, ...]:
    """Give how far a case can have come true, after what was said in these conversations."""
    if talks is None:
        return (None, *Achievement)
    if not any(talk.outcomes for talk in talks):
        return (None, Achievement.NOT_YET_KNOWN)
    reviewed = {review.achievement for talk in talks for review in talk.reviews}
    refused = Achievement.FULLY_ACHIEVED if Achievement.NOT_ACHIEVED in reviewed else None
    return (None, *(each for each in Achievement if each is not refused))


def _supportable(talks: tuple[Conversation, ...]) -> tuple[str, ...]:
    outcomes = (outcome.id for talk in talks for outcome in talk.outcomes if outcome.id)
    options = (option.id for talk in talks for option in talk.options)
    return (*outcomes, *options)
