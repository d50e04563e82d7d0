# SPDX-License-Identifier: BSL-1.0
"""Random editions within the schema, made of those that are here, and random events under them."""

import copy
import json
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BASES = [
    json.loads((ROOT / path).read_text(encoding="utf-8"))
    for path in ("src/editions/rct-2013.json", "examples/editions/port-ellis-2021.json")
]
MOST = {"working_days": 300, "days": 400, "weeks": 60, "months": 24, "years": 2}
LENGTHS = {
    "appeal_window",
    "review_within",
    "warning_expires_after",
    "warning_is_old_after",
    "temporary_exclusion_limit",
    "temporary_is_long_after",
    "exclusion_review_within",
    "duty_waits_long_after",
}
CHOICES = {
    "appeal_clock": ["letter_date", "deemed_receipt"],
    "late_appeals": ["refuse", "group_director_may_admit"],
    "appeal_form": ["required", "advised"],
    "decide_during_appeal": ["advise", "refuse"],
    "appeal_immediate_stage_2": [True, False],
    "variation_restarts_review": [True, False],
    "appeal": ["warning", "warning", "none"],
    "review_steps": ["two", "one"],
    "review_from": ["decision", "start"],
}
# Left as they are: what they change is not in the arithmetic here. tests/casework/limits_test.cpp has them.
KEPT = {
    "missed_review",
    "restriction_end_required",
    "restriction_default_length",
    "restriction_longest",
    "status_alone",
    "way_kept_open",
}
CONSULTS = {"warning_issued", "restrictions_determined", "restrictions_declined"}


# An edition ----------------------------------------------------------------------------------------------------------


def some(draw, among, least=1, most=4):
    return sorted(draw.sample(among, min(len(among), draw.randint(least, most))))


def random_term(draw, term):
    if draw.random() < 0.15:
        return "not_specified"
    if term in CHOICES:
        return draw.choice(CHOICES[term])
    later = term == "later_review_within"
    assert term in LENGTHS or later, f"{term}: say here what it can be"
    if draw.random() < 0.2:
        return "as_the_first" if later else "none"
    unit = draw.choice(sorted(MOST))
    return {"number": draw.randint(1, MOST[unit]), "unit": unit}


def renamed(held, names):
    if isinstance(held, dict):
        return {name: renamed(value, names) for name, value in held.items()}
    if isinstance(held, list):
        return [renamed(value, names) for value in held]
    return names.get(held, held) if isinstance(held, str) else held


def random_edition(draw, number):
    edition = copy.deepcopy(draw.choice(BASES))
    edition["id"] = f"random-{number}"
    ids = [office["id"] for office in edition["offices"]]
    names = {id: f"office_{number}_{place}" for place, id in enumerate(ids) if draw.random() < 0.5}
    offices = renamed(edition["offices"], names)
    offices += [
        {"id": f"extra_{place}", "name": f"Extra {place}", "staff": draw.random() < 0.5}
        for place in range(draw.randrange(4))
    ]
    draw.shuffle(offices)
    edition["offices"] = offices
    for group in ("acts", "duties", "clauses"):
        edition[group] = renamed(edition[group], names)
    everybody = [office["id"] for office in offices]
    for act in edition["acts"].values():
        if draw.random() < 0.4:
            act["by"] = some(draw, everybody)
        for field in ("consulted", "copied_to"):
            if field in act and draw.random() < 0.4:
                act[field] = some(draw, everybody, most=3)
                if draw.random() < 0.3:
                    del act[field]
        if "states" in act and draw.random() < 0.4:
            act["states"] = some(draw, ["restricted_contact_may_follow", "appeal_process"])
    for duty in edition["duties"].values():
        if draw.random() < 0.3:
            duty["bearers"] = some(draw, everybody)
    for effect, raised in edition["raises"].items():  # which duties a policy knows, but the review, which has a day
        edition["raises"][effect] = [duty for duty in raised if duty["duty"] == "review" or draw.random() < 0.9]
    for term in edition["terms"]:
        if term not in KEPT and draw.random() < 0.7:
            edition["terms"][term] = random_term(draw, term)
    return edition


# A history -----------------------------------------------------------------------------------------------------------

LIKELY = {
    "open": ["behaviour_reported"],
    "reported": ["behaviour_assessed"] * 4 + ["restrictions_determined"],
    "unreasonable": ["warning_issued"] * 4 + ["restrictions_determined"],
    "warned": ["behaviour_reported", "behaviour_reported", "appeal_received", "appeal_determined"],
    "continuing": ["restrictions_determined"] * 4 + ["restrictions_declined", "appeal_received", "appeal_determined"],
    "restricted": [
        "review_held",
        "restrictions_determined",
        "restrictions_lifted",
        "contact_received",
        "new_issue_considered",
        "appeal_received",
        "appeal_determined",
    ],
    "review_recommended": ["recommendation_determined"] * 3 + ["contact_received"],
}
ANY = [
    "behaviour_reported",
    "behaviour_assessed",
    "warning_issued",
    "appeal_received",
    "appeal_determined",
    "restrictions_determined",
    "restrictions_declined",
    "restrictions_lifted",
    "review_held",
    "temporary_exclusion",
    "recommendation_determined",
    "contact_received",
    "new_issue_considered",
    "long_term_exclusion",
    "exclusion_lifted",
    "police_report",
    "recording_shared",
    "threat_reported",
    "committee_reviewed",
    "duty_done",
]
WAY = {"kind": "contact_form", "channels": ["letter"]}
PREMISES = {"kind": "premises_exclusion", "establishments": ["A"]}


def random_event(draw, edition, stage, day, open_duties):
    type = draw.choice(LIKELY.get(stage, ANY) if draw.random() < 0.8 else ANY)
    everybody = [office["id"] for office in edition["offices"]]
    act = edition["acts"].get(type, {"by": everybody})
    event = {"type": type, "on": str(day)}
    if type == "contact_received":
        event = {
            "type": type,
            "at": f"{day}T10:00",
            "channel": draw.choice(["letter", "telephone"]),
            "matter": draw.choice(["new", "pending"]),
        }
    if type == "duty_done":
        event["duty"] = draw.choice(sorted(open_duties) or ["record_warning"])
        act = {"by": edition["duties"].get(event["duty"], {"bearers": everybody})["bearers"]}
    event["by"] = draw.choice(act["by"] if draw.random() < 0.85 else everybody)

    def mostly(held, instead, likely=0.9):
        return held if draw.random() < likely else instead

    asked = act.get("consulted", [])
    if type in CONSULTS | {"new_issue_considered"}:
        event["consulted"] = mostly(asked, some(draw, everybody, 0, 2))
    if type not in (
        "behaviour_reported",
        "contact_received",
        "recording_shared",
        "duty_done",
        "review_held",
        "warning_issued",
    ):
        event["reasons"] = mostly("because of it", draw.choice(["", "  "]))
    if type == "behaviour_reported":
        event["behaviours"] = mostly(["repeat_calls"], [])
    elif type == "behaviour_assessed":
        event["unreasonable"] = draw.random() < 0.9
    elif type == "warning_issued":
        event["states"] = mostly(["restricted_contact_may_follow", "appeal_process"], [])
        event["copied_to"] = mostly(act.get("copied_to", []), [])
    elif type == "appeal_received":
        event["in_writing"] = draw.random() < 0.8
        event["against"] = draw.choice(["warning"] * 4 + ["restriction", "safety_exclusion"])
        if draw.random() < 0.3:
            event["admitted_by"] = draw.choice(edition["acts"]["appeal_determined"]["by"] + everybody)
    elif type == "appeal_determined":
        event["upheld"] = draw.random() < 0.4
    elif type in ("restrictions_determined", "new_issue_considered"):
        if type == "new_issue_considered":
            event["appropriate"] = draw.random() < 0.4
        else:
            event["exceptional_reasons"] = mostly("it could not wait", "", 0.5)
        if type == "restrictions_determined" or not event["appropriate"]:
            event["restrictions"] = draw.choice([[WAY], [WAY, PREMISES], [PREMISES], []])
            if draw.random() < 0.3:
                event["review_by"] = str(day + timedelta(draw.randrange(1, 500)))
    elif type == "review_held":
        event["recommendation"] = draw.choice(["continue", "continue", "remove_all"])
        if edition["terms"].get("review_steps") == "one":
            event["reasons"] = mostly("because of it", " ")
        event["contact_considered"] = draw.random() < 0.9
    elif type == "recommendation_determined":
        event["endorsed"] = draw.random() < 0.7
    elif type == "temporary_exclusion":
        event.update(imminent_risk=draw.random() < 0.9, establishments=["A"])
    elif type == "long_term_exclusion":
        event.update(incident_form=draw.random() < 0.9, establishments=["A"])
    elif type == "threat_reported":
        event["in_writing"] = True
    elif type == "committee_reviewed":
        event["adhered"] = draw.random() < 0.5
    return event
