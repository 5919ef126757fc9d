"""An audit by team, by month, or by both."""

from collections import defaultdict
from collections.abc import Mapping

from msp_core.audit import AuditReport, Grouping, Tally
from msp_core.report.chart import Chart, ChartForm, Group, Part
from msp_core.report.cleaning import clean
from msp_core.report.content import Block, Section
from msp_core.report.months import Month, month
from msp_core.report.passages import Paragraph
from msp_core.report.telling import Telling

__all__ = ["by_group", "months_covered"]

_MOSTLY = 0.9
_PANELS = 8
_PAIR = 2
_NOT_OUTCOMES = "Not outcomes"


def by_group(report: AuditReport, grouping: Grouping, telling: Telling) -> Section:
    """Tell how much of the box is not outcomes in each group, or month by month."""
    by = " and ".join(map(clean, grouping.by))
    title = f"{_NOT_OUTCOMES}, by {by}"
    panels = _panels(grouping, telling)
    if panels:
        return Section(f"By {by}", (Paragraph(f"{_TREND} {_LARGEST}"), *panels))
    months = _in_months({", ".join(values): each for values, each in _all(grouping)})
    if months:
        return Section(f"By {by}", _trend(title, months, grouping, telling))
    chart = Chart(
        form_drawn=ChartForm.BARS,
        title=title,
        groups=[_group(", ".join(map(_label, values)), each) for values, each in _all(grouping)],
        telling=telling,
        names=(by,),
        line=Part("the share of all answers", report.not_outcomes),
    )
    return Section(f"By {by}", (Paragraph(_READING), chart))


def months_covered(report: AuditReport) -> str:
    """Give the first and the last month, if the audit is by month; else nothing."""
    for grouping in report.groupings:
        if months := _in_months({", ".join(values): each for values, each in _all(grouping)}):
            first, *_, last = months
            return f"{first.label} to {last.label}"
    return ""


_READING = (
    "The groups stand in alphabetical order, and are no league table: where intervals overlap, a"
    " difference may be chance, and teams differ in whom they work with and what their form asks."
)


def _all(grouping: Grouping) -> list[tuple[tuple[str, ...], Tally]]:
    told = list(grouping.groups.items())
    if grouping.other.cells:
        told.append((("All others",), grouping.other))
    return told


def _label(value: str) -> str:
    return clean(value) or "(empty)"


def _group(name: str, tally: Tally) -> Group:
    return Group(name, (Part(_NOT_OUTCOMES, tally.not_outcomes),))


def _in_months(tallies: Mapping[str, Tally]) -> dict[Month, Tally]:
    """Join what is of the same month; nothing, unless nearly all values are months."""
    found: dict[Month, Tally] = defaultdict(Tally)
    for value, tally in tallies.items():
        if read := month(value):
            found[read] += tally
    cells = sum(tally.cells for tally in tallies.values())
    read_well = sum(tally.cells for tally in found.values()) >= _MOSTLY * cells
    return dict(sorted(found.items())) if read_well and len(found) > 1 else {}


def _trend(
    title: str, months: Mapping[Month, Tally], grouping: Grouping, telling: Telling
) -> tuple[Block, ...]:
    without = sum(tally.cells for _, tally in _all(grouping)) - sum(
        tally.cells for tally in months.values()
    )
    told = f" In {telling.count(without)} cells no month can be read." if without else ""
    return (Paragraph(f"{_TREND}{told}"), _trend_chart(title, months, telling))


_TREND = (
    "Each point is one month, and the upright line through it is its interval. Look at several"
    " months together: a single month moves by chance as far as its interval is long. Where the"
    " line breaks, the month has no figure. A change of the form, or of who is counted, shows"
    " here too."
)


_LARGEST = f"Each group is shown by itself; where there are more than {_PANELS}, the largest are."


def _trend_chart(title: str, months: Mapping[Month, Tally], telling: Telling) -> Chart:
    return Chart(
        form_drawn=ChartForm.TREND,
        title=title,
        groups=[_group(each.label, tally) for each, tally in months.items()],
        telling=telling,
        names=("Month",),
        drawn=len(months),
    )


def _panels(grouping: Grouping, telling: Telling) -> tuple[Block, ...]:
    """Give the trend of each of the largest groups, where the last of two columns is a month."""
    if len(grouping.by) != _PAIR:
        return ()
    teams: dict[str, dict[str, Tally]] = defaultdict(dict)
    for (team, value), tally in grouping.groups.items():
        teams[team][value] = tally
    largest = sorted(teams, key=lambda team: -sum(each.cells for each in teams[team].values()))
    trends = {team: _in_months(teams[team]) for team in sorted(largest[:_PANELS])}
    return tuple(
        _trend_chart(f"{_NOT_OUTCOMES} month by month: {_label(team)}", months, telling)
        for team, months in trends.items()
        if months
    )
