# SPDX-License-Identifier: BSL-1.0
"""What a team would write in Python: the same transitions with the packages `transitions` and `holidays`.

It knows the moves of the stage and the appeal, who may act, whom to consult, and the last day to appeal, and says one
message for a refusal. It knows far less than the library: no restrictions' validity, no contacts, no duties but those of
the main way, no exclusions, no advices, no receipts, nothing of what may come next.
"""

import json
from datetime import date, timedelta

import holidays
from transitions import Machine

BANK_HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG", years=range(2010, 2031))
STAGES = ["open", "reported", "unreasonable", "not_unreasonable", "warned", "continuing", "restricted",
          "review_recommended", "overturned", "closed"]
MOVES = [
    ["behaviour_reported", "open", "reported"],
    ["behaviour_reported", ["reported", "unreasonable", "continuing", "restricted", "review_recommended"], "="],
    ["behaviour_reported", "warned", "continuing"],
    {"trigger": "behaviour_assessed", "source": "reported", "dest": "unreasonable", "conditions": "unreasonable"},
    {"trigger": "behaviour_assessed", "source": "reported", "dest": "not_unreasonable", "unless": "unreasonable"},
    ["warning_issued", "unreasonable", "warned"],
    ["restrictions_determined", ["reported", "unreasonable", "continuing", "restricted"], "restricted"],
    ["restrictions_declined", "continuing", "warned"],
    ["review_held", "restricted", "review_recommended"],
    ["recommendation_determined", "review_recommended", "restricted"],
    ["contact_received", "*", "="],
    ["duty_done", "*", "="],
    ["appeal_received", "*", "="],
    {"trigger": "appeal_determined", "source": ["warned", "continuing"], "dest": "overturned", "conditions": "upheld"},
    ["appeal_determined", "*", "="],
]
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


def working_days_after(day, number):
    while number:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in BANK_HOLIDAYS:
            number -= 1
    return day


class Customer:
    """One case: a machine of its own, as the package's own examples have it."""

    def __init__(self):
        self.appeal_until = None
        self.event = {}
        self.machine = Machine(self, STAGES, transitions=MOVES, initial="open", auto_transitions=False)

    def unreasonable(self):
        return self.event["unreasonable"]

    def upheld(self):
        return self.event["upheld"]

    def refusal(self, event, day):
        kind = event["type"]
        if kind in WHO and event["by"] not in WHO[kind]:
            return f"{event['by']} may not do this"
        if kind in CONSULTED and CONSULTED[kind] not in event.get("consulted", ()):
            return f"{CONSULTED[kind]} was not consulted"
        if kind in WITH_REASONS and not event.get("reasons"):
            return "no reasons are given"
        if kind == "appeal_received" and (self.appeal_until is None or day > self.appeal_until):
            return "the time to appeal has passed"
        if kind not in self.machine.get_triggers(self.state):
            return f"not permitted in {self.state}"
        return None

    def apply(self, event):
        day = date.fromisoformat((event.get("on") or event["at"])[:10])
        refusal = self.refusal(event, day)
        if refusal is None:
            self.event = event
            getattr(self, event["type"])()
            if event["type"] == "warning_issued":
                self.appeal_until = working_days_after(day, 15)
        return refusal


def evaluate(line):
    """A line of NDJSON to a line of JSON."""
    case = json.loads(line)
    held = Customer()
    events = [{"type": event["type"], "refused": held.apply(event)} for event in case["events"]]
    return json.dumps({"case_id": case["case_id"], "stage": held.state, "events": events,
                       "appeal_until": held.appeal_until and str(held.appeal_until)})
