"""Invented reports to make pages of. Nobody in them is real."""

from msp_core.audit import AuditReport, Grouping, Tally, Unjudged
from msp_core.audit.grouping import Values
from msp_core.extracts import Trouble
from msp_core.impact import DEFINITIONS, FRAMEWORK, Figure, ImpactReport, Period, QuestionFigure
from msp_core.impact.whose import ANSWERERS
from msp_core.statements import StatementKind

HOSTILE = "<script>alert('x')</script> & \"$\\alpha$\" \x00\ud800\u202e"
TEAMS = ("", "East", HOSTILE, "North")


def tally(times: int = 1) -> Tally:
    """Give some counts, none of them alike."""
    kinds = dict(zip(StatementKind, (41, 37, 13, 7, 3), strict=True))
    return Tally(
        kinds={kind: times * count for kind, count in kinds.items()},
        unjudged={why: times * place for place, why in enumerate(Unjudged)},
        rules={"service-response": 37 * times, "conclusion": 13 * times, "our-own": 4 * times},
    )


def audited() -> AuditReport:
    """Give an audit with something of everything."""
    months: dict[Values, Tally] = {(f"2025-{number:02}",): tally(number) for number in (4, 5, 7, 8)}
    pairs: dict[Values, Tally] = {
        (team, f"2025-{n:02}"): tally(n) for team in TEAMS for n in (4, 5)
    }
    return AuditReport(
        rows=3000,
        per_column={"Outcome": tally(20), HOSTILE: tally(2)},
        groupings=[
            Grouping(by=("Team",), groups={(team,): tally() for team in TEAMS}, other=tally(2)),
            Grouping(by=("Month",), groups={**months, ("not known",): tally()}),
            Grouping(by=("Team", "Month"), groups=pairs),
            Grouping(by=(HOSTILE,), groups={("one",): Tally()}),
        ],
        seen={
            (StatementKind.SERVICE_RESPONSE, "referral … advocacy"): 55,
            (StatementKind.CONCLUSION, "risk reduced"): 5,
        },
        troubles={Trouble.RAGGED: 3, Trouble.FORMULA: 12},
        judged_with=("0.1.0",),
    )


def measured() -> ImpactReport:
    """Give an impact report in which every figure has counts."""
    figures = [
        Figure.of(
            told.measure,
            *at,
            {name: 7 + 11 * place for place, name in enumerate((*told.parts, *told.excluded))},
        )
        for told in DEFINITIONS
        for at in told.figures()
    ]
    return ImpactReport(
        period=Period.year("2025-26"),
        records=2000,
        left_out={"refused": 14, "not_concluded": 3},
        figures=figures,
        feedback=[
            QuestionFigure(
                questionnaire=FRAMEWORK.id,
                version=FRAMEWORK.version,
                question=question.id,
                whose=whose,
                parts={option.value: 9 + place for place, option in enumerate(question.options)},
                excluded={"declined": 6, "no_answer": 0},
            )
            for question in FRAMEWORK.questions
            for whose in ANSWERERS
        ]
        + [
            QuestionFigure(
                questionnaire="ours",
                version="1",
                question=name,
                whose=ANSWERERS[0],
                parts={HOSTILE: yes},
                excluded={"declined": no},
            )
            for name, yes, no in (("all", 8, 0), ("none", 0, 8), ("unused", 0, 0))
        ],
    )
