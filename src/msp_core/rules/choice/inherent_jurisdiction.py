"""The inherent jurisdiction is the High Court's, for a person who has capacity."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Choice
from msp_core.model.vocabulary import CapacityFinding, DecisionBasis
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import ESSEX_INHERENT_JURISDICTION
from msp_core.sources import INHERENT_JURISDICTION as TRAFFORD_INHERENT_JURISDICTION

__all__ = ["INHERENT_JURISDICTION"]


def inherent_jurisdiction(choice: Choice) -> Iterator[Mark]:
    """Mark its use without a court's order, or for a person who lacks capacity."""
    if choice.basis is not DecisionBasis.INHERENT_JURISDICTION:
        return
    if choice.court_order is None:
        yield Mark(path="/basis", message="No court order is recorded.")
    if choice.capacity and choice.capacity.finding is CapacityFinding.LACKS_CAPACITY:
        # The court has used it for people without capacity where no statute reached them.
        yield Mark(
            path="/capacity/finding",
            level=Level.QUERY,
            message="The person is found to lack capacity, for which there is other law.",
        )


INHERENT_JURISDICTION = Rule(
    code="CHO08",
    name="inherent-jurisdiction",
    level=Level.REJECT,
    about=Choice,
    title="The inherent jurisdiction needs an order of the High Court.",
    why=(
        "It is a safety net for an adult who has capacity but is not free to choose. Only the "
        "High Court can use it, and only where no statute covers the case."
    ),
    instead=(
        "Record the reference in court_order. Where the person lacks capacity for this decision, "
        "record best interests or the Court of Protection; where there is no order, their choice."
    ),
    limits="It cannot see whether an order exists or what it says.",
    sources=(TRAFFORD_INHERENT_JURISDICTION, ESSEX_INHERENT_JURISDICTION),
    marks=(
        Marked(given='{"decided_by": "court", "basis": "inherent_jurisdiction"}', marks="/basis"),
        Marked(
            given=(
                '{"decided_by": "court", "basis": "inherent_jurisdiction",'
                ' "court_order": "FD26P00001", "capacity": {"finding": "lacks_capacity"}}'
            ),
            marks="/capacity/finding",
            because="asked only: the court has at times gone beyond the statute",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"decided_by": "court", "basis": "inherent_jurisdiction",'
                ' "court_order": "FD26P00001", "capacity": {"finding": "has_capacity"}}'
            ),
            because="an order, and a person with capacity",
        ),
        NearMiss(
            given='{"decided_by": "court", "basis": "court_of_protection"}',
            because="another court, under a statute",
        ),
    ),
    find=inherent_jurisdiction,
)
