# SPDX-License-Identifier: BSL-1.0
"""What comes out differently under another edition: from Python, and by the command."""

import copy
import csv
import importlib.util
import io
import json
import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
import upc

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
BUILT_IN = json.loads((ROOT / "src/editions/rct-2013.json").read_text(encoding="utf-8"))
PORT_ELLIS = ROOT / "examples/editions/port-ellis-2021.json"
_spec = importlib.util.spec_from_file_location("bench_histories", ROOT / "tests/benchmarks/histories.py")
histories = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(histories)

CASE = {
    "schema": "upc-case/1",
    "case_id": "H-1",
    "policy": "somebody-elses",
    "service": "housing",
    "events": [
        {"type": "behaviour_reported", "on": "2013-04-02", "by": "officer", "behaviours": ["repeat_calls"]},
        {
            "type": "behaviour_assessed",
            "on": "2013-04-05",
            "by": "service_manager",
            "unreasonable": True,
            "reasons": "x",
        },
        {
            "type": "warning_issued",
            "on": "2013-04-10",
            "by": "head_of_service",
            "consulted": ["service_director"],
            "states": ["restricted_contact_may_follow", "appeal_process"],
            "copied_to": ["service_feedback_officer"],
        },
        {"type": "appeal_received", "on": "2013-05-02", "by": "customer", "in_writing": True, "reasons": "x"},
    ],
}


def changed(**changes):
    """The built-in edition with other terms and acts."""
    edition = copy.deepcopy(BUILT_IN)
    edition["id"] = "next"
    edition["terms"].update(changes.get("terms", {}))
    for act, rule in changes.get("acts", {}).items():
        edition["acts"][act].update(rule)
    return edition


def renamed(old, new):
    """The built-in edition with an office called otherwise."""
    text = json.dumps({**BUILT_IN, "id": "next"}).replace(f'"{old}"', f'"{new}"')
    return json.loads(text)


def read(edition):
    return upc.Edition.from_json(edition)


def differences(edition, case=CASE, **how):
    return [
        (d.what, d.side, d.name, d.index, d.a, d.b)
        for d in upc.diff_editions("rct-2013", read(edition), [case], **how).differences
    ]


def command(*arguments, status=0, **how):
    done = subprocess.run(
        [COMMAND, "diff-editions", *map(str, arguments)], capture_output=True, encoding="utf-8", cwd=ROOT, **how
    )
    assert done.returncode == status, done.stderr
    return done


@pytest.mark.clause("6.1.window")
def test_a_longer_window_moves_the_last_day_and_lets_a_late_appeal_in():
    found = upc.diff_editions(
        "rct-2013", read(changed(terms={"appeal_window": {"number": 20, "unit": "working_days"}})), [CASE]
    )
    event, appeal, deadline, refer, determine = found.differences
    assert (event.what, event.side, event.index, event.a, event.b, event.first) == (
        "event",
        "b",
        3,
        "refused",
        "accepted",
        True,
    )
    assert (event.codes, event.clauses, event.on) == (("out_of_time",), ("6.1.window",), date(2013, 5, 2))
    assert event.messages == ("It was received on 2 May 2013; the last day was 1 May 2013.",)
    assert (appeal.what, appeal.a, appeal.b) == ("appeal", "none", "lodged")
    assert (deadline.what, deadline.side, deadline.name, deadline.a, deadline.b) == (
        "deadline",
        "b",
        "appeal",
        "2013-05-01",
        "2013-05-09",
    )
    assert [(d.what, d.side, d.name, d.a, d.b) for d in (refer, determine)] == [
        ("duty", "b", "refer_appeal", None, "open"),
        ("duty", "b", "determine_appeal", None, "open"),
    ]
    assert [(change.pointer, change.a, change.b) for change in found.editions] == [
        ("/terms/appeal_window", "15 working_days", "20 working_days")
    ]
    assert (found.cases, found.changed, found.events) == (1, 1, 4)
    assert found.first_codes == {"a": {"out_of_time": 1}, "b": {}}


def test_what_follows_from_a_refusal_is_told_from_it():
    found = upc.diff_editions(
        "rct-2013",
        read(changed(acts={"warning_issued": {"consulted": ["monitoring_officer"]}})),
        [CASE],
        date(2013, 5, 1),
    )
    assert [(d.index, d.a, d.b, d.codes, d.first) for d in found.differences if d.what == "event"] == [
        (2, "accepted", "refused", ("not_consulted",), True)
    ]
    case = copy.deepcopy(CASE)
    case["events"][3]["on"] = "2013-05-01"
    found = upc.diff_editions(
        "rct-2013", read(changed(acts={"warning_issued": {"consulted": ["monitoring_officer"]}})), [case]
    )
    assert [(d.index, d.codes, d.first) for d in found.differences if d.what == "event"] == [
        (2, ("not_consulted",), True),
        (3, ("no_right_of_appeal",), False),
    ]


@pytest.mark.clause("7.1")
def test_a_review_that_is_due_earlier_is_overdue_under_one():
    case = copy.deepcopy(CASE)
    case["events"][3:] = [
        {"type": "behaviour_reported", "on": "2013-05-20", "by": "officer", "behaviours": ["repeat_calls"]},
        {
            "type": "restrictions_determined",
            "on": "2013-06-03",
            "by": "group_director",
            "consulted": ["monitoring_officer"],
            "restrictions": [{"kind": "contact_form", "channels": ["letter"]}],
            "reasons": "x",
        },
    ]
    edition = changed(terms={"review_within": {"number": 6, "unit": "months"}})
    assert differences(edition, case, as_of=date(2014, 1, 2)) == [
        ("deadline", "a", "review", None, "2014-06-03", "2013-12-03"),
        ("overdue", "b", "review", None, "open, due 2014-06-03", "overdue, due 2013-12-03"),
    ]
    assert differences(edition, case, as_of=date(2013, 12, 3)) == [
        ("deadline", "a", "review", None, "2014-06-03", "2013-12-03")
    ]


def test_an_office_that_the_other_edition_does_not_have_is_said_so():
    found = upc.diff_editions("rct-2013", read(renamed("head_of_service", "area_head")), [CASE])
    event = found.differences[0]
    assert (event.index, event.a, event.b, event.codes) == (2, "accepted", "unknown", ("unknown",))
    assert event.messages == ('/by: expected an office of next, not "head_of_service"',)
    # Nobody asks for whom the edition does not know, but it asks for its own.
    found = upc.diff_editions("rct-2013", read(renamed("service_director", "area_director")), [CASE])
    assert (found.differences[0].codes, found.left_out) == (
        ("not_consulted",),
        {"a": {}, "b": {"service_director": 1}},
    )
    assert "Area Director" not in found.differences[0].messages[0]  # it is called as before


def test_an_office_that_is_only_called_otherwise_makes_no_difference():
    for old, new in (
        ("head_of_service", "area_head"),
        ("service_director", "area_director"),
        ("service_feedback_officer", "clerk"),
    ):
        assert upc.diff_editions("rct-2013", read(renamed(old, new)), [CASE], offices={old: new}).changed == 0
        assert upc.diff_editions(read(renamed(old, new)), "rct-2013", [CASE], offices=[(new, old)]).editions == []
        assert upc.diff_editions("rct-2013", read(renamed(old, new)), [CASE]).editions
    with pytest.raises(upc.Error) as raised:
        upc.diff_editions(
            "rct-2013", read(renamed("head_of_service", "area_head")), [], offices={"head_of_servic": "area_head"}
        )
    assert raised.value.pointer == "/a" and 'did you mean "head_of_service"' in str(raised.value)


def test_a_part_that_is_outside_one_is_refused_there_with_its_reason():
    case = {
        "schema": "upc-case/1",
        "events": [{"type": "police_report", "on": "2022-01-04", "by": "service_manager"}],
    }
    found = upc.diff_editions(
        "rct-2013", read(PORT_ELLIS.read_text(encoding="utf-8")), [case], offices={"service_manager": "team_leader"}
    )
    assert [(d.a, d.b, d.codes) for d in found.differences] == [("accepted", "refused", ("out_of_scope",))]
    letter = {
        "schema": "upc-case/1",
        "kind": "anonymous_correspondence",
        "events": [
            {"type": "correspondence_received", "on": "2022-01-04", "by": "elected_member"},
            {"type": "identity_requested", "on": "2022-01-05", "by": "elected_member"},
        ],
    }
    found = upc.diff_editions(
        "rct-2013", read(PORT_ELLIS.read_text(encoding="utf-8")), [letter], offices={"elected_member": "councillor"}
    )
    assert [(d.what, d.a, d.b) for d in found.differences][-1] == ("protocol", "identity_requested", "received")


def test_two_that_are_the_same_differ_in_nothing():
    same = {**BUILT_IN, "id": "the-same"}
    found = upc.diff_editions("rct-2013", read(same), histories.cases(200), jobs=2)
    assert (found.cases, found.changed, found.differences, found.editions, found.counts) == (200, 0, [], [], [])


def test_each_difference_is_one_of_the_two_evaluations():
    """Against the evaluations themselves, each made alone."""
    edition = changed(
        terms={
            "appeal_window": {"number": 5, "unit": "working_days"},
            "review_within": {"number": 3, "unit": "months"},
        },
        acts={"restrictions_determined": {"consulted": ["monitoring_officer", "service_director"]}},
    )
    cases = list(histories.cases(150))
    found = upc.diff_editions("rct-2013", read(edition), cases)
    assert found.changed > 100
    for place, case in enumerate(cases):
        a, b = upc.evaluate(case), upc.evaluate(case, edition=read(edition))
        mine = [d for d in found.differences if d.case == place]
        assert [d.index for d in mine if d.what == "event"] == [
            x["index"] for x, y in zip(a["events"], b["events"]) if x["accepted"] != y["accepted"]
        ]
        for d in mine:
            if d.what == "event":
                refused = (a if d.a == "refused" else b)["events"][d.index]
                assert d.codes == tuple(r["code"] for r in refused["reasons"])
                assert d.messages == tuple(r["message"] for r in refused["reasons"])
        assert any(d.what == "stage" for d in mine) == (a["state"]["stage"] != b["state"]["stage"])
        days = [{d["name"]: d["date"] for d in said["deadlines"]} for said in (a, b)]
        differ = {name for name in days[0].keys() | days[1].keys() if days[0].get(name) != days[1].get(name)}
        assert differ <= {d.name for d in mine if d.what == "deadline"}
        raised = [sorted((d["duty"], d["raised"]) for d in said["duties"]) for said in (a, b)]
        only = sum(1 for d in mine if d.what == "duty")
        assert only == sum(abs(raised[0].count(x) - raised[1].count(x)) for x in {*raised[0], *raised[1]})


def test_malformed_cases_are_named():
    with pytest.raises(upc.Error) as raised:
        upc.diff_editions("rct-2013", "rct-2013", ["", CASE, {**CASE, "events": [{"type": "x"}]}])
    assert raised.value.pointer == "/1/events/0/type"
    with pytest.raises(upc.Error) as raised:
        upc.diff_editions(
            "rct-2013",
            read(PORT_ELLIS.read_text(encoding="utf-8")),
            [{**CASE, "events": [{**CASE["events"][0], "by": "nobody"}]}],
        )
    assert raised.value.pointer == "/0/events/0/by"
    with pytest.raises(upc.Error):
        upc.diff_editions("rct-2012", "rct-2013", [])
    with pytest.raises(TypeError):
        upc.diff_editions("rct-2013", "rct-2013", CASE)
    with pytest.raises(ValueError):
        upc.diff_editions("rct-2013", "rct-2013", [], jobs=0)


def test_cases_of_the_package_and_pandas():
    case = upc.Case(service="housing", case_id="H-1")
    for event in CASE["events"]:
        case.apply(event)
    found = upc.diff_editions("rct-2013", read(changed(terms={"appeal_window": "none"})), [case])
    frame = found.to_pandas()
    assert list(frame["case_id"]) == ["H-1"] * len(found.differences)
    assert found.differences[0].codes == ("out_of_time",)


def test_the_command_says_the_same(tmp_path):
    edition = tmp_path / "next.json"
    edition.write_text(
        json.dumps(changed(terms={"appeal_window": {"number": 20, "unit": "working_days"}})), encoding="utf-8"
    )
    lines = tmp_path / "cases.ndjson"
    cases = list(histories.cases(300))
    lines.write_text("".join(json.dumps(case) + "\n" for case in cases), encoding="utf-8")
    found = upc.diff_editions("rct-2013", read(edition.read_text(encoding="utf-8")), cases)
    *said, summary = map(
        json.loads, command("rct-2013", edition, lines, "--ndjson", "--json", "--jobs", "2").stdout.splitlines()
    )
    assert len(said) == found.changed == summary["changed"] and summary["schema"] == "upc-edition-diff/1"
    assert sum(len(case["differences"]) for case in said) == len(found.differences)
    rows = list(csv.DictReader(io.StringIO(command("rct-2013", edition, lines, "--ndjson", "--csv").stdout)))
    assert [(r["case_id"], r["what"], r["name"], r["a"], r["b"], r["codes"]) for r in rows] == [
        (d.case_id, d.what, d.name or "", d.a or "", d.b or "", "; ".join(d.codes)) for d in found.differences
    ]
    text = command("rct-2013", edition, lines, "--ndjson").stdout
    assert f"cases that come out differently: {found.changed}" in text and "appeal window" in text
    assert text.count("\n") <= 50
    assert command("rct-2013", edition, lines, "--ndjson", "--strict", status=1).stdout == text
    assert command("rct-2013", edition, "-", "--ndjson", input=lines.read_text(encoding="utf-8")).stdout == text


def test_the_summary_is_one_screen_however_different_the_two_are():
    places = ROOT / "examples/cases"
    cases = sorted([*places.glob("*.json"), *(places / "port-ellis-2021").glob("*.json")])
    for mode in ("enforce", "audit"):
        for lang in ("en", "cy"):
            text = command("rct-2013", PORT_ELLIS, *cases, "--mode", mode, "--lang", lang).stdout
            assert text.count("\n") <= 60 and "diff." not in text


def test_exit_status_and_complaints(tmp_path):
    bad = tmp_path / "bad.ndjson"
    bad.write_text(json.dumps(CASE) + "\n{}\n" + json.dumps(CASE) + "\n", encoding="utf-8")
    said = command("rct-2013", "rct-2013", bad, "--ndjson", "--json", status=2)
    assert f"upc: {bad}:2: /schema: expected" in said.stderr
    assert [json.loads(line).get("schema") for line in said.stdout.splitlines()] == [
        "upc-error/1",
        "upc-edition-diff/1",
    ]
    assert json.loads(said.stdout.splitlines()[-1])["cases"] == 2
    assert "expected a file that can be read" in command("rct-2013", "no-such", bad, status=2).stderr
    assert "standard input is read only once" in command("-", "rct-2013", "-", status=2).stderr
    assert (
        "expected an office of A and one of B"
        in command("rct-2013", "rct-2013", bad, "--office", "x", status=2).stderr
    )
    assert "--csv excludes --json" in command("rct-2013", "rct-2013", bad, "--csv", "--json", status=2).stderr
