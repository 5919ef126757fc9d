"""Where an outcome was not achieved, the person was told why."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Review
from msp_core.model.vocabulary import Achievement
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import SOUTH_YORKSHIRE

__all__ = ["UNACHIEVED_UNEXPLAINED"]


def unachieved_unexplained(review: Review) -> Iterator[Mark]:
    """Mark an outcome that was not achieved, with nothing said of why."""
    if review.achievement is Achievement.NOT_ACHIEVED and review.explanation is None:
        yield Mark(path="/achievement")


UNACHIEVED_UNEXPLAINED = Rule(
    code="REV06",
    name="unachieved-unexplained",
    level=Level.QUERY,
    about=Review,
    title="Where an outcome was not achieved, the person was told why.",
    message="It is not said whether the person was told why this was not achieved.",
    why=(
        "Some wishes cannot be met: no court may take a case without evidence. The person is "
        "owed the reason, and the wish stays in the record as it was said."
    ),
    instead=(
        "Tell the person why it could not be achieved, and record what they were told in "
        "explanation."
    ),
    limits="It sees that an explanation is recorded, not whether the person understood it.",
    sources=(SOUTH_YORKSHIRE,),
    marks=(
        Marked(
            given='{"outcome": "o1", "achievement": "not_achieved", "judged_by": "person"}',
            marks="/achievement",
        ),
        Marked(
            given=(
                '{"outcome": "o1", "achievement": "not_achieved", "judged_by": "person", '
                '"words": "Nothing has changed"}'
            ),
            marks="/achievement",
            because="the person's words are not what they were told",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"outcome": "o1", "achievement": "not_achieved", "judged_by": "person", '
                '"explanation": "The police found too little to charge him"}'
            ),
            because="they were told why",
        ),
        NearMiss(
            given=('{"outcome": "o1", "achievement": "partially_achieved", "judged_by": "person"}'),
            because="some of it came true",
        ),
    ),
    find=unachieved_unexplained,
)
