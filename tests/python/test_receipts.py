# SPDX-License-Identifier: BSL-1.0
"""Every deadline shows how it was counted: in JSON, in Python, and in the command's text with --explain."""

import copy
import json
import re
from datetime import date

import pytest
import upc

from histories import day_of, histories, shape
from hypothesis import given, settings
from jsonschema import Draft202012Validator


def case(warned, *events, closures=()):
    """A case with a warning letter of that day, and what came after it."""
    return {
        "schema": "upc-case/1",
        "case_id": "H-1",
        "calendar": {"region": "england-and-wales", "closures": list(closures)},
        "events": [
            {"type": "behaviour_reported", "on": warned, "by": "officer", "behaviours": ["repeat_calls"]},
            {"type": "behaviour_assessed", "on": warned, "by": "service_manager", "unreasonable": True,
             "reasons": "Forty calls in a week."},
            {"type": "warning_issued", "on": warned, "by": "head_of_service", "consulted": ["service_director"],
             "states": ["restricted_contact_may_follow", "appeal_process"],
             "copied_to": ["service_feedback_officer"]},
            *events,
        ],
    }


def restricted(on, **more):
    return [
        {"type": "behaviour_reported", "on": on, "by": "officer", "behaviours": ["repeat_calls"]},
        {"type": "restrictions_determined", "on": on, "by": "group_director", "consulted": ["monitoring_officer"],
         "reasons": "It went on.", "restrictions": [{"kind": "contact_form", "channels": ["letter"], "reasons": "So."}],
         **more},
    ]


def texts(upc_command, history, *options):
    """What the command prints under each deadline, as one line each, by the deadline's name."""
    said = upc_command("evaluate", "-", *options, text=json.dumps(history))
    assert said.returncode == 0, said.stderr
    assert all(len(line) <= 100 for line in said.stdout.splitlines())
    part = re.search(r"^(?:Deadlines|Dyddiadau cau)\n(.*?)\n\n", said.stdout, re.MULTILINE | re.DOTALL)[1]
    found = re.split(r"^  (?=\S)", part, flags=re.MULTILINE)[1:]
    return {text.split()[0]: " ".join(text.split("\n", 1)[1].split()) for text in found}


OFF = {"substitute": False, "projected": False}


@pytest.mark.clause("6.1.window")
def test_the_receipt_of_the_appeal_in_json():
    appeal = upc.evaluate(case("2022-08-31", closures=["2022-09-14"]))["deadlines"][0]
    assert appeal["date"] == "2022-09-23"
    weekend = [f"2022-09-{day:02}" for day in (3, 4, 10, 11, 17, 18)]
    assert appeal["receipt"] == {
        "start": {"event": "warning_issued", "date": "2022-08-31", "why": "date_of_letter"},
        "from": "2022-08-31",
        "period": {"number": 15, "unit": "working_days"},
        "end": "2022-09-23",
        "set_by": "period",
        "counted": 15,
        "left_out": [
            *({"date": day, "reason": "weekend", "name": ("Saturday", "Sunday")[i % 2], **OFF}
              for i, day in enumerate(weekend[:4])),
            {"date": "2022-09-14", "reason": "closure", "name": "council closure", **OFF},
            {"date": "2022-09-17", "reason": "weekend", "name": "Saturday", **OFF},
            {"date": "2022-09-18", "reason": "weekend", "name": "Sunday", **OFF},
            {"date": "2022-09-19", "reason": "bank_holiday", "name": "State Funeral of Queen Elizabeth II", **OFF},
        ],
        "capped": False,
        "projected": False,
        "readings": ["I-1", "I-2"],
    }


@pytest.mark.clause("6.1.window", "7.1")
def test_the_receipts_of_a_case_in_python():
    held = upc.Case(service="housing")
    for event in case("2021-12-20", *restricted("2022-02-01"))["events"]:
        assert held.apply(event), event
    appeal, review = held.deadlines()
    assert appeal.receipt.start == upc.CountStart("warning_issued", date(2021, 12, 20), "date_of_letter")
    assert (appeal.receipt.from_, appeal.receipt.end) == (date(2021, 12, 20), date(2022, 1, 13)) == (
        appeal.receipt.start.date, appeal.date)
    assert [day for day in appeal.receipt.left_out if day.reason == "bank_holiday"] == [
        upc.DayOff(date(2021, 12, 27), "bank_holiday", "Christmas Day", substitute=True),
        upc.DayOff(date(2021, 12, 28), "bank_holiday", "Boxing Day", substitute=True),
        upc.DayOff(date(2022, 1, 3), "bank_holiday", "New Year's Day", substitute=True),
    ]
    assert review.receipt == upc.DeadlineReceipt(
        start=upc.CountStart("restrictions_determined", date(2022, 2, 1), "first_decision"),
        from_=date(2022, 2, 1), period=upc.Period(12, "months"), end=date(2023, 2, 1), set_by="period",
        counted=365, left_out=(), capped=False, projected=False, readings=("I-3", "I-11"))


@settings(max_examples=60)
@given(histories())
def test_receipts_account_for_every_day(history):
    answer = upc.evaluate(history, mode="audit")
    off = upc.WorkingDays(history.get("calendar", {}).get("closures", ()))
    for deadline in answer["deadlines"]:
        receipt = deadline["receipt"]
        first, end = date.fromisoformat(receipt["from"]), date.fromisoformat(receipt["end"])
        assert receipt["counted"] + len(receipt["left_out"]) == (end - first).days
        assert all(not off.is_workday(date.fromisoformat(day["date"])) for day in receipt["left_out"])
        if receipt["set_by"] == "period":
            assert deadline["date"] == receipt["end"]
        else:
            assert receipt["set_by"] == "decision" and deadline["name"] == "review"
            assert deadline["date"] < receipt["end"]
        start = receipt["start"]
        assert any((event["type"], shape(day_of(event))) == (start["event"], start["date"]) for event in history["events"])


@pytest.mark.clause("6.1.window", "7.1")
def test_the_text_explains_each_deadline(upc_command):
    history = case("2014-04-09", *restricted("2014-06-02"), closures=["2014-04-17"])
    short = texts(upc_command, history)
    assert short["appeal"] == (
        "The last of 15 working days after the warning letter of 9 April 2014, that day left out. Not counted: 8 "
        "weekend days; council closure, 17 April 2014; Good Friday, 18 April 2014; Easter Monday, 21 April 2014; Early "
        "May bank holiday, 5 May 2014.")
    assert short["review"] == (
        "12 months after the decision of 2 June 2014, on the corresponding date; such a day is not moved for a weekend "
        "or a holiday.")
    full = texts(upc_command, history, "--explain")
    assert full["appeal"] == (
        "The count starts with the date of the warning letter, 9 April 2014. 15 working days after 9 April 2014, that "
        "day left out: Tuesday 6 May 2014. Not counted: 8 weekend days; council closure, 17 April 2014; Good "
        "Friday, 18 April 2014; Easter Monday, 21 April 2014; Early May bank holiday, 5 May 2014. I-1: the policy "
        "leaves open from which day the fifteen working days to appeal run. It is read so: From the date on the warning "
        "letter; that day is not counted. I-2: the policy leaves open what a working day is. It is read so: Every day "
        "but Saturdays, Sundays, bank holidays in England and Wales, and the council's own closures.")
    assert full["review"].startswith(
        "The count starts with the decision to restrict contact, 2 June 2014; a later one that varies the restrictions "
        "does not start it anew. 12 months after 2 June 2014, on the corresponding date: Tuesday 2 June 2015. "
        "I-3: ")
    assert re.findall(r"I-\d+", full["review"]) == ["I-3", "I-11"]


@pytest.mark.clause("7.1")
def test_the_text_says_that_a_decision_set_an_earlier_day(upc_command):
    history = case("2014-04-09", *restricted("2014-06-02", review_by="2015-03-02"))
    assert texts(upc_command, history)["review"] == (
        "A decision set this day for the review; 12 months after the decision of 2 June 2014 would have been 2 June 2015.")
    assert ": Tuesday 2 June 2015. A decision set an earlier day for the review. I-3:" in texts(
        upc_command, history, "--explain")["review"]


@pytest.mark.clause("7.4.decide", "7.1")
def test_the_text_says_that_the_review_before_starts_the_count(upc_command):
    review = [
        {"type": "review_held", "on": "2015-05-20", "by": "customer_feedback_group", "recommendation": "remove_all",
         "contact_considered": True},
        {"type": "recommendation_determined", "on": "2015-05-29", "by": "group_director", "endorsed": False,
         "reasons": "Not yet."},
    ]
    said = texts(upc_command, case("2014-04-09", *restricted("2014-06-02"), *review), "--explain")["review"]
    assert said.startswith("The count starts with the decision on the review before, 29 May 2015. 12 months after")
    assert re.findall(r"I-\d+", said) == ["I-3", "I-10", "I-11"]


@pytest.mark.clause("6.1.window")
def test_the_text_says_that_bank_holidays_are_only_projected(upc_command):
    said = texts(upc_command, case("2028-04-05"), "--explain")["appeal"]
    assert "Good Friday, 14 April 2028 (projected); Easter Monday, 17 April 2028 (projected)." in said
    assert ("The bank holidays of 2028 and later have not been published and are projected from the rules: a day may be "
            "moved or added. I-1:") in said


@pytest.mark.clause("6.1.window")
def test_the_welsh_text_names_substitute_and_projected_days(upc_command):
    appeal = texts(upc_command, case("2021-12-20"), "--explain", "--lang", "cy")["apêl"]
    assert "; Dydd Nadolig (diwrnod yn ei le), 27 Rhagfyr 2021; Gŵyl San Steffan (diwrnod yn ei le), 28 Rhagfyr" in appeal
    appeal = texts(upc_command, case("2028-04-05"), "--explain", "--lang", "cy")["apêl"]
    assert "Dydd Gwener y Groglith, 14 Ebrill 2028 (rhagamcan); Dydd Llun y Pasg, 17 Ebrill 2028 (rhagamcan)." in appeal
    assert "Nid yw gwyliau banc 2028 ac wedi hynny wedi'u cyhoeddi; fe'u rhagamcanir o'r rheolau: " in appeal


def test_due_says_where_something_could_not_be_read(upc_command):
    broken = json.dumps({"schema": "upc-case/1", "event": []})
    options = ["due", "-", "--as-of", "2014-04-30"]
    text = upc_command(*options, text=broken)
    assert text.returncode == 2
    assert "INCOMPLETE: 1 input could not be read" in text.stdout
    assert json.loads(upc_command(*options, "--format", "json", text=broken).stdout)["unread"] == 1
    assert "INCOMPLETE" not in upc_command(*options, text=json.dumps(case("2014-04-09"))).stdout


def test_due_explains_its_deadlines(upc_command):
    history = json.dumps(case("2014-04-09", *restricted("2014-04-30", review_by="2014-12-01")))
    options = ["due", "-", "--as-of", "2014-04-30"]
    said = upc_command(*options, "--explain", text=history).stdout
    for sentence in ("The count starts with the date of the warning letter", "A decision set an earlier day"):
        assert said.count(sentence) == 1
    assert "The count" not in upc_command(*options, text=history).stdout
    items = json.loads(upc_command(*options, "--format", "json", text=history).stdout)["due"]
    deadlines = {item["name"]: item["receipt"] for item in items if item["receipt"]}
    whole = upc.evaluate(history, date(2014, 4, 30))["deadlines"]
    assert deadlines == {deadline["name"]: deadline["receipt"] for deadline in whole}


def test_the_schema_describes_receipts_exactly():
    whole = upc.schema("evaluation")
    validator = Draft202012Validator(
        {"$schema": whole["$schema"], "$ref": "#/$defs/receipt", "$defs": whole["$defs"]})
    receipt = upc.evaluate(case("2022-08-31"))["deadlines"][0]["receipt"]
    assert validator.is_valid(receipt)
    for name in receipt:
        assert not validator.is_valid({key: value for key, value in receipt.items() if key != name}), name
    wrong = [("set_by", "nobody"), ("counted", -1), ("end", "soon"), ("readings", ["I-0"]), ("left_out", [{}]),
             ("period", {"number": 15, "unit": "fortnights"}), ("start", {}), ("capped", None)]
    for name, value in wrong:
        assert not validator.is_valid({**receipt, name: value}), name
    other = copy.deepcopy(receipt)
    other["left_out"][0]["reason"] = "weather"
    assert not validator.is_valid(other)
