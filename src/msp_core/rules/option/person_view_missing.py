"""What the person thinks of an option is part of it."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import RiskOption
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import BERKSHIRE, POSITIVE_RISK_REVIEW

__all__ = ["PERSON_VIEW_MISSING"]


def person_view_missing(option: RiskOption) -> Iterator[Mark]:
    """Mark an option of which the person's own view is not recorded."""
    if option.person_view is None:
        yield Mark()


PERSON_VIEW_MISSING = Rule(
    code="OPT03",
    name="person-view-missing",
    level=Level.QUERY,
    about=RiskOption,
    title="An option says what the person thinks of it.",
    message="It is not said what the person thinks of this option.",
    why=(
        "The person is best placed to say what a risk means to them and what they could live "
        "with. Records of options seldom hold it."
    ),
    instead='Ask the person: "What do you think of that?" Record the answer in person_view.',
    limits="It cannot tell an option not yet put to the person from one they were not asked of.",
    sources=(BERKSHIRE, POSITIVE_RISK_REVIEW),
    marks=(
        Marked(
            given='{"id": "a", "description": "A key safe by the door"}',
            marks="",
        ),
        Marked(
            given='{"id": "a", "description": "A key safe", "acceptable_to_person": true}',
            marks="",
            because="a tick says that they agree, and not what they think",
        ),
    ),
    leaves=(
        NearMiss(
            given='{"id": "a", "description": "A key safe", "person_view": "Over my dead body."}',
            because="a view against it is a view",
        ),
        NearMiss(
            given='{"id": "a", "description": "A key safe", "person_view": "I do not mind."}',
            because="to be indifferent is a view",
        ),
    ),
    find=person_view_missing,
)
