# SPDX-License-Identifier: BSL-1.0
"""Many cases: evaluate_many, tables by way of Arrow, and what is due."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pytest
import upc
from histories import histories
from hypothesis import given, strategies as st

ROOT = Path(__file__).resolve().parents[2]
CASES = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "examples/cases").glob("*.json"))]
UPC_CASES = [case for case in CASES if case.get("kind", "upc") == "upc" and "calendar" not in case]

KNOWN = {"type", "on", "at", "by"}


def rows_of(cases):
    """A row for each event, all own fields in `details`."""
    rows = []
    for case in cases:
        for seq, event in enumerate(case["events"]):
            details = {name: value for name, value in event.items() if name not in KNOWN}
            rows.append(
                {
                    "case_id": case["case_id"],
                    "seq": seq,
                    "type": event["type"],
                    "on": date.fromisoformat(event["on"]) if "on" in event else None,
                    "at": event.get("at"),
                    "by": event["by"],
                    "details": json.dumps(details) if details else None,
                    "case_service": case.get("service"),
                    "case_partnership": case.get("partnership", False),
                    "case_kind": case.get("kind"),
                }
            )
    return rows


def typed_table(cases):
    """A row for each event, every field in a column of its own."""
    rows = []
    for case in cases:
        for event in case["events"]:
            row = {name: value for name, value in event.items() if not name.startswith("x_")}
            if "restrictions" in row:
                row["restrictions"] = json.dumps(row["restrictions"])
            for name in ("on", "occurred", "review_by", "until"):
                if name in row:
                    row[name] = date.fromisoformat(row[name])
            facts = {"case_service": case.get("service"), "case_partnership": case.get("partnership")}
            rows.append({"case_id": case["case_id"], **facts, **row})
    names = sorted({name for row in rows for name in row})
    return pa.table({name: [row.get(name) for row in rows] for name in names})


def out(rows):
    return pa.table(rows).to_pylist()


def check_evaluations(table, cases, **options):
    answers = out(upc.evaluate_arrow(table, **options))
    assert [answer["case_id"] for answer in answers] == [case["case_id"] for case in cases if case["events"]]
    for answer, case in zip(answers, (case for case in cases if case["events"])):
        wanted = upc.evaluate(case, **options)
        word = "breaches" if options.get("mode") == "audit" else "reasons"
        reasons = [reason for event in wanted["events"] for reason in event.get(word, [])]
        assert answer["reason_codes"] == [reason["code"] for reason in reasons]
        assert answer["reason_clauses"] == [reason["clause"] for reason in reasons]
        assert answer["advice_codes"] == [advice["code"] for advice in wanted["advices"]]
        assert answer["as_of"] == date.fromisoformat(wanted["as_of"])
        assert answer["events"] == len(wanted["events"])
        assert answer["left_out"] == wanted["left_out"]
        for part in ("stage", "appeal", "safety", "protocol"):
            assert answer[part] == wanted["state"].get(part)
        dates = {deadline["name"]: date.fromisoformat(deadline["date"]) for deadline in wanted["deadlines"]}
        assert (answer["appeal_until"], answer["review_due"]) == (dates.get("appeal"), dates.get("review"))
        assert answer["open_duties"] == [
            duty["duty"] for duty in wanted["duties"] if duty["status"] in ("open", "overdue")
        ]
        assert answer["adhered"] == wanted.get("adherence", {}).get("adhered")


# evaluate_many


@pytest.mark.parametrize("jobs", [1, 3])
def test_many_are_each_as_one(jobs):
    wanted = [upc.evaluate(case, mode="audit", lang="cy") for case in CASES]
    assert list(upc.evaluate_many(CASES, mode="audit", lang="cy", jobs=jobs, batch=7)) == wanted
    lines = [json.dumps(case) + "\n" for case in CASES]
    assert list(upc.evaluate_many(["\n", *lines, " \n"], mode="audit", lang="cy", jobs=jobs)) == wanted


def test_no_more_than_a_batch_is_taken():
    taken = []

    def cases():
        for case in CASES * 3:
            taken.append(case)
            yield case

    answers = upc.evaluate_many(cases(), batch=5)
    assert taken == []
    next(answers)
    assert len(taken) <= 6


def test_a_malformed_case_of_many():
    cases = [CASES[0], {"schema": "upc-case/1", "evnts": []}, CASES[1]]
    answers = upc.evaluate_many(cases)
    with pytest.raises(upc.Error) as raised:
        list(answers)
    assert raised.value.pointer == "/1/evnts"
    first, second, third = upc.evaluate_many(cases, errors="yield")
    assert isinstance(second, upc.Error) and second.pointer == "/evnts"
    assert (first, third) == (upc.evaluate(CASES[0]), upc.evaluate(CASES[1]))
    for wrong in ({"jobs": 0}, {"jobs": 257}, {"batch": 0}, {"errors": "ignore"}):
        with pytest.raises(ValueError, match=f"{next(iter(wrong))}: expected "):
            upc.evaluate_many(cases, **wrong)
    with pytest.raises(TypeError):
        list(upc.evaluate_many([3]))


# Arrow


@pytest.mark.parametrize("mode", ["enforce", "audit"])
def test_rows_with_details(mode):
    check_evaluations(pa.Table.from_pylist(rows_of(UPC_CASES)), UPC_CASES, mode=mode)


def test_typed_columns_and_the_other_kind():
    check_evaluations(typed_table(UPC_CASES), UPC_CASES)
    anonymous = [case for case in CASES if case.get("kind") == "anonymous_correspondence"]
    assert anonymous
    check_evaluations(pa.Table.from_pylist(rows_of(anonymous)), anonymous)


def plain(value):
    """A history as files have it: no members that say nothing, dates as text."""
    if isinstance(value, dict):
        return {name: plain(held) for name, held in value.items() if held is not None}
    if isinstance(value, list):
        return [plain(held) for held in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else value


@given(st.lists(histories(most=12), min_size=1, max_size=3), st.sampled_from(["enforce", "audit"]), st.integers(-50, 800) | st.none())
def test_typed_columns_and_details_give_the_same_rows(drawn, mode, after):
    cases = [{**plain(history), "case_id": str(n)} for n, history in enumerate(drawn)]
    cases = [case for case in cases if case["events"]]
    for case in cases:
        case.pop("calendar", None)  # a table has the closures of all its cases
        case.pop("customer", None)
    if not cases:
        return
    typed = typed_table(cases)
    if "at" in typed.schema.names:
        times = [at and datetime.fromisoformat(at) for at in typed["at"].to_pylist()]
        typed = typed.set_column(typed.schema.get_field_index("at"), "at", pa.array(times, pa.timestamp("us")))
    detailed = pa.Table.from_pylist(rows_of(cases))
    options = {"mode": mode, "as_of": None if after is None else date(2013, 1, 1) + timedelta(days=after)}
    for rows in ("evaluations", "duties", "refusals"):
        assert out(upc.evaluate_arrow(typed, rows, **options)) == out(upc.evaluate_arrow(detailed, rows, **options))
    answers = out(upc.evaluate_arrow(typed, **options))
    # What is kept from one case to the next changes nothing.
    texts = [json.dumps(case, ensure_ascii=False) for case in cases]
    for lang in ("en", "cy"):
        many = list(upc.evaluate_many(texts + texts, lang=lang, **options))
        assert many == [upc.evaluate(text, lang=lang, **options) for text in texts] * 2
    for answer, wanted in zip(answers, many):
        assert answer["stage"] == wanted["state"]["stage"]
        assert answer["reason_codes"] == [
            reason["code"] for event in wanted["events"] for reason in event.get("reasons", event.get("breaches", []))
        ]
        assert answer["advice_codes"] == [advice["code"] for advice in wanted["advices"]]


@pytest.mark.parametrize(
    "event, pointer, says",
    [
        ({"reasons": "It went on."}, "/0/reasons", "a field of behaviour_reported"),
        ({"behaviours": ["repeat_cals"]}, "/0/behaviours/0", "did you mean"),
        ({"occurred": date(2013, 5, 1)}, "/0/occurred", "not after the report"),
        ({"on": date(1960, 1, 1)}, "/0/on", "the years that the calendar covers"),
        ({"by": "oficer"}, "/0/by", "did you mean"),
        ({"type": "behavior_reported"}, "/0/type", "did you mean"),
        ({"channel": "pigeon"}, "/0/channel", "a channel"),
        ({"type": "behaviour_assessed"}, "/0/unreasonable", "it is not there"),
        ({"type": "duty_done", "duty": "record_warning", "states": ["reasons"]}, "/0/states", "no `states`"),
        ({"type": "restrictions_determined", "restrictions": "[{\"kind\": \"ban\"}]"}, "/0/restrictions/0/kind", "a kind"),
        ({"on": None}, "/0/on", "it is not there"),
    ],
)
def test_typed_rows_that_are_not_sound_say_why(event, pointer, says):
    row = {"case_id": "1", "type": "behaviour_reported", "on": date(2013, 4, 2), "by": "officer", **event}
    with pytest.raises((upc.Error, OSError, ValueError)) as failed:
        out(upc.evaluate_arrow(pa.table({name: [value] for name, value in row.items()})))
    assert pointer in str(failed.value) and says in str(failed.value), failed.value


def test_a_case_goes_on_in_the_next_batch():
    table = typed_table(UPC_CASES)
    for size in (1, 3, 10):
        reader = pa.RecordBatchReader.from_batches(table.schema, table.to_batches(max_chunksize=size))
        check_evaluations(reader, UPC_CASES)
    sliced = pa.concat_tables([table.slice(0, 5), table.slice(5)])  # arrays with an offset
    check_evaluations(sliced, UPC_CASES)
    batch = table.combine_chunks().to_batches()[0]
    check_evaluations(batch, UPC_CASES)  # __arrow_c_array__ as well


def test_other_types_for_the_same():
    table = typed_table(UPC_CASES)

    def as_type(name, type):
        index = table.schema.get_field_index(name)
        return table.set_column(index, name, table[name].cast(type))

    for name, type in (
        ("type", pa.large_string()),
        ("type", pa.string_view()),
        ("by", pa.dictionary(pa.int8(), pa.string())),
        ("on", pa.date64()),
        ("on", pa.timestamp("ns")),
        ("on", pa.timestamp("s")),
        ("on", pa.string()),
        ("behaviours", pa.large_list(pa.large_string())),
    ):
        check_evaluations(as_type(name, type), UPC_CASES)


def test_closures_move_the_last_day():
    closed = [case for case in CASES if case.get("calendar", {}).get("closures")]
    assert closed
    for case in closed:
        days = [date.fromisoformat(day) for day in case["calendar"]["closures"]]
        table = pa.Table.from_pylist(rows_of([case]))
        (answer,) = out(upc.evaluate_arrow(table, closures=days))
        dates = {each["name"]: date.fromisoformat(each["date"]) for each in upc.evaluate(case)["deadlines"]}
        assert (answer["appeal_until"], answer["review_due"]) == (dates.get("appeal"), dates.get("review"))


def test_duties_and_refusals():
    table = typed_table(UPC_CASES)
    duties = out(upc.evaluate_arrow(table, "duties"))
    assert duties == [
        {
            "case_id": case["case_id"],
            **{name: duty[name] for name in ("duty", "clause", "bearers", "status")},
            **{name: duty[name] and date.fromisoformat(duty[name]) for name in ("raised", "due", "done")},
        }
        for case in UPC_CASES
        for duty in upc.evaluate(case)["duties"]
    ]
    refusals = out(upc.evaluate_arrow(table, "refusals", lang="cy"))
    assert refusals == [
        {
            "case_id": case["case_id"],
            "index": event["index"],
            "type": event["type"],
            "on": date.fromisoformat((case["events"][event["index"]].get("on") or case["events"][event["index"]]["at"])[:10]),
            "accepted": False,
            **{
                name + "s": [reason[name] for reason in event["reasons"]]
                for name in ("code", "clause", "message", "cure")
            },
        }
        for case in UPC_CASES
        for event in upc.evaluate(case, lang="cy")["events"]
        if not event["accepted"]
    ]


def test_small_batches_come_out_and_nothing_of_nothing():
    table = typed_table(UPC_CASES)
    reader = pa.RecordBatchReader.from_stream(upc.evaluate_arrow(table, batch=2))
    sizes = [len(batch) for batch in reader]
    assert set(sizes[:-1]) == {2} and sum(sizes) == len(UPC_CASES)
    assert pa.table(upc.evaluate_arrow(table.slice(0, 0))).num_rows == 0


def test_rows_come_as_often_as_their_source_can():
    table = typed_table(UPC_CASES)
    rows = upc.evaluate_arrow(table)
    assert pa.table(rows).equals(pa.table(rows))
    assert pa.schema(rows).equals(pa.table(rows).schema)
    rows = upc.evaluate_arrow(pa.RecordBatchReader.from_batches(table.schema, table.to_batches()))
    assert pa.schema(rows).names[0] == "case_id"
    assert pa.table(rows).num_rows == len(UPC_CASES)
    assert pa.table(rows).num_rows == 0  # the reader has come to its end


ROW = {"case_id": "A", "type": "recording_requested", "on": date(2020, 1, 1), "by": "customer", "agreed": True}


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([ROW, {**ROW, "case_id": None}], "/1/case_id: expected the id of a case, not null"),
        ([ROW, {**ROW, "case_id": "B"}, ROW], "/2/case_id: expected the rows of a case together"),
        ([ROW, {**ROW, "on": None}], "/1/on: expected the date of the event"),
        ([ROW, {**ROW, "by": "custmer"}], '/1/by: expected a role, not "custmer"; did you mean "customer"?'),
        ([ROW, {**ROW, "agreed": None}], "/1/agreed: expected this field"),
        ([{**ROW, "reasons": "x"}], "/0/reasons: expected a field of recording_requested"),
        ([{**ROW, "seq": 1}, {**ROW, "seq": 1}], "/1/seq: expected more than 1"),
        ([{**ROW, "agred": True}], '/agred: expected a column of events, not "agred"; did you mean "agreed"?'),
        ([{**ROW, "agreed": None, "details": '{"agreed": 1}'}], "/0/details/agreed: expected true or false"),
        ([{**ROW, "details": '{"agreed": true}'}], "/0/details/agreed: expected either the column or this member"),
        ([{**ROW, "details": "{"}], "/0/details: expected more"),
        ([{**ROW, "details": "[]"}], "/0/details: expected an object"),
        ([{**ROW, "case_service": "a"}, {**ROW, "case_service": "b"}], "/1/case_service: expected the same in all rows"),
        ([{**ROW, "case_id": 7}], "/case_id: expected a column of texts"),
        ([{**ROW, "by": {"a": 1}}], "/by: expected texts, days"),
        ([{name: value for name, value in ROW.items() if name != "case_id"}], "/case_id: expected a column"),
    ],
)
def test_errors_name_row_and_column(rows, says):
    with pytest.raises((OSError, pa.ArrowException), match=None) as raised:
        pa.table(upc.evaluate_arrow(pa.Table.from_pylist(rows)))
    assert says in str(raised.value)


def test_times_that_are_none():
    table = pa.Table.from_pylist([ROW])
    on = table.schema.get_field_index("on")
    noon = table.set_column(on, "on", pa.array([1577880000], pa.timestamp("s")))
    zoned = table.set_column(on, "on", pa.array([1577836800], pa.timestamp("s", "Europe/London")))
    for wrong, says in ((noon, "/0/on: expected a day, without a time of day"), (zoned, "/on: expected local days")):
        with pytest.raises((OSError, pa.ArrowException)) as raised:
            pa.table(upc.evaluate_arrow(wrong))
        assert says in str(raised.value)


def test_what_is_no_table():
    for wrong in (None, 3, [ROW], "text"):
        with pytest.raises(TypeError, match="__arrow_c_stream__"):
            upc.evaluate_arrow(wrong)
    with pytest.raises(upc.Error, match='kind of row "evaluations" or "duties" or "refusals", not "all"'):
        upc.evaluate_arrow(pa.Table.from_pylist([ROW]), "all")


def test_an_error_of_the_producer_comes_through():
    def batches():
        yield from pa.Table.from_pylist([ROW]).to_batches()
        raise RuntimeError("the database has gone away")

    reader = pa.RecordBatchReader.from_batches(pa.Table.from_pylist([ROW]).schema, batches())
    with pytest.raises(Exception, match="the database has gone away"):
        pa.table(upc.evaluate_arrow(reader))


# due


def test_due_is_what_the_command_lists(upc_command):
    day = date(2026, 6, 1)
    texts = [case for case in CASES if case["events"]]
    answer = upc_command("due", "--ndjson", "--as-of", str(day), "--within", "30d", "--format", "json", "-",
                         text="".join(json.dumps(case) + "\n" for case in texts))
    listed = json.loads(answer.stdout)["due"]
    assert listed
    for within in ("30d", 30, timedelta(days=30)):
        due = upc.due(texts, day, within)
        assert len(due) == len(listed)
        for item, wanted in zip(due, listed):
            assert {**vars(item), "by": list(item.by), "due": item.due and str(item.due),
                    "raised": item.raised and str(item.raised)} == wanted
    assert [vars(item) for item in upc.due(map(upc.state, texts), day)] == [vars(item) for item in upc.due(texts, day)]
    assert repr(upc.due([], day)) == "<upc.Due, 0 items>"


def test_due_as_a_frame():
    due = upc.due(CASES, date(2024, 6, 1))
    frame = due.to_pandas()
    assert len(frame) == len(due) and list(frame["name"]) == [item.name for item in due]
    overdue = frame[frame["overdue"]]
    assert list(overdue["case_id"]) == [item.case_id for item in due if item.overdue]
    assert frame["due"].dtype.kind == "M"
    table = pa.table(due)
    assert table.num_rows == len(due) and table["by"].to_pylist() == [list(item.by) for item in due]
    assert table["due"].to_pylist() == [item.due for item in due]
    assert pa.table(due).equals(table)  # again
    assert upc.due([], date(2024, 6, 1)).to_pandas().empty


def test_due_refuses():
    with pytest.raises(upc.Error) as raised:
        upc.due([CASES[0], {"schema": "upc-case/1"}], date(2014, 1, 1))
    assert raised.value.pointer == "/1/events"
    for wrong in ("14", "-1d", -1, True, 1.5, timedelta(hours=1)):
        with pytest.raises(ValueError, match="within: expected a number of days"):
            upc.due([], date(2014, 1, 1), wrong)
    with pytest.raises(TypeError):
        upc.due([], "2014-01-01")
