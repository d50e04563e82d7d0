# SPDX-License-Identifier: BSL-1.0
"""Evaluate the cases of a whole region inside Apache Spark: each worker folds the cases that it holds.

Usage: python 05_spark.py EVENTS.parquet OUT.parquet [rows]     rows: evaluations (default), duties or refusals

EVENTS holds one row for each event, with the columns that `upc.evaluate_arrow` takes, and `seq`, the place of an event
in its case. How it goes:

1. `repartition("case_id")` sends all events of a case to one partition;
2. `sortWithinPartitions("case_id", "seq")` puts them together and in order, without a sort over all;
3. `mapInArrow` hands each partition's record batches to `upc.evaluate_arrow` as one stream. Spark cuts batches where it
   likes (`spark.sql.execution.arrow.maxRecordsPerBatch`), in the middle of a case too: the stream keeps the case at hand
   until its last row has come, so no case is ever judged by half of its events.

On a cluster nothing changes here. What it takes:

- the package on every worker: a wheel made there or for the same platform, in the image of the executors, or packed
  with its Python (`venv-pack -o env.tar.gz`) and sent along:
  `spark-submit --master yarn --archives env.tar.gz#env --conf spark.pyspark.python=env/bin/python 05_spark.py ...`
  (with Kubernetes, an image that has it: `--conf spark.kubernetes.container.image=...`);
- pyarrow beside it, which mapInArrow asks for;
- as many partitions as there are cores, or some times more: `spark.sql.shuffle.partitions`;
- one version of the package everywhere: what an edition says must not depend on the worker.
"""

import sys
from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession

import upc

SCHEMAS = {
    "evaluations": "case_id string, kind string, policy string, as_of date, stage string, appeal string, "
    "safety string, protocol string, events int, refused int, left_out int, reason_codes array<string>, "
    "reason_clauses array<string>, advice_codes array<string>, advice_clauses array<string>, appeal_until date, "
    "review_due date, open_duties array<string>, overdue int, adhered boolean",
    "duties": "case_id string, duty string, clause string, bearers array<string>, raised date, due date, done date, "
    "status string",
    "refusals": "case_id string, index int, type string, on date, accepted boolean, codes array<string>, "
    "clauses array<string>, messages array<string>, cures array<string>",
}


def evaluate(events: DataFrame, rows: str = "evaluations", mode: str = "enforce") -> DataFrame:
    """What `upc.evaluate_arrow` says of a table of events, worked out where the events are."""

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        first = next(batches, None)
        if first is None:  # an empty partition
            return

        def all_of_them() -> Iterator[pa.RecordBatch]:
            yield first
            yield from batches

        stream = pa.RecordBatchReader.from_batches(first.schema, all_of_them())
        yield from pa.RecordBatchReader.from_stream(upc.evaluate_arrow(stream, rows, mode=mode))

    return events.repartition("case_id").sortWithinPartitions("case_id", "seq").mapInArrow(work, SCHEMAS[rows])


def main() -> None:
    source, target, *rows = sys.argv[1:]
    spark = SparkSession.builder.appName("upc").getOrCreate()
    evaluate(spark.read.parquet(source), *rows).write.mode("overwrite").parquet(target)
    spark.stop()


if __name__ == "__main__":
    main()
