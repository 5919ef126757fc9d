"""An option is told with what could go well and what could go wrong."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import RiskOption
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import MERTON_SAB

__all__ = ["OPTION_ONE_SIDED"]


def option_one_sided(option: RiskOption) -> Iterator[Mark]:
    """Mark an option that has no benefit, or no risk, and does not say there is none."""
    if not option.benefits and not option.no_benefits_identified:
        yield Mark(message="No benefit of this option is recorded.")
    if not option.risks and not option.no_risks_identified:
        yield Mark(message="No risk of this option is recorded.")


OPTION_ONE_SIDED = Rule(
    code="OPT01",
    name="option-one-sided",
    level=Level.QUERY,
    about=RiskOption,
    title="An option has its benefits and its risks, or says that none was found.",
    why="Nobody can choose well who has been told only one side of an option.",
    instead=(
        "Talk through what could go well and what could go wrong, and record both. Where one "
        "was looked for and not found, set no_benefits_identified or no_risks_identified."
    ),
    limits="It counts risks and benefits. It cannot see whether they were told fairly.",
    sources=(MERTON_SAB,),
    marks=(
        Marked(
            given=(
                '{"id": "a", "description": "Her son keeps visiting",'
                ' "risks": [{"description": "He may shout", "to": "person"}]}'
            ),
            marks="",
            because="a risk and no benefit",
        ),
        Marked(
            given=(
                '{"id": "a", "description": "A new lock",'
                ' "benefits": [{"description": "She sleeps better"}]}'
            ),
            marks="",
            because="a benefit and no risk",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"id": "a", "description": "Her son keeps visiting",'
                ' "benefits": [{"description": "She sees him"}],'
                ' "risks": [{"description": "He may shout", "to": "person"}]}'
            ),
            because="both sides are told",
        ),
        NearMiss(
            given=(
                '{"id": "a", "description": "A new lock", "no_risks_identified": true,'
                ' "benefits": [{"description": "She sleeps better"}]}'
            ),
            because="risks were looked for and none was found",
        ),
    ),
    find=option_one_sided,
)
