"""One measure of an impact report: what it means, its chart and table, and who is left out."""

from collections.abc import Iterator

from msp_core.impact import Definition, Figure, ImpactReport, Measure, Whose, definition
from msp_core.proportion import Proportion
from msp_core.report.chart import Chart, ChartForm, Group, Part
from msp_core.report.content import Block, Section
from msp_core.report.passages import Paragraph, Table
from msp_core.report.telling import Telling

__all__ = ["group_of", "measure_section"]

_STACKED = {Measure.ACHIEVED, Measure.CHANGE, Measure.CAME_TRUE, Measure.RISK}


def measure_section(report: ImpactReport, measure: Measure, telling: Telling) -> Section:
    """Tell one measure."""
    told = definition(measure)
    figures = report.of(measure)
    return Section(
        told.title,
        (
            Paragraph(f"{told.meaning} What is counted: {told.unit}."),
            *_charts(told, figures, telling),
            *_left_out(told, figures, telling),
            Paragraph(f"What it cannot say: {told.limits}"),
        ),
    )


def _charts(told: Definition, figures: tuple[Figure, ...], telling: Telling) -> Iterator[Block]:
    if not told.about:
        found = [figure for figure in figures if figure.denominator]
        if found:
            yield _chart(told, told.title, "Whose answers", found, telling)
    for whose in told.whose if told.about else ():
        # One chart for each kind of answerer: theirs are never mixed.
        found = [each for each in figures if each.whose is whose and _is_told(each, telling)]
        if any(each.denominator for each in found):
            yield _chart(told, f"{told.title}: {whose.label}", "About", found, telling)
    if silent := [each.label for each in told.whose if not _answered(figures, each)]:
        yield Paragraph(f"Nothing to count is recorded {_as(silent)}.")


def _is_told(figure: Figure, telling: Telling) -> bool:
    """Say whether a theme is in the table; to leave one out would tell that it has none."""
    return figure.denominator > 0 or telling.suppress


def _answered(figures: tuple[Figure, ...], whose: Whose) -> bool:
    return any(figure.denominator for figure in figures if figure.whose is whose)


def _as(labels: list[str]) -> str:
    return "of these: " + "; ".join(labels) if len(labels) > 1 else f"of this: {labels[0]}"


def _chart(
    told: Definition, title: str, name: str, figures: list[Figure], telling: Telling
) -> Chart:
    return Chart(
        form_drawn=ChartForm.STACK if told.measure in _STACKED else ChartForm.BARS,
        title=title,
        groups=[group_of(figure) for figure in figures],
        telling=telling,
        names=(name,) if len(told.parts) == _YES_OR_NO else (name, "Answer"),
    )


_YES_OR_NO = 2


def group_of(figure: Figure) -> Group:
    """Give the answers that a figure holds, as a row of a chart."""
    told, of = figure.definition, figure.denominator
    label = told.subject(figure.about) or figure.whose.label.capitalize()
    # Of yes and no, the no is what is left over: a row for it would say nothing more.
    names = tuple(figure.parts)[: 1 if len(told.parts) == _YES_OR_NO else None]
    parts = tuple(Part(told.label(name), Proportion(figure.parts[name], of)) for name in names)
    sums = {name: each for name, each in told.shares.items() if len(each) > 1}
    return Group(
        label,
        parts,
        tuple(Part(told.sums[name], figure.shares[name]) for name in sums),
        tuple(tuple(map(tuple(told.parts).index, each)) for each in sums.values()),
    )


def _left_out(told: Definition, figures: tuple[Figure, ...], telling: Telling) -> Iterator[Block]:
    """Tell who is left out, with a column for each reason that there is."""
    found = [
        each
        for each in figures
        if each.excluded.total and (not told.about or _answered(figures, each.whose))
    ]
    reasons = [
        why
        for why in told.excluded
        if telling.suppress or any(each.excluded[why] for each in found)
    ]
    if reasons and found:
        # Only where there is a figure for each subject is the subject a column.
        first = 0 if told.about else 1
        yield Table(
            caption=f"Left out: {told.title}",
            header=(*("About", "Whose answers")[first:], *map(told.label, reasons)),
            rows=[
                (
                    *(told.subject(each.about), each.whose.label.capitalize())[first:],
                    *(telling.count(each.excluded[why]) for why in reasons),
                )
                for each in found
            ],
            named=2 - first,
            numbers=len(reasons),
        )
