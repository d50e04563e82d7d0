# SPDX-License-Identifier: BSL-1.0
"""Histories as a council's system holds them, about ten events each, in any number, the same for the same seed.

Most of what is done is in order; about one event in twelve is not (nobody consulted, no reasons, too late, a copy
forgotten), so that reasons and cures are written too.

Usage: histories.py CASES > cases.ndjson
"""

import json
import random
import sys
from datetime import date, timedelta

SERVICES = ["housing", "council tax", "planning", "highways", "libraries", "social care"]
BEHAVIOURS = ["repeat_calls", "excessive_demands", "insists_on_manager", "refuses_decision", "changes_basis"]
LETTER = ["restricted_contact_may_follow", "appeal_process"]
DECISION = ["restrictions", "reasons", "duration", "review", "ombudsman"]


def cases(number, seed=2013):
    """Yield so many cases (`upc-case/1`) as dicts, one after the other: none is kept."""
    draw = random.Random(seed)
    for n in range(number):
        yield one_case(draw, n)


def one_case(draw, n):
    day = date(2013, 4, 2) + timedelta(days=draw.randrange(3000))
    events = []

    def add(type, by, after, **own):
        nonlocal day
        day += timedelta(days=draw.randint(*after))
        if type == "contact_received":
            events.append({"type": type, "at": f"{day}T{draw.randrange(9, 17):02}:{draw.randrange(60):02}", "by": by, **own})
        else:
            events.append({"type": type, "on": str(day), "by": by, **own})

    def slip(value, instead):
        return instead if draw.random() < 0.08 else value

    def report(after):
        add(
            "behaviour_reported", "officer", after, behaviours=draw.sample(BEHAVIOURS, draw.randint(1, 2)),
            channel=draw.choice(["telephone", "email", "letter"]), evidence=[f"call log {n % 9999}"],
            summary="Rang the team again about the answer of last month.",
        )

    report((0, 0))
    add("behaviour_assessed", slip("head_of_service", "officer"), (1, 4), unreasonable=True,
        reasons="Twelve calls in a week about one answer, after it was explained in writing.")
    add("warning_issued", "head_of_service", (1, 6), consulted=slip(["service_director"], []),
        states=LETTER, copied_to=slip(["service_feedback_officer"], []))
    add("duty_done", "head_of_service", (0, 3), duty="record_warning")
    if draw.random() < 0.3:
        add("appeal_received", "customer", (3, 24), in_writing=slip(True, False), reasons="I only asked for an answer.")
        add("appeal_determined", "group_director", (5, 20), upheld=draw.random() < 0.2,
            reasons=slip("The warning was fair on the record of calls.", ""))
    if draw.random() < 0.75:
        report((5, 60))
        add("restrictions_determined", "group_director", (2, 14), consulted=slip(["monitoring_officer"], []),
            restrictions=draw.choice([
                [{"kind": "contact_form", "channels": ["letter"]}],
                [{"kind": "named_contact", "officer": "tenancy officer 4"},
                 {"kind": "limited_time", "minutes": 15, "per": "day"}],
                [{"kind": "telephone_hours",
                  "windows": [{"days": ["tue", "thu"], "from": "10:00", "to": "12:00"}]}],
            ]),
            reasons="Letters can be answered; the calls keep others from the line.", adjustments_considered=True,
            evidence=["file note 3"])
        add("duty_done", "principal_democratic_services_officer", (0, 3), duty="write_to_customer", states=DECISION)
        add("duty_done", "principal_democratic_services_officer", (0, 1), duty="record_restriction")
        for _ in range(draw.randint(0, 3)):
            add("contact_received", "officer", (1, 40), channel=draw.choice(["telephone", "letter", "email"]),
                matter=draw.choice(["pending", "addressed", "new"]))
        if draw.random() < 0.4:
            add("review_held", "customer_feedback_group", (250, 360), recommendation="continue", contact_considered=True)
            add("recommendation_determined", "group_director", (3, 20), endorsed=True,
                reasons=slip("The calls went on until March.", ""))
    else:
        for _ in range(draw.randint(2, 5)):
            add("contact_received", "officer", (1, 40), channel="telephone", matter="pending")
    return {"schema": "upc-case/1", "case_id": f"C-{n:07}", "customer": f"P-{n * 7919 % 10**7:07}",
            "service": draw.choice(SERVICES), "events": events}


if __name__ == "__main__":
    for case in cases(int(sys.argv[1])):
        print(json.dumps(case))
