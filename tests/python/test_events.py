# SPDX-License-Identifier: BSL-1.0
"""The classes of events and names: what they are generated from, and that they say what a dict says."""

import copy
import json
import pickle
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

import upc
from histories import histories
from upc import _core, _event, events

ROOT = Path(__file__).resolve().parents[2]
CLASSES = {cls._type_name: cls for cls in map(lambda name: getattr(upc, name), events.__all__)}
NAMES = {name: getattr(upc, name) for name in upc.__all__} | {"datetime": __import__("datetime")}


def python_names(event):
    fields = {name: value for name, value in event.items() if name != "type" and not name.startswith("x_")}
    return {("with_" if name == "with" else name): value for name, value in fields.items()}


def test_what_is_generated_is_up_to_date(tmp_path):
    subprocess.run([sys.executable, str(ROOT / "bindings/generate.py"), str(tmp_path)], check=True)
    for name in ("enums.py", "events.py", "_core.pyi"):
        assert (tmp_path / name).read_text() == (ROOT / "bindings/upc" / name).read_text(), "run bindings/generate.py"


def test_every_event_type_has_its_class_and_every_field_its_argument():
    table = _core.event_table()
    assert [name for name, _ in table] == [cls._type_name for cls in _event._CLASSES.values()]
    for name, fields in table:
        for field, _, _ in fields:
            assert isinstance(getattr(CLASSES[name], "with_" if field == "with" else field), property), (name, field)


@settings(max_examples=150)
@given(histories())
def test_an_event_says_what_its_dict_says(history):
    from_dicts, from_events, restored = upc.Case(), upc.Case(), upc.Case()
    for said in history["events"]:
        event = CLASSES[said["type"]](**python_names(said))
        assert event == upc.Event.from_json(said) == upc.Event.from_json(json.dumps(event.to_dict(), default=plain))
        assert type(event) is type(upc.Event.from_json(said))
        again = pickle.loads(pickle.dumps(event))
        assert again == event and hash(again) == hash(event) and type(again) is type(event)
        assert copy.deepcopy(event) is event
        assert eval(repr(event), NAMES) == event  # noqa: S307
        assert event.type == said["type"] and event.by == said["by"]
        assert from_events.apply(event) == from_dicts.apply(said)
        restored.apply(again)
    assert from_events == from_dicts == restored
    assert from_events.events == from_dicts.events


def plain(value):
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value.isoformat()


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_an_event_takes_keywords_alone_and_never_changes(name):
    with pytest.raises(TypeError):
        CLASSES[name](date(2013, 4, 2), "officer")
    with pytest.raises(TypeError):
        CLASSES[name](on=date(2013, 4, 2), by="officer", unknown=1)
    event = upc.BehaviourReported(on=date(2013, 4, 2), by="officer")
    with pytest.raises(AttributeError):
        event.on = date(2013, 4, 3)


def test_names_are_enumerations_and_strings():
    event = upc.WarningIssued(on="2013-04-10", by=upc.Role.head_of_service, consulted={upc.Role.service_director},
                              states=iter(["appeal_process"]))
    assert event.consulted == (upc.Role.service_director,) == ("service_director",)
    assert event.states == (upc.Statement.appeal_process,) and event.by is upc.Role.head_of_service
    assert event.on == date(2013, 4, 10) and event.at is None
    assert f"{upc.Stage.warned}" == str(upc.Stage.warned) == "warned" and repr(upc.Stage.warned) == "Stage.warned"
    assert upc.Recommendation("continue") is upc.Recommendation.continue_
    assert json.dumps(upc.Stage.warned) == '"warned"'
    assert upc.Case().state.stage is upc.Stage.open
    contact = upc.ContactReceived(at=datetime(2013, 4, 2, 9, 5), by="officer", channel="telephone", with_="Mr A")
    assert contact.at == datetime(2013, 4, 2, 9, 5) and contact.with_ == "Mr A"


def test_the_names_are_those_of_the_library():
    for name, (_, known) in _core.vocabulary().items():
        assert [member.value for member in getattr(upc, name)] == known


@pytest.mark.parametrize("wrong, pointer, said", [
    ({"by": "hed_of_service"}, "/by", 'did you mean "head_of_service"?'),
    ({"consulted": ["service_directer"]}, "/consulted/0", 'did you mean "service_director"?'),
    ({"consulted": "service_director"}, "/consulted", "an array, not a string"),
    ({"on": date(1960, 1, 1)}, "/on", "1972-01-01"),
    ({"on": None}, "/on", "the date of the event"),
    ({"person": 3}, "/person", "a string"),
    ({"states": ["ombudsman"]}, "/states/0", "statement of this letter"),
])
def test_what_is_wrong_is_said_with_its_place(wrong, pointer, said):
    with pytest.raises(upc.Error) as raised:
        upc.WarningIssued(**{"on": date(2013, 4, 10), "by": "head_of_service", **wrong})
    assert raised.value.pointer == pointer and said in str(raised.value) and raised.value.code == "malformed"


def test_unknown_names_suggest_the_nearest():
    with pytest.raises(ValueError, match='a stage, not \'warnd\'; did you mean "warned"'):
        upc.Stage("warnd")
    with pytest.raises(TypeError, match="a stage as a string, not int"):
        upc.Stage(3)


def test_an_event_of_another_kind_is_refused_by_a_case():
    event = upc.CorrespondenceReceived(on=date(2013, 4, 2), by="elected_member")
    assert upc.DutyDone(on=date(2013, 4, 2), by="elected_member", duty="reply_refusing").duty == "reply_refusing"
    case = upc.Case()
    with pytest.raises(upc.Error):
        case.apply(event)
    assert case.events == () and case == upc.Case()


def test_the_base_is_not_made_by_itself():
    with pytest.raises(TypeError, match="from_json"):
        upc.Event()
    hollow = upc.WarningIssued.__new__(upc.WarningIssued)  # its __init__ has not run
    for ask in (lambda: upc.Case().apply(hollow), lambda: hollow.on, lambda: repr(hollow), lambda: hash(hollow)):
        with pytest.raises(AttributeError):
            ask()
