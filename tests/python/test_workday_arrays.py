# SPDX-License-Identifier: BSL-1.0
"""upc.workdays with arrays: as NumPy counts with the same holidays, on a million random questions of each kind, and the
laws that hold of every calendar."""

import threading
from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest
import upc
from upc import workdays

MANY = 10**6
FIRST, LAST = np.datetime64("1972-01-01"), np.datetime64("2036-12-31")
REGIONS = ("england-and-wales", "scotland", "northern-ireland")
YEAR = {"england-and-wales": 1972, "scotland": 1978, "northern-ireland": 1978}
CLOSED = [date(year, 12, day) for year in range(1980, 2030) for day in (27, 28, 29, 30)]


def holidays_of(region):
    return [h.date for year in range(YEAR[region], 2037) for h in workdays.holidays(year, region)]


def numpy_calendar(regions=REGIONS[:1], closures=()):
    return np.busdaycalendar(holidays=[*[day for region in regions for day in holidays_of(region)], *closures])


CALENDARS = [
    (upc.WorkingDays(), numpy_calendar()),
    (upc.WorkingDays(CLOSED), numpy_calendar(closures=CLOSED)),
    (upc.WorkingDays(region="scotland"), numpy_calendar(["scotland"])),
    (upc.WorkingDays(region=REGIONS), numpy_calendar(REGIONS)),
]


def random_dates(seed, first="1985-01-01", last="2029-12-31", size=MANY):
    random = np.random.default_rng(seed)
    low, high = np.datetime64(first).astype(int), np.datetime64(last).astype(int)
    return random.integers(low, high + 1, size).astype("datetime64[D]")


@pytest.mark.clause("6.1.window")
@pytest.mark.parametrize(("ours", "theirs"), CALENDARS)
def test_add_is_as_numpy(ours, theirs):
    dates = random_dates(1)
    for n in (1, 15, 250, -1, -20):
        wanted = np.busday_offset(dates, n, roll="backward" if n > 0 else "forward", busdaycal=theirs)
        assert (ours.add(dates, n) == wanted).all()
    numbers = np.random.default_rng(2).integers(-1500, 1500, MANY)
    numbers[numbers == 0] = 1
    forward = numbers > 0
    wanted = np.where(forward,
                      np.busday_offset(dates, np.where(forward, numbers, 0), roll="backward", busdaycal=theirs),
                      np.busday_offset(dates, np.where(forward, 0, numbers), roll="forward", busdaycal=theirs))
    assert (ours.add(dates, numbers) == wanted).all()
    assert (ours.add(dates, 0) == dates).all()
    assert (ours.add(dates, np.zeros(MANY, np.int8)) == dates).all()


@pytest.mark.clause("6.1.window")
@pytest.mark.parametrize(("ours", "theirs"), CALENDARS)
def test_count_is_as_numpy(ours, theirs):
    a, b = random_dates(3), random_dates(4)
    assert (ours.count(a, b, inclusive="left") == np.busday_count(a, b, busdaycal=theirs)).all()
    low, high = np.minimum(a, b), np.maximum(a, b)
    after = np.busday_count(low + 1, high + 1, busdaycal=theirs)
    assert (ours.count(low, high) == after).all()
    assert (ours.count(high, low) == -after).all()
    assert (ours.count(low, high, inclusive="both") == np.busday_count(low, high + 1, busdaycal=theirs)).all()
    neither = np.busday_count(low + 1, np.maximum(high, low + 1), busdaycal=theirs)
    assert (ours.count(low, high, inclusive="neither") == neither).all()


@pytest.mark.parametrize(("ours", "theirs"), CALENDARS)
def test_is_workday_is_as_numpy(ours, theirs):
    dates = random_dates(5)
    assert (ours.is_workday(dates) == np.is_busday(dates, busdaycal=theirs)).all()


@pytest.mark.clause("6.1.window")
@pytest.mark.parametrize(("ours", "theirs"), CALENDARS)
def test_counting_undoes_adding(ours, theirs):
    dates = random_dates(6)
    numbers = np.random.default_rng(7).integers(0, 1500, MANY)
    there = ours.add(dates, numbers)
    assert (ours.count(dates, there) == numbers).all()
    works = ours.is_workday(dates)
    assert (ours.add(there, -numbers)[works] == dates[works]).all()
    assert (ours.count(dates[works], ours.add(dates, -numbers)[works]) == -numbers[works]).all()


def test_a_closure_never_makes_a_deadline_earlier():
    dates = random_dates(8)
    numbers = np.random.default_rng(9).integers(1, 400, MANY)
    open_days, closed_days = upc.WorkingDays(), upc.WorkingDays(CLOSED)
    assert (closed_days.add(dates, numbers) >= open_days.add(dates, numbers)).all()
    assert (closed_days.add(dates, -numbers) <= open_days.add(dates, -numbers)).all()
    assert (closed_days.is_workday(dates) <= open_days.is_workday(dates)).all()


def test_a_day_off_in_any_region_is_off_in_their_union():
    dates = random_dates(10)
    works = [upc.WorkingDays(region=region).is_workday(dates) for region in REGIONS]
    assert (upc.WorkingDays(region=REGIONS).is_workday(dates) == np.logical_and.reduce(works)).all()
    two = upc.WorkingDays(region=("scotland", "england-and-wales"))
    assert (two.is_workday(dates) == (works[0] & works[1])).all()


@pytest.mark.parametrize("unit", ["D", "h", "m", "s", "ms", "us", "ns"])
def test_every_unit_gives_its_own(unit):
    dates = random_dates(11, size=50_000)
    dates[::7] = np.datetime64("NaT")
    values = dates.astype(f"datetime64[{unit}]")
    answers = workdays.add(values, 15)
    assert answers.dtype == values.dtype
    assert np.array_equal(answers.astype("datetime64[D]"), workdays.add(dates, 15), equal_nan=True)
    assert np.isnat(answers[::7]).all() and not np.isnat(answers[1::7]).any()
    assert (workdays.is_workday(values) == workdays.is_workday(dates)).all()
    assert not workdays.is_workday(values)[::7].any()
    known = dates[~np.isnat(dates)]
    assert (workdays.count(known.astype(values.dtype), known[::-1]) == workdays.count(known, known[::-1])).all()


def test_any_stride_shape_and_byte_order():
    dates = random_dates(12, size=24_000)
    wanted = workdays.add(dates, 15)
    assert (workdays.add(dates[::-3], 15) == wanted[::-3]).all()
    cube = dates.reshape(20, 30, 40)
    assert (workdays.add(cube, 15) == wanted.reshape(20, 30, 40)).all()
    assert (workdays.add(cube.transpose(2, 0, 1)[::2], 15) == wanted.reshape(20, 30, 40).transpose(2, 0, 1)[::2]).all()
    assert (workdays.add(np.asfortranarray(cube), 15) == wanted.reshape(20, 30, 40)).all()
    numbers = np.arange(40)
    each = workdays.add(cube, numbers)
    for i in (0, 17, 39):
        assert (each[:, :, i] == workdays.add(cube[:, :, i], i)).all()
    assert (workdays.count(cube, cube[0, 0, 0]) == [[[workdays.count(x, cube[0, 0, 0].item()) for x in row]
                                                    for row in plane] for plane in cube.tolist()]).all()
    swapped = dates.astype(dates.dtype.newbyteorder())
    assert (workdays.add(swapped, 15) == wanted).all()
    assert (workdays.add(date(2013, 4, 10), np.arange(5)) == np.busday_offset(
        np.datetime64("2013-04-10"), np.arange(5), busdaycal=numpy_calendar())).all()
    for empty in (dates[:0], cube[:, :0], cube[:0]):
        assert workdays.add(empty, 15).shape == empty.shape
        assert workdays.is_workday(empty).shape == empty.shape


def test_out_is_filled_and_returned():
    dates = random_dates(13, size=40_000)
    wanted = workdays.add(dates, 15)
    out = np.empty_like(dates)
    assert workdays.add(dates, 15, out=out) is out and (out == wanted).all()
    every_other = np.empty(80_000, "datetime64[D]")[::2]
    assert (workdays.add(dates, 15, out=every_other) == wanted).all()
    in_place = dates.copy()
    assert workdays.add(in_place, 15, out=in_place) is in_place and (in_place == wanted).all()
    backward = dates.copy()
    assert (workdays.add(backward, 15, out=backward[::-1]) == wanted).all()
    counts = np.empty(len(dates), np.int64)
    assert workdays.count(dates, wanted, out=counts) is counts and (counts == 15).all()
    works = np.empty(len(dates), bool)
    assert workdays.is_workday(dates, out=works) is works and (works == workdays.is_workday(dates)).all()
    for wrong in (np.empty(3, "datetime64[D]"), np.empty(len(dates), "datetime64[ns]"), [], counts):
        with pytest.raises(TypeError):
            workdays.add(dates, 15, out=wrong)
    wanted.flags.writeable = False
    with pytest.raises(TypeError):
        workdays.add(dates, 15, out=wanted)
    with pytest.raises(TypeError):
        workdays.add(date(2013, 4, 10), 15, out=out)


def test_pandas_through_the_array_interface():
    dates = random_dates(14, size=1000)
    wanted = workdays.add(dates, 15)
    for given in (pd.Series(dates), pd.DatetimeIndex(dates), pd.Series(dates).astype("datetime64[ns]")):
        assert (workdays.add(given, 15).astype("datetime64[D]") == wanted).all()
        assert (workdays.count(given, pd.Series(wanted)) == 15).all()
        assert workdays.is_workday(given).dtype == bool
    with_gap = pd.Series([pd.Timestamp("2013-04-10"), pd.NaT])
    assert np.isnat(workdays.add(with_gap, 15)[1])
    with pytest.raises(TypeError):
        workdays.add(pd.Series(pd.DatetimeIndex(dates).tz_localize("Europe/London")), 15)


@pytest.mark.parametrize(("ask", "code", "pointer", "part"), [
    (lambda: workdays.add(np.array(["2013-04-10", "2036-12-31"], "M8[D]"), 1), "out_of_range", "/1",
     "1 working day after 2036-12-31"),
    (lambda: workdays.add(np.array(["2013-04-10", "1971-12-31"], "M8[ns]"), 1), "out_of_range", "/1", "1971-12-31"),
    (lambda: workdays.add(np.array([2**62, 5], "M8[D]"), 1), "out_of_range", "/0", "9999-12-31"),
    (lambda: workdays.add(np.array(["2013-04-10"] * 3, "M8[D]"), [1, 2, 10**9]), "", "", ""),
    (lambda: workdays.add(np.array(["2013-04-10"] * 3, "M8[D]"), np.array([1, 2, 10**12])), "out_of_range", "/2",
     "working days after 2013-04-10"),
    (lambda: workdays.add(np.array(["2013-04-10"] * 3, "M8[D]"), 10**30), "out_of_range", "/0", "after 2013-04-10"),
    (lambda: workdays.add(np.array(["2013-04-10T12"], "M8[h]"), 1), "malformed", "/0", "a whole day"),
    (lambda: workdays.count(np.array(["2013-04-10", "NaT"], "M8[D]"), date(2013, 5, 1)), "malformed", "/1", "NaT"),
    (lambda: workdays.is_workday(np.array([["2013-04-10", "2037-01-01"]], "M8[s]")), "out_of_range", "/1", "2037-01-01"),
    (lambda: workdays.count(np.array(["2013-04-10"], "M8[D]"), date(2013, 5, 1), inclusive="up"), "malformed", "",
     "inclusive"),
])
def test_an_error_names_the_place(ask, code, pointer, part):
    if not code:
        with pytest.raises(TypeError):
            ask()
        return
    with pytest.raises(upc.Error) as caught:
        ask()
    assert (caught.value.code, caught.value.pointer) == (code, pointer)
    assert part in caught.value.expected


@pytest.mark.parametrize("odd", [np.array([1, 2]), np.array(["2013-04-10"]), np.array([date(2013, 4, 10)]),
                                 np.array(["2013-04"], "M8[M]"), np.array(["2013-04-10"], "M8[2D]"),
                                 np.array([1.5]), np.array("2013-04-10", "M8[D]")])
def test_only_whole_dates_are_dates(odd):
    for ask in (lambda: workdays.add(odd, 1), lambda: workdays.is_workday(odd), lambda: workdays.count(odd, odd)):
        with pytest.raises(TypeError):
            ask()


def test_numbers_are_whole():
    dates = np.array(["2013-04-10"], "M8[D]")
    for odd in (1.0, "1", None, np.array([1.0]), np.array(["x"])):
        with pytest.raises(TypeError):
            workdays.add(dates, odd)
    with pytest.raises(TypeError):
        workdays.count(dates, datetime(2013, 4, 10))
    assert workdays.add(dates, np.array([15], np.uint64))[0] == np.datetime64("2013-05-01")
    assert workdays.add(dates, True)[0] == np.datetime64("2013-04-11")


def test_threads_share_a_calendar_and_run_beside_each_other():
    days = upc.WorkingDays(CLOSED)
    dates = random_dates(15)
    wanted = days.add(dates, 15)
    wrong = []

    def ask():
        for _ in range(5):
            if not (days.add(dates, 15) == wanted).all():
                wrong.append(True)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
