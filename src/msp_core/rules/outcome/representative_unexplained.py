"""A representative's words come with who they are and why the person did not speak."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Conversation, Record
from msp_core.model.vocabulary import ParticipantRole, Voice
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.record.places import outcomes_of
from msp_core.sources import LEEDS_SAB, MSP_OUTCOMES_FRAMEWORK

__all__ = ["REPRESENTATIVE_UNEXPLAINED"]

_SPEAKS_FOR = {ParticipantRole.REPRESENTATIVE, ParticipantRole.ADVOCATE}


def representative_unexplained(record: Record) -> Iterator[Mark]:
    """Mark the voice of an outcome that somebody gave for the person, unexplained."""
    reasons = {each.id for each in record.person.representatives if each.speaks_because is not None}
    for said in outcomes_of(record):
        outcome = said.outcome
        if outcome.voiced_by is not Voice.REPRESENTATIVE or outcome.no_own_words is not None:
            continue
        if not _is_explained(said.conversation, reasons):
            yield Mark(path=f"{said.at}/voiced_by")


def _is_explained(conversation: Conversation, reasons: set[str]) -> bool:
    # Somebody without an id may be any of those whose reason is known.
    return any(
        each.id in reasons or (each.id is None and bool(reasons))
        for each in conversation.participants
        if each.role in _SPEAKS_FOR
    )


REPRESENTATIVE_UNEXPLAINED = Rule(
    code="OUT12",
    name="representative-unexplained",
    level=Level.QUERY,
    about=Record,
    title=(
        "An outcome that a representative voiced says who they are and why the person did not"
        " speak."
    ),
    message="It is not fully said who spoke for the person here, and why.",
    why=(
        "Representatives often want other things than the person does. Who spoke, as whom, "
        "and why it was not the person must be plain to whoever reads on."
    ),
    instead=(
        "Name the representative among the participants, and say in person.representatives "
        "why they speak (speaks_because). Ask the person too, in whatever way they "
        "communicate."
    ),
    limits=(
        "It sees that a reason is given, not whether it is a good one. A reason why there are"
        " no words of the person's own (no_own_words) counts."
    ),
    sources=(
        MSP_OUTCOMES_FRAMEWORK,
        LEEDS_SAB,
    ),
    marks=(
        Marked(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"participants": [{"role": "person"}, {"role": "practitioner"}], '
                '"outcomes": [{"statement": "To see her sister again", '
                '"voiced_by": "representative"}]}]}'
            ),
            marks="/conversations/0/outcomes/0/voiced_by",
            because="no representative took part",
        ),
        Marked(
            given=(
                '{"person": {"id": "p1", "representatives": [{"id": "r1", '
                '"role": "family"}]}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"participants": [{"role": "representative", "id": "r1"}], '
                '"outcomes": [{"statement": "To see her sister again", '
                '"voiced_by": "representative"}]}]}'
            ),
            marks="/conversations/0/outcomes/0/voiced_by",
            because="why they speak is not said",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"person": {"id": "p1", "representatives": [{"id": "r1", "role": "imca", '
                '"speaks_because": "No speech since the stroke"}]}, '
                '"conversations": [{"id": "c1", "held_on": "2026-04-02", "stage": "start", '
                '"participants": [{"role": "advocate", "id": "r1"}], '
                '"outcomes": [{"statement": "To see her sister again", '
                '"voiced_by": "representative"}]}]}'
            ),
            because="who and why are both recorded",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"participants": [{"role": "representative"}], '
                '"outcomes": [{"statement": "To see her sister again", '
                '"voiced_by": "representative", "no_own_words": "unable"}]}]}'
            ),
            because="the person could not say it themselves",
        ),
        NearMiss(
            given=(
                '{"person": {"id": "p1"}, "conversations": [{"id": "c1", '
                '"held_on": "2026-04-02", "stage": "start", '
                '"participants": [{"role": "practitioner"}], '
                '"outcomes": [{"statement": "I want to feel safe at home", '
                '"voiced_by": "person"}]}]}'
            ),
            because="the person spoke for themselves",
        ),
    ),
    find=representative_unexplained,
)
