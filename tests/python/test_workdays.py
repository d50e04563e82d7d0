# SPDX-License-Identifier: BSL-1.0
"""upc.workdays: as numpy counts with the same holidays, and only with dates."""

import copy
import pickle
from datetime import date, datetime, timedelta

import numpy as np
import pytest
import upc
from hypothesis import assume, given
from hypothesis import strategies as st
from upc import workdays

FIRST, LAST = date(1972, 1, 1), date(2036, 12, 31)
HOLIDAYS = [holiday.date for year in range(1972, 2037) for holiday in workdays.holidays(year)]
DAYS = st.dates(FIRST, LAST)
CLOSURES = st.lists(DAYS, max_size=5)


def numpy_calendar(closures):
    return np.busdaycalendar(holidays=[*HOLIDAYS, *closures])


def numpy_add(day, n, closures):
    if n == 0:
        return day
    roll = "backward" if n > 0 else "forward"  # the day itself is left out, so it does not count as one
    return np.busday_offset(day, n, roll=roll, busdaycal=numpy_calendar(closures)).astype(date)


@pytest.mark.clause("6.1.window")
@given(DAYS, st.integers(-3000, 3000), CLOSURES)
def test_add_is_as_numpy(day, n, closures):
    wanted = numpy_add(day, n, closures)
    assume(FIRST <= wanted <= LAST)
    assert workdays.add(day, n, closures) == wanted


@pytest.mark.clause("6.1.window")
@given(DAYS, DAYS, CLOSURES)
def test_count_is_as_numpy(a, b, closures):
    after, to = min(a, b), max(a, b)
    one = timedelta(days=1)
    wanted = int(np.busday_count(after + one, to + one, busdaycal=numpy_calendar(closures)))
    assert workdays.count(after, to, closures) == wanted
    assert workdays.count(to, after, closures) == -wanted


@given(DAYS, CLOSURES)
def test_a_day_is_a_working_day_or_there_is_a_reason(day, closures):
    works = bool(np.is_busday(day, busdaycal=numpy_calendar(closures)))
    assert workdays.is_workday(day, closures) is works
    assert (workdays.why_not(day, closures) is None) is works
    if day.weekday() >= 5:
        assert workdays.why_not(day, closures) == day.strftime("%A")
    elif day in closures and day not in HOLIDAYS:
        assert workdays.why_not(day, closures) == "council closure"


@pytest.mark.clause("6.1.window")
def test_the_window_of_a_known_letter():
    assert workdays.add(date(2013, 4, 10), 15) == date(2013, 5, 1)
    assert workdays.count(date(2013, 4, 10), date(2013, 5, 1)) == 15
    assert workdays.add(date(2013, 4, 13), 0) == date(2013, 4, 13)


def test_holidays_of_a_year():
    year = workdays.holidays(2020)
    assert len(year) == 8 and year == sorted(year, key=lambda holiday: holiday.date)
    assert year[3] == upc.BankHoliday(date(2020, 5, 8), "Early May bank holiday", False)
    boxing_day = year[-1]
    assert boxing_day == upc.BankHoliday(date(2020, 12, 28), "Boxing Day", True)
    assert workdays.why_not(date(2020, 12, 28)) == "Boxing Day (substitute day)"


@pytest.mark.parametrize("year", [1971, 2037, 0, -5, 10**30])
def test_holidays_out_of_range(year):
    with pytest.raises(upc.Error) as caught:
        workdays.holidays(year)
    assert caught.value.code == "out_of_range"


@pytest.mark.parametrize("ask", [
    lambda: workdays.add(LAST, 1),
    lambda: workdays.add(FIRST, -1),
    lambda: workdays.add(date(2013, 4, 10), 10**30),
    lambda: workdays.add(date(2013, 4, 10), -(10**30)),
    lambda: workdays.add(date(2013, 4, 10), 2**31),
    lambda: workdays.add(date(1971, 12, 31), 1),
    lambda: workdays.count(date(2013, 4, 10), date(2037, 1, 1)),
    lambda: workdays.count(date(1400, 1, 1), date(2013, 4, 10)),
    lambda: workdays.is_workday(date.max),
    lambda: workdays.is_workday(date.min),
    lambda: workdays.why_not(date(1399, 12, 31)),
    lambda: workdays.add(date(2013, 4, 10), 1, [date(2037, 1, 1)]),
    lambda: upc.WorkingDays([date.min]),
])
def test_out_of_range(ask):
    with pytest.raises(upc.Error) as caught:
        ask()
    assert caught.value.code == "out_of_range"
    assert caught.value.pointer == ""


@pytest.mark.parametrize("odd", [None, "2013-04-10", 20130410, 1.5, b"", (2013, 4, 10), np.datetime64("2013-04-10"),
                                 object(), date, float("nan")])
def test_only_dates_are_dates(odd):
    for ask in (lambda day: workdays.add(day, 1), lambda day: workdays.count(day, FIRST),
                lambda day: workdays.count(FIRST, day), workdays.is_workday, workdays.why_not,
                lambda day: upc.WorkingDays([day])):
        with pytest.raises(TypeError):
            ask(odd)


def test_a_datetime_is_refused_and_a_subclass_of_date_is_not():
    class Day(date):
        pass

    class Moment(datetime):
        pass

    assert workdays.add(Day(2013, 4, 10), 15) == date(2013, 5, 1)
    assert type(workdays.add(Day(2013, 4, 10), 0)) is date
    for moment in (datetime(2013, 4, 10), Moment(2013, 4, 10)):
        for ask in (lambda: workdays.add(moment, 15), lambda: upc.WorkingDays([moment]),
                    lambda: workdays.count(FIRST, moment)):
            with pytest.raises(TypeError):
                ask()
    with pytest.raises(TypeError, match="take its date"):
        workdays.add(datetime(2013, 4, 10), 15)


@pytest.mark.parametrize("number", [1.0, "1", None])
def test_only_whole_numbers_are_numbers(number):
    with pytest.raises(TypeError):
        workdays.add(date(2013, 4, 10), number)
    with pytest.raises(TypeError):
        workdays.holidays(number)
    assert workdays.add(date(2013, 4, 10), np.int64(15)) == date(2013, 5, 1)


@given(CLOSURES)
def test_a_calendar_is_a_value(closures):
    days = upc.WorkingDays(closures)
    assert days.closures == tuple(sorted(set(closures)))
    assert (days.first, days.last) == (FIRST, LAST)
    others = [upc.WorkingDays(iter(closures[::-1])), copy.copy(days), copy.deepcopy(days),
              pickle.loads(pickle.dumps(days)), eval(repr(days), {**vars(upc), "datetime": __import__("datetime")})]
    for other in others:
        assert other == days and hash(other) == hash(days)
    assert (days == upc.WorkingDays()) is (not closures)
    assert days != closures
