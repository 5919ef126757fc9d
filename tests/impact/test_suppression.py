"""With secondary suppression, nobody can work out a count that was kept back for being small."""

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msp_core.impact.disclosure import publish_count
from msp_core.impact.suppression import Flow, kept_back, kept_back_in_table

Cell = tuple[int | None, int | None]
Rows = Sequence[Sequence[int]]

SMALL_COUNTS = st.integers(min_value=0, max_value=9)
TABLES = st.sampled_from([(1, 2), (2, 1), (2, 2), (1, 3)]).flatmap(
    lambda shape: st.lists(
        st.lists(SMALL_COUNTS, min_size=shape[1], max_size=shape[1]),
        min_size=shape[0],
        max_size=shape[0],
    )
)


def all_cells(rows: Rows) -> dict[Cell, int]:
    """Give a table's counts and all its totals."""
    cells: dict[Cell, int] = {
        (row, column): count for row, line in enumerate(rows) for column, count in enumerate(line)
    }
    totals: dict[Cell, int] = {(row, None): sum(line) for row, line in enumerate(rows)}
    totals |= {(None, column): sum(line) for column, line in enumerate(zip(*rows, strict=True))}
    return cells | totals | {(None, None): sum(map(sum, rows))}


def possible(rows: Rows, hidden: frozenset[Cell]) -> Iterator[dict[Cell, int]]:
    """Give each table that a reader of the published one must think possible.

    This is the attack: it tries everything, and knows nothing of how the cells to keep back
    were chosen. It grants the reader which of them are small. It looks at counts up to 18
    only, so it finds too few tables rather than too many.
    """
    true = all_cells(rows)
    allowed = {cell: _allowed(count, is_hidden=cell in hidden) for cell, count in true.items()}
    inner = [cell for cell in true if None not in cell]
    wide = len(rows[0])
    for counts in product(*(allowed[cell] for cell in inner)):
        told = all_cells([counts[at : at + wide] for at in range(0, len(counts), wide)])
        if all(_fits(told[cell], true[cell], is_hidden=cell in hidden) for cell in true):
            yield told


def _fits(count: int, true: int, *, is_hidden: bool) -> bool:
    if true < 5:
        return count < 5
    return is_hidden or publish_count(count) == publish_count(true)


def _allowed(true: int, *, is_hidden: bool) -> list[int]:
    return [count for count in range(19) if _fits(count, true, is_hidden=is_hidden)]


def recovered(rows: Rows, hidden: frozenset[Cell]) -> set[Cell]:
    """Give the small cells of which a reader learns more than that they are small."""
    small = {cell for cell, count in all_cells(rows).items() if count < 5}
    left = {cell: set(range(5)) for cell in small}
    for told in possible(rows, hidden):
        for cell in small:
            left[cell].discard(told[cell])
        if not any(left.values()):
            break
    return {cell for cell, unseen in left.items() if unseen}


def only_small(rows: Rows) -> frozenset[Cell]:
    """Give what the national rule alone keeps back."""
    return frozenset(cell for cell, count in all_cells(rows).items() if count < 5)


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_no_small_count_can_be_worked_out(rows: list[list[int]]) -> None:
    """Whatever the table, each count from 0 to 4 stays possible for each small cell."""
    assert recovered(rows, kept_back_in_table(rows)) == set()


@given(st.lists(st.lists(st.integers(0, 400), min_size=6, max_size=6), min_size=1, max_size=6))
def test_all_that_is_small_is_kept_back(rows: list[list[int]]) -> None:
    """It adds to the national rule, and takes nothing from it."""
    assert only_small(rows) <= kept_back_in_table(rows)


@pytest.mark.parametrize(
    "rows",
    [
        [[4, 4]],
        [[4, 7]],
        [[0, 5, 5]],
        [[4, 4], [9, 9]],
    ],
)
def test_the_national_rule_alone_can_be_worked_around(rows: Rows) -> None:
    """The attack works: without the option it learns more of a small cell, and with it not.

    Of 4 and 4 with the total shown as 10, which is 8 at least, both must be 4.
    """
    assert recovered(rows, only_small(rows))
    assert recovered(rows, kept_back_in_table(rows)) == set()


def test_where_rounding_hides_enough_nothing_more_is_kept_back() -> None:
    """Beside large counts, whose totals are rounded, a small one is safe as it is."""
    rows = [[2, 300, 300], [300, 300, 300]]

    assert kept_back_in_table(rows) == {(0, 0)}


def test_a_table_without_small_counts_is_left_alone() -> None:
    """Nothing to hide, and nothing to cover."""
    assert kept_back_in_table([[10, 20], [30, 40]]) == frozenset()
    assert kept_back_in_table([]) == {(None, None)}


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(SMALL_COUNTS, min_size=2, max_size=2), min_size=2, max_size=2))
def test_nothing_is_kept_back_without_need(rows: list[list[int]]) -> None:
    """Whatever else is kept back, to show it would give a small count away."""
    hidden = kept_back_in_table(rows)

    for cell in hidden - only_small(rows):
        assert recovered(rows, hidden - {cell})


def test_the_count_beside_an_exposed_one_covers_it() -> None:
    """Of 4 and 7, the 7 and its total are kept back; their sum can be told, as 10."""
    expected = {(0, 0), (None, 0), (0, 1), (None, 1)}

    assert expected == kept_back_in_table([[4, 7]])
    assert kept_back_in_table([[4, 7, 500]]) == {(0, 0), (None, 0)}


def test_what_a_table_does_not_show_hides_what_it_does() -> None:
    """A part that is not published leaves a small one uncertain without more."""
    flows = [
        Flow("small", "all", "sum", 4),
        Flow("other", "all", "sum", 4, shown=False),
        Flow("total", "sum", "all", 8),
    ]

    assert kept_back(flows) == {"small"}
