"""The achievement of the case follows from the reviews of its outcomes."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.model.vocabulary import Achievement
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.record.places import current_outcomes
from msp_core.rules.review.latest import latest_reviews
from msp_core.sources import OURS, SAC_LABELS

__all__ = ["ROLL_UP_MISMATCH"]

_FULLY, _NOT = Achievement.FULLY_ACHIEVED, Achievement.NOT_ACHIEVED


def roll_up_mismatch(record: Record) -> Iterator[Mark]:
    """Mark the achievement of the case where the reviews say another."""
    stated = record.process.achievement
    if stated in {None, Achievement.NOT_YET_KNOWN}:
        return
    reviewed = _reviewed(record)
    if stated is _FULLY and _NOT in reviewed:
        yield Mark(path="/process/achievement")
    elif reviewed and Achievement.NOT_YET_KNOWN not in reviewed and stated is not _sum(reviewed):
        yield Mark(path="/process/achievement", level=Level.QUERY)


def _reviewed(record: Record) -> set[Achievement]:
    latest = latest_reviews(record)
    current = {said.outcome.id for said in current_outcomes(record)}
    return {review.achievement for name, review in latest.items() if name in current}


def _sum(reviewed: set[Achievement]) -> Achievement:
    return next(iter(reviewed)) if len(reviewed) == 1 else Achievement.PARTIALLY_ACHIEVED


ROLL_UP_MISMATCH = Rule(
    code="REV04",
    name="roll-up-mismatch",
    level=Level.REJECT,
    about=Record,
    title="How far the case achieved its outcomes follows from the last review of each.",
    message="The achievement of the case does not follow from the last review of each outcome.",
    why=(
        "The figure for the case is what returns and boards read. It must not say fully "
        "achieved where the person says that something was not."
    ),
    instead=(
        "Set process.achievement to fully_achieved if all were, to not_achieved if none was, "
        "and to partially_achieved otherwise; or correct the review."
    ),
    limits=(
        "How single reviews add up is our own rule, in no national list, so it refuses only "
        "fully_achieved beside an outcome that was not achieved, and asks about the rest. The"
        " last review counts, the person's before others on one day, and outcomes since "
        "revised do not."
    ),
    sources=(
        SAC_LABELS,
        OURS,
    ),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}, '
                '{"statement": "I want to see my sister", "voiced_by": "person", '
                '"id": "o2"}]}, {"id": "c2", "held_on": "2026-06-11", "stage": "end", '
                '"reviews": [{"outcome": "o1", "achievement": "fully_achieved", '
                '"judged_by": "person"}, {"outcome": "o2", "achievement": "not_achieved", '
                '"judged_by": "person"}]}], "process": {"achievement": "fully_achieved"}}'
            ),
            marks="/process/achievement",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}, '
                '{"statement": "I want to see my sister", "voiced_by": "person", '
                '"id": "o2"}]}, {"id": "c2", "held_on": "2026-06-11", "stage": "end", '
                '"reviews": [{"outcome": "o1", "achievement": "fully_achieved", '
                '"judged_by": "person"}, {"outcome": "o2", "achievement": "not_achieved", '
                '"judged_by": "person"}]}], "process": {"achievement": "not_achieved"}}'
            ),
            marks="/process/achievement",
            because="only asked: one of the two was achieved",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "partially_achieved", "judged_by": "person"}]}], '
                '"process": {"achievement": "fully_achieved"}}'
            ),
            marks="/process/achievement",
            because="only asked: the person sees it as partly achieved",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}, '
                '{"statement": "I want to see my sister", "voiced_by": "person", '
                '"id": "o2"}]}, {"id": "c2", "held_on": "2026-06-11", "stage": "end", '
                '"reviews": [{"outcome": "o1", "achievement": "fully_achieved", '
                '"judged_by": "person"}, {"outcome": "o2", "achievement": "not_achieved", '
                '"judged_by": "person"}]}], '
                '"process": {"achievement": "partially_achieved"}}'
            ),
            because="some of it came true",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "not_achieved", "judged_by": "person"}]}, {"id": "c3", '
                '"held_on": "2026-07-20", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}], '
                '"process": {"achievement": "fully_achieved"}}'
            ),
            because="the last review counts",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person", "id": "o1"}]}, {"id": "c2", '
                '"held_on": "2026-06-11", "stage": "end", "reviews": [{"outcome": "o1", '
                '"achievement": "fully_achieved", "judged_by": "person"}]}], '
                '"process": {"achievement": "fully_achieved", "conclusions": [{"id": "k1", '
                '"kind": "risk_outcome", "value": "risk_remained"}]}}'
            ),
            because="risk that remains, with a wish fully achieved, is the person's choice",
        ),
    ),
    find=roll_up_mismatch,
)
