"""Whoever would struggle to take part has somebody to help them be heard."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Advocacy
from msp_core.model.vocabulary import SubstantialDifficulty
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import CARE_ACT_S67_68

__all__ = ["ADVOCATE_MISSING"]


def advocate_missing(advocacy: Advocacy) -> Iterator[Mark]:
    """Mark a substantial difficulty that nobody helps with, and no reason given."""
    difficult = advocacy.substantial_difficulty is SubstantialDifficulty.YES
    helped = advocacy.advocate or advocacy.appropriate_person
    if difficult and not helped and advocacy.none_because is None:
        yield Mark()


ADVOCATE_MISSING = Rule(
    code="PRO01",
    name="advocate-missing",
    level=Level.REJECT,
    about=Advocacy,
    title="With substantial difficulty there is an advocate or an appropriate person, or a reason.",
    message="Substantial difficulty is recorded, but not who helps with it, or why nobody does.",
    why=(
        "The Care Act gives a person who would have substantial difficulty in taking part the "
        "right to an advocate, unless an appropriate person supports them."
    ),
    instead=(
        "Arrange an advocate and record who it is, or record the appropriate_person. If there is "
        "neither yet, say why in none_because."
    ),
    limits="It cannot see whether the reason is a good one.",
    sources=(CARE_ACT_S67_68,),
    marks=(
        Marked(given='{"substantial_difficulty": "yes"}', marks=""),
        Marked(
            given='{"substantial_difficulty": "yes", "difficulties": ["communicate"]}',
            marks="",
        ),
    ),
    leaves=(
        NearMiss(
            given='{"substantial_difficulty": "yes", "appropriate_person": "r1"}',
            because="somebody supports them",
        ),
        NearMiss(
            given='{"substantial_difficulty": "yes", "none_because": "Referred on 2 April"}',
            because="a reason is recorded",
        ),
        NearMiss(given='{"substantial_difficulty": "none"}', because="there is no difficulty"),
    ),
    find=advocate_missing,
)
