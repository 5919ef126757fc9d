"""A person's wish stays in the record, also where somebody decides for them."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Choice
from msp_core.model.vocabulary import DecisionBasis
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S4

__all__ = ["WISH_MISSING"]


def wish_missing(choice: Choice) -> Iterator[Mark]:
    """Mark a best-interests decision with no trace of what the person wanted."""
    considered = choice.best_interests and choice.best_interests.wishes_considered
    if choice.basis is DecisionBasis.BEST_INTERESTS and not (choice.wish or considered):
        yield Mark()


WISH_MISSING = Rule(
    code="CHO11",
    name="wish-missing",
    level=Level.REJECT,
    about=Choice,
    title="A best-interests decision keeps what the person wanted, or says how it was looked for.",
    message="It is not recorded what the person wanted, or how their wishes were considered.",
    why=(
        "Whoever decides for a person must consider their past and present wishes. A wish that "
        "is not written down can neither be honoured nor answered."
    ),
    instead=(
        'Ask the person, and those who know them: "What would you have wanted?" Keep it word for '
        "word in wish. If it cannot be found out, say in wishes_considered how it was tried."
    ),
    limits="It cannot see whether the wish is in the person's own words.",
    sources=(MCA_S4,),
    marks=(
        Marked(given='{"decided_by": "decision_maker", "basis": "best_interests"}', marks=""),
        Marked(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "best_interests": {"decision_maker": "The social worker",'
                ' "consulted": ["Her sister"]}}'
            ),
            marks="",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "wish": "I want to go home."}'
            ),
            because="her wish is kept beside a decision against it",
        ),
        NearMiss(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests", "best_interests":'
                ' {"wishes_considered": "He does not speak; his brother told what he enjoys"}}'
            ),
            because="it is told how his wishes were looked for",
        ),
        NearMiss(
            given='{"decided_by": "person", "basis": "own_choice"}',
            because="the choice is the wish",
        ),
    ),
    find=wish_missing,
)
