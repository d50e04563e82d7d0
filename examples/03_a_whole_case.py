# SPDX-License-Identifier: BSL-1.0
"""The story of one customer and one swimming pool, from the first report to the last review: what is accepted and what
is refused, what staff do with each contact, what is left to do, and what the committee reads about it in the end."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import upc

NAME = {"case_id": "LS-2024-05", "service": "leisure"}
POOL = "Valley Pool"

held = upc.Case(case_id=NAME["case_id"], service=NAME["service"])
history: list[dict[str, Any]] = []  # what was accepted; what was refused did not happen, and is not reported


def apply(type: str, on: str, by: str, **details: Any) -> None:
    """Apply an event, and tell what became of it; a contact has a time besides its day."""
    event = {"type": type, "at" if "T" in on else "on": on, "by": by, **details}
    outcome = held.apply(event)
    if outcome:
        history.append(event)
    became = outcome.disposition or ("accepted" if outcome else "REFUSED")
    print(f"  {on:16}  {details.get('duty', type)}, {by}: {became}".replace("_", " "))
    for reason in outcome.reasons + outcome.advices:
        print(f"{'':20}- {reason}")
    for way in outcome.open_ways:
        hours = [f"{' '.join(window.days)} {window.from_} to {window.to}" for window in way.windows]
        print(f"{'':20}- open: {', '.join(way.channels) or '; '.join(hours)}")


def chapter(title: str) -> None:
    print(f"\n{title} (stage: {held.state.stage.replace('_', ' ')}; appeal: {held.state.appeal.replace('_', ' ')})")


def done(on: str, by: str, *duties: str) -> None:
    for duty in duties:
        apply("duty_done", on, by, duty=duty)


def told(on: str) -> None:
    """The letter, the record and the team, after a decision about restrictions."""
    apply("duty_done", on, "principal_democratic_services_officer", duty="write_to_customer",
          states=["restrictions", "reasons", "duration", "review", "ombudsman"])
    done(on, "principal_democratic_services_officer", "record_restriction")
    done(on, "service_manager", "inform_service_team")


chapter("Stage 1: a report, an assessment, a warning")
apply("behaviour_reported", "2024-05-07", "officer", behaviours=["aggressive_or_threatening", "refuses_remit"],
      channel="in_person", evidence=["incident LS-8"])
apply("behaviour_assessed", "2024-05-09", "service_manager", unreasonable=True,
      reasons="Shouted at two lifeguards about a lane that a club had booked.")
apply("warning_issued", "2024-05-13", "head_of_service", consulted=["service_director"],
      states=["restricted_contact_may_follow", "appeal_process"], copied_to=["service_feedback_officer"])
done("2024-05-14", "service_feedback_officer", "record_warning")

chapter(f"The appeal: until {held.deadlines()[0].date}")
apply("appeal_received", "2024-05-20", "customer", reasons="The lane was free.")  # by telephone
apply("appeal_received", "2024-05-28", "customer", in_writing=True, reasons="The lane was free.")
done("2024-05-29", "principal_democratic_services_officer", "refer_appeal")
apply("appeal_determined", "2024-06-10", "group_director", upheld=False, reasons="The club was in the lane.")
done("2024-06-11", "principal_democratic_services_officer", "inform_appellant")

chapter("Stage 2: it goes on, and contact is restricted")
apply("behaviour_reported", "2024-07-01", "officer", behaviours=["aggressive_or_threatening"], channel="in_person",
      evidence=["incident LS-19"])
exclusion = {"kind": "premises_exclusion", "establishments": [POOL], "until": "2024-12-31"}
hours = {"kind": "telephone_hours", "windows": [{"days": ["tue", "thu"], "from": "10:00", "to": "12:00"}]}
decision = {
    "restrictions": [exclusion, {"kind": "contact_form", "channels": ["telephone", "letter"]}, hours],
    "reasons": "Both incidents were at this pool; a membership can be run by telephone and letter.",
    "adjustments_considered": True,
}
apply("restrictions_determined", "2024-07-03", "group_director", **decision)
apply("restrictions_determined", "2024-07-08", "group_director", consulted=["monitoring_officer"], **decision)
told("2024-07-09")

chapter("What contacts meet")
apply("contact_received", "2024-07-16T10:30", "officer", channel="telephone", matter="pending")
apply("contact_received", "2024-07-17T10:30", "officer", channel="telephone", matter="pending")  # a Wednesday
apply("contact_received", "2024-07-18T12:00", "officer", channel="telephone", matter="pending")  # on the stroke
apply("contact_received", "2024-07-19T17:00", "officer", channel="in_person", establishment=POOL)
apply("contact_received", "2024-07-22T09:10", "officer", channel="telephone", service="council tax")
apply("contact_received", "2024-07-23T09:00", "officer", channel="letter")  # nobody has read it yet
done("2024-07-23", "officer", "consider_correspondence")
done("2024-07-24", "monitoring_officer", "report_to_committee")

chapter("A new issue")
apply("contact_received", "2024-08-05T09:00", "officer", channel="letter", matter="new")
apply("new_issue_considered", "2024-08-07", "group_director", appropriate=False, consulted=["monitoring_officer"],
      restrictions=[exclusion, {"kind": "contact_form", "channels": ["telephone", "letter", "email"]}, hours],
      reasons="The refund needs papers, which are best sent by email.", adjustments_considered=True)
told("2024-08-08")
done("2024-08-14", "monitoring_officer", "report_to_committee")

chapter("The exclusion is ignored")
apply("exclusion_ignored", "2024-10-14", "officer", establishment=POOL)
apply("exclusion_changed", "2024-10-16", "group_director", consulted=["monitoring_officer"], change="extended",
      until="2025-03-31", reasons="The customer was in the changing rooms and had to be led out.")
told("2024-10-17")

chapter(f"The review: due by {held.deadlines()[1].date}")
apply("review_held", "2025-03-24", "customer_feedback_group", recommendation="remove_all", contact_considered=True)
done("2025-03-25", "principal_democratic_services_officer", "refer_recommendation")
apply("recommendation_determined", "2025-04-07", "group_director", endorsed=True, reasons="Quiet for five months.")
apply("duty_done", "2025-04-08", "principal_democratic_services_officer", duty="notify_review_outcome",
      states=["outcome", "reasons", "review"])
done("2025-04-08", "service_manager", "inform_service_team")

chapter("Afterwards")
apply("committee_reviewed", "2025-04-23", "standards_committee", adhered=True)
left = [duty.duty.replace("_", " ") for duty in held.duties() if duty.is_open]
print(f"  Left to do: {', '.join(left) or 'nothing'}.")
case = {"schema": "upc-case/1", **NAME, "events": history}
adherence = upc.evaluate(case, mode="audit")["adherence"]
print(f"  Breaches of the policy: {adherence['breaches']}. Duties overdue or done late: {adherence['overdue']}.")

# The report is the command's: it is about many cases, of which this is one.
built = Path(__file__).resolve().parents[1] / "build/bin/upc"
command = shutil.which(os.environ.get("UPC_COMMAND") or built) or shutil.which("upc")
print("\nWhat the committee reads of the municipal year 2024")
if command is None:
    print("  Nothing, as the command is not there. Build it with `make build`, and see the whole report with")
    print("  build/bin/upc report --year 2024 examples/cases/*.json")
else:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "case.json")
        path.write_text(json.dumps(case), encoding="utf-8")
        report = [command, "report", "--year", "2024", "--format", "json", str(path)]
        answer = subprocess.run(report, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    for figure, number in json.loads(answer)["figures"].items():
        if number:
            print(f"  {figure.replace('_', ' '):40}{number:3}")
