# SPDX-License-Identifier: BSL-1.0
"""Cases without their history: upc.state, upc.apply, Case.store and restore, and the commands, which agree."""

import copy
import glob
import json
import os
from datetime import date, datetime
from pathlib import Path

import pytest
import upc

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(glob.glob(str(ROOT / "examples/cases/*.json")))
FILES += sorted(glob.glob(str(ROOT / "tests/interchange/data/every_*.json")))
STORED = sorted(glob.glob(str(ROOT / "tests/interchange/data/state-1/*.json")))
MODES = ["enforce", "audit"]
STANDING = ["state", "deadlines", "duties", "restrictions", "exclusions", "advices", "next"]


def load(file):
    return json.loads(Path(file).read_text(encoding="utf-8"))


def name_of(file):
    return os.path.basename(file)


@pytest.fixture
def every():
    return load(ROOT / "tests/interchange/data/every_event.json")


@pytest.fixture
def stored():
    return load(ROOT / "tests/interchange/data/state-1/case-review.json")


# --- The law: what a stored case goes on to is what the longer history comes to -----------------------------------------


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_apply_goes_on_like_the_longer_history(file, mode, upc_command, tmp_path):
    case = load(file)
    events = case["events"]
    state = upc.state({**case, "events": []}, mode=mode)
    for count, event in enumerate(events, 1):
        answer = upc.apply(state, event)
        longer = upc.evaluate({**case, "events": events[:count]}, mode=mode)
        as_of = date.fromisoformat(longer["as_of"])
        assert answer["event"] == next(entry for entry in longer["events"] if entry["index"] == count - 1)
        state = answer["state"]
        assert state == upc.state({**case, "events": events[:count]}, mode=mode)
        assert state["next_index"] == count
        if case.get("kind", "upc") == "upc":
            held = upc.Case.restore(state)
            summary = held.summary(as_of)
            assert {name: summary[name] for name in STANDING} == {name: longer[name] for name in STANDING}
            counted = held.adherence(as_of)
            if mode == "audit":
                assert (counted.breaches, counted.overdue) == (
                    longer["adherence"]["breaches"], longer["adherence"]["overdue"])
            assert held.store() == state
    assert upc.validate(state) == []
    # The commands are the same thing.
    answer = upc_command("state", "--mode", mode, file)
    assert answer.returncode == 0 and json.loads(answer.stdout) == state
    shorter, last = tmp_path / "state.json", tmp_path / "event.json"
    shorter.write_text(json.dumps(upc.state({**case, "events": events[:-1]}, mode=mode)), encoding="utf-8")
    last.write_text(json.dumps(events[-1]), encoding="utf-8")
    applied = upc_command("apply", str(shorter), str(last))
    assert applied.returncode == 0 and json.loads(applied.stdout)["state"] == state


def test_events_after_as_of_keep_their_indexes(every):
    state = upc.state(every, as_of=date(2013, 7, 10))
    assert state["latest"] == "2013-07-10" and state["next_index"] == len(every["events"])
    event = {"type": "police_report", "on": "2013-07-10", "by": "service_manager"}
    longer = upc.evaluate({**every, "events": [*every["events"], event]}, as_of=date(2013, 7, 10))
    assert upc.apply(state, event)["event"] == longer["events"][-1]


def test_a_case_is_restored_as_it_was():
    case = upc.Case(service="housing", case_id="H-1", customer="C-1", closures=[date(2013, 12, 24)], mode="audit")
    assert upc.Case.restore(case.store()) == case
    case.apply({"type": "recording_shared", "on": "2013-04-02", "by": "officer"})
    other = upc.Case.restore(json.dumps(case.store()))
    assert other == case and other.closures == (date(2013, 12, 24),) and other.mode == "audit"
    other.apply({"type": "recording_shared", "on": "2013-04-03", "by": "officer"})
    assert other != case
    assert case.store()["next_index"] == 1 and other.store()["next_index"] == 2
    assert copy.copy(case).store() == case.store()


def test_apply_leaves_the_state_it_was_given(stored):
    before = copy.deepcopy(stored)
    upc.apply(stored, {"type": "police_report", "on": date(2013, 7, 11), "by": "service_manager"})
    assert stored == before


# --- What is not restored -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"schema": "upc-case/1"}, "/schema"),
        ({"policy": "rct-2020"}, "/policy"),
        ({"warned_on": None}, "/warned_on"),
        ({"state": {"stage": "warned", "appeal": "not_upheld", "safety": "none"}}, "/review_due"),
        ({"recommendation": {"recommendation": "remove_part", "remove": [2]}}, "/recommendation/remove"),
        ({"latest": "2013-01-01"}, "/warned_on"),
        ({"mode": "audit"}, "/breaches"),
        ({"unknown": 1}, "/unknown"),
        ({"duties": None}, "/duties"),
    ],
)
def test_what_is_damaged_is_refused(stored, change, pointer, upc_command):
    stored.update(change)
    if "warned_on" in change:
        stored["appeal_until"] = None
        stored["state"]["stage"] = "warned"
        stored["restrictions"], stored["recommendation"], stored["review_due"] = [], None, None
        stored["state"]["appeal"] = "none"
    with pytest.raises(upc.Error) as error:
        upc.Case.restore(stored)
    assert error.value.pointer == pointer and error.value.expected
    with pytest.raises(upc.Error):
        upc.apply(stored, {"type": "recording_shared", "on": "2013-07-11", "by": "officer"})
    answer = upc_command("apply", json.dumps(stored), '{"type": "recording_shared"}')
    assert answer.returncode == 2 and answer.stdout == ""
    assert answer.stderr.startswith(f"upc: the state: {pointer}: expected ")


def test_correspondence_is_no_case():
    state = load(ROOT / "tests/interchange/data/state-1/anonymous-enforce.json")
    with pytest.raises(upc.Error) as error:
        upc.Case.restore(state)
    assert error.value.pointer == "/kind"
    letter = {"type": "correspondence_received", "on": "2016-04-01", "by": "elected_member", "escalated": True}
    assert upc.apply(state, letter)["state"]["state"] == {"protocol": "policy_invoked"}


@pytest.mark.parametrize("function", [lambda: upc.apply(1, {}), lambda: upc.Case.restore(None), lambda: upc.state([])])
def test_wrong_types(function):
    with pytest.raises(TypeError):
        function()


# --- The commands -------------------------------------------------------------------------------------------------------


def test_apply_reads_standard_input_and_what_stands_on_the_line(stored, upc_command):
    event = '{"type": "police_report", "on": "2013-07-11", "by": "service_manager"}'
    text = json.dumps(stored)
    expected = upc.apply(stored, event)
    for arguments, given in ((("-", event), text), ((text, "-"), event), ((text, event), "")):
        answer = upc_command("apply", *arguments, text=given)
        assert (answer.returncode, json.loads(answer.stdout), answer.stderr) == (0, expected, "")
    assert upc_command("apply", "-", "-", text=text).returncode == 2
    assert upc_command("apply", "", event).returncode == 2
    assert upc_command("apply", text, "no such file").returncode == 2


def test_apply_is_strict_where_it_is_asked_to(stored, upc_command):
    refused = '{"type": "warning_issued", "on": "2013-07-11", "by": "officer"}'
    assert upc_command("apply", json.dumps(stored), refused).returncode == 0
    answer = upc_command("apply", "--strict", json.dumps(stored), refused)
    assert answer.returncode == 1 and not json.loads(answer.stdout)["event"]["accepted"]
    answer = upc_command("apply", json.dumps(stored), '{"type": "warning_issued", "on": "2013-07-11", "by": "offiser"}')
    assert answer.returncode == 2
    assert answer.stderr == 'upc: the event: /by: expected a role, not "offiser"; did you mean "officer"?\n'


def test_state_of_many_cases(upc_command, tmp_path):
    lines = "".join(json.dumps(load(file)) + "\n" for file in FILES[:3]) + "{}\n"
    answer = upc_command("state", "--ndjson", "-", text=lines)
    found = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.returncode == 2
    assert found[:3] == [upc.state(load(file)) for file in FILES[:3]]
    assert found[3]["schema"] == "upc-error/1" and found[3]["line"] == 4
    answer = upc_command("state", FILES[0], FILES[1])
    assert [json.loads(line)["schema"] for line in answer.stdout.splitlines()] == ["upc-state/1"] * 2
    answer = upc_command("state", STORED[0])
    assert answer.returncode == 2 and "upc-case/1" in answer.stderr


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_due_reads_a_state_like_its_case(file, upc_command, tmp_path):
    state = tmp_path / "state.json"
    state.write_text(upc_command("state", file).stdout, encoding="utf-8")
    for arguments in (("--as-of", "2035-01-01"), ("--as-of", "2035-01-01", "--format", "json")):
        assert upc_command("due", *arguments, str(state)).stdout == upc_command("due", *arguments, file).stdout
    early = upc_command("due", "--as-of", "1990-01-01", str(state))
    if upc.state(load(file))["latest"]:
        assert early.returncode == 2 and "/latest: expected a case stored on 1990-01-01" in early.stderr


@pytest.mark.clause("5.3.named", "5.3.premises", "3.2.temporary")
def test_contact_says_what_to_find_out_first(upc_command):
    """What a contact does not say cannot be wrong, so that the text says what would matter."""
    def told(number, **contact):
        file = next(file for file in FILES if f"{number}-" in str(file))
        return upc_command("contact", str(file), json.dumps({"at": "2023-05-16T10:30", "channel": "telephone", **contact})).stdout

    assert "for whom it is" in told(16)
    assert "for whom it is" not in told(16, **{"with": "tenancy officer 4"})
    visit = {"at": "2018-06-01T10:00", "channel": "in_person"}
    assert "which building is meant" in told(10, **visit)
    assert "which building is meant" not in told(10, **visit, establishment="Library")
    assert "which building is meant" not in told(10, at=visit["at"])


CONTACT = {"at": "2035-01-02T10:30", "channel": "telephone", "matter": "pending"}


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_contact_reads_a_state_like_its_case(file, upc_command, tmp_path):
    state = tmp_path / "state.json"
    state.write_text(upc_command("state", file).stdout, encoding="utf-8")
    by_case = upc_command("contact", "--format", "json", file, json.dumps(CONTACT))
    by_state = upc_command("contact", "--format", "json", str(state), json.dumps(CONTACT))
    assert by_case.returncode == 0 and by_state.stdout == by_case.stdout
    answer = json.loads(by_case.stdout)
    assert upc.contact(load(file), CONTACT) == upc.contact(load(state), CONTACT) == answer
    if load(file).get("kind", "upc") == "upc":
        case = upc.Case.restore(load(state))
        met = case.contact(CONTACT)
        assert (met.disposition, list(met.clauses)) == (answer["disposition"], answer["clauses"])
        assert [way.kind for way in met.open_ways] == [way["kind"] for way in answer.get("open_ways", [])]
        assert upc.contact(case, CONTACT) == answer


def test_validate_reads_states_too(upc_command, tmp_path, stored):
    answer = upc_command("validate", *STORED)
    assert answer.returncode == 0 and len(answer.stdout.splitlines()) == len(STORED)
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps({**stored, "warned_on": None, "recommendation": None}), encoding="utf-8")
    answer = upc_command("validate", str(bad))
    assert answer.returncode == 2 and len(answer.stderr.splitlines()) == 3
    assert [fault.pointer for fault in upc.validate({**stored, "recommendation": None})] == ["/recommendation"]


# --- Contact in Python --------------------------------------------------------------------------------------------------


def restricted(case_id):
    case = upc.Case(service="housing", case_id=case_id)
    for event in (
        {"type": "behaviour_reported", "on": "2013-04-02", "by": "officer", "behaviours": ["repeat_calls"]},
        {"type": "restrictions_determined", "on": "2013-04-03", "by": "group_director",
         "consulted": ["monitoring_officer"], "reasons": "because", "exceptional_reasons": "because",
         "restrictions": [{"kind": "contact_form", "channels": ["letter"]}]},
    ):
        assert case.apply(event)
    return case


def test_a_contact_in_one_case():
    case = restricted("H-1")
    met = case.contact({"at": datetime(2013, 5, 7, 9, 30), "channel": "telephone", "matter": "pending"})
    assert (met.disposition, met.clauses) == ("redirect", ("5.3.form",))
    assert [(way.kind, way.channels) for way in met.open_ways] == [("contact_form", ("letter",))]
    assert case.contact({"at": "2013-05-07T09:30", "channel": "letter", "matter": "pending"}) == upc.ContactAnswer(
        "permitted", ("5.1.S2.contact",))
    assert case.store()["next_index"] == 2  # nothing is recorded
    with pytest.raises(upc.Error) as error:
        case.contact({"at": "2013-05-07T09:30", "channel": "letters"})
    assert error.value.pointer == "/channel"


def test_a_contact_in_several_cases():
    contact = {"at": "2013-05-07T09:30", "channel": "telephone", "matter": "pending"}
    fresh = {"schema": "upc-case/1", "case_id": "H-2", "events": []}
    answer = upc.contact([fresh, restricted("H-1"), json.dumps(restricted("H-3").store())], contact)
    assert answer["disposition"] == "redirect"
    assert [(held["case_id"], held["disposition"]) for held in answer["cases"]] == [
        ("H-2", "not_restricted"), ("H-1", "redirect"), ("H-3", "redirect")]
    assert upc.contact([], contact)["disposition"] == "not_restricted"
    with pytest.raises(upc.Error) as error:
        upc.contact([fresh, {**fresh, "events": [{}]}], contact)
    assert error.value.pointer == "/1/events/0/type"
    with pytest.raises(upc.Error) as error:
        upc.contact(restricted("H-1"), {**contact, "at": "2013-04-02T09:30"})
    assert error.value.pointer == "/latest"
    with pytest.raises(TypeError):
        upc.contact([1], contact)
