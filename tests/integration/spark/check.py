# SPDX-License-Identifier: BSL-1.0
"""The example inside Spark, with two workers and batches that cut cases in two, says what one process says."""

import importlib.util
import json
import os
import sys
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import upc
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

ROOT = Path(__file__).resolve().parents[3]
CASES = 2000


def module(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


histories = module("histories", ROOT / "tests/benchmarks/histories.py")
example = module("example_spark", ROOT / "examples/05_spark.py")


def table_of(cases):
    rows = []
    for case in cases:
        for seq, event in enumerate(case["events"]):
            details = {key: value for key, value in event.items() if key not in ("type", "on", "at", "by")}
            rows.append(
                {
                    "case_id": case["case_id"],
                    "seq": seq,
                    "type": event["type"],
                    "on": date.fromisoformat(event["on"]) if "on" in event else None,
                    "at": event.get("at"),
                    "by": event["by"],
                    "details": json.dumps(details),
                    "case_service": case["service"],
                }
            )
    return pa.Table.from_pylist(rows)


def main():
    table = table_of(histories.cases(CASES))
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master("local[2]")
        .appName("upc test")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.adaptive.enabled", "false")  # it would put such small partitions together
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "7")  # a case has about ten events
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "events.parquet")
        shuffled = table.take(pa.array(sorted(range(len(table)), key=lambda row: row * 7919 % 104729)))
        pq.write_table(shuffled, source)
        events = spark.read.parquet(source)
        spread = events.repartition("case_id").groupBy(F.spark_partition_id()).count().count()
        assert spread > 1, "everything lay in one partition"
        for rows in example.SCHEMAS:
            wanted = pa.table(upc.evaluate_arrow(table, rows)).to_pylist()
            target = os.path.join(folder, rows)
            example.evaluate(events, rows).write.parquet(target)
            found = pq.read_table(target).to_pylist()
            assert Counter(map(repr, found)) == Counter(map(repr, wanted)), f"{rows}: Spark says something else"
            assert wanted, rows
            print(f"{rows}: {len(found)} rows, the same as in one process")
    spark.stop()


if __name__ == "__main__":
    main()
