# SPDX-License-Identifier: BSL-1.0
"""What a team would write in Python: the same transitions with the packages `transitions` and `holidays`.

The transitions are the library's own, row by row from its table, so that none is left out or put in. A case has several
regions at once: its stage, its appeal, its safety exclusion, and the file on which records are put. There are two ways
that the package's documentation offers, and both are here and measured:

- `NESTED`: one HierarchicalMachine with parallel states, which is what its documentation has for regions that are in a
  state each at the same time. The bar is held against this.
- `FLAT`: a plain Machine for each region, all of them on one model with a `model_attribute` each, possible because no
  event is about two regions. It is several times faster.

In both, one machine serves every case (`add_model`, `remove_model`), as the documentation advises for many models:
making a machine for each case, as its first examples do, would cost far more than the case's events.

Beside the transitions it knows who may act, whom to consult and what a decision must hold, and the last day to appeal,
as far as needed to end in the same states as the library on the histories that are measured, which the benchmark checks.
It says one message for a refusal. It knows far less than the library: no restrictions' validity, no contacts, no duties,
no advices, no receipts, nothing of what may come next.
"""

import json
from datetime import date, timedelta

import holidays
import upc
from transitions import Machine, MachineError
from transitions.extensions.nesting import HierarchicalMachine, NestedState

BANK_HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG", years=range(2010, 2031))
WHO = {
    "behaviour_assessed": {"service_manager", "head_of_service"},
    "warning_issued": {"head_of_service"},
    "appeal_received": {"customer"},
    "appeal_determined": {"group_director"},
    "restrictions_determined": {"group_director"},
    "review_held": {"customer_feedback_group"},
    "recommendation_determined": {"group_director"},
}
CONSULTED = {"warning_issued": "service_director", "restrictions_determined": "monitoring_officer"}
WITH_REASONS = {"behaviour_assessed", "appeal_received", "appeal_determined", "restrictions_determined"}


class State(NestedState):
    separator = "."  # names of states have underscores


class CaseMachine(HierarchicalMachine):
    state_cls = State


def regions():
    """Each region: its name, its states, the first of them the initial one, and its transitions."""
    found, known = [], set()
    for name in ("case", "appeal", "safety"):
        steps = upc.Diagram(name).steps
        states = list(dict.fromkeys(state for step in steps for state in (step[0], step[3])))
        known.update(step[1] for step in steps)
        moves = [{"trigger": event, "source": source, "dest": None if dest == source else dest,
                  "conditions": [picked.replace(",", "").replace(" ", "_")] if picked else []}
                 for source, event, picked, dest, _ in steps]
        found.append((name, states, moves))
    records = [event.value for event in upc.EventType if event.value not in known]
    found.append(("file", ["on_file"], [{"trigger": event, "source": "on_file", "dest": None} for event in records]))
    return found


class Nested:
    """One machine with the regions as parallel states."""

    def __init__(self):
        parallel = [{"name": name, "children": states, "initial": states[0], "transitions": moves}
                    for name, states, moves in regions()]
        self.machine = CaseMachine(None, states=[{"name": "all", "parallel": parallel}], initial="all",
                                   auto_transitions=False)

    def add(self, model):
        self.machine.add_model(model)

    def remove(self, model):
        self.machine.remove_model(model)

    def state(self, model):
        return dict(state.split(".")[1:] for state in model.state)


class Flat:
    """A machine for each region."""

    def __init__(self):
        self.machines = {
            name: Machine(None, states, transitions=moves, initial=states[0], auto_transitions=False,
                          model_attribute=f"{name}_state")
            for name, states, moves in regions()
        }

    def add(self, model):
        for machine in self.machines.values():
            machine.add_model(model)

    def remove(self, model):
        for machine in self.machines.values():
            machine.remove_model(model)

    def state(self, model):
        return {name: getattr(model, machine.model_attribute) for name, machine in self.machines.items()}


def working_days_after(day, number):
    while number:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in BANK_HOLIDAYS:
            number -= 1
    return day


class Customer:
    """One case: the model. Its methods are the conditions that the charts name."""

    def __init__(self):
        self.warned_on = None
        self.appeal_until = None
        self.latest = date.min
        self.event = {}
        self.restrictions = []
        self.recommendation = None

    def unreasonable(self):
        return self.event["unreasonable"]

    def not_unreasonable(self):
        return not self.event["unreasonable"]

    def exceptional_reasons(self):
        return bool(self.event.get("exceptional_reasons"))

    def since_the_warning(self):
        return date.fromisoformat(self.event.get("occurred") or self.event["on"]) >= self.warned_on

    def before_the_warning(self):
        return not self.since_the_warning()

    def never_in_order_met_in_audits(self):
        return False

    def upheld(self):
        return self.event["upheld"]

    def not_upheld(self):
        return not self.event["upheld"]

    def left_without(self, remove):
        return len(self.restrictions) - len(set(remove))

    def some_are_left(self):
        return "remove" in self.event and self.left_without(self.event["remove"]) > 0

    def none_is_left(self):
        return not self.some_are_left()

    def still_appropriate(self):
        return self.event["appropriate"]

    def replaced(self):
        return not self.event["appropriate"] and bool(self.event.get("restrictions"))

    def replaced_by_nothing(self):
        return not self.event["appropriate"] and not self.event.get("restrictions")

    def a_part_removed(self):
        return self.event["endorsed"] and self.recommendation == "remove_part"

    def all_removed(self):
        return self.event["endorsed"] and self.recommendation == "remove_all"

    def continues(self):
        return not self.a_part_removed() and not self.all_removed()

    def by_whom_it_was_agreed(self):
        return self.event["by"] == "head_of_service"

    def refusal(self, event, day):
        kind = event["type"]
        if day < self.latest:
            return "it is dated before the event before it"
        if kind in WHO and event["by"] not in WHO[kind]:
            return f"{event['by']} may not do this"
        if kind in CONSULTED and CONSULTED[kind] not in event.get("consulted", ()):
            return f"{CONSULTED[kind]} was not consulted"
        if kind in WITH_REASONS and not event.get("reasons"):
            return "no reasons are given"
        if kind == "warning_issued" and "service_feedback_officer" not in event.get("copied_to", ()):
            return "no copy was sent"
        if kind == "recommendation_determined" and not event["endorsed"] and not event.get("reasons"):
            return "no reasons are given"
        if kind == "appeal_received" and not event.get("in_writing"):
            return "it is not in writing"
        if kind == "appeal_received" and (self.appeal_until is None or day > self.appeal_until):
            return "the time to appeal has passed"
        return None

    def apply(self, event):
        day = date.fromisoformat((event.get("on") or event["at"])[:10])
        refusal = self.refusal(event, day)
        if refusal is not None:
            return refusal
        self.event = event
        kind = event["type"]
        try:
            if not getattr(self, kind)():
                return "not what the rules ask for here"
        except MachineError as error:
            return str(error)
        self.latest = day
        if kind == "warning_issued":
            self.warned_on = day
            self.appeal_until = working_days_after(day, 15)
        elif kind == "restrictions_determined":
            self.restrictions = event["restrictions"]
        elif kind == "review_held":
            self.recommendation = event["recommendation"]
        elif kind == "appeal_determined" and event["upheld"]:
            try:
                self.appeal_upheld()
            except MachineError:
                pass  # the stage need not hear of it
        return None


NESTED = Nested()
FLAT = Flat()


def evaluate(line, machines=NESTED):
    """A line of NDJSON to a line of JSON."""
    case = json.loads(line)
    held = Customer()
    machines.add(held)
    events = [{"type": event["type"], "refused": held.apply(event)} for event in case["events"]]
    answer = {"case_id": case["case_id"], "state": machines.state(held), "events": events,
              "appeal_until": held.appeal_until and str(held.appeal_until)}
    machines.remove(held)
    return json.dumps(answer)
