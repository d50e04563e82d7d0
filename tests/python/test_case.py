# SPDX-License-Identifier: BSL-1.0
"""upc.Case: event by event it comes to what the whole history comes to; a value that is good to live with."""

import copy
import json
import pydoc
from datetime import date, datetime, timedelta

import pytest
import upc
from hypothesis import event as note
from hypothesis import given, settings
from hypothesis import strategies as st

from histories import case_of, day_of, histories, shape, shape_entry, shape_reason, shape_restriction

MODES = st.sampled_from(["enforce", "audit"])

REPORT = {"type": "behaviour_reported", "on": date(2013, 4, 2), "by": "officer", "behaviours": ["repeat_calls"]}
ASSESSMENT = {"type": "behaviour_assessed", "on": date(2013, 4, 5), "by": "service_manager", "unreasonable": True,
              "reasons": "Twelve calls a day."}
WARNING = {"type": "warning_issued", "on": date(2013, 4, 10), "by": "head_of_service",
           "consulted": ["service_director"], "states": ["restricted_contact_may_follow", "appeal_process"],
           "copied_to": ["service_feedback_officer"]}
FURTHER = {**REPORT, "on": date(2013, 5, 20)}
DECISION = {"type": "restrictions_determined", "on": date(2013, 6, 3), "by": "group_director",
            "consulted": ["monitoring_officer"], "reasons": "It went on.",
            "restrictions": [{"kind": "contact_form", "channels": ["letter"]},
                             {"kind": "named_contact", "officer": "Ms Rees",
                              "windows": [{"days": ["mon"], "from": "09:00", "to": "10:00"}]}]}


def applied(*events, **facts):
    case = upc.Case(**facts)
    for event in events:
        assert case.apply(event), event
    return case


@settings(max_examples=150)
@given(histories(), MODES, st.none() | st.integers(-50, 800))
def test_event_by_event_is_as_the_whole_history(history, mode, days):
    dates = [day_of(event) for event in history["events"]]
    as_of = None if days is None or not dates else min(dates) + timedelta(days=days)
    whole = upc.evaluate(history, as_of, mode)
    case = case_of(history, mode)
    entries = []
    for index, event in enumerate(history["events"]):
        if as_of is not None and day_of(event) > as_of:
            continue
        outcome = case.apply(event)
        note(f"{event['type']} {'accepted' if outcome else 'refused'}")
        entries.append(shape_entry(outcome, index, event["type"], mode))
    note(case.state.stage)
    assert entries == whole["events"]
    assert whole["left_out"] == len(dates) - len(entries)
    assert shape(case.state) == whole["state"]
    assert shape(case.duties(as_of)) == whole["duties"]
    assert shape(case.deadlines(as_of)) == whole["deadlines"]
    assert [shape_restriction(held) for held in case.restrictions(as_of)] == whole["restrictions"]
    assert shape(case.exclusions(as_of)) == whole["exclusions"]
    assert [shape_reason(advice) for advice in case.advices(as_of)] == whole["advices"]
    assert shape(case.next(as_of)) == whole["next"]
    adherence = case.adherence(as_of)
    if mode == "audit":
        assert {**shape(adherence), "adhered": adherence.adhered} == whole["adherence"]
    else:
        assert adherence is None and "adherence" not in whole
    summary = case.summary(as_of)
    assert summary == {name: whole[name] for name in summary}


@settings(max_examples=60)
@given(histories(), MODES)
def test_copies_are_independent_and_equal(history, mode):
    case = case_of(history, mode)
    for event in history["events"]:
        before = copy.copy(case)
        assert before == case
        outcome = case.apply(event)
        after = copy.deepcopy(before)
        assert after.apply(event) == outcome
        assert after == case
        if outcome and outcome.raised:
            assert before != case and before.duties() != case.duties()
        elif not outcome and mode == "enforce":
            day = day_of(event)
            assert before.state == case.state and before.duties(day) == case.duties(day)


@settings(max_examples=60)
@given(histories(most=8))
def test_values_are_frozen_readable_and_equal_to_their_copies(history):
    case = case_of(history)
    answers = [case.apply(event) for event in history["events"]] + case.duties() + case.next() + case.restrictions()
    names = {name: getattr(upc, name) for name in upc.__all__} | {"datetime": __import__("datetime")}
    for answer in [*answers, case.state]:
        assert copy.deepcopy(answer) == answer
        assert eval(repr(answer), names) == answer  # noqa: S307
        with pytest.raises(AttributeError):
            answer.accepted = True


@pytest.mark.clause("5.1.S1.report", "5.1.S1.assess", "5.1.S1.warn", "6.1.window", "5.1.S2.decide", "7.1")
def test_a_case_on_its_way():
    case = applied(REPORT, ASSESSMENT, service="housing")
    refused = case.apply({**WARNING, "on": date(2013, 4, 9), "consulted": []})
    assert not refused and not refused.accepted and refused.clauses == ()
    assert [(reason.code, reason.clause, reason.args) for reason in refused.reasons] == [
        ("not_consulted", "5.1.S1.warn", {"role": "service_director"})
    ]
    assert "Service Director" in refused.reasons[0].message and refused.reasons[0].cure
    assert case.state == upc.State("unreasonable", "none", "none")

    accepted = case.apply(json.dumps({**WARNING, "on": "2013-04-10"}))
    assert accepted and accepted.clauses[0] == "5.1.S1.warn"
    assert [duty.duty for duty in accepted.raised] == ["record_warning"]
    assert accepted.raised[0].raised == date(2013, 4, 10)
    appeal = case.deadlines()[0]
    assert case.deadlines() == [upc.Deadline("appeal", date(2013, 5, 1), "6.1.window", False, appeal.receipt)]
    assert appeal.receipt.start == upc.CountStart("warning_issued", date(2013, 4, 10), "date_of_letter")
    assert appeal.receipt.left_out[0] == upc.DayOff(date(2013, 4, 13), "weekend", "Saturday")
    assert case.deadlines(date(2013, 5, 2))[0].passed
    appeal = next(step for step in case.next() if step.event == "appeal_received")
    assert appeal.by == ("customer",) and appeal.until == date(2013, 5, 1)

    assert case.apply(FURTHER) and case.apply(DECISION)
    assert case.state.stage == "restricted"
    form, named = case.restrictions()
    assert (form.kind, form.channels, form.from_, form.until, form.in_force) == (
        "contact_form", ("letter",), date(2013, 6, 3), None, True)
    assert named.windows == (upc.Window(("mon",), "09:00", "10:00"),) and named.channels == ()
    assert not case.restrictions(date(2013, 6, 2))[0].in_force
    review = next(duty for duty in case.duties(date(2014, 6, 4)) if duty.duty == "review")
    assert (review.due, review.done, review.status, review.is_open) == (date(2014, 6, 3), None, "overdue", True)


@pytest.mark.clause("5.3.form", "5.1.S2.contact")
def test_a_contact_that_is_redirected_says_what_is_open():
    case = applied(REPORT, ASSESSMENT, WARNING, FURTHER, DECISION)
    call = {"type": "contact_received", "at": datetime(2013, 6, 4, 9, 15, 59), "by": "officer", "channel": "telephone",
            "matter": "pending"}
    outcome = case.apply(call)
    assert outcome.disposition == "redirect"
    assert [way.kind for way in outcome.open_ways] == ["contact_form", "named_contact"]
    assert case.apply({**call, "channel": "letter"}).disposition == "permitted"


@pytest.mark.clause("5.4", "7.1")
def test_findings_of_a_set_are_all_there():
    case = applied(REPORT, ASSESSMENT, WARNING, FURTHER)
    outcome = case.apply({**DECISION, "scope": "council", "restrictions": [{"kind": "contact_form"}]})
    (reason,) = outcome.reasons
    assert reason.code == "invalid_restriction"
    assert [(found.code, found.index) for found in reason.findings] == [("council_wide", None), ("missing_detail", 0)]
    assert all(found.message for found in reason.findings)


@pytest.mark.clause("1.2.partnership")
def test_a_partnership_is_out_of_scope():
    case = upc.Case(partnership=True)
    assert [reason.code for reason in case.apply(REPORT).reasons] == ["out_of_scope"]
    assert case.next() == []


@pytest.mark.clause("8.2")
def test_audit_counts():
    case = upc.Case(mode="audit")
    outcome = case.apply({**REPORT, "by": "customer"})
    assert outcome and [reason.code for reason in outcome.reasons] == ["wrong_role"]
    assert case.adherence() == upc.Adherence(1, 0) and not case.adherence().adhered
    assert upc.Case(mode="audit").adherence().adhered


def test_what_a_case_was_given():
    closures = [date(2013, 12, 27), date(2013, 1, 2), date(2013, 12, 27)]
    case = upc.Case("housing", case_id="H-7", customer="C-1", partnership=True, closures=closures, mode="audit")
    assert (case.service, case.case_id, case.customer, case.partnership, case.mode, case.policy) == (
        "housing", "H-7", "C-1", True, "audit", "rct-2013")
    assert case.closures == (date(2013, 1, 2), date(2013, 12, 27))
    assert case.latest is None
    case.apply(REPORT)
    assert case.latest == date(2013, 4, 2)
    empty = upc.Case()
    assert (empty.service, empty.case_id, empty.customer, empty.partnership, empty.closures, empty.mode) == (
        None, None, None, False, (), "enforce")
    assert upc.Case(case_id="").case_id == ""


@pytest.mark.parametrize("other", [{"service": "x"}, {"case_id": ""}, {"customer": "x"}, {"partnership": True},
                                   {"closures": [date(2013, 4, 3)]}, {"mode": "audit"}])
def test_cases_differ_by_what_they_were_given(other):
    assert upc.Case() == upc.Case()
    assert upc.Case() != upc.Case(**other)
    assert upc.Case(**other) == upc.Case(**other)
    assert upc.Case() != "a case"


def test_a_case_changes_and_so_has_no_hash():
    with pytest.raises(TypeError):
        hash(upc.Case())


def test_closures_move_the_window():
    closed = applied(REPORT, ASSESSMENT, WARNING, closures=[date(2013, 4, 11)])
    assert closed.deadlines()[0].date == date(2013, 5, 2)


def test_reprs():
    assert repr(upc.Case()) == "Case()"
    assert repr(upc.Case("housing", closures=[date(2013, 4, 11)], mode="audit")) == (
        "Case(service='housing', closures=[datetime.date(2013, 4, 11)], mode='audit')")
    assert str(applied(REPORT, ASSESSMENT, case_id="H-7", mode="audit")) == "case H-7, unreasonable, audit"
    assert repr(upc.Outcome(True, clauses=("6.2",))) == "Outcome(accepted=True, clauses=('6.2',))"


def test_help_reads_like_a_manual_page():
    page = pydoc.render_doc(upc.Case, renderer=pydoc.plaintext)
    for wanted in ("class Case", "Args:", "Raises:", "apply(self, /, event", "closures", "1.2.partnership", "as_of"):
        assert wanted in page
    for name in dir(upc.Case):
        if not name.startswith("_"):
            assert getattr(upc.Case, name).__doc__, name
    for name in upc.__all__:
        if name != "__version__":
            assert getattr(upc, name).__doc__, name
