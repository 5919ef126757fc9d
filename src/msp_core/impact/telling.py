"""The report as text, for a terminal."""

from collections.abc import Iterator

from msp_core.impact.definition import Definition
from msp_core.impact.definitions import DEFINITIONS
from msp_core.impact.feedback import QuestionFigure
from msp_core.impact.figure import Figure
from msp_core.impact.report import LEFT_OUT, ImpactReport
from msp_core.impact.whose import Whose
from msp_core.proportion import Proportion

__all__ = ["told"]

# These are told though nobody gave an answer: that nobody did is what a reader must see.
_ALWAYS = {Whose.PERSON, Whose.RECORD}


def told(report: ImpactReport) -> str:
    """Tell a report in plain text: each share with its counts, interval and what is left out."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: ImpactReport) -> Iterator[str]:
    yield f"What difference it made: {report.period or 'every record given'}"
    yield f"{report.records:,} records, of which {report.counted:,} count"
    for reason, count in report.left_out.items():
        if count:
            yield f"  left out: {count:,}. {LEFT_OUT[reason]}"
    for each in DEFINITIONS:
        yield from _measure(report, each)
    yield from _feedback(report)
    yield ""
    yield "To know when reading this"
    for note in report.notes:
        yield f"  - {note}"


def _measure(report: ImpactReport, definition: Definition) -> Iterator[str]:
    yield ""
    yield f"{definition.title} ({definition.unit})"
    shown = [each for each in report.of(definition.measure) if _is_shown(each)]
    for figure in shown:
        yield from _figure(figure)
    if not shown:
        yield "  nothing is recorded"


def _is_shown(figure: Figure) -> bool:
    return figure.denominator > 0 or (figure.whose in _ALWAYS and not figure.about)


def _figure(figure: Figure) -> Iterator[str]:
    about = figure.definition.subject(figure.about)
    yield f"  {about + ', ' if about else ''}{figure.whose.label}"
    for name, share in figure.shares.items():
        yield f"    {name.replace('_', ' '):<19}{_share(share)}"
    for name, count in figure.excluded.items():
        if count:
            yield f"    left out: {count:,}. {figure.definition.label(name)}"


def _feedback(report: ImpactReport) -> Iterator[str]:
    answered = [each for each in report.feedback if each.whole]
    if answered:
        yield ""
        yield "Feedback (times a questionnaire was answered)"
    for each in answered:
        yield f"  {each.questionnaire} {each.version}, {each.question}, {each.whose.label}"
        if each.wording:
            yield f"    {each.wording}"
        yield from _answers(each)


def _answers(figure: QuestionFigure) -> Iterator[str]:
    for name, share in figure.shares.items():
        yield f"    {name:<19}{_share(share)}"
    for name, count in figure.excluded.items():
        if count:
            yield f"    left out: {count:,}. {name.replace('_', ' ')}"


def _share(share: Proportion) -> str:
    counts = f"{share.count:>9,} of {share.of:>9,}"
    if share.share is None or share.interval is None:
        return f"{counts}       -"
    low, high = share.interval
    return f"{counts}  {share.share:6.1%}  ({low:.1%} to {high:.1%})"
