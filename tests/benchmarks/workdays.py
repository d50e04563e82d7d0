# SPDX-License-Identifier: BSL-1.0
"""upc.workdays beside its peers, in one process, on the same questions: times and ratios, and which bars are kept.

Usage: workdays.py, with the package upc on the path. Exit status 1 where a bar is not kept.
"""

import sys
import time
import timeit
import warnings
from datetime import date, timedelta

import holidays as peer_holidays
import numpy as np
import pandas as pd
import upc
from upc import workdays

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from workalendar.europe import UnitedKingdom

MILLION = 10**6
kept = []


def best(ask, runs=7):
    """Seconds of the best of several runs."""
    least = float("inf")
    for _ in range(runs):
        began = time.perf_counter()
        ask()
        least = min(least, time.perf_counter() - began)
    return least


def best_call(ask, number=20_000):
    """Seconds a call, of the best of several runs."""
    return min(timeit.repeat(ask, number=number, repeat=7)) / number


def line(what, ours, theirs, peer, at_least=None, at_most=None):
    """Prints one comparison. Bars: theirs / ours at least, or ours / theirs at most."""
    if at_most is not None:
        ratio, bar, ok = ours / theirs, f"<= {at_most} x", ours / theirs <= at_most
    else:
        ratio, bar = theirs / ours, f">= {at_least} x" if at_least else ""
        ok = at_least is None or ratio >= at_least
    word = "" if not bar else "kept" if ok else "MISSED"
    if bar:
        kept.append(ok)
    print(f"{what:34} {ours * 1e9:14.1f} ns {peer:34} {theirs * 1e9:16.1f} ns {ratio:9.1f} x  {bar:9} {word}")


def random_dates(seed, size):
    random = np.random.default_rng(seed)
    low, high = np.datetime64("1974-01-01").astype(int), np.datetime64("2035-01-01").astype(int)
    return random.integers(low, high, size).astype("datetime64[D]")


def main():
    known = [h.date for year in range(1972, 2037) for h in workdays.holidays(year)]
    calendar = np.busdaycalendar(holidays=known)
    print(f"Python {sys.version.split()[0]}, NumPy {np.__version__}, pandas {pd.__version__}, "
          f"holidays {peer_holidays.__version__}; the best of several runs\n")

    a, b = random_dates(1, MILLION), random_dates(2, MILLION)
    out, counts, works = np.empty_like(a), np.empty(MILLION, np.int64), np.empty(MILLION, bool)
    ours = best(lambda: workdays.add(a, 15)) / MILLION
    line("add 15, 10^6 dates", ours, best(lambda: np.busday_offset(a, 15, "backward", busdaycal=calendar), 3) / MILLION,
         "numpy busday_offset", at_least=80)
    line("add 15, 10^6 dates", ours, best(lambda: a.copy()) / MILLION, "copy of the array", at_most=6)
    line("add 15, 10^6 dates, out=", best(lambda: workdays.add(a, 15, out=out)) / MILLION,
         best(lambda: np.copyto(out, a)) / MILLION, "copy into an array")
    nanoseconds = a.astype("M8[ns]")
    line("add 15, 10^6 of M8[ns]", best(lambda: workdays.add(nanoseconds, 15)) / MILLION,
         best(lambda: nanoseconds.copy()) / MILLION, "copy of the array")
    numbers = np.random.default_rng(3).integers(-200, 200, MILLION)
    line("add 10^6 numbers to 10^6 dates", best(lambda: workdays.add(a, numbers)) / MILLION,
         best(lambda: np.busday_offset(a, numbers, "backward", busdaycal=calendar), 3) / MILLION, "numpy busday_offset")
    line("count between, 10^6 pairs", best(lambda: workdays.count(a, b)) / MILLION,
         best(lambda: np.busday_count(a, b, busdaycal=calendar), 3) / MILLION, "numpy busday_count", at_least=80)
    line("count between, out=", best(lambda: workdays.count(a, b, out=counts)) / MILLION,
         best(lambda: np.copyto(counts, a.view(np.int64))) / MILLION, "copy into an array")
    line("is working day, 10^6 dates", best(lambda: workdays.is_workday(a)) / MILLION,
         best(lambda: np.is_busday(a, busdaycal=calendar), 3) / MILLION, "numpy is_busday", at_least=30)
    line("is working day, out=", best(lambda: workdays.is_workday(a, out=works)) / MILLION,
         best(lambda: np.is_busday(a, busdaycal=calendar, out=works), 3) / MILLION, "numpy is_busday, out=")

    large = random_dates(4, 20 * MILLION)
    line("add 15, 2 x 10^7 dates", best(lambda: workdays.add(large, 15), 4) / len(large),
         best(lambda: large.copy(), 4) / len(large), "copy of the array", at_most=3.5)
    del large

    series = pd.Series(a[:20_000])
    offset = pd.offsets.CustomBusinessDay(15, calendar=calendar)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        line("add 15, Series of 20,000", best(lambda: workdays.add(series, 15), 3) / len(series),
             best(lambda: series + offset, 1) / len(series), "pandas CustomBusinessDay")

    day, other = date(2013, 4, 10), date(2013, 5, 1)
    numpy_day, numpy_other = np.datetime64(day), np.datetime64(other)
    bound = upc.WorkingDays().add
    offset_call = best_call(lambda: np.busday_offset(numpy_day, 15, "backward", busdaycal=calendar))
    empty = best_call(lambda: None)
    ours = best_call(lambda: workdays.add(day, 15)) - empty
    line("add, one call of a function", ours, offset_call - empty, "numpy busday_offset", at_least=15)
    kept.append(ours < 150e-9)
    print(f"{'':34} under 150 ns: {'kept' if kept[-1] else 'MISSED'}")
    line("add, one call of a bound method", best_call(lambda: bound(day, 15)) - empty, offset_call - empty,
         "numpy busday_offset", at_least=12)
    line("count, one call", best_call(lambda: workdays.count(day, other)) - empty,
         best_call(lambda: np.busday_count(numpy_day, numpy_other, busdaycal=calendar)) - empty, "numpy busday_count")
    line("is_workday, one call", best_call(lambda: workdays.is_workday(day)) - empty,
         best_call(lambda: np.is_busday(numpy_day, busdaycal=calendar)) - empty, "numpy is_busday")

    theirs = peer_holidays.UK(subdiv="ENG", years=range(2012, 2016))
    line("is_workday, one call", best_call(lambda: workdays.is_workday(day)) - empty,
         best_call(lambda: day.weekday() < 5 and day not in theirs, 5_000) - empty, "holidays: not in")

    def by_holidays():
        at, left = day, 15
        while left:
            at += timedelta(1)
            left -= at.weekday() < 5 and at not in theirs
        return at

    assert by_holidays() == workdays.add(day, 15)
    line("add, one call", ours, best_call(by_holidays, 500), "holidays, a loop over days")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        united_kingdom = UnitedKingdom()
        assert united_kingdom.add_working_days(day, 15) == workdays.add(day, 15)
        line("add, one call", ours, best_call(lambda: united_kingdom.add_working_days(day, 15), 500), "workalendar")
        line("count, one call", best_call(lambda: workdays.count(day, other)) - empty,
             best_call(lambda: united_kingdom.get_working_days_delta(day, other), 500), "workalendar")
    sys.exit(0 if all(kept) else 1)


main()
