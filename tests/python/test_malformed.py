# SPDX-License-Identifier: BSL-1.0
"""Malformed input: upc.Error with a pointer to the place, whatever the form of the input, and never anything worse."""

import copy
import json
import pickle
from datetime import date, datetime, time, timezone

import pytest
import upc
from hypothesis import given, settings
from hypothesis import strategies as st

from histories import histories

REPORT = {"type": "behaviour_reported", "on": "2013-04-02", "by": "officer", "behaviours": ["repeat_calls"]}
CONTACT = {"type": "contact_received", "at": "2013-04-02T10:00", "by": "officer", "channel": "letter"}


def case(*events, **other):
    return {"schema": "upc-case/1", "events": list(events), **other}


def without(event, name):
    return {key: value for key, value in event.items() if key != name}


LISTED = []
LISTED.append(LISTED)  # a list without an end

# input, pointer, what `expected` says
FAULTS = [
    ({"events": []}, "/schema", "upc-case/1"),
    ({"schema": "upc-case/1"}, "/events", "not there"),
    (case(schema="upc-case/2"), "/schema", "upc-case/1"),
    (case(polcy="rct-2013"), "/polcy", "policy"),
    (case(partnership="no"), "/partnership", "true or false"),
    (case(calendar={"closures": ["2013-02-29"]}), "/calendar/closures/0", "YYYY-MM-DD"),
    (case(calendar={"closures": [date(2040, 1, 1)]}), "/calendar/closures/0", "2036"),
    (case(7), "/events/0", "an object"),
    (case(REPORT, without(REPORT, "type")), "/events/1/type", "not there"),
    (case(without(REPORT, "on")), "/events/0/on", "not there"),
    (case(without(REPORT, "by")), "/events/0/by", "not there"),
    (case({**REPORT, "by": None}), "/events/0/by", "not there"),
    (case({**REPORT, "type": "behaviour_reportd"}), "/events/0/type", 'did you mean "behaviour_reported"'),
    (case({**REPORT, "by": "oficer"}), "/events/0/by", 'did you mean "officer"'),
    (case({**REPORT, "behaviours": ["repeat_call"]}), "/events/0/behaviours/0", 'did you mean "repeat_calls"'),
    (case({**REPORT, "behaviour": []}), "/events/0/behaviour", 'did you mean "behaviours"'),
    (case({**REPORT, "behaviours": "repeat_calls"}), "/events/0/behaviours", "array"),
    (case({**REPORT, "on": "2013-02-30"}), "/events/0/on", "YYYY-MM-DD"),
    (case({**REPORT, "on": 20130402}), "/events/0/on", "YYYY-MM-DD"),
    (case({**REPORT, "on": datetime(2013, 4, 2, 10)}), "/events/0/on", "YYYY-MM-DD"),
    (case({**REPORT, "on": date(1, 1, 1)}), "/events/0/on", "YYYY-MM-DD"),
    (case({**REPORT, "on": date(1971, 12, 31)}), "/events/0/on", "1972"),
    (case({**REPORT, "occurred": date(2013, 4, 3)}), "/events/0/occurred", "not after"),
    (case({**CONTACT, "at": date(2013, 4, 2)}), "/events/0/at", "HH:MM"),
    (case({**CONTACT, "at": datetime(2013, 4, 2, 10, tzinfo=timezone.utc)}), "/events/0/at", "time zone"),
    (case({**CONTACT, "at": "2013-04-02T24:00"}), "/events/0/at", "HH:MM"),
    (case({**REPORT, "x~/y": 1}), "/events/0/x~0~1y", "a field of behaviour_reported"),
    (case({**REPORT, "summary": float("nan")}), "/events/0/summary", "not nan"),
    (case({**REPORT, "summary": 10**400}), "/events/0/summary", "number"),
    (case({**REPORT, "summary": 10**5000}), "/events/0/summary", "number"),
    (case({**REPORT, "summary": {1, 2}}), "/events/0/summary", "set"),
    (case({**REPORT, "summary": b"bytes"}), "/events/0/summary", "bytes"),
    (case({**REPORT, "summary": "half \ud800 a pair"}), "/events/0/summary", "surrogate"),
    (case({**REPORT, "x_\ud800": 1}), "/events/0", "surrogate"),
    (case({**REPORT, "summary": float("-inf")}), "/events/0/summary", "not -inf"),
    (case({**REPORT, 7: "x"}), "/events/0", "strings"),
    (case({**REPORT, "x_mine": LISTED}), "/events/0/x_mine" + "/0" * 61, "levels"),
    (case({"type": "restrictions_lifted", "on": "2013-04-02", "by": "group_director", "remove": [0, 1.5]}),
     "/events/0/remove/1", "whole number"),
    (case({"type": "restrictions_determined", "on": "2013-04-02", "by": "group_director",
           "restrictions": [{"kind": "limited_time", "minutes": "10"}]}), "/events/0/restrictions/0/minutes", "whole"),
    (case({"type": "restrictions_determined", "on": "2013-04-02", "by": "group_director",
           "restrictions": [{"kind": "telephone_hours", "windows": [{"days": [], "from": "9:00", "to": "10:00"}]}]}),
     "/events/0/restrictions/0/windows/0/from", "HH:MM"),
    ("", "", "nothing here"),
    ("[]", "", "an object"),
    ("nonsense", "", "JSON"),
    (b"\xff\xfe", "", "UTF-8"),
    ('{"schema": "upc-case/1", "events": []} x', "", "nothing after"),
    ('{"schema": "upc-case/1", "events": [], "events": []}', "/events", "once"),
    ('{"schema": "upc-case/1", "events": [{"type": NaN}]}', "", "column 46"),
    (b'{"schema": "upc-case/1", "service": "\xe9", "events": []}', "", "UTF-8"),
    (b'{"schema": "upc-case/1", "service": "\xed\xa0\x80", "events": []}', "", "UTF-8"),
    ('{"schema": "upc-case/1", "service": "\ud800", "events": []}', "", "UTF-8"),
    ('{"schema": "upc-case/1", "events": ' + "[" * 100_000, "", "64 levels"),
]


@pytest.mark.parametrize(("value", "pointer", "expected"), FAULTS, ids=[str(i) for i in range(len(FAULTS))])
def test_a_pointer_to_the_fault(value, pointer, expected):
    with pytest.raises(upc.Error) as caught:
        upc.evaluate(value)
    error = caught.value
    assert isinstance(error, ValueError)
    assert (error.pointer, error.code) == (pointer, "malformed")
    assert expected in error.expected
    assert str(error) == (f"{pointer}: " if pointer else "") + f"expected {error.expected}"
    assert upc.validate(value)[0] == upc.Fault(error.pointer, error.expected)


def test_validate_lists_all_faults():
    faults = upc.validate(case({**REPORT, "by": "oficer", "on": "x"}, {**REPORT, "type": "y"}, polcy=1))
    assert {fault.pointer for fault in faults} == {"/polcy", "/events/0/on", "/events/0/by", "/events/1/type"}


@pytest.mark.parametrize("change", [{"type": "x"}, {"on": None}, {"by": 3}, {"behaviours": {}}, {"unknown": 1},
                                    {"on": datetime(2013, 4, 2)}, {"summary": object()}])
def test_a_malformed_event_leaves_the_case_as_it_was(change):
    held = upc.Case()
    held.apply(REPORT)
    before = copy.copy(held)
    with pytest.raises(upc.Error) as caught:
        held.apply({**REPORT, **change})
    assert caught.value.pointer.split("/")[1] in change
    assert held == before


@pytest.mark.parametrize("value", [None, 7, [], object(), date(2013, 4, 2)])
def test_what_is_no_input_at_all(value):
    for ask in (upc.evaluate, upc.validate, upc.Case().apply):
        with pytest.raises(TypeError, match="expected JSON text"):
            ask(value)


@pytest.mark.parametrize("mode", ["", "Enforce", "audt", "\0", "x" * 1000, "\ud800"])
def test_an_unknown_mode(mode):
    for ask in (lambda: upc.Case(mode=mode), lambda: upc.evaluate(case(), mode=mode)):
        with pytest.raises(upc.Error, match='expected a mode, not .*"(enforce|audit)"'):
            ask()


@pytest.mark.parametrize("arguments", [{"service": 3}, {"case_id": b"x"}, {"customer": "\ud800"}, {"closures": 3},
                                       {"closures": ["2013-04-02"]}, {"closures": [datetime(2013, 4, 2)]},
                                       {"closures": [None]}, {"mode": None}, {"mode": b"audit"}, {"service": b"\xff"},
                                       {"partnership": "yes"}, {"servce": "x"}])
def test_arguments_of_another_type(arguments):
    with pytest.raises((TypeError, UnicodeError)):
        upc.Case(**arguments)


@pytest.mark.parametrize("as_of", [datetime(2013, 4, 2), "2013-04-02", 20130402, time(10), 1.5, object()])
def test_an_as_of_that_is_no_date(as_of):
    held = upc.Case()
    asks = [held.duties, held.deadlines, held.restrictions, held.exclusions, held.advices, held.next, held.summary,
            lambda day: upc.evaluate(case(), day)]
    for ask in asks:
        with pytest.raises(TypeError):
            ask(as_of)
    with pytest.raises(TypeError) as raised:
        upc.evaluate(case(case_id="H-7"), as_of)
    assert str(raised.value) == f"as_of: expected a datetime.date, not {type(as_of).__name__}"  # and not the case


@pytest.mark.parametrize("as_of", [date(1, 1, 1), date(1399, 12, 31), date(1400, 1, 1), date(1971, 12, 31),
                                   date(2037, 1, 1), date.max])
def test_an_as_of_out_of_range(as_of):
    held = upc.Case(mode="audit")
    asks = [held.duties, held.deadlines, held.restrictions, held.exclusions, held.advices, held.next, held.summary,
            held.adherence, lambda day: upc.evaluate(case(), day)]
    for ask in asks:
        with pytest.raises(upc.Error) as caught:
            ask(as_of)
        assert caught.value.code == "out_of_range"
        assert caught.value.pointer == ""


def test_a_deadline_out_of_range_points_to_its_event():
    history = case(
        {**REPORT, "on": "2036-12-01"},
        {"type": "behaviour_assessed", "on": "2036-12-02", "by": "service_manager", "unreasonable": True,
         "reasons": "x"},
        {"type": "warning_issued", "on": "2036-12-29", "by": "head_of_service", "consulted": ["service_director"],
         "states": ["restricted_contact_may_follow", "appeal_process"], "copied_to": ["service_feedback_officer"]})
    with pytest.raises(upc.Error) as caught:
        upc.evaluate(history)
    assert (caught.value.code, caught.value.pointer) == ("out_of_range", "/events/2/on")
    assert upc.validate(history) == []


def test_errors_are_copied_whole():
    error = upc.Error("/events/2/type", "an event type", "malformed")
    for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (other.pointer, other.expected, other.code) == ("/events/2/type", "an event type", "malformed")
        assert str(other) == str(error)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.binary(max_size=3) | st.dates()
    | st.datetimes() | st.sampled_from(["behaviour_reported", "officer", "2013-04-02"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.text(max_size=3) | st.sampled_from(["type", "on", "by", "events", "schema"]), inner, max_size=4),
    max_leaves=8,
)


@given(st.text() | st.binary() | st.dictionaries(st.text(), anything))
def test_nothing_but_errors_comes_of_noise(value):
    for ask in (upc.evaluate, upc.Case().apply):
        with pytest.raises(upc.Error):
            ask(value)
    assert upc.validate(value)


@settings(max_examples=150)
@given(histories(most=6), st.data())
def test_a_damaged_history_is_evaluated_or_refused_as_validate_says(history, data):
    places = [(history, key) for key in history]
    for event in history["events"]:
        places += [(event, key) for key in event]
        for restriction in event.get("restrictions") or []:
            places += [(restriction, key) for key in restriction]
    for holder, key in data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=2)):
        holder[key] = data.draw(anything)
    faults = upc.validate(history)
    try:
        json.dumps(upc.evaluate(history))
    except upc.Error as error:
        if error.code == "malformed":
            assert faults[0] == upc.Fault(error.pointer, error.expected)
        else:
            assert faults == []
    else:
        assert faults == []
