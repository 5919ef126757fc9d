"""A person is told when their wish was overridden."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Override
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import SCIE_SHARING

__all__ = ["PERSON_NOT_TOLD"]


def person_not_told(override: Override) -> Iterator[Mark]:
    """Mark an override that the person was not told of, with no reason why."""
    if not override.person_told and override.not_told_because is None:
        yield Mark()


PERSON_NOT_TOLD = Rule(
    code="PRO09",
    name="person-not-told",
    level=Level.QUERY,
    about=Override,
    title="The person was told that it went ahead without their agreement, or it is said why not.",
    message="It is not recorded that the person was told of this, or why they were not.",
    why="To find out from others that one was not listened to costs the trust that is left.",
    instead="Tell the person, unless that is dangerous, and record person_told or the reason.",
    limits="It cannot see how the person was told.",
    sources=(SCIE_SHARING,),
    marks=(
        Marked(given='{"basis": "vital_interest"}', marks=""),
        Marked(given='{"basis": "serious_crime", "person_told": false}', marks=""),
    ),
    leaves=(
        NearMiss(
            given='{"basis": "vital_interest", "person_told": true}',
            because="the person was told",
        ),
        NearMiss(
            given=(
                '{"basis": "serious_crime", "person_told": false,'
                ' "not_told_because": "It would have put her in danger that night"}'
            ),
            because="a reason is recorded",
        ),
    ),
    find=person_not_told,
)
