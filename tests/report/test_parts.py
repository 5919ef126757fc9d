"""The parts that pages are made of: figures as told, months, cleaned names and drawings."""

import re
import sys
from datetime import date
from math import isnan
from pathlib import Path
from typing import Any

import matplotlib as mpl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.audit import AuditReport, Unjudged
from msp_core.errors import MissingExtraError
from msp_core.extracts import Trouble
from msp_core.impact import DEFINITIONS, ImpactReport, Period
from msp_core.proportion import Proportion
from msp_core.report import audit_page, impact_page
from msp_core.report.chart import Chart, ChartForm, Group, Part
from msp_core.report.charts import WIDTHS, drawing, svgs
from msp_core.report.cleaning import clean
from msp_core.report.drawing import Drawing
from msp_core.report.impact_content import PARTS, impact_content
from msp_core.report.impact_measures import _STACKED
from msp_core.report.judging import AGREED, HELD_OUT, MEASURED, MEASURED_ON, STATEMENTS, UNSEEN
from msp_core.report.months import Month, in_words, month
from msp_core.report.telling import NOTHING, PER_CENT, Telling
from msp_core.report.wording import KINDS, RULES, TROUBLES, UNJUDGED
from msp_core.statements import StatementKind, classify_statement
from msp_core.statements.rules import STATEMENT_RULES
from report.reading import read
from report.samples import audited, measured

DOCS = Path(__file__).parents[2] / "docs"


def chart(form: ChartForm, *groups: Group, suppress: bool = False) -> Chart:
    """Make a chart to draw."""
    return Chart(
        form_drawn=form, title="Shares", groups=groups, telling=Telling(suppress), names=("What",)
    )


def group(label: str, count: int, of: int) -> Group:
    """Make a row of one share."""
    return Group(label, (Part(label, Proportion(count, of)),))


@pytest.mark.parametrize(
    ("share", "exact", "shared"),
    [
        (Proportion(1, 3), ("1", "33.3 %", "6.1 % to 79.2 %"), ("[c]", "[c]", "")),
        (Proportion(1234, 5000), ("1,234", "24.7 %", "23.5 % to 25.9 %"), ("1,235", "25 %", "")),
        (Proportion(0, 0), ("0", NOTHING, ""), ("[c]", "[c]", "")),
        (Proportion(97, 100), ("97", "97.0 %", "91.5 % to 99.0 %"), ("95", "[c]", "")),
        (Proportion(50, 99), ("50", "50.5 %", "40.8 % to 60.1 %"), ("50", "[c]", "")),
    ],
)
def test_a_share_is_told_exactly_or_as_it_may_be_published(
    share: Proportion, exact: tuple[str, ...], shared: tuple[str, ...]
) -> None:
    """The two tellings differ in every part that could tell a small count."""
    told = [
        tuple(
            each.replace("\u00a0", " ")
            for each in (telling.count(share.count), telling.share(share), telling.interval(share))
        )
        for telling in (Telling(), Telling(suppress=True))
    ]

    assert [exact, shared] == told


@given(
    st.integers(0, 300), st.integers(0, 300), st.sampled_from([Telling(), Telling(suppress=True)])
)
def test_a_bar_is_as_long_as_the_share_that_is_told(
    count: int, more: int, telling: Telling
) -> None:
    """A chart never shows what its table keeps back, nor anything else than it tells."""
    share = Proportion(count, count + more)
    length, told = telling.length(share), telling.share(share)

    assert (length is None) == (told in {NOTHING, "[c]"})
    assert length is None or abs(100 * length - float(told.removesuffix(PER_CENT))) <= 0.051


@pytest.mark.parametrize(
    "text",
    [
        "2026-04", "2026-4", "2026/04", "2026-04-17", "2026-04-17T09:30", "04/2026", "17/04/2026",
        "17.4.2026", "17/04/2026 09:30", "Apr 2026", "April 2026", "17 Apr 2026", "apr-26",
        " APR 26 ", "Apr. 2026",
    ],
)  # fmt: skip
def test_a_month_is_read_however_it_is_written(text: str) -> None:
    """Systems write months and dates in many ways; the day comes before the month."""
    assert Month(2026, 4) == month(text)


@pytest.mark.parametrize(
    "text", ["", "North", "2026", "31/02/2026", "2026-13", "13/2026", "Mayor 2026", "Team 26"]
)
def test_what_is_no_month_is_not_read_as_one(text: str) -> None:
    """A team with a number in its name is no month."""
    assert month(text) is None


def test_a_month_and_a_day_are_told_in_words() -> None:
    """Whatever language the machine speaks, the page speaks English."""
    assert ("Apr 2026", "1 April 2026") == (Month(2026, 4).label, in_words(date(2026, 4, 1)))


@given(st.text())
def test_cleaned_text_can_stand_in_any_page(text: str) -> None:
    """No control, no lone surrogate and no mark that turns writing around is left."""
    told = clean(text)

    assert told.encode().decode() == told == clean(told)
    assert told.isprintable() or not re.search(r"[\x00-\x1f\u202a-\u202e]", told)


def test_the_figures_of_the_judging_are_those_of_the_documentation() -> None:
    """Measured figures stand in one page of the docs, and here: they never drift apart."""
    page = (DOCS / "explanation" / "how-statements-are-judged.md").read_text(encoding="utf-8")
    row, held_out, *_ = re.findall(r"^\| msp_core \|(.+)\|$", page, re.MULTILINE)
    (jargon,) = re.findall(r"^\| jargon note \|(.+)\|$", page, re.MULTILINE)
    (day,) = re.findall(r"Measured on (.+?), on the (\d+) labelled statements", page)
    (refused,) = re.findall(r"refused (\d+) of (\d+) outcomes", page)
    (found,) = re.findall(r"caught (\d+) of (\d+) responses", page)

    assert _pairs(row) == list(MEASURED.values())
    assert _pairs(held_out) == [HELD_OUT["refused"], HELD_OUT["found"]]
    assert _pairs(jargon) == [HELD_OUT["jargon"]]
    assert (MEASURED_ON, str(STATEMENTS)) == day
    assert [UNSEEN["refused"], UNSEEN["found"]] == [
        Proportion(int(count), int(of)) for count, of in (refused, found)
    ]


def _pairs(row: str) -> list[Proportion]:
    return [Proportion(int(count), int(of)) for count, of in re.findall(r"(\d+)/(\d+)", row)]


def test_those_on_whom_readers_agreed_are_counted_once() -> None:
    """The rows of the chart add up to what the page says, and to no more than there were."""
    unclear, mixed, found, refused = (MEASURED[name].of for name in reversed(_ADDED))

    assert AGREED == unclear + mixed + found + refused <= STATEMENTS


_ADDED = (
    "A person's own outcome, wrongly refused",
    "A service response or conclusion, found",
    "An outcome mixed with something else, found",
    "An unclear text, refused",
)


@pytest.mark.parametrize("kind", StatementKind)
def test_the_example_of_a_kind_is_judged_to_be_one(kind: StatementKind) -> None:
    """A reader is not shown an example that the audit itself would count otherwise."""
    assert kind is classify_statement(KINDS[kind].example).kind


def test_the_questions_are_those_that_the_rules_ask() -> None:
    """A Board and a practitioner are told of the same question."""
    asked = " ".join(rule.instead for rule in STATEMENT_RULES)

    assert all(each.ask in asked for each in KINDS.values())


def test_every_kind_reason_and_trouble_has_its_words() -> None:
    """Nothing is counted that the page cannot name."""
    assert (set(StatementKind), set(Unjudged), set(Trouble)) == (
        set(KINDS),
        set(UNJUDGED),
        set(TROUBLES),
    )
    assert {rule.name for rule in STATEMENT_RULES} == set(RULES)


def test_every_measure_is_in_one_part_and_every_sum_has_a_name() -> None:
    """No measure is forgotten on the page, and none is told twice."""
    told = [measure for measures in PARTS.values() for measure in measures]
    sums = [{n for n, parts in each.shares.items() if len(parts) > 1} for each in DEFINITIONS]

    assert sorted(each.measure for each in DEFINITIONS) == sorted(told)
    assert sums == [set(each.sums) for each in DEFINITIONS]


def test_a_bar_shows_the_headline_of_its_measure() -> None:
    """Where only one answer of several is drawn, it is the one that the measure is about."""
    drawn = [each for each in DEFINITIONS if each.measure not in _STACKED]

    assert [each.headline for each in drawn] == [(next(iter(each.parts)),) for each in drawn]


@pytest.mark.parametrize(
    ("period", "told"),
    [
        (None, "Every record that was given, whatever its day."),
        (Period.year("2025-26"), "Enquiries concluded from 1 April 2025 to 31 March 2026."),
        (Period(start=date(2025, 4, 1)), "Enquiries concluded from 1 April 2025."),
        (Period(end=date(2026, 3, 31)), "Enquiries concluded to 31 March 2026."),
        (Period(), "Every concluded enquiry."),
    ],
)
def test_the_period_is_told_in_words(period: Period | None, told: str) -> None:
    """A period without an end does not end in the year 9999."""
    page = impact_content(ImpactReport(period=period), Telling())

    assert told in str(page.lead[0])


def test_a_trend_has_its_points_where_the_table_says_and_a_gap_where_a_month_is_missing() -> None:
    """A month without answers is a hole in the line, and no zero."""
    drawn = drawing(
        chart(ChartForm.TREND, group("Apr 2025", 1, 2), group("Jun 2025", 0, 4)), "wide"
    )
    (line,) = [each for each in drawn.figure.axes[0].lines if each.get_gid() == "class-points"]
    heights: Any = line.get_ydata()
    april, may, june = map(float, heights)

    assert isnan(may)
    # The scale runs from 232 pixels down, at 0%, to 10, at 100%.
    assert [0.5, 0.0] == [(232 - height) / 222 for height in (april, june)]


def boxes(drawn: Drawing) -> list[Any]:
    """Give the boxes of a drawing."""
    return list(drawn.figure.axes[0].patches)


def test_a_stack_has_parts_as_long_as_their_shares() -> None:
    """The parts lie end to end; where one is kept back, no length of another may tell it."""
    parts = tuple(
        Part(name, Proportion(n, 100)) for name, n in zip("abcd", (60, 37, 3, 0), strict=True)
    )
    exact, shared = (
        drawing(chart(ChartForm.STACK, Group("all", parts), suppress=suppress), "wide")
        for suppress in (False, True)
    )
    widths = [
        [round(box.get_width() / 664, 2) for box in boxes(drawn) if box.get_height() == 16]
        for drawn in (exact, shared)
    ]

    assert [[0.6, 0.37, 0.03], []] == widths


def test_a_long_name_is_cut_and_wrapped_and_a_formula_is_none() -> None:
    """No name of a team breaks a chart, and a dollar sign begins no formula."""
    drawn = svgs(chart(ChartForm.BARS, group("$x_1$ " + 30 * "long ", 1, 2), group("", 3, 4)), "c")
    texts = [each.text for each in read(drawn["narrow"]).all("text")]

    assert set(WIDTHS) == set(drawn)
    assert texts[5].startswith("$x_1$ long")
    assert any(text.endswith("…") for text in texts)


def test_only_the_largest_groups_are_drawn_and_the_page_says_so() -> None:
    """A chart of hundreds of teams would be no chart; the table holds them all."""
    many = chart(ChartForm.BARS, *(group(f"Team {n}", 1, n) for n in range(1, 51)))

    assert many.is_cut
    assert [f"Team {n}" for n in range(11, 51)] == [each.label for each in many.shown]
    assert 50 == len(many.table.rows)


def test_a_drawing_does_not_hang_on_the_settings_of_the_program_nor_change_them() -> None:
    """Whoever draws charts of their own in the same program keeps their style, and we ours."""
    one = chart(ChartForm.BARS, group("a", 1, 2))
    before = svgs(one, "c")
    with mpl.rc_context({"svg.fonttype": "path", "path.sketch": (1, 100, 2), "font.weight": 900}):
        during = svgs(one, "c")

        assert "path" == mpl.rcParams["svg.fonttype"]
    assert before == during


@pytest.mark.parametrize("library", ["jinja2", "matplotlib"])
def test_without_its_libraries_a_page_names_the_extra(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has not installed the extra is told which one to install."""
    from msp_core.report import rendering  # noqa: PLC0415 -- to forget its templates

    rendering._environment.cache_clear()
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=re.escape("msp-core[report]")):
        audit_page(audited())
    with pytest.raises(MissingExtraError, match=re.escape("msp-core[report]")):
        impact_page(measured())


def test_one_day_of_groups_is_no_trend() -> None:
    """Months make a line only where there are two of them, and hardly anything else."""
    page = audit_page(AuditReport(groupings=audited().groupings[:1]))

    assert "from month to month" not in page
