# SPDX-License-Identifier: BSL-1.0
"""Events as each library holds them go in, and rows come out to each."""

import json
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import upc

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted((ROOT / "examples/cases").glob("*.json"))
CASES = [json.loads(path.read_text(encoding="utf-8")) for path in FILES]
CASES = [case for case in CASES if case.get("kind", "upc") == "upc" and "calendar" not in case and case["events"]]


def rows():
    """A row for each event: days as dates, lists as lists, and what a column cannot hold as JSON text."""
    for case in CASES:
        for event in case["events"]:
            row = {name: value for name, value in event.items() if not name.startswith("x_")}
            for name in ("on", "occurred", "review_by", "until"):
                if name in row:
                    row[name] = date.fromisoformat(row[name])
            if "restrictions" in row:
                row["restrictions"] = json.dumps(row["restrictions"])
            facts = {"case_service": case.get("service"), "case_partnership": case.get("partnership")}
            yield {"case_id": case["case_id"], **facts, **row}


ROWS = list(rows())
NAMES = sorted({name for row in ROWS for name in row})
TABLE = pa.table({name: [row.get(name) for row in ROWS] for name in NAMES})
STAGES = {case["case_id"]: upc.evaluate(case)["state"]["stage"] for case in CASES}
REFUSED = sum(not event["accepted"] for case in CASES for event in upc.evaluate(case)["events"])


def pyarrow_table():
    return TABLE


def pyarrow_reader():
    return pa.RecordBatchReader.from_batches(TABLE.schema, TABLE.to_batches(max_chunksize=4))


def polars_frame():
    return pl.DataFrame([{name: row.get(name) for name in NAMES} for row in ROWS], infer_schema_length=None)


def polars_with_categories():
    return polars_frame().with_columns(pl.col("type").cast(pl.Categorical), pl.col("by").cast(pl.Categorical))


def pandas_frame():
    frame = pd.DataFrame([{name: row.get(name) for name in NAMES} for row in ROWS])
    frame["type"] = frame["type"].astype("category")
    return frame


def pandas_with_timestamps():
    frame = pandas_frame()
    frame["on"] = pd.to_datetime(frame["on"])
    return frame


def duckdb_relation():
    connection = duckdb.connect()
    connection.register("events", TABLE)
    return connection.sql("SELECT * FROM events")


SOURCES = [pyarrow_table, pyarrow_reader, polars_frame, polars_with_categories, pandas_frame, pandas_with_timestamps,
           duckdb_relation]


@pytest.mark.parametrize("source", SOURCES)
def test_each_goes_in(source):
    answers = pa.table(upc.evaluate_arrow(source()))
    assert dict(zip(answers["case_id"].to_pylist(), answers["stage"].to_pylist())) == STAGES
    assert sum(answers["refused"].to_pylist()) == REFUSED > 0
    assert answers.equals(pa.table(upc.evaluate_arrow(TABLE)))


def test_out_to_polars():
    frame = pl.DataFrame(upc.evaluate_arrow(polars_frame(), "refusals"))
    assert frame.height == REFUSED
    codes = frame.explode(["codes", "clauses", "messages", "cures"])
    assert codes.height >= REFUSED and codes["codes"].null_count() == 0
    assert dict(pl.DataFrame(upc.evaluate_arrow(TABLE)).select("case_id", "stage").iter_rows()) == STAGES


def test_out_to_pandas():
    frame = pd.DataFrame.from_arrow(upc.evaluate_arrow(pandas_frame()))
    assert dict(zip(frame["case_id"], frame["stage"])) == STAGES


def test_out_to_duckdb():
    answers = upc.evaluate_arrow(duckdb_relation())
    found = duckdb.sql("SELECT case_id, stage FROM answers").fetchall()
    assert dict(found) == STAGES
    refusals = upc.evaluate_arrow(TABLE, "refusals")
    assert duckdb.sql("SELECT count(*) FROM refusals").fetchall() == [(REFUSED,)]
    due = upc.due(CASES, date(2026, 1, 1))
    overdue = sum(item.overdue for item in due)
    assert duckdb.sql("SELECT count(*) FROM due WHERE overdue").fetchall() == [(overdue,)]
