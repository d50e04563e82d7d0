# SPDX-License-Identifier: BSL-1.0
"""The JSON Schemas agree with what the command reads and writes.

What no schema can say, and only the reader finds: days that do not exist (2013-02-30), member names that stand twice,
`occurred` after the report itself, and texts that are no JSON.
"""

import copy
import functools
import glob
import json
import os
import random
import subprocess

import pytest
from jsonschema import Draft202012Validator

ROOT = os.path.join(os.path.dirname(__file__), "..", "..")
COMMAND = os.environ.get("UPC_COMMAND", os.path.join(ROOT, "build", "bin", "upc"))
FILES = sorted(glob.glob(os.path.join(ROOT, "examples", "cases", "*.json")))
FILES += sorted(glob.glob(os.path.join(ROOT, "tests", "interchange", "data", "every_*.json")))


def load(file):
    with open(file, encoding="utf-8") as text:
        return json.load(text)


def upc(*arguments, text=""):
    return subprocess.run([COMMAND, *arguments], input=text, capture_output=True, encoding="utf-8", timeout=300)


def lines(values):
    return "".join(json.dumps(value) + "\n" for value in values)


@functools.cache
def schema(name):
    answer = upc("schema", name)
    assert answer.returncode == 0
    found = json.loads(answer.stdout)
    Draft202012Validator.check_schema(found)
    return found


@functools.cache
def validator(name, definition=None):
    whole = schema(name)
    if definition:
        whole = {"$schema": whole["$schema"], "$ref": f"#/$defs/{definition}", "$defs": whole["$defs"]}
    return Draft202012Validator(whole)


def read_by_command(cases):
    """Whether each case can be read: one answer a case."""
    answer = upc("validate", "--ndjson", "-", text=lines(cases))
    valid = {int(line.split(":")[1]) for line in answer.stdout.splitlines()}
    assert all(line.endswith(": valid") for line in answer.stdout.splitlines())
    return [number in valid for number in range(1, len(cases) + 1)]


# --- Damage that a schema can see -------------------------------------------------------------------------------------

VALUES = [
    None, True, 0, -1, 1.5, 2.0, "", " ", "nonsense", [], {}, [None], [1], ["x"], {"x_": 1}, "2013-06-10",
    "2013-6-10", "2013-06-10\n", "1399-01-01", "1971-12-31", "2036-12-31", "2037-01-01", "2013-13-01", "2013-06-32",
    "2013-06-10T10:00", "2013-06-10T24:00", "2013-06-10T10:60", "10:00", "24:00", "24:01", "9:00", "00:00", "mon",
    "officer", "customer", "email", "restrictions", "anonymous_correspondence", "reply_refusing",
    "write_to_customer", "review", "extended", "permanent", "new", "day", 2147483648,
]
NAMES = [
    "schema", "kind", "type", "on", "at", "by", "person", "ref", "x_mine", "X_mine", "unknown", "reasons",
    "minutes", "channels", "windows", "states", "until", "restrictions", "appropriate", "change", "duty", "days",
    "from", "to", "region", "closures",
]


def places(value, found=None):
    """Every object and array of a value."""
    found = [] if found is None else found
    if isinstance(value, (dict, list)):
        found.append(value)
        for held in value.values() if isinstance(value, dict) else value:
            places(held, found)
    return found


def damaged(case, rng):
    case = copy.deepcopy(case)
    case["events"] = rng.sample(case["events"], min(3, len(case["events"])))
    for _ in range(rng.randint(1, 2)):
        place = rng.choice(places(case))
        if isinstance(place, list):
            if place and rng.random() < 0.5:
                place[rng.randrange(len(place))] = copy.deepcopy(rng.choice(VALUES))
            else:
                place.append(copy.deepcopy(rng.choice(VALUES)))
        elif place and rng.random() < 0.7:
            name = rng.choice(list(place))
            if rng.random() < 0.4:
                del place[name]
            else:
                place[name] = copy.deepcopy(rng.choice(VALUES))
        else:
            place[rng.choice(NAMES)] = copy.deepcopy(rng.choice(VALUES))
    return case


def only_the_reader_sees(case):
    """A report of something that occurred after it."""
    return any(
        isinstance(event, dict)
        and isinstance(event.get("occurred"), str)
        and event["occurred"] > str(event.get("on") or event.get("at"))[:10]
        for event in (case["events"] if isinstance(case.get("events"), list) else [])
    )


# --- Tests ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", FILES, ids=os.path.basename)
def test_cases_are_as_the_schema_says(file):
    case = load(file)
    assert [error.message for error in validator("case").iter_errors(case)] == []
    for event in case["events"]:
        assert validator("event").is_valid(event)


def test_schema_and_reader_agree_on_damaged_cases():
    rng = random.Random(20130410)
    cases = [damaged(load(rng.choice(FILES)), rng) for _ in range(1500)]
    cases = [case for case in cases if not only_the_reader_sees(case)]
    by_schema = [validator("case").is_valid(case) for case in cases]
    by_reader = read_by_command(cases)
    assert 150 < sum(by_schema) < len(cases) - 150
    for case, one, other in zip(cases, by_schema, by_reader):
        assert one == other, f"schema {one}, reader {other}: {json.dumps(case)}"


@pytest.mark.parametrize(
    "event",
    [
        {"type": "call_terminated", "on": "2013-02-30", "by": "officer"},
        {"type": "behaviour_reported", "on": "2013-04-10", "by": "officer", "occurred": "2013-04-11"},
    ],
)
def test_what_only_the_reader_sees(event):
    case = {"schema": "upc-case/1", "events": [event]}
    assert validator("case").is_valid(case)
    assert read_by_command([case]) == [False]


OPTIONAL = ("reasons", "consulted", "states", "copied_to", "evidence", "restrictions")


def histories(rng, count):
    """Histories of well-formed events in an order of chance, many of them refused."""
    for _ in range(count):
        case = copy.deepcopy(load(rng.choice(FILES)))
        alike = [other for other in map(load, FILES) if other.get("kind", "upc") == case.get("kind", "upc")]
        every = [event for other in alike for event in other["events"]]
        events = case["events"]
        for _ in range(rng.randint(0, 8)):
            what = rng.randrange(4)
            if what == 0:
                events.insert(rng.randint(0, len(events)), copy.deepcopy(rng.choice(every)))
            elif what == 1 and len(events) > 1:
                del events[rng.randrange(len(events))]
            elif events:
                event = rng.choice(events)
                for name in rng.sample(list(event), 1):
                    if what == 2 and name in OPTIONAL:
                        event[name] = None
                    elif isinstance(event[name], bool) and name != "appropriate":
                        event[name] = not event[name]
                    elif name == "by":
                        event[name] = rng.choice(["officer", "head_of_service", "group_director", "customer"])
        if rng.random() < 0.1:
            case["partnership"] = True
        yield case


@pytest.mark.parametrize("mode", ["enforce", "audit"])
def test_evaluations_are_as_the_schema_says(mode):
    cases = list(histories(random.Random(mode), 60))
    for as_of in ([], ["--as-of", "2016-01-01"]):
        answer = upc("evaluate", "--ndjson", "--format", "json", "--mode", mode, *as_of, "-", text=lines(cases))
        assert answer.returncode == 0, answer.stderr
        evaluations = [json.loads(line) for line in answer.stdout.splitlines()]
        assert len(evaluations) == len(cases)
        for evaluation in evaluations:
            found = validator("evaluation", "evaluation").iter_errors(evaluation)
            assert [(error.json_path, error.message) for error in found] == []
        assert validator("evaluation").is_valid(evaluations[0])


def test_the_schema_of_evaluations_is_exact():
    answer = upc("evaluate", "--format", "json", FILES[-1])
    evaluation = json.loads(answer.stdout)
    assert validator("evaluation").is_valid(evaluation)
    objects = [place for place, held in enumerate(places(evaluation)) if isinstance(held, dict)]
    for place in random.Random(1).sample(objects, 60):
        other = copy.deepcopy(evaluation)
        places(other)[place]["more"] = 1
        assert not validator("evaluation").is_valid(other), places(evaluation)[place]
    for name in evaluation:
        without = {key: value for key, value in evaluation.items() if key != name}
        assert not validator("evaluation").is_valid(without), name


def test_malformed_lines_are_as_the_schema_says():
    text = '{"schema": "upc-case/1", "events": [{}]}\n{\n\n[]\n'
    answer = upc("evaluate", "--ndjson", "--format", "json", "-", text=text)
    assert answer.returncode == 2
    errors = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [(error["line"], error["pointer"]) for error in errors] == [(1, "/events/0/type"), (2, ""), (4, "")]
    for error in errors:
        assert validator("evaluation", "error").is_valid(error)
        assert validator("evaluation").is_valid(error)
        assert not validator("evaluation").is_valid({**error, "more": 1})


# --- Stored cases -----------------------------------------------------------------------------------------------------

STATES = [load(file) for file in sorted(glob.glob(os.path.join(ROOT, "tests", "interchange", "data", "state-1", "*.json")))]


def states_of(cases):
    for mode in ("enforce", "audit"):
        answer = upc("state", "--ndjson", "--mode", mode, "-", text=lines(cases))
        assert answer.returncode == 0, answer.stderr
        yield from map(json.loads, answer.stdout.splitlines())


def test_states_are_as_the_schema_says():
    states = [*STATES, *states_of([load(file) for file in FILES]), *states_of(list(histories(random.Random(3), 60)))]
    for state in states:
        assert [(error.json_path, error.message) for error in validator("state").iter_errors(state)] == []
    assert all(read_by_command(states))


def test_the_schema_takes_every_state_that_is_restored():
    """What is restored fits the schema. The other way round the schema does not see whether the members agree."""
    rng = random.Random(20130410)
    states = []
    for _ in range(3000):
        state = copy.deepcopy(rng.choice(STATES))
        place = rng.choice(places(state))
        if isinstance(place, list):
            place.append(copy.deepcopy(rng.choice(VALUES)))
        elif place and rng.random() < 0.8:
            name = rng.choice(list(place))
            if rng.random() < 0.4:
                del place[name]
            else:
                place[name] = copy.deepcopy(rng.choice(VALUES))
        else:
            place[rng.choice(NAMES)] = copy.deepcopy(rng.choice(VALUES))
        states.append(state)
    restored = read_by_command(states)
    by_schema = [validator("state").is_valid(state) for state in states]
    assert 100 < sum(restored) <= sum(by_schema) < len(states) - 500
    for state, one, other in zip(states, by_schema, restored):
        assert one or not other, f"restored, and not by the schema: {json.dumps(state)}"


@pytest.mark.parametrize("state", STATES, ids=lambda state: f"{state['kind']}-{state['mode']}")
def test_the_schema_misses_what_is_lost(state):
    other_kind = {"warned_on", "appeal_until", "appeal_person", "review_due", "recommendation", "reported",
                  "evidence_recorded", "restrictions", "exclusions"}
    if state["kind"] == "upc":
        other_kind = {"service_named"}
    for name in state:
        without = {key: value for key, value in state.items() if key != name}
        optional = name in {"customer", "next_index", "review_started_by", "restricted_at_once_on"} | other_kind
        assert validator("state").is_valid(without) == optional == read_by_command([without])[0], name
