"""What the examples of the rules about options leave to show."""

from msp_core.findings import Finding
from msp_core.rules.option.no_contingency import NO_CONTINGENCY
from msp_core.rules.option.option_one_sided import OPTION_ONE_SIDED
from rules.given import subject


def test_an_option_with_neither_side_is_asked_about_both() -> None:
    """A bare option gives one finding for its benefits and one for its risks."""
    given = subject(OPTION_ONE_SIDED, '{"id": "a", "description": "A new lock"}')
    told = [finding.message for finding in OPTION_ONE_SIDED.findings(given)]

    assert [
        "No benefit of this option is recorded.",
        "No risk of this option is recorded.",
    ] == told


def test_what_a_chosen_risk_lacks_is_named() -> None:
    """The message says which of the three are missing, and nothing of the option."""
    given = subject(
        NO_CONTINGENCY,
        '{"id": "c1", "held_on": "2026-04-02", "stage": "during", "options": ['
        '{"id": "a", "description": "Walks to the shop", "contingency": "A call",'
        ' "risks": [{"description": "A fall", "to": "person"}]},'
        ' {"id": "b", "description": "Stays in", "no_change": true}],'
        ' "choices": [{"option": "a", "decided_by": "person", "basis": "own_choice"}]}',
    )
    found: list[Finding] = list(NO_CONTINGENCY.findings(given))

    assert ["This option was chosen with its risks, without owner or review_on."] == [
        finding.message for finding in found
    ]
