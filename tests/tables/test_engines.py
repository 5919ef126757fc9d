"""One function for engines: the answers are those of plain Python, a batch at a time."""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest

from msp_core import check, classify_statement, dumps
from msp_core.tables import TablesError, check_batches, classify_batches, to_tables
from msp_core.testing import example_records

LINES = [dumps(record) for record in example_records()]
ODD = [b"", b"nonsense", b"[]", b"null", b'{"schema": "msp-record/1"}', b"\xff"]


def batches(*values: Any, name: str = "record", kind: Any = None, size: int = 4) -> list[Any]:
    """Give a table of numbered values, in parts."""
    numbers = pa.array(range(len(values)), pa.int64())
    table = pa.table({"key": numbers, name: pa.array(values, kind)})
    return list(table.to_batches(max_chunksize=size))


def test_records_are_checked_as_in_plain_python() -> None:
    """Each row has what ``check`` says of it, and no row stops the others."""
    reports = [check(each) for each in (*LINES, *ODD)]
    found = pa.Table.from_batches(check_batches(batches(*LINES, *ODD), keep=["key"]))
    expected = [
        {
            "key": key,
            "accepted": report.accepted,
            "rejections": len(report.rejections),
            "queries": len(report.queries),
            "rules": [each.rule for each in report.findings],
        }
        for key, report in enumerate(reports)
    ]

    assert expected == found.to_pylist()


def test_statements_are_classified_as_in_plain_python() -> None:
    """Each row has what ``classify_statement`` says of it."""
    statements = to_tables(example_records())["outcomes"].column("statement").to_pylist()
    statements = [*statements, "Increased monitoring by the home", ""]
    reads = [classify_statement(each) for each in statements]
    given = batches(*statements, name="statement", kind=pa.large_string())
    found = pa.Table.from_batches(classify_batches(given))

    assert [
        {
            "kind": read.kind.value,
            "accepted": read.accepted,
            "rules": [each.rule for each in read.findings],
        }
        for read in reads
    ] == found.to_pylist()


def test_where_nothing_stands_nothing_is_said() -> None:
    """A null is no record that is refused, and no statement that is unclear."""
    (records,) = check_batches(batches(None, kind=pa.string()))
    (statements,) = classify_batches(batches(None, name="statement", kind=pa.string()))

    assert [set(records.to_pylist()[0].values()), {None}] == [
        {None},
        set(statements.to_pylist()[0].values()),
    ]


def test_a_batch_goes_out_before_the_next_comes_in() -> None:
    """Memory holds one batch, however many there are."""
    asked: list[int] = []

    def endless() -> Iterator[Any]:
        while True:
            asked.append(1)
            yield from batches(LINES[0])

    run = check_batches(endless())
    next(run)
    next(run)

    assert 2 == len(asked)


def test_no_row_is_no_row() -> None:
    """An engine may ask with an empty batch to learn the columns."""
    empty = pa.record_batch({"record": pa.array([], pa.string())})
    (answer,) = check_batches([empty])

    assert (0, ["accepted", "rejections", "queries", "rules"]) == (
        answer.num_rows,
        answer.schema.names,
    )


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (batches("zqx", name="other"), "record: there must be one column of this name"),
        (batches(3), "row 1, record: it must be text"),
        (["zqx"], "it is no table"),
        (
            [pa.record_batch({"record": pa.array([b"\xffzqx"]).view(pa.string())})],
            "holds what cannot be read",
        ),
    ],
)
def test_what_is_no_column_of_records_is_refused(given: list[Any], message: str) -> None:
    """The column and the row are told, and no cell."""
    with pytest.raises(TablesError, match=message) as refused:
        list(check_batches(given))

    assert "zqx" not in str(refused.value)


def test_a_statement_is_text() -> None:
    """Bytes are no statement until somebody says in which encoding."""
    with pytest.raises(TablesError, match="row 1, statement: it must be text"):
        list(classify_batches(batches(b"zqx", name="statement")))


def test_a_table_may_stand_for_its_batches() -> None:
    """An engine that gives a whole table has the answers of each of its parts."""
    table = pa.Table.from_batches(batches(*LINES))
    expected = pa.Table.from_batches(check_batches(batches(*LINES), keep=["key"]))

    assert expected == pa.Table.from_batches(check_batches([table], keep=["key"]))


@pytest.mark.parametrize("judge", [check_batches, classify_batches])
def test_no_column_is_kept_under_the_name_of_an_answer(judge: Any) -> None:
    """An engine could not tell the two apart."""
    with pytest.raises(TablesError, match="accepted: it is kept under the name of an answer"):
        list(judge(batches(), keep=["accepted"]))
