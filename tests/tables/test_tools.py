"""The tools of analysts, truly run: the same figures as plain Python, and back."""

import subprocess
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from msp_core import check, dumps
from msp_core.tables import (
    TablesError,
    check_batches,
    from_parquet,
    from_tables,
    to_parquet,
    to_tables,
)
from msp_core.testing import example_records

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = list(example_records())
ACHIEVED = Counter(
    (theme.value, review.achievement.value)
    for record in EXAMPLES
    for talk in record.conversations
    for review in talk.reviews
    for said in record.conversations
    for outcome in said.outcomes
    if outcome.id == review.outcome
    for theme in outcome.themes
)
"""How far outcomes came true, by theme: counted by hand."""


def database(tables: dict[str, Any]) -> Any:
    """Give a DuckDB that sees the tables where they are."""
    connection = import_module("duckdb").connect()
    for name, table in tables.items():
        connection.register(name, table)
    return connection


@pytest.mark.slow
def test_duckdb_counts_as_plain_python_does() -> None:
    """The tables join by number and id, and SQL needs no words copied to count."""
    tables = to_tables(EXAMPLES, words=False)
    found = database(tables).sql(
        """
        select t.theme, r.achievement, count(*) as times
        from reviews r
        join outcomes o on r.record_number = o.record_number and r.outcome_id = o.id
        join outcome_themes t
          on t.record_number = o.record_number
         and t.conversation_number = o.conversation_number
         and t.outcome_number = o.outcome_number
        group by all
        """
    )

    assert ACHIEVED == {(theme, how): times for theme, how, times in found.fetchall()}


@pytest.mark.slow
def test_duckdb_reads_the_parquet_folder(tmp_path: Path) -> None:
    """SQL over the files needs nothing of ours."""
    to_parquet(tmp_path / "out", EXAMPLES)
    connection = import_module("duckdb").connect()
    path = tmp_path / "out" / "reviews.parquet"
    found = connection.execute("select count(*) from read_parquet(?)", [str(path)]).fetchone()

    assert (sum(len(talk.reviews) for each in EXAMPLES for talk in each.conversations),) == found


@pytest.mark.slow
def test_duckdb_gives_records_back() -> None:
    """What DuckDB holds as relations is records again."""
    tables = to_tables(EXAMPLES)
    connection = database(tables)

    assert EXAMPLES == from_tables({name: connection.table(name) for name in tables})


@pytest.mark.slow
def test_polars_counts_as_plain_python_does_and_gives_records_back() -> None:
    """Data frames of polars join on the key columns, and are records again."""
    polars = import_module("polars")
    frames = {name: polars.from_arrow(table) for name, table in to_tables(EXAMPLES).items()}
    joined = (
        frames["reviews"]
        .join(
            frames["outcomes"],
            left_on=["record_number", "outcome_id"],
            right_on=["record_number", "id"],
            suffix="_of_outcome",
        )
        .join(
            frames["outcome_themes"],
            left_on=["record_number", "conversation_number_of_outcome", "outcome_number"],
            right_on=["record_number", "conversation_number", "outcome_number"],
        )
    )
    counted = joined.group_by("theme", "achievement").len().rows()

    assert ACHIEVED == {(theme, how): times for theme, how, times in counted}
    assert EXAMPLES == from_tables(frames)


@pytest.mark.slow
def test_pandas_counts_as_plain_python_does_and_gives_records_back() -> None:
    """Data frames of pandas merge on the key columns, and None comes back as None."""
    import_module("pandas")
    frames = {name: table.to_pandas() for name, table in to_tables(EXAMPLES).items()}
    merged = frames["reviews"].merge(
        frames["outcomes"].rename(columns={"id": "outcome_id"}),
        on=["record_number", "outcome_id"],
        suffixes=("_of_review", ""),
    )
    merged = merged.merge(
        frames["outcome_themes"], on=["record_number", "conversation_number", "outcome_number"]
    )
    counted = merged.groupby(["theme", "achievement"], observed=True).size().to_dict()

    assert ACHIEVED == counted
    assert EXAMPLES == from_tables(frames)


@pytest.mark.slow
def test_pandas_may_sort_the_rows(tmp_path: Path) -> None:
    """Where a row stood before, which pandas keeps as a column without a name, says nothing."""
    import_module("pandas")
    tables = to_tables(EXAMPLES)
    (tmp_path / "out").mkdir()
    frames = {
        name: table.to_pandas().sort_values("record_number", ascending=False)
        for name, table in tables.items()
    }
    for name, frame in frames.items():
        frame.to_parquet(tmp_path / "out" / f"{name}.parquet")

    assert EXAMPLES == from_tables(frames)
    assert EXAMPLES == from_parquet(tmp_path / "out")


@pytest.mark.slow
def test_what_duckdb_says_of_a_cell_is_not_told_on() -> None:
    """A relation that fails while it is read is refused, and no name is quoted."""
    tables = to_tables(EXAMPLES)
    failing = database(tables).sql("select *, cast(preferred_name as int) as x from persons")

    with pytest.raises(TablesError, match="persons: it is no table, or holds what") as refused:
        from_tables(tables | {"persons": failing})

    assert str(EXAMPLES[0].person.preferred_name) not in str(refused.value)


def answers() -> list[dict[str, Any]]:
    """Give what plain Python says of each example."""
    reports = [check(dumps(each)) for each in EXAMPLES]
    return [
        {
            "accepted": report.accepted,
            "rejections": len(report.rejections),
            "queries": len(report.queries),
            "rules": [each.rule for each in report.findings],
        }
        for report in reports
    ]


@pytest.mark.slow
def test_engines_check_as_plain_python_does() -> None:
    """DuckDB and polars give the batches, and take the answers."""
    arrow, polars = import_module("pyarrow"), import_module("polars")
    lines = [dumps(each).decode() for each in EXAMPLES]
    frame = polars.DataFrame({"record": lines})
    connection = import_module("duckdb").connect()
    connection.register("kept", frame.to_arrow())
    reader = connection.sql("select record from kept").to_arrow_reader(10)
    of_duckdb = arrow.Table.from_batches(check_batches(reader))
    of_polars = polars.from_arrow(
        arrow.Table.from_batches(check_batches(frame.to_arrow().to_batches()))
    )

    assert answers() == of_duckdb.to_pylist() == of_polars.to_dicts()


@pytest.mark.slow
def test_dask_checks_as_plain_python_does() -> None:
    """Each partition of a Dask data frame is a batch."""
    arrow, pandas = import_module("pyarrow"), import_module("pandas")
    dask = import_module("dask.dataframe")

    def checked(part: Any) -> Any:
        given = arrow.RecordBatch.from_pandas(part, preserve_index=False)
        (answer,) = check_batches([given])
        return answer.to_pandas()

    lines = pandas.DataFrame({"record": [dumps(each).decode() for each in EXAMPLES]})
    frame = dask.from_pandas(lines, npartitions=3)
    found = frame.map_partitions(checked, meta=checked(lines[:0])).compute(scheduler="synchronous")

    assert [each["accepted"] for each in answers()] == found["accepted"].tolist()
    assert [each["rules"] for each in answers()] == list(map(list, found["rules"]))


@pytest.mark.slow
def test_spark_checks_as_plain_python_does() -> None:
    """A local Spark runs the same function by ``mapInArrow``, and adds up to the same."""
    result = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "check_in_spark.py")],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=300,
    )
    lines = (ROOT / "examples" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    accepted = sum(check(line).accepted for line in lines)

    assert 0 == result.returncode, result.stderr[-2000:]
    assert f"{len(lines)} records: {accepted} accepted, {len(lines) - accepted} refused" in (
        result.stdout
    )
