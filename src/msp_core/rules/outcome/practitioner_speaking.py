"""An outcome is voiced by the person, never by a practitioner."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Outcome
from msp_core.model.vocabulary import Voice
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import CARE_ACT_S1, STATUTORY_GUIDANCE_MSP

__all__ = ["PRACTITIONER_SPEAKING"]


def practitioner_speaking(outcome: Outcome) -> Iterator[Mark]:
    """Mark the voice of an outcome that a practitioner gave."""
    if outcome.voiced_by is Voice.PRACTITIONER:
        yield Mark(path="/voiced_by")


PRACTITIONER_SPEAKING = Rule(
    code="OUT11",
    name="practitioner-speaking",
    level=Level.REJECT,
    about=Outcome,
    title="An outcome is voiced by the person or for them, never by a practitioner.",
    message="A practitioner is recorded as the one who voiced this outcome.",
    why=(
        "The law starts from the person as the best judge of their own well-being. What a "
        "practitioner aims for is a service's aim, however kind."
    ),
    instead=(
        'Record the aim in process.responses, and ask the person: "What would you like to be '
        'different?" If they said so themselves, set voiced_by to person.'
    ),
    limits=(
        "It reads voiced_by alone. A practitioner's wish recorded as the person's own is for "
        "the rules on statements to see."
    ),
    sources=(
        CARE_ACT_S1,
        STATUTORY_GUIDANCE_MSP,
    ),
    marks=(
        Marked(
            given='{"statement": "To feel safe at home", "voiced_by": "practitioner"}',
            marks="/voiced_by",
        ),
        Marked(
            given=(
                '{"statement": "I want to stay here", "voiced_by": "practitioner", '
                '"own_words": "Stay here"}'
            ),
            marks="/voiced_by",
            because="if these are the person's words, it is they who voiced them",
        ),
    ),
    leaves=(
        NearMiss(
            given='{"statement": "I want to feel safe at home", "voiced_by": "person"}',
            because="the person voiced it",
        ),
        NearMiss(
            given='{"statement": "To see her sister again", "voiced_by": "other"}',
            because="neither the person nor a practitioner",
        ),
    ),
    find=practitioner_speaking,
)
