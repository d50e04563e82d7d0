# SPDX-License-Identifier: BSL-1.0
"""A case, act by act: what is accepted, what is refused and why, and what is due at the end."""

from typing import Any

import upc

held = upc.Case(case_id="HR-2014-07", service="housing repairs")


def apply(event: dict[str, Any]) -> None:
    outcome = held.apply(event)
    print(f"{event['on']} {event['type']}: {'accepted' if outcome.accepted else 'refused'}")
    for reason in outcome.reasons:
        print(f"  {reason.message} ({reason.clause})")
        if reason.cure:
            print(f"  > {reason.cure}")


report = {
    "type": "behaviour_reported",
    "on": "2014-03-03",
    "by": "officer",
    "behaviours": ["repeat_calls", "insists_on_manager"],
}
apply(report)

apply({
    "type": "behaviour_assessed",
    "on": "2014-03-10",
    "by": "service_manager",
    "unreasonable": True,
    "reasons": "14 calls in two days about one repair.",
})

# Nobody was consulted, and no copy was sent.
warning = {
    "type": "warning_issued",
    "on": "2014-03-14",
    "by": "head_of_service",
    "states": ["restricted_contact_may_follow", "appeal_process"],
}
apply(warning)
apply({**warning, "on": "2014-03-17", "consulted": ["service_director"], "copied_to": ["service_feedback_officer"]})

# Restricting needs further behaviour, and the Monitoring Officer.
decision = {
    "type": "restrictions_determined",
    "on": "2014-04-22",
    "by": "group_director",
    "reasons": "The calls block the line for other tenants.",
    "restrictions": [{"kind": "contact_form", "channels": ["letter", "email"]}],
    "adjustments_considered": True,
}
apply(decision)
apply({**report, "on": "2014-04-23"})
apply({**decision, "on": "2014-04-28", "consulted": ["monitoring_officer"]})

print("What is due:")
for duty in held.duties():
    if duty.done is None:
        print(f"  {duty.duty} ({duty.clause})" + (f" by {duty.due}" if duty.due else ""))
