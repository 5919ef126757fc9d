"""A relative, as such, has no power to decide for an adult."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Choice
from msp_core.model.vocabulary import DecidedBy, DecisionBasis
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import SCIE_LONDON

__all__ = ["RELATIVE_DECIDING"]

_OWN = {DecisionBasis.OWN_CHOICE, DecisionBasis.SUPPORTED_OWN_CHOICE}


def relative_deciding(choice: Choice) -> Iterator[Mark]:
    """Mark a relative who decides without being an attorney or a deputy."""
    by_relative = choice.decided_by is DecidedBy.RELATIVE
    if by_relative and choice.basis is not DecisionBasis.ATTORNEY_OR_DEPUTY:
        # A relative who gives care may be the one to decide in a person's best interests.
        level = Level.REJECT if choice.basis in _OWN else Level.QUERY
        yield Mark(path="/decided_by", level=level)


RELATIVE_DECIDING = Rule(
    code="CHO06",
    name="relative-deciding",
    level=Level.REJECT,
    about=Choice,
    title="A relative decides for an adult only as their attorney or deputy.",
    message="A relative is recorded as deciding, and not as an attorney or a deputy.",
    why=(
        "Families are asked and heard, but they cannot sign for an adult unless a power of "
        "attorney or a court says so. A relative's choice is not the person's own."
    ),
    instead=(
        "Ask the person for their own choice. If the relative is an attorney or a deputy, record "
        "them as that, with basis attorney_or_deputy. If the person lacks capacity for this, "
        "record who decided in their best interests, and the relative among the consulted."
    ),
    limits="It takes an attorney's or deputy's power as recorded, and cannot check it.",
    sources=(SCIE_LONDON,),
    marks=(
        Marked(given='{"decided_by": "relative", "basis": "own_choice"}', marks="/decided_by"),
        Marked(
            given='{"decided_by": "relative", "basis": "best_interests"}',
            marks="/decided_by",
            because="asked only: a relative who gives care may be the one to decide",
        ),
    ),
    leaves=(
        NearMiss(
            given='{"decided_by": "relative", "basis": "attorney_or_deputy"}',
            because="a relative with the power to decide",
        ),
        NearMiss(
            given=(
                '{"decided_by": "decision_maker", "basis": "best_interests",'
                ' "best_interests": {"consulted": ["Her son"]}}'
            ),
            because="the relative was asked and did not decide",
        ),
    ),
    find=relative_deciding,
)
