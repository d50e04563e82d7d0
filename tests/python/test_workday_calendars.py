# SPDX-License-Identifier: BSL-1.0
"""upc.WorkingDays of other regions, with feeds, named closures and what answers rest on."""

import copy
import json
import pickle
from datetime import date, datetime, time

import pytest
import upc
from upc import workdays

GOV_UK = json.dumps({region: {"division": region, "events": [
    {"title": "Day of Mourning", "date": "2026-07-20", "notes": "", "bunting": False}]}
    for region in workdays.REGIONS})
MOURNING = date(2026, 7, 20)


def test_regions():
    scotland = upc.WorkingDays(region="scotland")
    assert scotland.regions == ("scotland",) and scotland.first == date(1978, 1, 1)
    assert scotland.why_not(date(2026, 11, 30)) == "St Andrew's Day"
    any_of = upc.WorkingDays(region=["scotland", "england-and-wales"])
    assert any_of.regions == ("england-and-wales", "scotland")
    assert any_of.why_not(date(2026, 11, 30)) == "St Andrew's Day (Scotland)"
    assert [h.name for h in workdays.holidays(2026, "scotland")][5] == "World Cup"
    assert workdays.holidays(2030)[0].status == "projected"
    for region in ("wales", "", ["scotland", "scotland"], []):
        with pytest.raises(upc.Error):
            upc.WorkingDays(region=region)


def test_feeds_add_to_what_is_known():
    days = upc.WorkingDays(feeds=[GOV_UK])
    assert days.why_not(MOURNING) == "Day of Mourning" and not days.is_workday(MOURNING)
    assert [(change.kind, change.region, change.feed, change.holiday.date) for change in days.changes] == [
        ("added", "england-and-wales", 0, MOURNING)]
    assert upc.WorkingDays(feeds=GOV_UK.encode()) == days != upc.WorkingDays()
    assert days.stamp != upc.WorkingDays().stamp
    calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260720\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR"
    assert upc.WorkingDays(region="scotland", feeds=[calendar, "date,title\n2026-07-21,y\n"]).why_not(
        date(2026, 7, 21)) == "y"


@pytest.mark.parametrize(("feed", "pointer"), [
    (GOV_UK[:-20], ""),
    (GOV_UK.replace("2026-07-20", "20013-07-20", 1), "/england-and-wales/events/0/date"),
    ("date,title\n2026-07-20,x\n2026-07-20,x\n", "line 3"),
    ("\ufeffdate,title\n2026-07-20,x\n", "line 1"),
    ("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\n", "line 2"),
])
def test_a_bad_feed_is_refused_whole(feed, pointer):
    with pytest.raises(upc.Error) as caught:
        upc.WorkingDays(feeds=[GOV_UK, feed])
    assert caught.value.code == "malformed" and caught.value.pointer == pointer


def test_closures_may_be_named():
    closures = workdays.Closures("Christmas closure", [date(2026, 12, 29), date(2026, 12, 30)], "Cabinet, 12 May 2026")
    days = upc.WorkingDays([closures, date(2026, 12, 31)])
    assert days.why_not(date(2026, 12, 30)) == "Christmas closure"
    assert days.why_not(date(2026, 12, 31)) == "council closure"
    assert days.closures == (date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31))


def test_what_an_answer_rests_on():
    days = upc.WorkingDays()
    assert days.last_proclaimed == date(2027, 12, 31)
    assert days.status(date(2027, 12, 31)) == "proclaimed"
    assert days.status(date(2027, 12, 31), date(2028, 1, 4)) == "projected"
    strict = upc.WorkingDays(strict=True)
    assert strict.add(date(2013, 4, 10), 15) == date(2013, 5, 1) and strict.last == date(2027, 12, 31)
    with pytest.raises(upc.Error, match="proclaimed bank holidays"):
        strict.add(date(2027, 12, 30), 2)


def test_the_rest_of_the_arithmetic():
    days = upc.WorkingDays()
    assert days.next(date(2024, 3, 28)) == date(2024, 4, 2)
    assert days.previous(date(2024, 4, 2)) == date(2024, 3, 28)
    assert workdays.range(date(2024, 3, 28), date(2024, 4, 3)) == [date(2024, 3, 28), date(2024, 4, 2), date(2024, 4, 3)]
    assert days.range(date(2024, 3, 28), date(2024, 4, 3), inclusive="neither") == [date(2024, 4, 2)]
    assert days.range(date(2024, 3, 28), date(2024, 4, 3), inclusive="left")[-1] == date(2024, 4, 2)
    assert days.range(date(2024, 3, 28), date(2024, 4, 3), inclusive="right")[0] == date(2024, 4, 2)
    assert workdays.count(date(2024, 3, 28), date(2024, 4, 3), inclusive="left") == 2
    assert days.explain(date(2013, 4, 10), 15) == (
        "15 working days after 10 April 2013, that day left out, end on Wednesday 1 May 2013. Not counted: 6 weekend "
        "days.")
    assert days.explain(date(2012, 2, 29), 12, "months").startswith("12 months after 29 February 2012")
    with pytest.raises(upc.Error):
        days.explain(date(2013, 4, 10), 15, "fortnights")


def test_periods_and_notice():
    days = upc.WorkingDays()
    assert days.end_of_period(date(1978, 9, 30), 4, "months") == date(1979, 1, 30)  # Dodds v Walker
    assert days.last_day_before(date(2023, 10, 20), 3) == date(2023, 10, 16)  # Civil Procedure Rules 2.8
    assert days.last_day_before(date(2025, 10, 20), 3, "working_days") == date(2025, 10, 14)
    assert days.first_day_after(date(2023, 10, 1), 28) == date(2023, 10, 30)
    assert days.deemed_receipt(date(2024, 3, 28)) == date(2024, 4, 3)
    assert days.counts_for(datetime(2024, 3, 28, 16, 29), time(16, 30)) == date(2024, 3, 28)
    assert days.counts_for(datetime(2024, 3, 28, 16, 30), time(16, 30)) == date(2024, 4, 2)
    assert days.counts_for(datetime(2024, 3, 28, 16, 30, 10), time(16, 30, 30)) == date(2024, 3, 28)
    assert days.counts_for(datetime(2024, 3, 28, 23, 59, 10), time(23, 59, 59)) == date(2024, 3, 28)
    assert days.counts_for(datetime(2024, 3, 28, 16, 30, 30), time(16, 30, 30)) == date(2024, 4, 2)
    with pytest.raises(upc.Error):
        days.last_day_before(date(2023, 10, 20), 1, "months")


def test_a_receipt_says_how_it_was_counted():
    receipt = upc.WorkingDays(region=workdays.REGIONS).receipt(date(2026, 11, 27), 1)
    assert receipt.end == date(2026, 12, 1) and receipt.counted == 1
    assert (receipt.period.number, receipt.period.unit) == (1, "working_days")
    assert [(day.date.day, day.reason, day.name) for day in receipt.left_out] == [
        (28, "weekend", "Saturday"), (29, "weekend", "Sunday"), (30, "bank_holiday", "St Andrew's Day (Scotland)")]
    assert not receipt.projected and "St Andrew's Day" in receipt.explanation
    assert upc.WorkingDays().receipt(date(2030, 1, 2), 15).projected


def test_recompute_names_what_moves():
    days = upc.WorkingDays()
    newer = upc.WorkingDays(feeds=[GOV_UK])
    kept = [(day, 15, "working_days", days.add(day, 15), days.stamp)
            for day in (date(2026, 6, 1), date(2026, 7, 6), date(2026, 7, 20))]
    assert workdays.recompute(kept, newer) == [(1, date(2026, 7, 27), date(2026, 7, 28))]
    assert workdays.recompute(kept) == []


def test_an_object_without_a_calendar_is_refused():
    empty = upc.WorkingDays.__new__(upc.WorkingDays)
    for ask in (lambda: empty.add(date(2026, 7, 20), 1), lambda: empty.count(MOURNING, MOURNING),
                lambda: empty.is_workday(MOURNING)):
        with pytest.raises(TypeError):
            ask()
    with pytest.raises(TypeError):
        upc.WorkingDays.add("not a calendar", date(2026, 7, 20), 1)


def test_every_calendar_is_a_value():
    named = workdays.Closures("Christmas closure", (date(2026, 12, 29),), "Cabinet")
    for days in (upc.WorkingDays(region="scotland"), upc.WorkingDays([named]), upc.WorkingDays(strict=True),
                 upc.WorkingDays([date(2026, 12, 30)], region=workdays.REGIONS, feeds=[GOV_UK])):
        others = [copy.copy(days), copy.deepcopy(days), pickle.loads(pickle.dumps(days)),
                  eval(repr(days), {**vars(upc), **vars(workdays), "datetime": __import__("datetime")})]
        for other in others:
            assert other == days and hash(other) == hash(days) and other.changes == days.changes
        assert days != upc.WorkingDays()
