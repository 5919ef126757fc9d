"""Nobody speaks for a person whom they are said to have put at risk."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Advocacy, Record, Representative
from msp_core.model.vocabulary import RepresentativeRole
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import LLR_ADVOCATES, NORFOLK_SAB

__all__ = ["REPRESENTATIVE_SOURCE_OF_RISK"]


def representative_source_of_risk(record: Record) -> Iterator[Mark]:
    """Mark each source of risk who supports the person, or is there when they speak."""
    relied_on = _relied_on(record.process.advocacy)
    present = {each.id for talk in record.conversations for each in talk.participants}
    for index, each in enumerate(record.person.representatives):
        level = _level(each, relied_on, present) if each.source_of_risk else None
        if level:
            yield Mark(path=f"/person/representatives/{index}/source_of_risk", level=level)


def _relied_on(advocacy: Advocacy | None) -> set[str | None]:
    return {advocacy.advocate, advocacy.appropriate_person} if advocacy else set()


def _level(
    each: Representative, relied_on: set[str | None], present: set[str | None]
) -> Level | None:
    if each.role is RepresentativeRole.APPROPRIATE_PERSON or each.id in relied_on:
        return Level.REJECT
    return Level.QUERY if each.id in present else None


REPRESENTATIVE_SOURCE_OF_RISK = Rule(
    code="PRO03",
    name="representative-source-of-risk",
    level=Level.REJECT,
    about=Record,
    title="Whoever supports the person to be heard is not said to be the source of the risk.",
    message="Somebody recorded as a source of risk supports the person, or joins a conversation.",
    why="A person cannot speak freely through, or before, somebody they may need to speak about.",
    instead=(
        "See the person without them, ask whom they would like instead, and arrange an "
        "independent advocate if they would struggle to take part."
    ),
    limits=(
        "It knows only what source_of_risk says. That such a person took part in a conversation "
        "is asked and not refused, for the person may have wanted them there."
    ),
    sources=(LLR_ADVOCATES, NORFOLK_SAB),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1", "role": "family",'
                ' "source_of_risk": true}]}, "process": {"advocacy":'
                ' {"substantial_difficulty": "yes", "appropriate_person": "r1"}}}'
            ),
            marks="/person/representatives/0/source_of_risk",
        ),
        Marked(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1",'
                ' "role": "appropriate_person", "source_of_risk": true}]}}'
            ),
            marks="/person/representatives/0/source_of_risk",
        ),
        Marked(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1", "role": "family",'
                ' "source_of_risk": true}]}, "conversations": [{"id": "c1",'
                ' "held_on": "2026-04-02", "stage": "start", "participants":'
                ' [{"role": "person"}, {"role": "representative", "id": "r1"}]}]}'
            ),
            marks="/person/representatives/0/source_of_risk",
            because="asked only: the person may have wanted them there",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1", "role": "family",'
                ' "source_of_risk": true}]}}'
            ),
            because="they are known of, and nobody relies on them",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p-1", "representatives": [{"id": "r1", "role": "family"}]},'
                ' "process": {"advocacy": {"substantial_difficulty": "yes",'
                ' "appropriate_person": "r1"}}}'
            ),
            because="no risk is said to come from them",
        ),
    ),
    find=representative_source_of_risk,
)
