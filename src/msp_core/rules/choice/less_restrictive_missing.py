"""Before deciding for a person, ways that leave them freer were thought through."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Choice
from msp_core.model.vocabulary import DecisionBasis
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MCA_S1

__all__ = ["LESS_RESTRICTIVE_MISSING"]


def less_restrictive_missing(choice: Choice) -> Iterator[Mark]:
    """Mark a best-interests decision that names no less restrictive way considered."""
    decided = choice.best_interests
    considered = decided and decided.less_restrictive_considered
    if choice.basis is DecisionBasis.BEST_INTERESTS and not considered:
        yield Mark(path="/best_interests" if decided else "")


LESS_RESTRICTIVE_MISSING = Rule(
    code="CHO10",
    name="less-restrictive-missing",
    level=Level.QUERY,
    about=Choice,
    title="A best-interests decision says which less restrictive ways were considered.",
    message="It is not said which less restrictive ways were considered.",
    why="Whoever decides for another must have regard to ways that restrict their freedom less.",
    instead=(
        "Record in less_restrictive_considered which ways would leave the person freer, and why "
        "they would not do."
    ),
    limits="It cannot see whether a way that was named was seriously considered.",
    sources=(MCA_S1,),
    marks=(
        Marked(given='{"decided_by": "decision_maker", "basis": "best_interests"}', marks=""),
        Marked(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "best_interests": {"decision_maker": "The social worker"}}'
            ),
            marks="/best_interests",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests", "best_interests":'
                ' {"less_restrictive_considered": "A door alarm rather than a locked door"}}'
            ),
            because="one was considered",
        ),
        NearMiss(
            given='{"decided_by": "person", "basis": "own_choice"}',
            because="nobody decided for the person",
        ),
    ),
    find=less_restrictive_missing,
)
