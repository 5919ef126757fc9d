"""Only an outcome that was expressed can be achieved."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.model.vocabulary import Achievement, OutcomesAsked
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.record.places import outcomes_by_id, reviews_of
from msp_core.sources import SAC_LABELS

__all__ = ["ACHIEVEMENT_WITHOUT_OUTCOME"]

_NONE_EXPRESSED = {OutcomesAsked.ASKED_NONE_EXPRESSED, OutcomesAsked.NOT_ASKED}


def achievement_without_outcome(record: Record) -> Iterator[Mark]:
    """Mark what is said to be achieved where nothing was expressed."""
    named = outcomes_by_id(record)
    for at, review, _ in reviews_of(record):
        said = named.get(review.outcome)
        if said is not None and said.conversation.outcomes_asked in _NONE_EXPRESSED:
            yield Mark(path=f"{at}/outcome")
    if record.process.achievement not in {None, Achievement.NOT_YET_KNOWN}:
        yield from _of_the_case(record)


def _of_the_case(record: Record) -> Iterator[Mark]:
    asked = {each.outcomes_asked for each in record.conversations}
    expressed = any(each.outcomes for each in record.conversations)
    if not expressed and OutcomesAsked.ASKED_EXPRESSED not in asked:
        level = None if asked & _NONE_EXPRESSED else Level.QUERY
        yield Mark(path="/process/achievement", level=level)


ACHIEVEMENT_WITHOUT_OUTCOME = Rule(
    code="REV01",
    name="achievement-without-outcome",
    level=Level.REJECT,
    about=Record,
    title="Only what the person was asked and said they want can be achieved.",
    message=(
        "How far this came true is recorded, but not that the person was asked and expressed it."
    ),
    why=(
        "The national collection counts achievement only among those who were asked and "
        "expressed outcomes. An achievement beside any other answer is somebody else's."
    ),
    instead=(
        "Correct outcomes_asked if the person did say what they want; otherwise take the "
        'achievement out, and ask them: "What did you want to come of this?"'
    ),
    limits=(
        "It refuses only where the record says that nothing was expressed. Where it does not "
        "say, it asks about the case as a whole and leaves single reviews alone."
    ),
    sources=(SAC_LABELS,),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", "outcomes_asked": "not_asked", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}]}'
            ),
            marks="/conversations/1/reviews/0/outcome",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_none_expressed"}], '
                '"process": {"achievement": "fully_achieved"}}'
            ),
            marks="/process/achievement",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start"}], '
                '"process": {"achievement": "not_achieved"}}'
            ),
            marks="/process/achievement",
            because="only asked: whether anything was expressed is not recorded",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_expressed", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}], '
                '"process": {"achievement": "fully_achieved"}}'
            ),
            because="asked, expressed, and achieved",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}]}'
            ),
            because="the asking is not recorded, the outcome is",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes_asked": "asked_none_expressed"}], '
                '"process": {"achievement": "not_yet_known"}}'
            ),
            because="nothing is said to be achieved",
        ),
    ),
    find=achievement_without_outcome,
)
