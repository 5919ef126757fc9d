"""Pages to share: nobody can work out a count that is kept back."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.impact import Figure, ImpactReport, Measure, Whose, definition
from msp_core.impact.disclosure import LEAST_SHOWN, publish_count
from msp_core.proportion import Proportion
from msp_core.report.chart import Chart, ChartForm, Group, Part
from msp_core.report.impact_measures import group_of
from msp_core.report.impact_summary import _PERSON, _groups
from msp_core.report.keeping import OF, kept_among
from msp_core.report.telling import KEPT_BACK, Telling

COUNTS = st.lists(st.one_of(st.integers(0, 9), st.integers(0, 160)), min_size=1, max_size=3)
FORMS = st.sampled_from([ChartForm.BARS, ChartForm.STACK])


def chart(form: ChartForm, *groups: Group, is_whole: bool = False) -> Chart:
    """Make a chart to share."""
    return Chart(
        form_drawn=form,
        title="Shares",
        groups=groups,
        telling=Telling(suppress=True),
        names=("What", "Answer"),
        is_whole=is_whole,
    )


def family(counts: list[int], of: int) -> Group:
    """Make a row of parts, and of the sum of the first two if there are three."""
    parts = tuple(Part(str(place), Proportion(n, of)) for place, n in enumerate(counts))
    summed = ((0, 1),) if len(counts) == 3 else ()
    told = tuple(Part("sum", Proportion(counts[0] + counts[1], of)) for _ in summed)
    return Group("all", parts, told, summed)


def cells(one: Chart) -> dict[str, tuple[str, str, str]]:
    """Give count, denominator and share of each answer, as a reader finds them in the table."""
    rows = one.table.rows
    if one.form_drawn is ChartForm.BARS:
        return {row[1]: (row[2], row[3], row[4]) for row in rows}
    ((_, of, *told),) = rows
    found: dict[str, tuple[str, str, str]] = {}
    for name, cell in zip(one.table.header[2:], told, strict=True):
        count, _, share = cell.partition(" (")
        found[name] = (count, of, share.removesuffix(")") or KEPT_BACK)
    return found


def agrees(cell: tuple[str, str, str], count: int, of: int) -> bool:
    """Say whether true counts would be told like this."""
    shown, out_of, share = cell
    telling = Telling(suppress=True)
    return (
        shown in {KEPT_BACK, telling.count(count)}
        and out_of in {KEPT_BACK, telling.count(of)}
        and share in {KEPT_BACK, telling.share(Proportion(count, of))}
    )


def possible(counts: list[int], of: int, told: dict[str, tuple[str, str, str]]) -> list[set[int]]:
    """Find all that each count can be, as far as the table tells: every way is tried."""
    ranges = [
        {*range(12), n, *range(max(0, n - 4), n + 5)}
        if told[str(place)][0] == KEPT_BACK
        else set(range(max(0, n - 4), n + 5))
        for place, n in enumerate(counts)
    ]
    rest = of - sum(counts)
    rests = range(max(0, rest - 4), rest + 5) if rest or len(counts) == 1 else range(1)
    found: list[set[int]] = [set() for _ in counts]
    for *tried, left in product(*ranges, rests):
        total = sum(tried) + left
        sums = {"sum": tried[0] + tried[1]} if len(tried) == 3 else {}
        each = {str(place): n for place, n in enumerate(tried)} | sums
        if all(agrees(told[name], n, total) for name, n in each.items()):
            for seen, n in zip(found, tried, strict=True):
                seen.add(n)
    return found


@given(COUNTS, FORMS, st.sampled_from([0, 0, 2, 40]))
def test_no_small_count_can_be_worked_out_from_its_table(
    counts: list[int], form: ChartForm, more: int
) -> None:
    """Whatever else the table shows, a count kept back for being small may be any of 0 to 4."""
    rest = more if form is ChartForm.BARS or len(counts) == 1 else 0
    of = sum(counts) + rest
    told = cells(chart(form, family(counts, of)))
    for count, seen in zip(counts, possible(counts, of, told), strict=True):
        assert count >= LEAST_SHOWN or set(range(LEAST_SHOWN)) <= seen


@given(st.lists(st.integers(0, 160), min_size=2, max_size=3))
def test_no_small_count_can_be_worked_out_from_answers_that_make_a_whole(
    counts: list[int],
) -> None:
    """The same where each answer is a row of its own, as those to one question are."""
    of = sum(counts)
    groups = [
        Group(str(place), (Part(str(place), Proportion(n, of)),)) for place, n in enumerate(counts)
    ]
    told = {
        str(place): cells(chart(ChartForm.BARS, *groups, is_whole=True))[str(place)]
        for place in range(len(counts))
    }
    plain = {name: cell for name, cell in told.items() if name != "sum"}
    if len(counts) == 3:
        plain["sum"] = (KEPT_BACK, KEPT_BACK, KEPT_BACK)
    for count, seen in zip(counts, possible(counts, of, plain), strict=True):
        assert count >= LEAST_SHOWN or set(range(LEAST_SHOWN)) <= seen


def test_where_one_answer_is_small_no_share_stands_beside_it() -> None:
    """Ninety of a hundred, and sixty fully, would tell the rest: so no share is told."""
    told = cells(chart(ChartForm.STACK, family([140, 57, 3], 200)))

    assert {KEPT_BACK} == {share for _, _, share in told.values()}
    assert KEPT_BACK == told["2"][0]


def test_where_no_answer_is_small_counts_and_shares_are_told() -> None:
    """Nothing is kept back for nothing."""
    told = cells(chart(ChartForm.STACK, family([140, 57, 13], 210)))

    assert ("140", "210", "67\u00a0%") == told["0"]
    assert str(publish_count(197)) == told["sum"][0]


@pytest.mark.parametrize(("counts", "of"), [([3], 3), ([0, 0], 0), ([2, 2, 2], 6)])
def test_a_tiny_denominator_is_kept_back_where_it_would_tell(counts: list[int], of: int) -> None:
    """Out of fewer than five, the denominator itself is a small count."""
    kept = kept_among(counts, of)

    assert set(range(len(counts))) <= kept
    assert of >= LEAST_SHOWN or OF in kept


def test_the_share_of_all_is_not_told_beside_a_group_that_is_kept_back() -> None:
    """A dotted line is a figure like any other."""
    line = Part("the share of all", Proportion(150, 300))
    groups = [Group(str(n), (Part(str(n), Proportion(n, 150)),)) for n in (3, 147)]
    many = [Group(str(n), (Part(str(n), Proportion(n, 150)),)) for n in (70, 80)]
    telling = Telling(suppress=True)
    one, two = (
        Chart(
            form_drawn=ChartForm.BARS,
            title="Shares",
            groups=each,
            telling=telling,
            names=("What",),
            line=line,
        )
        for each in (groups, many)
    )

    assert ("", None) == (one.line_told, one.line_length)
    assert ("the share of all, 50\u00a0%", 0.5) == (two.line_told, two.line_length)


@pytest.mark.parametrize("counts", [(100, 40, 3), (3, 3, 94), (0, 0, 6), (60, 30, 20)])
def test_the_main_figures_tell_nothing_that_a_later_table_keeps_back(
    counts: tuple[int, ...],
) -> None:
    """One figure stands twice on the page, and each time the same of it is kept back."""
    parts = definition(Measure.ACHIEVED).parts
    figure = Figure.of(Measure.ACHIEVED, "", Whose.PERSON, dict(zip(parts, counts, strict=True)))
    short, whole = (
        chart(ChartForm.BARS, each).table.rows[0][-3:]
        for each in (
            next(_groups(ImpactReport(figures=[figure]), _PERSON, Whose.PERSON)),
            group_of(figure),
        )
    )

    assert whole == short
