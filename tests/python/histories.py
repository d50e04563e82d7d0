# SPDX-License-Identifier: BSL-1.0
"""Random histories, well-formed but by no means always in order, and the contract's shape of what a Case answers.

A history is grown beside a Case, from some way along the process: most events are drawn from those that can be in
order next, so that cases get far; the others are any event at all, by anybody, on any day.
"""

from copy import deepcopy
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta

import upc
from hypothesis import strategies as st

ROLES = (
    "officer elected_member service_manager head_of_service service_director group_director monitoring_officer "
    "principal_democratic_services_officer service_feedback_officer customer_feedback_group standards_committee "
    "director_of_legal_and_democratic_services customer"
).split()
BEHAVIOURS = (
    "aggressive_or_threatening repeat_calls insists_on_manager excessive_demands repeat_complaints refuses_decision "
    "changes_basis groundless_staff_complaints refuses_remit refuses_cooperation seeks_reinvestigation "
    "malicious_or_discriminatory covert_recording records_after_refusal assault other"
).split()
CHANNELS = "in_person telephone letter email fax".split()
LETTER = ["restricted_contact_may_follow", "appeal_process"]
DECISION = "restrictions reasons duration review outcome ombudsman".split()
DUTIES = (
    "assess_behaviour record_warning refer_appeal determine_appeal inform_appellant decide_restrictions "
    "write_to_customer explain_immediate_action record_restriction inform_service_team report_to_committee review "
    "refer_recommendation decide_recommendation notify_review_outcome complete_incident_form record_incident note_call "
    "report_to_police consider_correspondence reconsider_restrictions review_exclusion"
).split()

often = st.sampled_from([True, True, True, True, True, False])
flags = st.booleans()
reasons = st.sampled_from(["It went on.", "It went on.", "It went on.", "Twelve calls a day; “enough” £", " ", ""])
texts = st.sampled_from(["housing", "town hall", "library", "Ms Rees", ""])
places = st.lists(st.sampled_from(["town hall", "library"]), max_size=2)
indexes = st.lists(st.integers(-1, 3), max_size=2)


def lists(names, most=3):
    return st.lists(st.sampled_from(names), max_size=most)


def mostly(wanted, names):
    """The list that is asked for, or any other."""
    return st.one_of(st.just(wanted), st.just(wanted), st.just(wanted), lists(names))


def optional(strategy):
    """A value, or None, which is as absent."""
    return st.one_of(strategy, st.none())


def days_after(on, least=-5, most=500):
    return st.integers(least, most).map(lambda n: on + timedelta(days=n))


windows = st.fixed_dictionaries(
    {
        "days": lists(["mon", "tue", "wed", "thu", "fri"]),
        "from": st.sampled_from(["09:00", "12:30"]),
        "to": st.sampled_from(["10:00", "17:00", "24:00"]),
    }
)


@st.composite
def restrictions(draw, on):
    kind = draw(
        st.sampled_from(
            "limited_time named_contact telephone_hours premises_exclusion contact_form agreement termination "
            "permanent_exclusion".split()
        )
    )
    own = {
        "limited_time": {"minutes": st.integers(0, 30), "per": st.sampled_from(["contact", "day", "week", "month"])},
        "named_contact": {"officer": texts, "team": texts, "place": texts, "windows": st.lists(windows, max_size=1)},
        "telephone_hours": {"windows": st.lists(windows, max_size=2)},
        "premises_exclusion": {"establishments": places},
        "contact_form": {"channels": lists(CHANNELS)},
        "agreement": {"agreement": texts},
        "termination": {},
        "permanent_exclusion": {"establishments": places},
    }[kind]
    made = {"kind": kind, **{name: draw(optional(value)) for name, value in own.items()}}
    made["reasons"] = draw(reasons)
    made["from"] = draw(optional(days_after(on, -2, 20)))
    made["until"] = draw(optional(days_after(on, 0, 400)))
    return made


def own_fields(type, on):
    """Strategies for the fields of a type of event."""
    decision = {
        "consulted": mostly(["monitoring_officer"], ROLES),
        "scope": st.sampled_from(["service", "service", "service", "council", None]),
        "restrictions": st.lists(restrictions(on), max_size=2),
        "reasons": reasons,
        "review_by": optional(days_after(on, 0, 400)),
        "evidence": optional(lists(["call log", "letter 3"])),
        "adjustments_considered": flags,
    }
    return {
        "behaviour_reported": {
            "behaviours": st.lists(st.sampled_from(BEHAVIOURS), min_size=1, max_size=3),
            "channel": optional(st.sampled_from(CHANNELS)),
            "occurred": optional(days_after(on, -10, 0)),
            "summary": optional(reasons),
            "evidence": optional(lists(["call log"])),
        },
        "behaviour_assessed": {"unreasonable": often, "reasons": reasons},
        "warning_issued": {
            "consulted": mostly(["service_director"], ROLES),
            "states": mostly(LETTER, LETTER),
            "copied_to": mostly(["service_feedback_officer"], ROLES),
        },
        "appeal_received": {
            "against": st.sampled_from(["warning", "warning", "warning", "restriction", "safety_exclusion", None]),
            "in_writing": often,
            "reasons": reasons,
        },
        "appeal_determined": {"upheld": flags, "reasons": reasons},
        "restrictions_determined": {**decision, "exceptional_reasons": optional(reasons)},
        "restrictions_declined": {"consulted": mostly(["monitoring_officer"], ROLES), "reasons": reasons},
        "restrictions_lifted": {"remove": optional(indexes), "reasons": reasons},
        "review_held": {
            "recommendation": st.sampled_from(["continue", "remove_part", "remove_all"]),
            "remove": indexes,
            "contact_considered": often,
        },
        "recommendation_determined": {"endorsed": flags, "reasons": reasons},
        "contact_received": {
            "channel": st.sampled_from(CHANNELS),
            "matter": optional(st.sampled_from(["new", "pending", "addressed", "protected"])),
            "service": optional(texts),
            "with": optional(texts),
            "establishment": optional(texts),
            "abusive": st.sampled_from([False, False, True]),
        },
        "call_terminated": {"warned": often, "note": optional(reasons)},
        "new_issue_considered": {"appropriate": st.just(False), **decision},
        "exclusion_ignored": {"establishment": texts},
        "exclusion_changed": {
            "change": st.just("extended"),
            "until": optional(days_after(on, 0, 900)),
            "establishment": optional(texts),
            "consulted": mostly(["monitoring_officer"], ROLES),
            "reasons": reasons,
        },
        "threat_reported": {"in_writing": often, "reasons": reasons},
        "temporary_exclusion": {"imminent_risk": often, "establishments": places, "reasons": reasons},
        "long_term_exclusion": {
            "incident_form": often,
            "establishments": places,
            "until": optional(days_after(on)),
            "review_by": optional(days_after(on)),
            "adjustments_considered": flags,
            "reasons": reasons,
        },
        "exclusion_lifted": {"reasons": optional(reasons)},
        "conduct_letter": {"reasons": reasons, "conditions": optional(reasons)},
        "harassment_referred": {"reasons": reasons},
        "police_report": {"reasons": optional(reasons)},
        "recording_requested": {"agreed": flags},
        "recording_shared": {},
        "committee_reviewed": {"adhered": flags, "reasons": optional(reasons)},
        "duty_done": {},
    }[type]


TYPES = (
    "behaviour_reported behaviour_assessed warning_issued appeal_received appeal_determined restrictions_determined "
    "restrictions_declined restrictions_lifted review_held recommendation_determined contact_received call_terminated "
    "new_issue_considered exclusion_ignored exclusion_changed threat_reported temporary_exclusion long_term_exclusion "
    "exclusion_lifted conduct_letter harassment_referred police_report recording_requested recording_shared "
    "committee_reviewed duty_done"
).split()


@st.composite
def events(draw, case, on):
    """An event, most likely one that can come next in the case."""
    steps = case.next(on)
    if steps and draw(often):
        step = draw(st.sampled_from(steps))
        type, by = step.event, draw(st.sampled_from(step.by))
    else:
        type, by = draw(st.sampled_from(TYPES)), draw(st.sampled_from(ROLES))
    event = {"type": type, "by": by, **{name: draw(value) for name, value in own_fields(type, on).items()}}
    if type == "duty_done":
        waiting = [duty.duty for duty in case.duties(on) if duty.is_open]
        event["duty"] = draw(st.sampled_from(waiting if waiting and draw(often) else DUTIES))
        if event["duty"] in ("write_to_customer", "notify_review_outcome"):
            event["states"] = draw(optional(mostly(DECISION, DECISION)))
    if type == "new_issue_considered" and draw(flags):
        event.update(appropriate=True, restrictions=None)
    if type == "exclusion_changed" and draw(flags):
        event.update(change=draw(st.sampled_from(["unchanged", "permanent"])), until=None)
    event["person"] = draw(st.sampled_from([None, None, "P1", "P2"]))
    if type == "contact_received":
        event["at"] = datetime(on.year, on.month, on.day, draw(st.integers(8, 18)), 30)
    else:
        event["on"] = on
    return event


FACTS = st.fixed_dictionaries(
    {},
    optional={
        "case_id": st.sampled_from(["H-7", "", "ŵ 1"]),
        "service": texts,
        "customer": st.just("C-104"),
        "partnership": st.sampled_from([False, False, False, False, True]),
        "calendar": st.fixed_dictionaries({"closures": st.lists(days_after(date(2013, 1, 1), 0, 400), max_size=3)}),
    },
)


def case_of(history, mode="enforce"):
    """The Case that a history is about, nothing having happened yet."""
    facts = {name: history[name] for name in ("service", "case_id", "customer", "partnership") if name in history}
    return upc.Case(**facts, closures=history.get("calendar", {}).get("closures", ()), mode=mode)


WAY = [  # days since the event before it, and an event that is in order then
    (0, {"type": "behaviour_reported", "by": "officer", "behaviours": ["repeat_calls"]}),
    (3, {"type": "behaviour_assessed", "by": "service_manager", "unreasonable": True, "reasons": "It went on."}),
    (5, {"type": "warning_issued", "by": "head_of_service", "consulted": ["service_director"], "states": LETTER,
         "copied_to": ["service_feedback_officer"]}),
    (10, {"type": "appeal_received", "by": "customer", "in_writing": True, "reasons": "I disagree."}),
    (30, {"type": "behaviour_reported", "by": "officer", "behaviours": ["repeat_calls"]}),
    (14, {"type": "restrictions_determined", "by": "group_director", "consulted": ["monitoring_officer"],
          "reasons": "It went on.", "restrictions": [
              {"kind": "contact_form", "channels": ["letter", "telephone"]},
              {"kind": "telephone_hours", "windows": [{"days": ["mon", "tue"], "from": "09:00", "to": "12:00"}]},
              {"kind": "premises_exclusion", "establishments": ["town hall"]}]}),
    (360, {"type": "review_held", "by": "customer_feedback_group", "recommendation": "remove_part", "remove": [0],
           "contact_considered": True}),
]


@st.composite
def histories(draw, most=20):
    """A whole history as a dict, dates in it as Python has them."""
    history = {"schema": "upc-case/1", **draw(FACTS), "events": []}
    case = case_of(history, mode=draw(st.sampled_from(["enforce", "audit"])))
    on = draw(days_after(date(2013, 1, 1), 0, 300))
    for days, step in WAY[: draw(st.integers(0, len(WAY)))]:
        on += timedelta(days=days)
        history["events"].append({**deepcopy(step), "on": on})
        case.apply(history["events"][-1])
    for _ in range(draw(st.integers(0, most))):
        event = draw(events(case, on))
        case.apply(event)
        history["events"].append(event)
        on += timedelta(days=draw(st.sampled_from([0, 1, 1, 3, 7, 14, 40, 400, -2])))
    return history


def shape(value):
    """An answer as the contract spells it: dates as text, `from_` as `from`, tuples as lists, and `not_specified` only
    where it says something."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [shape(item) for item in value]
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if is_dataclass(value):
        shaped = {item.name.rstrip("_"): shape(getattr(value, item.name)) for item in fields(value)}
        if shaped.get("not_specified") == []:
            del shaped["not_specified"]
        return shaped
    return value


def shape_reason(reason, finding=False):
    shaped = shape(reason)
    if not finding:
        assert shaped.pop("index") is None
    shaped["findings"] = [shape_reason(found, True) for found in reason.findings]
    if not shaped["findings"]:
        del shaped["findings"]
    return shaped


def shape_restriction(restriction, way=False):
    shaped = shape(restriction)
    kept = {"kind"} if way else {"kind", "in_force", "from", "until"}
    if way:
        for name in ("in_force", "from", "until", "reasons"):
            del shaped[name]
    return {name: value for name, value in shaped.items() if name in kept or value not in (None, [])}


def shape_entry(outcome, index, type, mode):
    """An outcome as an entry of an evaluation's events."""
    entry = {"index": index, "type": type, "accepted": outcome.accepted}
    if outcome.disposition is not None:
        entry["disposition"] = outcome.disposition
    if outcome.accepted:
        entry["clauses"] = list(outcome.clauses)
    if outcome.disposition == "redirect":
        entry["open_ways"] = [shape_restriction(way, True) for way in outcome.open_ways]
    if outcome.reasons:
        entry["breaches" if mode == "audit" else "reasons"] = [shape_reason(reason) for reason in outcome.reasons]
    if outcome.advices:
        entry["advices"] = [shape_reason(advice) for advice in outcome.advices]
    if outcome.not_specified:
        entry["not_specified"] = list(outcome.not_specified)
    return entry


def day_of(event):
    return event["at"].date() if "at" in event else event["on"]
