# SPDX-License-Identifier: BSL-1.0
"""How long Case.apply takes from Python for one event object, beside a case written with the packages `transitions` and
`holidays`: the same steps between stages, taken from the library's own table, offices and consultations checked, the
window to appeal counted in working days, duties raised and done. The peer gives one answer, not every reason, and no
clauses, messages, receipts or advices.

    make bench-python

Fails where an event takes 2 microseconds or more, or the peer is not 20 times as slow, or `import upc` takes 50 ms or
more. UPC_BENCH_SLACK=2 doubles the two bounds on time, for a machine that is busy.
"""

import os
import statistics
import subprocess
import sys
import time
from datetime import date, timedelta

import holidays
import transitions

import upc

SLACK = float(os.environ.get("UPC_BENCH_SLACK", "1"))
ROUNDS = 7
CASES = 2000

EVENTS = [
    upc.BehaviourReported(on=date(2013, 4, 2), by="officer", behaviours=["repeat_calls"], evidence=["log 1"]),
    upc.BehaviourAssessed(on=date(2013, 4, 5), by="service_manager", unreasonable=True, reasons="Forty calls in a week."),
    upc.WarningIssued(on=date(2013, 4, 10), by="head_of_service", consulted=["service_director"],
                      states=["restricted_contact_may_follow", "appeal_process"], copied_to=["service_feedback_officer"]),
    upc.AppealReceived(on=date(2013, 4, 15), by="customer", in_writing=True, reasons="The bins were full."),
    upc.AppealDetermined(on=date(2013, 4, 22), by="group_director", upheld=False, reasons="The calls were abusive."),
    upc.BehaviourReported(on=date(2013, 6, 3), by="officer", behaviours=["repeat_calls"]),
    upc.RestrictionsDetermined(on=date(2013, 6, 10), by="group_director", consulted=["monitoring_officer"],
                               restrictions=[upc.Restriction("contact_form", channels=("letter",))],
                               reasons="It goes on.", adjustments_considered=True),
    upc.ContactReceived(at="2013-06-18T09:30", by="officer", channel="telephone", matter="pending"),
    upc.ReviewHeld(on=date(2014, 6, 9), by="customer_feedback_group", recommendation="continue", contact_considered=True),
    upc.RecommendationDetermined(on=date(2014, 6, 16), by="group_director", endorsed=True, reasons="No change."),
]

# --- The peer ----------------------------------------------------------------------------------------------------------

HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG", years=range(2012, 2016))
BY = {
    "behaviour_reported": {"officer"}, "behaviour_assessed": {"service_manager", "head_of_service"},
    "warning_issued": {"head_of_service"}, "appeal_received": {"customer"}, "appeal_determined": {"group_director"},
    "restrictions_determined": {"group_director"}, "review_held": {"customer_feedback_group"},
    "recommendation_determined": {"group_director"}, "contact_received": {"officer"},
}
STATES = {"restricted_contact_may_follow", "appeal_process"}
REASONED = {"behaviour_assessed", "appeal_received", "appeal_determined", "restrictions_determined"}
RAISES = {
    "behaviour_reported": ["assess_behaviour"], "warning_issued": ["record_warning"],
    "appeal_received": ["refer_appeal", "determine_appeal"], "appeal_determined": ["inform_appellant"],
    "restrictions_determined": ["write_to_customer", "record_restriction", "inform_service_team", "report_to_committee",
                                "review"],
    "review_held": ["refer_recommendation", "decide_recommendation"],
    "recommendation_determined": ["notify_review_outcome", "review"],
}
DOES = {
    "behaviour_assessed": {"assess_behaviour"}, "appeal_determined": {"determine_appeal"}, "review_held": {"review"},
    "recommendation_determined": {"decide_recommendation"},
}
CONSULTED = {"warning_issued": "service_director", "restrictions_determined": "monitoring_officer"}


def working_day_after(day, count):
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in HOLIDAYS:
            count -= 1
    return day


class Peer:
    """A case as a model of the machine below."""

    def __init__(self):
        self.state = "open"
        self.appeal_until = None
        self.latest = date.min
        self.restrictions = []
        self.duties = []

    def in_order(self, event):
        if event["on"] < self.latest or event["by"] not in BY[event["type"]]:
            return False
        kind = event["type"]
        needed = CONSULTED.get(kind)
        if needed is not None and needed not in event["consulted"]:
            return False
        if kind == "warning_issued" and not (STATES <= set(event["states"])
                                             and "service_feedback_officer" in event["copied_to"]):
            return False
        return kind not in REASONED or bool(event["reasons"].strip())

    def unreasonable(self, event):
        return event["unreasonable"]

    def not_unreasonable(self, event):
        return not event["unreasonable"]

    def continues(self, event):
        return True

    def stays(self, event):
        return False

    def in_time(self, event):
        return self.appeal_until is not None and event["on"] <= self.appeal_until and event["in_writing"]

    def note(self, event):
        self.latest = event["on"]
        done = DOES.get(event["type"], ())
        for duty in self.duties:
            if duty["duty"] in done and duty["done"] is None:
                duty["done"] = event["on"]
        for name in RAISES.get(event["type"], ()):
            due = event["on"].replace(year=event["on"].year + 1) if name == "review" else None
            self.duties.append({"duty": name, "raised": event["on"], "due": due, "done": None})
        if event["type"] == "warning_issued":
            self.appeal_until = working_day_after(event["on"], 15)
        elif event["type"] == "restrictions_determined":
            self.restrictions = list(event["restrictions"])


CONDITIONS = {"unreasonable": "unreasonable", "not unreasonable": "not_unreasonable", "continues": "continues",
              "": None, "since the warning": None, "exceptional reasons": "stays", "a part removed": "stays",
              "all removed": "stays", "none is left": "stays", "never in order, met in audits": "stays"}


def machine():
    steps = [step for step in upc.Diagram().steps if step[0] != step[3]]
    states = sorted({step[0] for step in steps} | {step[3] for step in steps})
    made = transitions.Machine(model=None, states=states, initial="open", auto_transitions=False, send_event=False)
    for start, event, when, end, _ in steps:
        conditions = ["in_order"] + ([CONDITIONS[when]] if CONDITIONS[when] else [])
        made.add_transition(event, start, end, conditions=conditions, after="note")
    anywhere = {"appeal_received": ["in_order", "in_time"], "appeal_determined": ["in_order"], "contact_received": ["in_order"]}
    for event, conditions in anywhere.items():
        made.add_transition(event, "*", None, conditions=conditions, after="note")
    return made


def peer_events():
    said = [event.to_dict() for event in EVENTS]
    for event in said:
        event["on"] = event.pop("at").date() if "at" in event else event["on"]
    return said


# --- Measuring ---------------------------------------------------------------------------------------------------------


def per_event(cases, apply):
    """Seconds for each event, all events put to each case."""
    started = time.perf_counter()
    for case in cases:
        apply(case)
    return (time.perf_counter() - started) / (len(cases) * len(EVENTS))


def to_case(case):
    apply = case.apply
    for event in EVENTS:
        apply(event)


def to_peer(said):
    def apply(case):
        for event in said:
            getattr(case, event["type"])(event)

    return apply


def importing():
    """Seconds that `import upc` takes in a new process, the median of some."""
    code = "import time; started = time.perf_counter(); import upc; print(time.perf_counter() - started)"
    taken = [float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
             for _ in range(15)]
    return statistics.median(taken)


def main():
    said, engine = peer_events(), machine()

    def peers(count):
        made = [Peer() for _ in range(count)]
        engine.add_model(made, initial="open")
        return made

    (one,) = peers(1)
    case = upc.Case()
    for event, spoken in zip(EVENTS, said):  # both take every event, and stand alike after each
        assert case.apply(event), event
        assert getattr(one, spoken["type"])(spoken), spoken
        assert one.state == case.state.stage, (one.state, case.state.stage)
    assert one.appeal_until == date(2013, 5, 1)

    ours, theirs = [], []
    for _ in range(ROUNDS):  # in turn, so that a busy spell meets both
        ours.append(per_event([upc.Case() for _ in range(CASES)], to_case))
        theirs.append(per_event(peers(CASES // 20), to_peer(said)))
    ours, theirs, imported = min(ours), min(theirs), importing()
    print(f"upc, Case.apply(event):          {ours * 1e6:7.2f} us an event")
    print(f"transitions {transitions.__version__} and holidays:  {theirs * 1e6:7.2f} us an event, {theirs / ours:.1f} x")
    print(f"import upc:                      {imported * 1e3:7.1f} ms")
    missed = [what for what, ok in (
        ("an event in less than 2 us", ours < 2e-6 * SLACK), ("20 x the peer", theirs >= 20 * ours),
        ("import in less than 50 ms", imported < 0.05 * SLACK)) if not ok]
    if missed:
        sys.exit("Not met: " + "; ".join(missed))


if __name__ == "__main__":
    main()
