# SPDX-License-Identifier: BSL-1.0
"""One case walked from the report to the review, as in a notebook: each event an object, each answer printed, and the
timeline saved as a picture.

    PYTHONPATH=build/python python3 examples/04_walk_a_case.py [PICTURE.svg]
"""

import sys
from datetime import date
from pathlib import Path

import upc

# %% A case opens with a report, which a manager assesses.
case = upc.Case(service="waste", case_id="W-2023-11")
case.apply(upc.BehaviourReported(on=date(2023, 2, 6), by="officer", behaviours=["repeat_calls", "excessive_demands"],
                                 evidence=["call log 14"]))
case.apply(upc.BehaviourAssessed(on=date(2023, 2, 8), by="service_manager", unreasonable=True,
                                 reasons="Forty calls in a week about one missed collection, each after an answer."))
print(f"After the assessment: {case.state.stage}")

# %% A warning that forgets somebody is refused; nothing has changed, and the answer says what to do.
states = ["restricted_contact_may_follow", "appeal_process"]
refused = case.apply(upc.WarningIssued(on=date(2023, 2, 13), by="head_of_service", states=states,
                                       copied_to=["service_feedback_officer"]))
for reason in refused.reasons:
    print(f"Refused: {reason}\n  {reason.cure}")

# %% In order, it raises a duty and opens the window to appeal.
warned = case.apply(upc.WarningIssued(on=date(2023, 2, 14), by="head_of_service", consulted=["service_director"],
                                      states=states, copied_to=["service_feedback_officer"]))
case.apply(upc.DutyDone(on=date(2023, 2, 15), by="service_feedback_officer", duty="record_warning"))
print(f"Warned under {', '.join(warned.clauses)}; to do: {warned.duties[0].duty}")
print(f"An appeal is in time until {case.deadlines()[0].date}")

# %% It goes on, and the Group Director restricts contact.
case.apply(upc.BehaviourReported(on=date(2023, 4, 17), by="officer", behaviours=["repeat_calls"],
                                 evidence=["call log 22"]))
calls = upc.Restriction(upc.RestrictionKind.telephone_hours,
                        windows=(upc.Window((upc.Weekday.tue,), from_="10:00", to="12:00"),))
decided = case.apply(upc.RestrictionsDetermined(
    on=date(2023, 4, 20), by="group_director", consulted=["monitoring_officer"], restrictions=[calls],
    reasons="The calls keep the line from others; letters remain open.", adjustments_considered=True))
print(f"Restricted: {case.state.stage}; duties raised: {len(decided.duties)}")

# %% May the customer ring on a Wednesday?
answer = case.contact({"at": "2023-05-03T10:30", "channel": "telephone", "matter": "pending"})
print(f"A call on a Wednesday: {answer.disposition}")

# %% A year later the review is held, and its recommendation determined.
review = next(held for held in case.deadlines() if held.name is upc.DeadlineName.review)
print(f"The review is due by {review.date}")
case.apply(upc.ReviewHeld(on=date(2024, 4, 15), by="customer_feedback_group",
                          recommendation=upc.Recommendation.remove_all, contact_considered=True))
case.apply(upc.RecommendationDetermined(on=date(2024, 4, 18), by="group_director", endorsed=True,
                                        reasons="No call has been abusive since."))
print(f"At the end: {case.state.stage}; {len(case.events)} events, of which one was refused")

# %% The timeline as a picture. In a notebook `case` by itself shows the whole of it as a page.
if len(sys.argv) > 1:
    Path(sys.argv[1]).write_text(case.timeline(), encoding="utf-8")
    print("The timeline is saved.")
