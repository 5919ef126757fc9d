"""A decision in a person's best interests says who decided, who was asked, and how."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import BestInterests, Choice
from msp_core.model.vocabulary import DecisionBasis
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S4

__all__ = ["BEST_INTERESTS_INCOMPLETE"]


def best_interests_incomplete(choice: Choice) -> Iterator[Mark]:
    """Mark a best-interests decision that lacks what section 4 asks for."""
    if choice.basis is not DecisionBasis.BEST_INTERESTS:
        return
    decided = choice.best_interests or BestInterests()
    missing = [
        name for name in ("decision_maker", "wishes_considered") if getattr(decided, name) is None
    ]
    if missing:
        yield Mark(message=f"A best-interests decision is recorded without {' or '.join(missing)}.")
    elif not decided.consulted:
        # Section 4(7) asks to consult where that is practicable and appropriate.
        yield Mark(level=Level.QUERY, message="Nobody is recorded as consulted.")


BEST_INTERESTS_INCOMPLETE = Rule(
    code="CHO03",
    name="best-interests-incomplete",
    level=Level.REJECT,
    about=Choice,
    title="A best-interests decision says who decided, who was consulted and how wishes counted.",
    why=(
        "Deciding for another person is lawful only with regard to their wishes, feelings, "
        "beliefs and values, and somebody has to answer for it."
    ),
    instead=(
        "Record best_interests with the decision_maker, whom they consulted, and how the "
        "person's wishes were considered. If there was nobody to consult, say so there."
    ),
    limits="It sees that something is recorded, and not whether it was done well.",
    sources=(MCA_S4,),
    marks=(
        Marked(
            given='{"decided_by": "decision_maker", "basis": "best_interests"}',
            marks="",
        ),
        Marked(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "best_interests": {"decision_maker": "The social worker",'
                ' "consulted": ["Her sister"]}}'
            ),
            marks="",
            because="nothing says how her wishes counted",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "best_interests": {"decision_maker": "The social worker",'
                ' "consulted": ["Her sister"],'
                ' "wishes_considered": "She has always wanted her own bed, and it weighed most"}}'
            ),
            because="all of it is there",
        ),
        NearMiss(
            given='{"decided_by": "person", "basis": "own_choice"}',
            because="the person decided",
        ),
    ),
    find=best_interests_incomplete,
)
