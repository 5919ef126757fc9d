"""Whether the parts of a return agree: asked before it is sent, and not a year later."""

from collections.abc import Iterable
from typing import cast

from msp_core.findings import Finding, Level
from msp_core.impact.returns.faults import (
    Fault,
    age_not_known,
    looks_rounded,
    more_than_identified,
    more_than_lacked,
    noted,
    parts_disagree,
    risk_totals_disagree,
    totals_disagree,
    unassessed,
)
from msp_core.impact.returns.tally import Noted, Returns
from msp_core.rule import Rule
from msp_core.sources import ASCOF, OURS, SAC_LABELS, SAC_ROUNDING, SAC_SG1, SAC_SG2

__all__ = ["RETURN_RULES", "findings_in", "numbers_in"]


def findings_in(returns: Returns) -> tuple[Finding, ...]:
    """Say where the parts of a return disagree, each with its place in ``to_data``."""
    return tuple(finding for rule in RETURN_RULES for finding in rule.findings(returns))


def numbers_in(returns: Returns) -> tuple[int, ...]:
    """Give the number of each finding of ``findings_in``: how many it is about, or too many."""
    return tuple(fault.number for rule in RETURN_RULES for fault in _faults(rule, returns))


def _faults(rule: Rule[Returns], returns: Returns) -> Iterable[Fault]:
    # Each of the rules below looks with a function that gives faults.
    return cast("Iterable[Fault]", rule.find(returns))


RETURN_RULES: tuple[Rule[Returns], ...] = (
    Rule(
        code="SAC01",
        name="return-parts-disagree",
        level=Level.REJECT,
        about=Returns,
        title="In SG4a, fully, partially and not achieved add up to outcomes expressed.",
        why="The three say how far the outcomes came true of those who expressed any.",
        instead="Record how far the outcomes were achieved in each enquiry that is concluded.",
        limits="It refuses more parts than the whole in an age band; fewer, it asks about.",
        sources=(SAC_LABELS,),
        marks=(),
        leaves=(),
        find=parts_disagree,
    ),
    Rule(
        code="SAC02",
        name="more-reduced-than-identified",
        level=Level.QUERY,
        about=Returns,
        title="The risk was reduced or removed in no more enquiries than identified one.",
        why="It makes the ASCOF measure 4B more than all: it is published as [z], not a figure.",
        instead="Look for enquiries in SG2e that SG2c does not count as risk identified.",
        limits="Where both tables are wrong alike, it sees nothing. It looks at section 42 alone.",
        sources=(ASCOF,),
        marks=(),
        leaves=(),
        find=more_than_identified,
    ),
    Rule(
        code="SAC03",
        name="risk-totals-disagree",
        level=Level.QUERY,
        about=Returns,
        title="As many enquiries have a risk outcome (SG2e) as identified a risk (SG2c).",
        why="The ASCOF measure 4B names one as its denominator, and seems to use the other.",
        instead="Record what became of the risk in each enquiry that found one, and only there.",
        limits="Enquiries too many in one place and too few in another cancel out.",
        sources=(ASCOF, SAC_SG2),
        marks=(),
        leaves=(),
        find=risk_totals_disagree,
    ),
    Rule(
        code="SAC04",
        name="more-supported-than-lacked",
        level=Level.REJECT,
        about=Returns,
        title="In SG3a, no more were supported than lacked capacity.",
        why="The support line is of those enquiries alone.",
        instead="Count support only where the adult lacked capacity.",
        limits="It cannot see who supported them.",
        sources=(SAC_LABELS,),
        marks=(),
        leaves=(),
        find=more_than_lacked,
    ),
    Rule(
        code="SAC05",
        name="concluded-totals-disagree",
        level=Level.REJECT,
        about=Returns,
        title="The four answers of SG3a add up to the enquiries concluded.",
        why="The publication takes the total of concluded enquiries from them.",
        instead="Give each concluded enquiry one answer; Not recorded is one.",
        limits="It looks at the total, not at each age band.",
        sources=(SAC_LABELS,),
        marks=(),
        leaves=(),
        find=totals_disagree("SG3a"),
    ),
    Rule(
        code="SAC06",
        name="asked-totals-disagree",
        level=Level.REJECT,
        about=Returns,
        title="The five answers of SG4a add up to the enquiries concluded.",
        why="Each concluded enquiry has one answer, so SG3a and SG4a have one total.",
        instead="Give each concluded enquiry one answer; Not Recorded is one.",
        limits="It looks at the total, not at each age band.",
        sources=(SAC_LABELS, OURS),
        marks=(),
        leaves=(),
        find=totals_disagree("SG4a"),
    ),
    Rule(
        code="SAC07",
        name="age-not-known",
        level=Level.QUERY,
        about=Returns,
        title="Each adult's age band is known.",
        why="SG3a and SG4a are keyed in by age band, which has no place for an unknown one.",
        instead="Record the date of birth.",
        limits="It cannot see a wrong date of birth.",
        sources=(SAC_SG1, OURS),
        marks=(),
        leaves=(),
        find=age_not_known,
    ),
    Rule(
        code="SAC08",
        name="risk-assessment-missing",
        level=Level.QUERY,
        about=Returns,
        title="Each concluded enquiry says what its risk assessment found.",
        why="Without that it is in no line of SG2c, which has none for an unknown answer.",
        instead="Record a conclusion of the kind risk_assessment, a value of its list.",
        limits="It cannot see whether the assessment is right.",
        sources=(SAC_SG2, OURS),
        marks=(),
        leaves=(),
        find=unassessed,
    ),
    Rule(
        code="SAC09",
        name="figures-look-rounded",
        level=Level.QUERY,
        about=Returns,
        title="A return is of true counts, not of rounded ones.",
        why="Sums and shares of rounded figures are wrong, and nobody can see it later.",
        instead="Count from the records again.",
        limits="It asks where there are at least eight counts and all are multiples of five.",
        sources=(SAC_ROUNDING, OURS),
        marks=(),
        leaves=(),
        find=looks_rounded,
    ),
    Rule(
        code="SAC10",
        name="several-risk-conclusions",
        level=Level.QUERY,
        about=Returns,
        title="Each enquiry has one answer about the risk in SG2c, and one in SG2e.",
        why="An enquiry that stands in a table twice makes the ASCOF measure 4B wrong.",
        instead="Give each conclusion the day on which it was decided: the last counts.",
        limits="It cannot see which conclusion is right.",
        sources=(SAC_SG2, OURS),
        marks=(),
        leaves=(),
        find=noted(Noted.SEVERAL_CONCLUSIONS),
    ),
    Rule(
        code="SAC11",
        name="risk-outcome-without-risk",
        level=Level.QUERY,
        about=Returns,
        title="A risk outcome stands only where a risk was identified.",
        why="SG2e is of those enquiries alone; the others can make the measure 4B more than all.",
        instead="Record the risk assessment that found the risk, or take the risk outcome away.",
        limits="It cannot see which of the two is wrong, and counts the outcome as recorded.",
        sources=(ASCOF, SAC_SG2),
        marks=(),
        leaves=(),
        find=noted(Noted.RISK_NOT_IDENTIFIED),
    ),
    Rule(
        code="SAC12",
        name="achievement-not-the-persons",
        level=Level.QUERY,
        about=Returns,
        title="How far outcomes were achieved is the person's own judgement.",
        why="Whose outcomes they are knows best; SG4a does not tell who judged.",
        instead="Ask the person, and record the review with judged_by: person.",
        limits="What is stated for the process alone is taken for nobody's in particular.",
        sources=(SAC_LABELS, OURS),
        marks=(),
        leaves=(),
        find=noted(Noted.NOT_THE_PERSONS),
    ),
    Rule(
        code="SAC13",
        name="unlikely-birth-date",
        level=Level.QUERY,
        about=Returns,
        title="A date of birth is one that an adult can have.",
        why="An age below 0 or above 120 would stand in a band, or leave the enquiry out.",
        instead="Correct the date of birth, or leave it out if it is not known.",
        limits="It cannot see a wrong date that is likely.",
        sources=(SAC_SG1, OURS),
        marks=(),
        leaves=(),
        find=noted(Noted.UNLIKELY_BIRTH),
    ),
)
"""What makes one return: rules about counts, beside those about a record."""
