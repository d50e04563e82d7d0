# SPDX-License-Identifier: BSL-1.0
"""Random editions within the schema, and random histories under each.

Whatever an edition says: nothing crashes; nothing is accepted that it forbids; each last day is the one that plain
arithmetic gives, written here once more; and what no edition can switch off holds. UPC_EDITIONS sets how many editions
(default 80), UPC_SEED where they start.
"""

import calendar
import copy
import json
import os
import random
import subprocess
from datetime import date, timedelta
from pathlib import Path

import jsonschema
import pytest
import upc
from random_editions import BASES, CONSULTS, LIKELY, random_edition, random_event

ROOT = Path(__file__).resolve().parents[2]
HOLIDAYS = {
    date.fromisoformat(event["date"])
    for event in json.loads((ROOT / "tests/data/bank_holidays_england_and_wales.json").read_text(encoding="utf-8"))[
        "events"
    ]
}
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
EDITIONS = int(os.environ.get("UPC_EDITIONS", "80"))
SEED = int(os.environ.get("UPC_SEED", "2013"))
HISTORIES = 14
FINAL = {"not_unreasonable", "closed", "overturned"}


# The arithmetic, once more ---------------------------------------------------------------------------------------------


def is_workday(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def workdays_after(day, number):
    while number > 0:
        day += timedelta(1)
        number -= is_workday(day)
    return day


def end_of(day, period):
    number, unit = period["number"], period["unit"]
    if unit == "working_days":
        return workdays_after(day, number)
    if unit in ("days", "weeks"):
        return day + timedelta(number * (7 if unit == "weeks" else 1))
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "years" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def length(edition, term):
    said = edition["terms"].get(term)
    return said if isinstance(said, dict) else None


def term_is(edition, term, value):
    """A term that is not specified is read as the first of its choices, false among these."""
    return edition["terms"].get(term) == value


class Days:
    """The last days that a case has, counted from the events that were accepted."""

    def __init__(self, edition):
        self.edition = edition
        self.appeal = self.review = None

    def window(self, day):
        if term_is(self.edition, "appeal", "none"):
            return
        period = length(self.edition, "appeal_window")
        start = workdays_after(day, 2) if term_is(self.edition, "appeal_clock", "deemed_receipt") else day
        self.appeal = end_of(start, period) if period else None

    def start_review(self, event, day, later=False):
        period = length(self.edition, "review_within")
        if later:
            period = length(self.edition, "later_review_within") or period
        days = [end_of(day, period)] if period else []
        days += [date.fromisoformat(event["review_by"])] if "review_by" in event else []
        self.review = min(days, default=None)

    def reviews(self, effect):
        """Whether the policy has a review follow from that."""
        return any(duty["duty"] == "review" for duty in self.edition["raises"].get(effect, []))

    def note(self, event, before, after):
        day = date.fromisoformat(event.get("on", event.get("at", ""))[:10])
        type = event["type"]
        if type == "warning_issued":
            self.window(day)
        elif type == "restrictions_determined" and before != "restricted":
            at_once = before in ("reported", "unreasonable")
            if at_once and term_is(self.edition, "appeal_immediate_stage_2", True):
                self.window(day)
            if self.reviews("restricted_at_once" if at_once else "restricted"):
                self.start_review(event, day)
        elif type == "restrictions_determined" or (type == "new_issue_considered" and not event["appropriate"]):
            if not self.reviews("varied" if type == "restrictions_determined" else "replaced"):
                return
            if term_is(self.edition, "variation_restarts_review", True):
                self.start_review(event, day)
            elif "review_by" in event:
                self.review = min(filter(None, [self.review, date.fromisoformat(event["review_by"])]))
        elif type in ("recommendation_determined", "review_held") and after == "restricted":
            if self.reviews("review_continued"):
                self.start_review({}, day, later=True)


# What must hold ----------------------------------------------------------------------------------------------------------


def check_accepted(edition, case, event, outcome, before):
    type = event["type"]
    may = edition["duties"][event["duty"]]["bearers"] if type == "duty_done" else edition["acts"][type]["by"]
    assert event["by"] in may
    act = edition["acts"].get(type, {})
    if type in CONSULTS or (type == "new_issue_considered" and not event["appropriate"]):
        assert set(act.get("consulted", [])) <= set(event["consulted"])
    if type == "warning_issued":
        assert set(act.get("states", [])) <= set(event["states"]) and set(act.get("copied_to", [])) <= set(
            event["copied_to"]
        )
    if type == "restrictions_determined":
        assert event["reasons"].strip() and event["restrictions"]
    assert before not in FINAL or case.state.stage == before


def check_refused(edition, outcome):
    clauses = {clause["id"] for clause in edition["clauses"]}
    assert outcome.reasons
    for reason in outcome.reasons:
        assert reason.code and reason.message.strip() and reason.clause in clauses


def check_days(days, case, as_of):
    held = {deadline.name.value: deadline for deadline in case.deadlines(as_of)}
    assert (held["appeal"].date if "appeal" in held else None) == days.appeal
    applies = case.state.stage in ("restricted", "review_recommended")
    assert (held["review"].date if "review" in held else None) == (days.review if applies else None)
    for deadline in held.values():
        assert deadline.passed == (as_of > deadline.date)
    for duty in case.duties(as_of):  # what is overdue shows
        assert (duty.status == "overdue") == (duty.done is None and duty.due is not None and as_of > duty.due)


def run(draw, text, edition, history):
    case = upc.Case(service="housing", edition=edition)
    days, day = Days(text), date(2013, 1, 7) + timedelta(draw.randrange(1500))
    events, met = [], set()
    for _ in range(draw.randint(4, 22)):
        day += timedelta(draw.choice([0, 1, 2, 5, 20, 60, 200]))
        before = case.state
        duties = {duty.duty.value for duty in case.duties(day) if duty.done is None}
        event = random_event(draw, text, before.stage.value, day, duties)
        outcome = case.apply(event)
        events.append(event)
        if outcome:
            if event["type"] == "appeal_received" and days.appeal and day > days.appeal:
                assert term_is(text, "late_appeals", "group_director_may_admit")
                assert event["admitted_by"] in text["acts"]["appeal_determined"]["by"]
            check_accepted(text, case, event, outcome, before.stage)
            days.note(event, before.stage.value, case.state.stage.value)
        else:
            check_refused(text, outcome)
            assert case.state == before
            outside = event["type"] not in text["acts"] and event["type"] != "duty_done"
            assert not outside or [reason.code for reason in outcome.reasons] == ["out_of_scope"]
        assert bool(case.restrictions(day)) == (case.state.stage in ("restricted", "review_recommended"))
        check_days(days, case, day)
        met |= {case.state.stage.value, *(reason.code.value for reason in outcome.reasons)}
    check_days(days, case, day + timedelta(draw.randrange(800)))
    said = {"schema": "upc-case/1", "service": "housing", "policy": text["id"], "events": events}
    assert upc.evaluate(said, edition=edition) == case.evaluate()
    audited = upc.audit(said, edition=edition)
    assert audited["adherence"]["breaches"] == sum(len(event.get("breaches", [])) for event in audited["events"])
    assert upc.Case.restore(case.store(), edition=edition).state == case.state
    return met


@pytest.mark.clause("6.1.window", "7.1", "5.1.S2.decide", "5.2.proportionate")
def test_random_histories_under_random_editions():
    draw = random.Random(SEED)
    schema = jsonschema.Draft202012Validator(upc.schema("edition"))
    met, cases = set(), []
    for number in range(EDITIONS):
        text = random_edition(draw, number)
        if number < 10:
            schema.validate(text)
        edition = upc.Edition.from_json(text)
        for history in range(HISTORIES):
            try:
                met |= run(draw, text, edition, history)
            except AssertionError:
                print(f"UPC_SEED={SEED}, edition {number}, history {history}")
                raise
    assert {"restricted", "review_recommended", "closed", "overturned", "not_unreasonable", "continuing"} <= met
    assert {
        "wrong_role",
        "not_consulted",
        "out_of_time",
        "no_reasons",
        "missing_detail",
        "appeal_pending",
        "out_of_scope",
    } <= met


def test_the_check_and_the_comparison_go_through_under_any_edition(tmp_path):
    """A check comes to an end, and two random editions can be compared over a history, whatever the offices are called."""
    draw = random.Random(SEED + 1)
    editions = [random_edition(draw, number) for number in range(20)]
    for edition in editions:
        path = tmp_path / "edition.json"
        path.write_text(json.dumps(edition), encoding="utf-8")
        done = subprocess.run(
            [COMMAND, "edition", "check", path, "--format", "json"], capture_output=True, check=False
        )
        assert done.returncode in (0, 1), done.stderr
        for finding in json.loads(done.stdout)["findings"]:
            held = edition
            for token in finding["pointer"].split("/")[1:]:
                if not isinstance(held, list) and token not in held:
                    assert token in ("states", "no_rule")  # what is missing
                    break
                held = held[int(token)] if isinstance(held, list) else held[token]
    for a, b in zip(editions, editions[1:]):
        events = [
            random_event(draw, a, stage, date(2015, 1, 5) + timedelta(place), set())
            for place, stage in enumerate(LIKELY)
        ]
        found = upc.diff_editions(
            upc.Edition.from_json(a), upc.Edition.from_json(b), [{"schema": "upc-case/1", "events": events}]
        )
        assert found.events == len(events) and found.editions
        known = {office["id"] for office in b["offices"]}
        for d in found.differences:
            assert d.what != "event" or (d.b == "unknown") == (events[d.index]["by"] not in known)


@pytest.mark.parametrize(
    "what, change",
    [
        ("/acts/restrictions_determined/by", lambda e: e["acts"]["restrictions_determined"].update(by=[])),
        (
            "/acts/restrictions_determined/reasons",
            lambda e: e["acts"]["restrictions_determined"].update(reasons=False),
        ),
        ("/stages", lambda e: e.update(stages=[])),
    ],
)
def test_what_no_edition_can_say(what, change):
    """There is no way to spell that restrictions need no decider or no reasons, or that a final stage is not final."""
    edition = copy.deepcopy(BASES[0])
    change(edition)
    with pytest.raises(upc.Error) as raised:
        upc.Edition.from_json(edition)
    assert raised.value.pointer == what
    assert not jsonschema.Draft202012Validator(upc.schema("edition")).is_valid(edition)
