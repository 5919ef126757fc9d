"""Check records on a Spark cluster, with the function that any Arrow engine can run.

    python examples/check_in_spark.py

It needs Java and ``pip install pyspark``, beside the extra ``tables``. Here the cluster is
this machine.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
from pyspark.sql import SparkSession

from msp_core.tables import check_batches

RECORDS = Path(__file__).with_name("records.jsonl")
ANSWER = "key long, accepted boolean, rejections int, queries int, rules array<string>"


def checked(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Check one record a row; Spark runs this wherever the rows are."""
    return check_batches(batches, column="record", keep=["key"])


def main() -> None:
    """Check every record, and count by rule where the rows are."""
    # The workers need the Python that has this package.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    )
    lines = RECORDS.read_text(encoding="utf-8").splitlines()
    records = spark.createDataFrame(list(enumerate(lines)), "key long, record string")
    answers = records.mapInArrow(checked, ANSWER).cache()
    accepted = answers.filter("accepted").count()
    print(f"{len(lines)} records: {accepted} accepted, {len(lines) - accepted} refused")
    by_rule = answers.filter("not accepted").selectExpr("explode(rules) as rule").groupBy("rule")
    for row in by_rule.count().orderBy("rule").collect():
        print(f"  {row['rule']}: {row['count']}")
    spark.stop()


if __name__ == "__main__":
    main()
