# SPDX-License-Identifier: BSL-1.0
"""Values: compared, hashed, copied, pickled, shown; what many threads share; no argument at all brings a crash.

`python tests/python/test_values.py` writes data/values-N.pickle for the version N of the pickles. The file of each
version is kept, and what it holds is read for good.
"""

import copy
import gc
import inspect
import pickle
import sys
import threading
from datetime import date, datetime, time
from enum import Enum
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import upc
from histories import histories

DATA = Path(__file__).resolve().parent / "data"
EDITION = Path(__file__).resolve().parents[2] / "src/editions/rct-2013.json"
NAMES = {name: getattr(upc, name) for name in upc.__all__} | {"datetime": __import__("datetime")}
NAMES |= {name: getattr(upc.workdays, name) for name in ("Closures", "MergeChange", "Receipt")}


def walked(**facts):
    """A case with a history that has something of everything."""
    case = upc.Case("housing", case_id="H-7", **facts)
    outcomes = [case.apply(event) for event in (
        upc.BehaviourReported(on=date(2013, 4, 2), by="officer", behaviours=["repeat_calls"], person="p"),
        upc.WarningIssued(on=date(2013, 4, 3), by="officer"),
        upc.BehaviourAssessed(on=date(2013, 4, 5), by="service_manager", unreasonable=True, reasons="Calls."),
        upc.WarningIssued(on=date(2013, 4, 10), by="head_of_service", consulted=["service_director"],
                          states=["restricted_contact_may_follow", "appeal_process"],
                          copied_to=["service_feedback_officer"]),
        upc.BehaviourReported(on=date(2013, 6, 1), by="officer", behaviours=["repeat_calls"]),
        upc.RestrictionsDetermined(
            on=date(2013, 6, 3), by="group_director", consulted=["monitoring_officer"], reasons="It goes on.",
            restrictions=[upc.Restriction("named_contact", officer="Ms <A>",
                                          windows=(upc.Window(("mon",), "09:00", "10:00"),))]),
        upc.ContactReceived(at=datetime(2013, 6, 4, 9, 15), by="officer", channel="telephone", matter="pending"),
        upc.TemporaryExclusion(on=date(2013, 6, 5), by="service_manager", imminent_risk=True,
                               establishments=["Library"], reasons="A threat."),
    )]
    return case, outcomes


def values():
    """One or more of each kind of value that can be pickled."""
    case, outcomes = walked(closures=[date(2013, 4, 11)])
    audited, _ = walked(mode="audit")
    days = upc.WorkingDays([upc.workdays.Closures("Christmas", (date(2026, 12, 29),))], region="scotland")
    return {
        "cases": [upc.Case(), case, audited, upc.Case.restore(case.store())],
        "events": list(case.events),
        "outcomes": outcomes,
        "answers": [case.state, case.duties(), case.deadlines(), case.restrictions(), case.exclusions(), case.next(),
                    case.advices(date(2013, 12, 1)), audited.adherence(),
                    case.contact({"at": "2013-06-04T11:00", "channel": "telephone"})],
        "editions": [upc.Edition(), upc.Edition.from_json(EDITION.read_bytes())],
        "names": [upc.Stage.warned, upc.Role.officer, upc.Code.no_reasons],
        "others": [days, upc.Diagram("appeal"), upc.clauses()[0], upc.Edition().offices()[0], days.receipt(date(2026, 12, 22), 3),
                   upc.validate({})[0], upc.workdays.holidays(2026)[0], upc.Error("/on", "a date")],
    }


def alike(a, b):
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(alike(a[name], b[name]) for name in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(map(alike, a, b))
    if isinstance(a, Exception):
        return type(a) is type(b) and a.args == b.args
    return type(a) is type(b) and a == b and (not isinstance(a, upc.Case) or a.events == b.events)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_everything_can_be_pickled(protocol):
    assert alike(pickle.loads(pickle.dumps(values(), protocol)), values())


def test_the_pickles_of_every_version_are_read():
    files = sorted(DATA.glob("values-*.pickle"))
    assert files
    for file in files:
        held = pickle.loads(file.read_bytes())
        made = values()
        for name in held:
            assert alike(held[name], made[name]), (file.name, name)
        case = held["cases"][1]  # it goes on as if nothing had been
        other = made["cases"][1]
        event = upc.ExclusionLifted(on=date(2013, 6, 20), by="service_manager")
        assert case.apply(event) == other.apply(event) and case == other and case.evaluate() == other.evaluate()


def test_a_pickle_of_a_later_version_is_refused():
    for held in (upc.Case(), upc.Edition(), walked()[0].events[0], walked()[1][0], upc.State(), upc.Diagram()):
        make, arguments = held.__reduce__()
        with pytest.raises(upc.Error, match="of version 1, not 99"):
            make(99, *arguments[1:])


def each_value():
    for held in values().values():
        for value in held:
            yield from value if isinstance(value, list) else [value]


def test_what_is_equal_has_one_hash_and_a_copy_is_equal():
    for one, other in zip(each_value(), each_value()):
        if isinstance(one, Exception):
            continue
        assert one == other and one != "something else"
        assert copy.copy(one) == one and copy.deepcopy(one) == one
        if not isinstance(one, upc.Case):  # which changes
            assert hash(one) == hash(other) == hash(copy.deepcopy(one))


def test_a_repr_can_be_pasted_back():
    for value in each_value():
        if not isinstance(value, Exception):
            assert eval(repr(value), NAMES) == value, repr(value)  # noqa: S307


def test_values_are_dataclasses_to_who_asks():
    import dataclasses

    duty = walked()[0].duties()[0]
    assert dataclasses.asdict(duty)["duty"] == "assess_behaviour"
    assert dataclasses.replace(duty, due=date(2013, 5, 1)).due == date(2013, 5, 1)
    assert [field.name for field in dataclasses.fields(upc.Period)] == ["number", "unit"]
    match duty:
        case upc.Duty(duty=name, done=done):
            assert name == "assess_behaviour" and done == date(2013, 4, 5)


class Balanced(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.texts = [], []

    def handle_starttag(self, tag, attrs):
        assert tag in ("div", "p", "strong", "span", "table", "caption", "thead", "tbody", "tr", "th", "td", "br")
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)


@settings(max_examples=20)
@given(histories(most=12), st.text(max_size=20), st.sampled_from(["enforce", "audit"]))
def test_a_case_is_a_page_and_a_picture(history, name, mode):
    hostile = f"<script>{name}&\"'</script>"
    case = upc.Case(service=hostile, case_id=hostile, mode=mode)
    for event in history["events"]:
        case.apply(event)
    page = Balanced()
    page.feed(case._repr_html_())
    page.close()
    assert page.open == [] and "<script>" in "".join(page.texts)
    texts = page.texts
    assert case.state.stage.replace("_", " ") in texts
    for event in case.events:
        assert str(event.on) in texts and event.type.replace("_", " ") in texts
    for duty in case.duties():
        assert duty.duty.replace("_", " ") in texts
    ElementTree.fromstring(case.timeline())
    again = upc.Case.restore(case.store())
    assert "Restored" in again._repr_html_() and "refused" not in again.timeline()


@pytest.mark.parametrize("chart", list(upc.Chart))
def test_a_diagram_draws_every_step(chart):
    diagram = upc.Diagram(chart)
    drawn = ElementTree.fromstring(diagram._repr_html_())
    texts = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
    steps = [step for step in diagram.steps if step[0] != step[3]]
    states = {state for start, _, _, end, _ in steps for state in (start, end)}
    assert len(texts) == len(states) + len(steps) and len(steps) > 0
    for _, event, _, _, clause in steps:
        assert any(text.startswith(event.replace("_", " ")) and text.endswith(clause) for text in texts)
    width = float(drawn.get("width"))
    for line in drawn.iter("{http://www.w3.org/2000/svg}line"):
        assert 0 <= float(line.get("x1")) <= width and 0 <= float(line.get("x2")) <= width
    assert diagram.text("mermaid").startswith("stateDiagram-v2")


def test_many_threads_share_an_edition_a_calendar_and_events():
    case, outcomes = walked()
    edition, events, history = upc.Edition.from_json(EDITION.read_bytes()), case.events, case.evaluate()
    days = upc.WorkingDays([date(2013, 4, 11)])
    wrong, ready = [], threading.Barrier(8)

    def work():
        try:
            ready.wait()
            for _ in range(15):
                mine = upc.Case("housing", case_id="H-7")
                assert [mine.apply(event) for event in events] == outcomes and mine == case
                assert mine.evaluate() == history
                assert days.add(date(2013, 4, 10), 15) == date(2013, 5, 2)
                other = upc.Case(policy=edition)
                assert all(bool(other.apply(event.to_dict())) == bool(said) for event, said in zip(events, outcomes))
                assert upc.report([mine], date(2013, 1, 1), date(2013, 12, 31))["figures"]["warnings_issued"] == 1
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_nothing_is_leaked():
    case, _ = walked()
    events = case.events
    held = sys.gettotalrefcount if hasattr(sys, "gettotalrefcount") else lambda: len(gc.get_objects())

    def work():
        for _ in range(200):
            mine = upc.Case()
            for event in events:
                mine.apply(event).reasons
            copy.deepcopy(mine).evaluate()

    work()
    gc.collect()
    before = held()
    counts = [sys.getrefcount(event) for event in events]
    work()
    gc.collect()
    assert abs(held() - before) < 50 and [sys.getrefcount(event) for event in events] == counts


# --- No argument brings more than an exception ------------------------------------------------------------------------

CASE = walked()[0]
DAYS = upc.WorkingDays()
HOLLOW = [cls.__new__(cls) for cls in (upc.WorkingDays, upc.Case, upc.WarningIssued, upc.Outcome, upc.Edition, upc.Duty)]
GARBAGE = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.sampled_from([10**30, -10**30, 2**31, 2**63, -1, 0]), st.floats(),
        st.text(max_size=8), st.binary(max_size=8), st.dates(), st.datetimes(), st.times(), st.complex_numbers(),
        st.sampled_from([object(), object, len, Ellipsis, "enforce", "cy", "json", "case", "2013-04-02", b"{}", "\ud800",
                         CASE, DAYS, upc.Edition(), upc.Stage.warned, CASE.events[0], upc.Case, upc.Restriction]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.tuples(inner, inner),
        st.dictionaries(st.one_of(st.sampled_from(["type", "on", "by", "events", "schema", "kind", "restrictions"]),
                                  st.text(max_size=3), st.integers()), inner, max_size=4)),
    max_leaves=6,
)


def callables():
    """Every public function, class and method, by name, with what its parameters are called."""
    found = {}
    for name in upc.__all__:
        value = getattr(upc, name)
        if callable(value):
            found[name] = value
    for name in upc.workdays.__all__:
        if callable(getattr(upc.workdays, name)):
            found[f"workdays.{name}"] = getattr(upc.workdays, name)
    for title, held in (("Case()", CASE), ("WorkingDays()", DAYS), ("Edition()", upc.Edition()), ("Diagram()", upc.Diagram()),
                        ("Case", upc.Case), ("Event", upc.Event), ("Edition", upc.Edition)):
        for name, value in inspect.getmembers(held):
            if not name.startswith("_") and callable(value) and not (isinstance(held, type) and not inspect.ismethod(value)
                                                                     and not isinstance(held.__dict__.get(name), staticmethod)):
                found[f"{title}.{name}"] = value
    return found


CALLABLES = callables()


@settings(max_examples=300)
@given(st.data())
def test_garbage_is_refused_in_words(data):
    name = data.draw(st.sampled_from(sorted(CALLABLES)))
    call = CALLABLES[name]
    parameters = list(inspect.signature(call).parameters.values())
    if isinstance(call, type) and issubclass(call, Enum):
        parameters = parameters[:1]  # the others are of Enum's own way of making an enumeration
    positional, keywords = [], {}
    for parameter in parameters:
        if parameter.default is not parameter.empty and data.draw(st.booleans()):
            continue
        if parameter.kind is parameter.KEYWORD_ONLY or len(positional) < len(keywords):
            keywords[parameter.name] = data.draw(GARBAGE)
        elif parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            if keywords:
                keywords[parameter.name] = data.draw(GARBAGE)
            else:
                positional.append(data.draw(GARBAGE))
    try:
        said = call(*positional, **keywords)
        repr(said)
    except (TypeError, ValueError, OverflowError) as error:
        text = str(error)
        assert text and "upc_python" not in text and "std::" not in text


HOLLOW_METHODS = [(held, name) for held in HOLLOW for name in dir(type(held)) if not name.startswith("__")]


@pytest.mark.parametrize("place", range(len(HOLLOW_METHODS)))
def test_an_object_whose_init_has_not_run_brings_no_crash(place):
    held, name = HOLLOW_METHODS[place]
    arguments = [date(2013, 4, 2), date(2013, 4, 3), "days", True, 3][: 5]
    for count in range(4):
        try:
            value = getattr(held, name)
            if callable(value):
                value(*arguments[:count])
        except (TypeError, ValueError, AttributeError, KeyError):
            pass
    for ask in (repr, hash, copy.copy, pickle.dumps, lambda value: value == value):
        try:
            ask(held)
        except (TypeError, ValueError, AttributeError):
            pass


def test_messages_that_once_were_raw():
    import numpy as np

    for ask, kind, said in (
        (lambda: upc.WorkingDays("x"), TypeError, "closures: expected dates (datetime.date) or Closures, not str"),
        (lambda: upc.WorkingDays([3]), TypeError, "closures[0]: expected a datetime.date, not int"),
        (lambda: upc.workdays.add(np.datetime64("2013-04-02"), 1), TypeError, "a scalar of NumPy is no date"),
        (lambda: DAYS.is_workday(datetime(2013, 4, 2)), TypeError, "take its date()"),
        (lambda: DAYS.next(np.datetime64("2013-04-02")), TypeError, "expected a datetime.date, not datetime64"),
        (lambda: upc.workdays.add(date(2013, 4, 2), 10**30), upc.Error, "1972"),
        (lambda: DAYS.receipt(date(2013, 4, 2), 10**30), upc.Error, "2036"),
        (lambda: upc.workdays.recompute([(date(2013, 4, 2), 3, "days", date(2013, 4, 5), ""),
                                         (date(2013, 4, 2), 3, "dayz", date(2013, 4, 5), "")]), upc.Error, "/1: "),
        (lambda: upc.workdays.recompute([(1, 2, 3)]), ValueError, "deadlines[0]: not enough values"),
        (lambda: upc.workdays.recompute([(None, 3, "days", date(2013, 4, 5), "")]), TypeError, "deadlines[0]: date: "),
        (lambda: DAYS.counts_for(datetime(2013, 4, 2), 3), TypeError, "not datetime and int"),
        (lambda: DAYS.counts_for(datetime(2013, 4, 2), time(17)), type(None), ""),
    ):
        if kind is type(None):
            ask()
            continue
        with pytest.raises(kind) as raised:
            ask()
        assert said in str(raised.value)


if __name__ == "__main__":
    DATA.mkdir(exist_ok=True)
    (DATA / "values-1.pickle").write_bytes(pickle.dumps(values(), 2))
