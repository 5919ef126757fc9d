"""An advocate speaks beside the person, and not in place of them."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Record
from msp_core.model.vocabulary import ParticipantRole
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import LEEDS_SAB

__all__ = ["PERSON_NOT_SPOKEN_TO"]


def person_not_spoken_to(record: Record) -> Iterator[Mark]:
    """Mark conversations with an advocate in none of which the person took part."""
    roles = {each.role for talk in record.conversations for each in talk.participants}
    if ParticipantRole.ADVOCATE in roles and ParticipantRole.PERSON not in roles:
        yield Mark(path="/conversations")


PERSON_NOT_SPOKEN_TO = Rule(
    code="PRO05",
    name="person-not-spoken-to",
    level=Level.QUERY,
    about=Record,
    title="Where an advocate took part, the person was spoken to as well.",
    message="An advocate took part, and the person is not recorded as taking part.",
    why="People with an advocate have told that everybody spoke to the advocate and not to them.",
    instead="Speak with the person, in whatever way they communicate, and record that you did.",
    limits="It knows only who is recorded as taking part.",
    sources=(LEEDS_SAB,),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start", "participants":'
                ' [{"role": "advocate"}, {"role": "practitioner"}]}]}'
            ),
            marks="/conversations",
        ),
        Marked(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start", "participants":'
                ' [{"role": "advocate"}]}, {"id": "c2", "held_on": "2026-04-09",'
                ' "stage": "end", "participants": [{"role": "practitioner"}]}]}'
            ),
            marks="/conversations",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start", "participants":'
                ' [{"role": "advocate"}]}, {"id": "c2", "held_on": "2026-04-09",'
                ' "stage": "end", "participants": [{"role": "person"}]}]}'
            ),
            because="the person was spoken to later",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p-1"}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start", "participants":'
                ' [{"role": "practitioner"}]}]}'
            ),
            because="no advocate spoke",
        ),
    ),
    find=person_not_spoken_to,
)
