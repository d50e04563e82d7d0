# SPDX-License-Identifier: BSL-1.0
"""The bank holidays beside those of two other packages, every year. Who is right where they differ is settled here, each
time by a source; an entry that settles nothing is a fault of this file."""

import warnings
from datetime import date

import holidays
import pytest
from upc import workdays

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from workalendar.europe import UnitedKingdom, UnitedKingdomNorthernIreland
    from workalendar.europe.scotland import Scotland

    SCOTLAND = Scotland()  # which warns that it is an experiment

MAY_DAY = "first Monday in May: proclaimed since 1978 (Practical Law Dictionary 2010, s.v. bank holiday)"
NEW_YEAR = "New Year's Day in England and Wales: proclaimed since 1974 (Practical Law Dictionary 2010, s.v. bank holiday)"
VE_DAY_1995 = "moved to 8 May 1995, fifty years of VE Day (Wikipedia, Bank holiday, note on the early May bank holiday)"
VE_DAY_2020 = "moved to 8 May 2020, seventy-five years of VE Day (gov.uk/bank-holidays)"
CORONATION = "Coronation of King Charles III, proclaimed for 8 May 2023 (gov.uk/bank-holidays); the package ends before"
JUBILEE = "moved from 30 May to 6 June 1977, beside the Silver Jubilee of 7 June: workalendar, against holidays"
WEDDING = "wedding of Princess Anne, 14 November 1973 (The Independent, 27 November 2017: a bank holiday was held)"


def differs(ours, theirs, why):
    """Days that only we have and days that only they have."""
    return {**{day: (True, why) for day in ours}, **{day: (False, why) for day in theirs}}


def d(text):
    return date.fromisoformat(text)


ENGLAND_HOLIDAYS = {
    **differs([d("1973-11-14")], [], WEDDING),
    **differs([d("1974-01-01")], [], NEW_YEAR),
    **differs([d("1977-06-06")], [d("1977-05-30")], JUBILEE),
}
ENGLAND_WORKALENDAR = {
    **differs([], [d("1972-01-03"), d("1973-01-01")], NEW_YEAR),
    **differs([], [d("1972-05-01"), d("1973-05-07"), d("1974-05-06"), d("1975-05-05"), d("1976-05-03"),
                   d("1977-05-02")], MAY_DAY),
    **differs([d("1995-05-08")], [d("1995-05-01")], VE_DAY_1995),
    **differs([d("2023-05-08")], [], CORONATION),
}
ACROSS_BRITAIN = {
    **differs([d("1995-05-08")], [d("1995-05-01")], VE_DAY_1995),
    **differs([d("2023-05-08")], [], CORONATION),
}

# The rules of workalendar for Scotland are those of one city's local holidays: it names the days of the Act only in
# part. Those are Good Friday, the last Monday in May, the first Monday in August, St Andrew's Day, every substitute and
# every day of one year, and it has not moved the early May bank holiday. All of them are in the other package.
SCOTLAND_WORKALENDAR_LACKS = {"Good Friday", "Spring bank holiday", "Summer bank holiday", "St Andrew's Day",
                              "Royal Wedding", "Millennium", "Golden Jubilee", "Diamond Jubilee", "Platinum Jubilee",
                              "State Funeral of Queen Elizabeth II", "Coronation of King Charles III", "World Cup"}


def our_days(region, years):
    return {holiday.date: holiday for year in years for holiday in workdays.holidays(year, region)}


def holidays_days(subdivision, years):
    found = holidays.UK(subdiv=subdivision, years=years)
    return {day for day in found if day.weekday() < 5 and day.year in years}


def workalendar_days(calendar, years):
    return {day for year in years for day, _ in calendar.holidays(year) if day.weekday() < 5 and day.year == year}


def settle(ours, theirs, table):
    found = {day: (day in ours) for day in set(ours) ^ theirs}
    assert found == {day: only_ours for day, (only_ours, _) in table.items()}


YEARS_1972, YEARS_1978 = range(1972, 2037), range(1978, 2037)


@pytest.mark.parametrize(("region", "subdivision", "years", "table"), [
    ("england-and-wales", "ENG", YEARS_1972, ENGLAND_HOLIDAYS),
    ("england-and-wales", "WLS", YEARS_1972, ENGLAND_HOLIDAYS),
    ("scotland", "SCT", YEARS_1978, differs([], [d("2006-11-30")],
     "St Andrew's Day Bank Holiday (Scotland) Act 2007: royal assent on 15 January 2007, after that day")),
    ("northern-ireland", "NIR", YEARS_1978, {}),
])
def test_beside_holidays(region, subdivision, years, table):
    settle(our_days(region, years), holidays_days(subdivision, years), table)


@pytest.mark.parametrize(("region", "calendar", "years", "table"), [
    ("england-and-wales", UnitedKingdom(), YEARS_1972, ENGLAND_WORKALENDAR),
    ("northern-ireland", UnitedKingdomNorthernIreland(), YEARS_1978, ACROSS_BRITAIN),
])
def test_beside_workalendar(region, calendar, years, table):
    settle(our_days(region, years), workalendar_days(calendar, years), table)


def test_scotland_beside_workalendar():
    ours, theirs = our_days("scotland", YEARS_1978), workalendar_days(SCOTLAND, YEARS_1978)
    only_theirs = theirs - set(ours)
    assert only_theirs == {d("1995-05-01"), d("2020-05-04")}, (VE_DAY_1995, VE_DAY_2020)
    lacking = {holiday for day, holiday in ours.items() if day not in theirs}
    for holiday in lacking:
        assert holiday.substitute or holiday.name in SCOTLAND_WORKALENDAR_LACKS \
            or holiday.date in (d("1995-05-08"), d("2020-05-08")), holiday
    assert {holiday.name for holiday in lacking} >= SCOTLAND_WORKALENDAR_LACKS


def test_every_difference_is_settled_by_a_source():
    for table in (ENGLAND_HOLIDAYS, ENGLAND_WORKALENDAR, ACROSS_BRITAIN):
        assert all(len(why) > 20 for _, why in table.values())
