# SPDX-License-Identifier: BSL-1.0
"""upc.evaluate: what the command says, whatever form the input has, from many threads at once."""

import json
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
import upc
from hypothesis import given, settings

from histories import histories, shape


def as_text(history):
    return json.dumps(history, default=lambda value: value.isoformat(timespec="minutes") if hasattr(value, "hour")
                      else value.isoformat())


def test_the_examples_are_as_the_command_says(root, upc_command):
    files = sorted(root.glob("examples/cases/*.json"))
    assert files, "examples/cases has no case"
    for file in files:
        for mode in ("enforce", "audit"):
            for as_of in ("", "2013-07-01"):
                options = ["--mode", mode, "--format", "json", *(["--as-of", as_of] if as_of else [])]
                said = upc_command("evaluate", str(file), *options)
                assert said.returncode == 0, said.stderr
                day = date.fromisoformat(as_of) if as_of else None
                assert upc.evaluate(file.read_bytes(), day, mode) == json.loads(said.stdout), file
                assert upc.evaluate(json.loads(file.read_text(encoding="utf-8")), day, mode) == json.loads(said.stdout)
                assert upc.validate(file.read_text(encoding="utf-8")) == []


@settings(max_examples=10)
@given(histories())
def test_random_histories_are_as_the_command_says(upc_command, history):
    said = upc_command("evaluate", "-", "--format", "json", "--mode", "audit", text=as_text(history))
    assert said.returncode == 0, said.stderr
    assert upc.evaluate(history, mode="audit") == json.loads(said.stdout)


@settings(max_examples=40)
@given(histories())
def test_every_form_of_input_is_the_same(history):
    text = as_text(history)
    wanted = upc.evaluate(history)
    utf_8 = text.encode()
    forms = [text, utf_8, bytearray(utf_8), memoryview(utf_8), "\ufeff" + text, json.loads(text)]
    for form in forms:
        assert upc.evaluate(form) == wanted
        assert upc.validate(form) == []
    assert json.loads(json.dumps(wanted)) == wanted
    assert upc.evaluate({**history, "events": tuple(history["events"])}) == wanted


def test_the_answer_is_the_contract_to_the_letter(upc_command):
    case = {"schema": "upc-case/1", "case_id": "H-1", "events": [
        {"type": "behaviour_reported", "on": date(2013, 4, 2), "by": "officer", "behaviours": ["repeat_calls"]}]}
    answer = upc.evaluate(case, as_of=date(2013, 4, 20))
    assert list(answer) == ["schema", "case_id", "policy", "as_of", "state", "events", "deadlines", "duties",
                            "restrictions", "exclusions", "advices", "next", "left_out"]
    assert answer["as_of"] == "2013-04-20"
    assert answer["events"] == [
        {"index": 0, "type": "behaviour_reported", "accepted": True, "clauses": ["5.1.S1.report"]}]
    assert answer["duties"] == [
        {"duty": "assess_behaviour", "clause": "5.1.S1.assess", "bearers": ["service_manager", "head_of_service"],
         "raised": "2013-04-02", "due": None, "done": None, "status": "open"}]
    assert upc.evaluate(case, date(2013, 4, 1))["left_out"] == 1


def long_history(events):
    report = {"type": "behaviour_reported", "on": "2013-04-02", "by": "officer", "behaviours": ["repeat_calls"]}
    return json.dumps({"schema": "upc-case/1", "events": [report] * events}).encode()


def test_many_threads_at_once(root):
    inputs = [long_history(events) for events in range(1, 40)]
    wanted = [upc.evaluate(text) for text in inputs]
    cases = [upc.Case(case_id=str(index)) for index in range(8)]
    start = threading.Barrier(8)

    def work(number):
        start.wait()
        for _ in range(20):
            assert [upc.evaluate(text) for text in inputs] == wanted
            cases[number].apply({"type": "behaviour_reported", "on": date(2013, 4, 2), "by": "officer",
                                 "behaviours": ["repeat_calls"]})
            with pytest.raises(upc.Error, match="/events"):
                upc.evaluate('{"schema": "upc-case/1"}')
        return shape(cases[number].state)

    with ThreadPoolExecutor(8) as threads:
        assert [done["stage"] for done in threads.map(work, range(8))] == ["reported"] * 8


def test_other_threads_run_while_a_case_is_evaluated():
    """With no switch by the clock, this thread goes on before the other has ended only if that one lets it."""
    text = long_history(3000)
    ended = []

    def work():
        for _ in range(60):
            upc.evaluate(text)
            ended.append(True)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    try:
        thread = threading.Thread(target=work)
        thread.start()
        seen = len(ended)
        thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert len(ended) == 60
    assert seen < 60
